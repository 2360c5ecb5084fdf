"""Find the dates: read at each word that can be one, join neighbours, resolve."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from extraction.dates.feasts import feast_days
from extraction.dates.merge import merge
from extraction.dates.months import read_month
from extraction.dates.numeric import digits, numeric_dates
from extraction.dates.parts import Atom
from extraction.dates.relative import read_relative, read_weekday
from extraction.dates.resolve import Known, day_of_text, resolve
from extraction.dates.words import DATE_WORD, LETTERS, MARKS_BEFORE_BRIEF, Entry, begun
from extraction.dates.years import bare_years, read_decade, read_part, read_year
from extraction.folding import fold
from extraction.spans import DateSpan
from extraction.words import cut

_NAME_YEAR = re.compile(r"(?<![0-9.,/-])20[0-9]{2}(?![0-9]|[.,/%-])")
_VISION = re.compile(r"(?:رويه|اجنده|خطه|استراتيجيه)[^0-9]{0,20}$")
_SENTENCE_END = re.compile(r"[.؟!؛\n]")


def find_dates(text: str, published_on: date | None = None) -> list[DateSpan]:
    """Every date of a running text, in order, none overlapping; offsets are code points of `text`.

    `date_start` and `date_end` are ISO 8601 to the precision known, the latter only for a span. A bare weekday is the
    latest one up to the day of publication, or the next where the clause speaks of the future. A day or month without
    a year is the one nearest to the publication. A week runs from Sunday to Saturday. What needs `published_on` and
    has none, or is Hijri outside 1343-1500, keeps its span with `date_start` None. Never raises.

    Where `published_on` is not given, the dateline's own day (in the first lines) stands for it; where `اليوم الأربعاء`
    contradicts it, the last such day before it does.
    """
    folded = fold(text)
    return [
        DateSpan(*folded.span(d.start, d.end), d.date_start, d.date_end, d.financial)
        for d in find_in_folded(folded.text, published_on)
    ]


def find_in_folded(text: str, published_on: date | None = None) -> list[DateSpan]:
    """`find_dates` on text already folded (`extraction.folding`), with its offsets."""
    return list(_find(text, published_on))


@lru_cache(maxsize=2)
def _find(text: str, published_on: date | None) -> tuple[DateSpan, ...]:
    """The work of `find_in_folded`, kept for the finders that ask for the same article in turn."""
    starts = digits(text)
    atoms = merge(
        text, _longest(_named(text) + numeric_dates(text, starts) + bare_years(text, starts) + feast_days(text))
    )
    split = any(a.financial and a.last is not None for a in atoms)
    known = Known(day_of_text(atoms, published_on), split_years=split)
    spans: list[DateSpan] = []
    for atom in atoms:
        if published_on is None:
            _take_year_of_name(text, atom)
        spans.append(DateSpan(atom.start, atom.end, *resolve(atom, known), atom.financial))
    return tuple(spans)


def _take_year_of_name(text: str, atom: Atom) -> None:
    """`القمة 2024 في الفترة من 12 إلى 14 فبراير`: a month without a year takes that of the name before it."""
    parts = atom.parts
    if parts is None or parts.year is not None or parts.month is None or parts.hijri or atom.unit:
        return
    before = _SENTENCE_END.split(text[max(0, atom.start - 120) : atom.start])[-1]
    years = list(_NAME_YEAR.finditer(before))
    if years and not _VISION.search(before, 0, years[-1].start()):
        parts.year = int(years[-1][0])
        if atom.last is not None:
            atom.last.year = parts.year


def _named(text: str) -> list[Atom]:
    atoms: list[Atom] = []
    words = cut(text)
    taken = 0
    for k in words.of_kind(DATE_WORD):
        for at, phrases in begun(words.surface[k]):
            start = words.begin[k] + at
            found = next((p for p in phrases if text.startswith(p.words, start)), None) if start >= taken else None
            if found is None or (found.brief and start and text[start - 1] not in MARKS_BEFORE_BRIEF):
                continue
            taken = start + len(found.words)
            if text[taken : taken + 1] in LETTERS:
                continue
            atom = _read(text, taken - found.entry[3], taken, found.entry)
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
