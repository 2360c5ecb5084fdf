"""The words that hedge a number, before it or after what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.metrics.tokens import Token

_CLITICS = ("", "ب", "ل", "و", "ف", "وب", "ول", "ك")
_LONGEST = 4
# Between a verb that hedges and its number stands at most its subject (تفوق حاجته في ذروة الصيف 34 ألفا).
_SUBJECT_WORDS = 5
_BARRIER = frozenset("،,؛:.()")


@cache
def _before() -> dict[tuple[str, ...], str]:
    return {tuple(fold_text(r["words"]).split()): r["qualifier"] for r in rows("qualifiers") if r["place"] != "after"}


@cache
def _verbs() -> dict[tuple[str, ...], str]:
    return {tuple(fold_text(r["words"]).split()): r["qualifier"] for r in rows("qualifiers") if r["place"] == "verb"}


@cache
def _after() -> dict[tuple[str, ...], str]:
    return {tuple(fold_text(r["words"]).split()): r["qualifier"] for r in rows("qualifiers") if r["place"] == "after"}


@remembered(50_000)
def _bare(word: str) -> list[str]:
    """The word and what is left of it without the clitics before it."""
    return [word[len(c) :] for c in _CLITICS if word.startswith(c) and len(word) > len(c) + 1]


@remembered(50_000)
def _ends_hedge(word: str) -> bool:
    """Whether an entry can end with the word: as its last word, or alone behind clitics."""
    return word in _last_words() or any((bare,) in _before() for bare in _bare(word))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for words in _before())


def _ending(words: Sequence[str], table: dict[tuple[str, ...], str]) -> tuple[int, str] | None:
    """(how many words, qualifier) of the longest entry that the words end with."""
    if not words or not _ends_hedge(words[-1]):
        return None
    for size in range(min(_LONGEST, len(words)), 0, -1):
        first, rest = words[-size], tuple(words[len(words) - size + 1 :])
        for bare in _bare(first):
            found = table.get((bare, *rest))
            if found is not None:
                return size, found
    return None


def qualifier_before(tokens: Sequence[Token]) -> tuple[int, str] | None:
    """(start offset, qualifier) of a hedge that ends `tokens` (all before the number), else None."""
    tokens = tokens[-12:]
    words = [t.word for t in tokens]
    if words and words[-1] in ("(", '"', "ال"):
        words, tokens = words[:-1], tokens[:-1]
    found = _ending(words, _before())
    if found is not None:
        size, qualifier = found
        at = len(words) - size
        if size and words[at - 1 : at] and words[at - 1] in ("ما", "بما", "لما") and at > 0:
            at -= 1
        # حوالي after a verb of passing: the adverb wins, the verb stays outside.
        return tokens[at].start, qualifier
    for back in range(1, _SUBJECT_WORDS + 1):
        cut = len(words) - back
        if cut <= 0 or words[cut] in _BARRIER or words[cut][0].isdigit():
            return None
        found = _ending(words[:cut], _verbs())
        if found is not None:
            return tokens[cut - found[0]].start, found[1]
    return None


def qualifier_after(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """(end offset, qualifier) of a hedge that begins at token i, else None."""
    for size in (2, 1):
        words = tuple(t.word for t in tokens[i : i + size])
        if len(words) == size and words in _after():
            return tokens[i + size - 1].end, _after()[words]
    return None
