"""Whether a figure is true, aimed at or expected: the last word before it that says so, in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.metrics.tokens import Sentence
from extraction.metrics.vocabulary import is_future, words_of

_SHORTEST_PREFIX = 3
# لتوفير speaks for a number this many letters on; لإنشاء to the end of its sentence.
_NEAR = 45
_MONEY = frozenset(("currency", "percent"))
_QUOTES = ('"', "'")
_MARKS = ("actual", "target", "forecast", "near", "money")
_RELATIVE = frozenset(("التي", "الذي", "الذين", "اللتين", "اللذين", "والتي", "والذي"))

_PAST_VERBS = frozenset(w for w in words_of("verb") if w[0] not in "يت")

Mark = tuple[int, str]


@cache
def _entries() -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """(whole words, words whose last is a beginning) -> kind."""
    whole: dict[tuple[str, ...], str] = {}
    prefix: dict[tuple[str, ...], str] = {}
    for r in rows("metric_status"):
        if r["kind"] in ("masdar", "masdar_near", "magnitude"):
            continue
        words = tuple(fold_text(r["words"].rstrip("*")).split())
        (prefix if r["words"].endswith("*") else whole)[words] = r["kind"]
    return whole, prefix


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(fold_text(r["words"]) for r in rows("metric_status") if r["kind"] == name)


def _lookup(lead: tuple[str, ...], word: str) -> str | None:
    whole, prefix = _entries()
    kind = whole.get((*lead, word))
    if kind:
        return kind
    for size in range(len(word), _SHORTEST_PREFIX - 1, -1):
        kind = prefix.get((*lead, word[:size]))
        if kind:
            return kind
    return None


def _bare(word: str) -> str:
    return word[1:] if word[0] in "وف" and len(word) > 2 else word


@remembered(100_000)
def word_status(word: str) -> str | None:
    """target, forecast, actual, near (a target close by), present (no mark), or None, for one word of the text."""
    bare = _bare(word)
    kind = _lookup((), word) or (_lookup((), bare) if bare is not word else None)
    if kind:
        return kind
    if bare[0] == "ل":
        masdars = (bare[1:], "ا" + bare[1:])
        if any(m in _class("masdar") for m in masdars):
            return "target"
        if any(m in _class("masdar_near") for m in masdars):
            return "near"
    if is_future(word):
        return "forecast" if bare[1:] in _class("magnitude") else "target"
    return None


@lru_cache(maxsize=1 << 15)
def _pair_status(first: str, second: str) -> str | None:
    return _lookup((first,), second) or _lookup((_bare(first),), second)


@cache
def _leads() -> frozenset[str]:
    whole, prefix = _entries()
    return frozenset(words[0] for table in (whole, prefix) for words in table if len(words) == 2)


@remembered(100_000)
def _says(word: str) -> bool:
    """Whether a word can set a status, alone or with the word before or after it."""
    return (
        word in ("ان", "وان", "مشروع")
        or word in _RELATIVE
        or word in _leads()
        or _bare(word) in _leads()
        or word_status(word) is not None
    )


def status_marks(sentence: Sentence) -> list[Mark]:
    """(offset, status) of every word of a sentence that sets the status of what follows, in order."""
    marks: list[Mark] = []
    modal: str | None = None
    words = sentence.words
    asked = [i for i, word in enumerate(words) if _says(word)]
    for i in sorted({*asked, *(i + 1 for i in asked if i + 1 < len(words))}):
        kind = _mark(sentence, i, marks, modal)
        if kind in _MARKS:
            marks.append((sentence.starts[i], kind))
            if kind in ("target", "forecast"):
                modal = kind
    return marks


def _mark(sentence: Sentence, i: int, marks: list[Mark], modal: str | None) -> str | None:
    words = sentence.words
    word = words[i]
    kind = word_status(word)
    if i:
        first = words[i - 1]
        if first in _leads() or _bare(first) in _leads():
            pair = _pair_status(first, word)
            if pair and marks and marks[-1][0] == sentence.starts[i - 1]:
                marks.pop()
            kind = pair or kind
        if kind is None and modal and _subjunctive(first, word):
            return modal
        if kind is None and first in _RELATIVE and _is_past(word):
            return "actual"
    if word == "مشروع" and i + 1 < len(words) and words[i + 1] in _QUOTES:
        return None
    return kind


def _subjunctive(before: str, word: str) -> bool:
    """Whether أن + present tense goes on with what was expected or planned before (ومن شأنه أن ... وأن تصل)."""
    return before in ("ان", "وان") and word[0] in "يت" and len(word) > 2


def _is_past(word: str) -> bool:
    """Whether a word after التي is a verb in the past by its form (عرضت) or by the lexicon."""
    return (word.endswith("ت") and len(word) > 3 and word[0] not in "يت" and not word.startswith("ال")) or (
        word in _PAST_VERBS
    )


def status_at(marks: list[Mark], sentence: Sentence, start: int, end: int, kind_of: str) -> str:
    """The status of a figure of unit_kind `kind_of` at [start, end): by the last mark before it, or a future after."""
    i = bisect_left(marks, (start, ""))
    kind = "actual"
    while i:
        at, kind = marks[i - 1]
        if kind not in ("near", "money"):
            break
        if kind_of in _MONEY if kind == "money" else start - at <= _NEAR:
            return "target"
        kind = "actual"
        i -= 1
    if kind == "actual":
        for t in sentence.after(end, 5):
            if t.word in ("،", ",", ".", "؛", "("):
                break
            if is_future(t.word):
                return "target"
    return kind
