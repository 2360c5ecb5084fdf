"""Whether a figure is true, aimed at or expected: the last word before it that says so, in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.metrics.tokens import Sentence, Token
from extraction.metrics.vocabulary import is_future

_SHORTEST_PREFIX = 3
_MAGNITUDE = "magnitude"
# After a verb of these kinds the figure it governs keeps the status before it (بقدرة تبلغ 200 ميغاواط).
_KEEPS = "present"


@cache
def _whole() -> dict[tuple[str, ...], str]:
    return {
        tuple(fold_text(r["words"]).split()): r["kind"]
        for r in rows("metric_status")
        if not r["words"].endswith("*") and r["kind"] not in ("masdar", _MAGNITUDE)
    }


@cache
def _prefixes() -> dict[str, str]:
    return {fold_text(r["words"][:-1]): r["kind"] for r in rows("metric_status") if r["words"].endswith("*")}


@cache
def _masdars() -> frozenset[str]:
    return frozenset(fold_text(r["words"]) for r in rows("metric_status") if r["kind"] == "masdar")


@cache
def _magnitudes() -> frozenset[str]:
    return frozenset(fold_text(r["words"]) for r in rows("metric_status") if r["kind"] == _MAGNITUDE)


@lru_cache(maxsize=1 << 15)
def word_status(word: str) -> str | None:
    """target, forecast, actual, present, or None, for one word of the text."""
    bare = word[1:] if word[0] in "وف" and len(word) > 3 else word
    for w in (word, bare):
        kind = _whole().get((w,))
        if kind:
            return kind
        for size in range(len(w), _SHORTEST_PREFIX - 1, -1):
            kind = _prefixes().get(w[:size])
            if kind:
                return kind
    if bare[0] == "ل" and (bare[1:] in _masdars() or (bare.startswith("لل") and "ا" + bare[1:] in _masdars())):
        return "target"
    if is_future(word):
        return "forecast" if bare[1:] in _magnitudes() else "target"
    return None


def status_marks(sentence: Sentence) -> list[tuple[int, str]]:
    """(offset, status) of every word of a sentence that sets the status of what follows, in order."""
    marks: list[tuple[int, str]] = []
    previous: Token | None = None
    for t in sentence.tokens:
        kind = word_status(t.word)
        if previous is not None:
            first = previous.word[1:] if previous.word[0] in "وف" else previous.word
            kind = _whole().get((first, t.word)) or _whole().get((previous.word, t.word)) or kind
        if kind == "actual" and marks and marks[-1][1] == "forecast" and _bound(t, marks[-1], sentence):
            kind = None
        if kind and kind != _KEEPS:
            marks.append((t.start, kind))
        previous = t
    return marks


def _bound(t: Token, mark: tuple[int, str], sentence: Sentence) -> bool:
    """Whether the word follows its forecast at once and so belongs to it (المتوقع ... بلغ does not)."""
    return t.start - mark[0] < 12 and sentence.text[mark[0] : t.start].count(" ") <= 1


def status_at(marks: list[tuple[int, str]], sentence: Sentence, start: int, end: int) -> str:
    """The status of a figure at [start, end): the last mark before it, or a future verb right after it."""
    i = bisect_left(marks, (start, ""))
    kind = marks[i - 1][1] if i else "actual"
    if kind == "actual":
        for t in sentence.after(end, 5):
            if t.word in ("،", ",", ".", "؛", "("):
                break
            if is_future(t.word):
                return "target"
    return kind
