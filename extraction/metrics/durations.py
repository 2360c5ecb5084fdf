"""Spans of time: only a length that is itself what is measured is a metric (زمن الانتظار 14 يوما)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extraction.metrics.tokens import Token
from extraction.metrics.vocabulary import words_of

_MEASURED = words_of("measured")
_JOURNEY = words_of("journey")
_PLACING = words_of("placing")
_MINUTES = re.compile(r"\s+و\s?(\d{1,2})\s+(?:دقيقه|دقايق)(?![ء-ي])")
_REACH = 12


def is_measured(before: Sequence[Token]) -> bool:
    """Whether the words before a span of time say that it is what is measured."""
    near = before[-2:]
    if any(t.word in _PLACING for t in near):
        return False
    words = [t.word for t in before[-_REACH:]]
    if any(w.removeprefix("و").removeprefix("ب") in _MEASURED for w in words):
        return True
    return any(a in ("مده", "فتره", "وقت", "سرعه") and b in _JOURNEY for a, b in pairwise(words))


def with_minutes(text: str, hours: float, end: int) -> tuple[float, int] | None:
    """(minutes, end) where minutes follow hours (ساعتين و40 دقيقة), else None."""
    m = _MINUTES.match(text, end)
    return (hours * 60 + int(m[1]), m.end()) if m else None
