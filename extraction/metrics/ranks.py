"""Places in an order: المركز الأول, المرتبة 34, ثاني أكبر شركة, 34 عالميا after a rank."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.memo import remembered
from extraction.metrics.noun_phrase import noun_phrase
from extraction.metrics.tokens import Token
from extraction.metrics.vocabulary import words_of

_RANK = words_of("rank")
_ELATIVE = words_of("elative")
_SCOPE = words_of("scope")
_MOVED = frozenset(
    ("تقدم", "تقدمت", "تراجع", "تراجعت", "قفز", "قفزت", "صعد", "صعدت", "تقدما", "متقدما", "متقدمه", "بتقدم")
)
_PLACES = frozenset(("مركزا", "مراكز", "مرتبه", "مراتب", "مركز", "درجات"))
# What has grades in the civil service, which are no ranks.
_GRADED = ("وظيفه", "وظايف")
_CLITICS = ("", "ب", "و", "ل", "وب", "ف", "ك")


def rank_noun(before: Sequence[Token]) -> Token | None:
    """The definite rank noun right before a number (بالمركز الـ22), None where there is none."""
    near = before[-3:]
    while near and near[-1].word in ("ال", "رقم", "(", '"'):
        near = near[:-1]
    if not near:
        return None
    if not _is_rank(near[-1].word) or any(t.word.endswith(_GRADED) for t in before):
        return None
    return near[-1]


@remembered(50_000)
def _is_rank(word: str) -> bool:
    """Whether a folded word is a definite rank noun, with clitics or without."""
    for c in _CLITICS:
        if word.startswith(c) and word[len(c) :] in _RANK:
            return "ال" in word or word.endswith(("زه", "زها"))
    return word in ("للمركز", "للمرتبه")


def elative_phrase(after: Sequence[Token]) -> tuple[int, int] | None:
    """(start, end) of `أكبر شركة` after an ordinal (ثاني), None where no elative follows."""
    if not after or after[0].word not in _ELATIVE:
        return None
    if len(after) < 2 or noun_phrase(after, 1) is None:
        return (after[0].start, after[0].end) if len(after) > 1 and after[1].word.isalpha() else None
    return after[0].start, after[1].end


def is_scope(after: Sequence[Token]) -> bool:
    """Whether a bare number goes on as a rank (34 عالميا)."""
    return bool(after) and after[0].word in _SCOPE


def moved_places(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether the number is places gained or lost (تقدمت 14 مركزا)."""
    return bool(after) and after[0].word in _PLACES and any(t.word.removeprefix("و") in _MOVED for t in before[-6:])
