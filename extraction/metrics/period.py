"""The period that a figure is for: the date that the text ties to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.spans import DateSpan

_DAY = 10
_REACH_AFTER = 60
# What may stand between a figure and the date after it: no clause boundary.
_BOUNDARY = re.compile(
    r"[،؛.]|(?<![ء-ي])(?:و|ف)?(?:الذي|التي|حيث|فيما|بينما|مقارنه|مقابل|بدل|عن|علي ان)(?![ء-ي])|\sو[ء-ي]"
)
# Words before a date that compare with it: the figure is not for it.
_COMPARED = re.compile(
    r"(?:مقارنه|مقابل|قياسا|عن|علي|منذ|قبل|من|بعد|حتي|الي)\s+(?:[ء-ي]+\s+)?(?:عام|سنه|شهر|نهايه|مطلع|بدايه)?\s*$"
)
_PERIOD_PHRASE = re.compile(
    r"(?:خلال|سنه|لسنه|عام|لعام|للسنه|للعام|العام|السنه|الربع|النصف|بنهايه|نهايه|ضمن|ميزانيه|موازنه|الماليه|المالي|للفتره|الفتره|هذا)"
    r"\s*(?:[ء-ي]+\s+){0,2}$"
)
_HAPPENED = re.compile(
    r"اسفر|اصيب|اصابه|قتل|مقتل|مصرع|لقي|انقاذ|انقذ|اغلق|تداول|سجل|بلغ|حريق|حادث|ضبط|القبض|توفي|وفاه|الموشر|موشر|ارتفع|انخفض|احتجاز|محتجز"
    r"|اضراب|سرعه|الرياح|درجه|استشهد|شهيد|جرحي|زار"
)


def _value(d: DateSpan) -> str | None:
    if d.date_start is None:
        return None
    return f"{d.date_start}/{d.date_end}" if d.date_end else d.date_start


def _is_day(d: DateSpan) -> bool:
    return d.date_start is not None and len(d.date_start) == _DAY


def period_of(
    text: str, dates: Sequence[DateSpan], clause: tuple[int, int], start: int, end: int, next_start: int
) -> str | None:
    """The ISO 8601 period of the figure at [start, end) in the sentence `clause`, None where the text says none.

    A date after the figure counts up to the next figure (`next_start`) and the end of its clause; a date before it
    counts for the rest of the sentence if it is a period (خلال عام 2023), else within the clause. A day counts only
    where the sentence tells of a happening or a market's day.
    """
    i = bisect_left(dates, end, key=lambda d: d.start)
    for d in dates[i : i + 2]:
        if d.start >= min(clause[1], next_start, end + _REACH_AFTER):
            break
        between = text[end : d.start]
        if _BOUNDARY.search(between) or _COMPARED.search(between):
            break
        if not _is_day(d) or _HAPPENED.search(text, clause[0], clause[1]):
            return _value(d)
    for d in reversed(dates[:i]):
        if d.start < clause[0]:
            break
        if d.end > start:
            continue
        lead = text[max(clause[0], d.start - 24) : d.start]
        words = text[d.start : d.end]
        if _COMPARED.search(lead):
            continue
        if _is_day(d):
            return _value(d) if _HAPPENED.search(text, clause[0], clause[1]) else None
        if _PERIOD_PHRASE.search(lead) or _PERIOD_PHRASE.match(words + " ") or "/" in (_value(d) or ""):
            return _value(d)
        return None if "،" in text[d.end : start] else _value(d)
    return None
