"""Find the dates: read at each word that can be one, join neighbours, resolve."""

from __future__ import annotations

from datetime import date

from extraction.dates.merge import merge
from extraction.dates.months import read_month
from extraction.dates.numeric import numeric_dates
from extraction.dates.parts import Atom
from extraction.dates.relative import read_relative, read_weekday
from extraction.dates.resolve import resolve
from extraction.dates.words import AUTOMATON, ENTRIES, LETTERS, Entry
from extraction.dates.years import bare_years, read_decade, read_part, read_year
from extraction.numbers.quickfold import fold_for_search
from extraction.spans import DateSpan


def find_dates(text: str, published_on: date | None = None) -> list[DateSpan]:
    """Every date of a running text, in order, none overlapping; offsets are code points of `text`.

    `date_start`, `date_end` are ISO 8601 to the precision known, `date_end` only for a span. A bare weekday is the
    latest one up to the day of publication, or the next where the clause speaks of the future; a day or month without a year
    is the one nearest to the publication; a week runs from Sunday to Saturday. What needs `published_on` and has none,
    or is Hijri outside 1343-1500, keeps its span with `date_start` None. Never raises.
    """
    folded = fold_for_search(text)
    return [
        DateSpan(*folded.span(d.start, d.end), d.date_start, d.date_end, d.financial)
        for d in find_in_folded(folded.text, published_on)
    ]


def find_in_folded(text: str, published_on: date | None = None) -> list[DateSpan]:
    """`find_dates` on text already folded (`extraction.folding`), with its offsets."""
    atoms = merge(text, _longest(_named(text) + numeric_dates(text) + bare_years(text)))
    spans: list[DateSpan] = []
    before: str | None = None
    for atom in atoms:
        start, end = resolve(atom, published_on, before)
        before = start or before
        spans.append(DateSpan(atom.start, atom.end, start, end, atom.financial))
    return spans


def _named(text: str) -> list[Atom]:
    atoms: list[Atom] = []
    length = len(text)
    for key, start, end in AUTOMATON.find_matches_as_indexes("\n" + text):
        skip, entry = ENTRIES[key]
        start += skip - 1
        end -= 1
        if (start > 0 and text[start - 1] in LETTERS) or (end < length and text[end] in LETTERS):
            continue
        atom = _read(text, end - entry[3], end, entry)
        if atom is not None:
            atoms.append(atom)
    return atoms


def _read(text: str, start: int, end: int, entry: Entry) -> Atom | None:
    what, number, more, _ = entry
    if what == "month":
        return read_month(text, start, end, more)
    if what == "weekday":
        return read_weekday(text, start, end, number)
    if what == "relative":
        return read_relative(text, start, end, more, number)
    if what == "year":
        return read_year(text, start, end)
    if what == "decade":
        return read_decade(text, start, end, number)
    return read_part(text, start, end)


def _longest(atoms: list[Atom]) -> list[Atom]:
    """The atoms in order; of two that overlap the longer stays."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start, -a.end)):
        if kept and atom.start < kept[-1].end:
            if atom.end - atom.start > kept[-1].end - kept[-1].start:
                kept[-1] = atom
            continue
        kept.append(atom)
    return kept
