"""Word classes of the lexicon `metric_context.tsv` as compiled patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from operator import or_

from extraction.folding import fold_text
from extraction.lexicon import rows

# What may stand before an entry of a class whose words are not given as written.
_CLITICS = r"[وف]?[بل]?(?:ال|ل)?"


def alternatives(name: str) -> str:
    """The entries of a class as one alternative of folded patterns, the longest first."""
    entries = [fold_text(e) for r in rows("metric_context") if r["class"] == name for e in r["words"].split("|")]
    patterns = (re.escape(e.rstrip("*")) + ("[ء-ي]*" if e.endswith("*") else "") for e in entries)
    return "|".join(sorted(patterns, key=len, reverse=True))


@cache
def word_class(name: str, before: str = _CLITICS) -> re.Pattern[str]:
    """The words of a class, standing as words; `before` is the pattern of the clitics that they may carry."""
    return re.compile(rf"(?<![ء-ي]){before}(?:{alternatives(name)})(?![ء-ي])")


@cache
def _beginnings() -> tuple[re.Pattern[str], ...]:
    """For each class of `HINTED`, what a word must be to begin an entry of it."""
    out: list[re.Pattern[str]] = []
    for name in HINTED:
        entries = (e.strip() for r in rows("metric_context") if r["class"] == name for e in r["words"].split("|"))
        firsts = {fold_text(e).split()[0] for e in entries}
        words = "|".join(re.escape(w.rstrip("*")) + ("[ء-ي]*" if w.endswith("*") else "") for w in firsts)
        out.append(re.compile(f"{_CLITICS}(?:{words})"))
    return tuple(out)


# The classes that a sentence is asked for often: whether its words can hold one is kept by word.
HINTED = ("between_two", "wider", "given", "harm", "measure", "results", "market", "weather", "incident", "statistics")
_BIT = {name: 1 << i for i, name in enumerate(HINTED)}
_LETTERS = re.compile("[ء-ي]+")


@lru_cache(maxsize=1 << 16)
def _hint(word: str) -> int:
    return sum(
        1 << i
        for i, pattern in enumerate(_beginnings())
        if any(pattern.fullmatch(part) for part in _LETTERS.findall(word))
    )


def hints(words: Iterable[str]) -> int:
    """The classes of `HINTED` of which words can be the first: to be asked with `may_hold` before a search."""
    return reduce(or_, map(_hint, words), 0)


def may_hold(hinted: int, name: str) -> bool:
    """Whether a search for a class can find anything among the words that `hinted` was made of."""
    return hinted & _BIT[name] != 0
