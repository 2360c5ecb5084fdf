"""Articles that announce an event to come: the attendance they give is planned, not counted."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.metrics.context import word_class
from extraction.metrics.period import is_future
from extraction.metrics.tokens import Token
from extraction.spans import DateSpan

_OPENING = 450
_HELD, _COMING = word_class("held", "[وس]?"), word_class("coming")
_ATTENDING, _ATTENDANCE = word_class("attending", "[وس]?"), word_class("attendance", "و?")
_NEAR = 6


def announces(text: str, dates: Sequence[DateSpan], published: str | None) -> bool:
    """Whether the opening of a folded article says that something is to be held after its day of publication."""
    held = _HELD.search(text, 0, _OPENING)
    if held is None:
        return False
    if _COMING.search(text, held.start(), _OPENING):
        return True
    return any(held.start() < d.start < _OPENING and is_future(d.date_start, published) for d in dates)


def attends(before: Sequence[Token], marked: bool) -> bool:
    """Whether the figure counts who or what is to take part: a present tense of attendance right before it.

    Where the sentence says by another word that something is true (`marked`), a noun (بمشاركة) does not tell.
    """
    words = [t.word for t in before[-_NEAR:]]
    return any(_ATTENDING.fullmatch(w) or (not marked and _ATTENDANCE.fullmatch(w)) for w in words)
