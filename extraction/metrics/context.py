"""Word classes of the lexicon `metric_context.tsv` as compiled patterns over folded text."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.words import cut, kind_by_rule

_LETTERS = re.compile(r"[^\W_]+")
# What may stand before an entry of a class whose words are not given as written.
_CLITICS = r"[وف]?[بل]?(?:ال|ل)?"


def _entries(name: str) -> list[str]:
    """The folded entries of a class, as written in the lexicon."""
    return [fold_text(e) for r in rows("metric_context") if r["class"] == name for e in r["words"].split("|")]


def alternatives(name: str) -> str:
    """The entries of a class as one alternative of folded patterns, the longest first."""
    patterns = (re.escape(e.rstrip("*")) + ("[ء-ي]*" if e.endswith("*") else "") for e in _entries(name))
    return "|".join(sorted(patterns, key=len, reverse=True))


@cache
def word_class(name: str, before: str = _CLITICS) -> re.Pattern[str]:
    """The words of a class, standing as words; `before` is the pattern of the clitics that they may carry."""
    return re.compile(rf"(?<![ء-ي]){before}(?:{alternatives(name)})(?![ء-ي])")


# The classes that a stretch is asked for often: its words say which it may hold.
HINTED = ("between_two", "wider", "given", "harm", "measure", "results", "market", "weather", "incident", "statistics")
_BIT = {name: 1 << i for i, name in enumerate(HINTED)}


@cache
def _beginnings() -> tuple[AhoCorasick, list[int]]:
    """An automaton of the letters that entries of `HINTED` begin with, and the bits of the classes by pattern."""
    bits: dict[str, int] = {}
    for name in HINTED:
        for entry in _entries(name):
            first = _LETTERS.match(entry)
            assert first is not None, f"metric_context.tsv: {entry!r} of {name} begins with no letter"
            bits[first[0]] = bits.get(first[0], 0) | _BIT[name]
    return AhoCorasick(list(bits), implementation=Implementation.DFA), list(bits.values())


def _hints_of(form: str) -> int:
    """The classes of `HINTED` of which an entry can begin within a word of a text."""
    automaton, bits = _beginnings()
    found = 0
    for pattern, _, _ in automaton.find_matches_as_indexes(form, overlapping=True):
        found |= bits[pattern]
    return found


_HINTING = kind_by_rule(_hints_of)
_hints_known = remembered(20_000)(_hints_of)


def hints(text: str, start: int, end: int) -> int:
    """The classes of `HINTED` of which text[start:end] can hold an entry: to be asked with `may_hold` before a search.

    The words that begin there tell; none may begin before.
    """
    words = cut(text)
    found = 0
    for k in words.of_kind_within(_HINTING, *words.within(start, end)):
        found |= _hints_known(words.surface[k])
    return found


def may_hold(hinted: int, name: str) -> bool:
    """Whether a search for a class can find anything in the text that `hinted` was made of."""
    return hinted & _BIT[name] != 0
