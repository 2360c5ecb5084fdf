"""The words of dates, folded, and where in a text one can be."""

from __future__ import annotations

import re
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.words import kind_by_rule

Entry = tuple[str, int, str, int]  # (what it is, a number, more, length without clitics)


def context(role: str) -> frozenset[str]:
    """The folded words of a role in `date_context.tsv`."""
    return frozenset(fold_text(r["word"]) for r in rows("date_context") if r["role"] == role)


def alternatives(words: frozenset[str] | dict[str, int]) -> str:
    """A regex group's inside, longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


MONTHS: dict[str, tuple[int, bool, bool]] = {
    fold_text(r["name"]): (int(r["month"]), r["calendar"] == "hijri", r["sure"] == "yes") for r in rows("months")
}
_DECADES = {20: "عشرين", 30: "ثلاثين", 40: "اربعين", 50: "خمسين", 60: "ستين", 70: "سبعين", 80: "ثمانين", 90: "تسعين"}


def _bases() -> dict[str, Entry]:
    bases: dict[str, Entry] = {}
    for name, (number, _, _) in MONTHS.items():
        bases[name] = ("month", number, name, len(name))
    for r in rows("weekdays"):
        name = fold_text(r["name"])
        bases[name] = ("weekday", int(r["number"]), "", len(name))
    for r in rows("relative_dates"):
        phrase = fold_text(r["phrase"])
        bases[phrase] = ("relative", int(r["value"]), r["unit"], len(phrase))
    for word in context("year_head"):
        bases[word] = ("year", 0, "", len(word))
    for n, word in _DECADES.items():
        for ending in ("ات", "يات"):
            for base in (word + ending, "ال" + word + ending):
                bases[base] = ("decade", n, "", len(base))
    for word in ("ربع", "الربع", "النصف", "الاشهر", "الشهور", "اشهر"):
        bases[word] = ("part", 0, "", len(word))
    return bases


def _surfaces(base: str) -> set[str]:
    forms = {c + p + base for c in ("", "و", "ف") for p in ("", "ب", "ل", "ك")}
    if base.startswith("ال"):
        forms |= {c + "لل" + base[2:] for c in ("", "و")}
    return forms


_BASES = _bases()
# A base outranks a longer word that a clitic makes the same.
_TABLE: dict[str, Entry] = {s: e for b, e in _BASES.items() for s in _surfaces(b)} | _BASES
# Short words (and those that begin with one, for the longest to win) stand inside so many others that only a blank or
# one of these marks before them tells that they stand alone.
_BRIEF = tuple(w for w in _TABLE if len(w) <= 3)
MARKS_BEFORE_BRIEF = frozenset(' \n("/-')
LETTERS = frozenset("ءابتثجحخدذرزسشصضطظعغفقكلمنهوي")
_RUN = re.compile(f"[{''.join(sorted(LETTERS))}]+")


class Phrase(NamedTuple):
    """Words of the table with their clitics; `brief` asks for a mark before them."""

    words: str
    entry: Entry
    brief: bool


def _by_first_word() -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for words in sorted(_TABLE, key=len, reverse=True):
        found.setdefault(words.split(" ")[0], []).append(Phrase(words, _TABLE[words], words.startswith(_BRIEF)))
    return found


_PHRASES = _by_first_word()


def _begun(form: str) -> list[tuple[int, list[Phrase]]]:
    """Where in a word a date can begin (past the digits of 5مارس), and the phrases it can be of, the longest first."""
    phrases = _PHRASES.get(form)
    if phrases is not None:
        return [(0, phrases)]
    if form.isalpha():
        return []
    return [(m.start(), _PHRASES[m[0]]) for m in _RUN.finditer(form) if m[0] in _PHRASES]


DATE_WORD = kind_by_rule(_begun)
begun = remembered(10_000)(_begun)
