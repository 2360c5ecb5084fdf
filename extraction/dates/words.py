"""The words of dates, folded, and the automaton that finds where one can be."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extraction.folding import fold_text
from extraction.lexicon import rows

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
# Short words (and those that begin with one, for the longest to win) stand inside so many others that a blank or mark
# before them pays; a text begins with a line feed.
_BRIEF = tuple(w for w in _TABLE if len(w) <= 3)
_SHORT = {w for w in _TABLE if w.startswith(_BRIEF)}
_KEYS = [w for w in _TABLE if w not in _SHORT] + [mark + w for w in sorted(_SHORT) for mark in ' \n("/-']
ENTRIES: list[tuple[int, Entry]] = [(0, _TABLE[k]) if k in _TABLE else (1, _TABLE[k[1:]]) for k in _KEYS]
AUTOMATON = AhoCorasick(_KEYS, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
LETTERS = frozenset("ءابتثجحخدذرزسشصضطظعغفقكلمنهوي")
