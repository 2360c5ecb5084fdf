"""Articles that announce an event to come: the attendance they give is planned, not counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.metrics.period import is_future
from extraction.metrics.tokens import Token
from extraction.spans import DateSpan

_OPENING = 450
_HELD = re.compile(
    r"(?<![ء-ي])[وس]?(?:تعقد|يعقد|ينعقد|تنعقد|ينطلق|تنطلق|تنظم|ينظم|يقام|تقام|تستضيف|يستضيف|تحتضن|يحتضن|تستعد|يستعد|تشهد|يشهد|تبدا|يبدا"
    r"|يفتتح|تفتتح|يدشن|تدشن|انطلاق|تشارك|يشارك)(?![ء-ي])"
)
_COMING = re.compile(r"(?<![ء-ي])(?:المقبل|المقبله|القادم|القادمه|غدا|الغد)(?![ء-ي])")
_ATTENDING = re.compile(
    r"[وس]?(?:يشارك|تشارك|يحضره?|تحضره?|يجمع|تجمع|يتنافس|تتنافس|يستقبل|تستقبل|يستضيف|تستضيف|يقدم|تقدم|يتضمن|تتضمن)"
)
_ATTENDANCE = re.compile(r"و?(?:بمشاركه|مشاركه|بحضور|يضم|تضم|يشمل|تشمل|يمثلون|تمثل|يستهدف|بواقع)")
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
