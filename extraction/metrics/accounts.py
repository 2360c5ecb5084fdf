"""Dates of company statements that name a period by its end or within a financial year.

`للفترة المنتهية في 30 يونيو 2015` is the year up to then, `للربع المنتهي في ...` its quarter,
`للسنة المنتهية في ...` the year; `الربع الثاني من السنة المالية 2015` is counted in
the calendar year, as companies of the region do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extraction.metrics.report import is_day
from extraction.spans import DateSpan

_NTH = {"اول": 1, "اولي": 1, "ثاني": 2, "ثانيه": 2, "ثالث": 3, "ثالثه": 3, "رابع": 4, "رابعه": 4}
_PART = re.compile(r"(ربع|نصف) ال([ء-ي]+) (?:من |في |ل)?$")
_ENDED = re.compile(
    r"(?:(فتره|ربع|سنه|عام|نصف)|(ثلاثه|سته|تسعه) اشهر|اشهر ال(ثلاثه|سته|تسعه))"
    r" ال?منتهيه? (?:في |ب|بتاريخ )?(?:يوم )?$"
)
_ENDED_OF_YEAR = re.compile(r"فتره المنتهيه (?:من |في |خلال )$")
_MONTHS = {"ربع": 3, "ثلاثه": 3, "نصف": 6, "سته": 6, "تسعه": 9, "سنه": 12, "عام": 12}
_LEAD = 40
_YEAR = 12


def statement_dates(text: str, dates: Sequence[DateSpan]) -> list[DateSpan]:
    """The dates of a folded text, those of statements widened to the period that they stand for."""
    if "منتهي" not in text and not any(d.financial for d in dates):
        return list(dates)
    out: list[DateSpan] = []
    last: DateSpan | None = None
    for d in dates:
        lead = text[max(0, d.start - _LEAD) : d.start]
        whole = None
        if d.date_start is None:
            pass
        elif is_day(d) and d.date_end is None:
            whole = _up_to(d, lead)
            last = whole or last
        elif d.financial and d.date_end is None and len(d.date_start) == len("2015"):
            whole = _part(d, lead)
            if whole is None and last is not None and _ENDED_OF_YEAR.search(lead):
                whole = replace(d, date_start=last.date_start, date_end=last.date_end)
        out.append(whole or d)
    return out


def _span(d: DateSpan, start: int, year: str, last: int, months: int) -> DateSpan:
    if months == _YEAR:
        return replace(d, start=start, date_start=year, date_end=None)
    first = max(1, last - months + 1)
    return replace(d, start=start, date_start=f"{year}-{first:02d}", date_end=f"{year}-{last:02d}", financial=False)


def _up_to(d: DateSpan, lead: str) -> DateSpan | None:
    """The period that ends on the day."""
    m = _ENDED.search(lead)
    if m is None or d.date_start is None:
        return None
    year, month = d.date_start[:4], int(d.date_start[5:7])
    words = m[1] or m[2] or m[3]
    return _span(d, d.start - len(m[0]), year, month, month if words == "فتره" else _MONTHS[words])


def _part(d: DateSpan, lead: str) -> DateSpan | None:
    """The quarter or half of a financial year."""
    m = _PART.search(lead)
    if m is None or m[2] not in _NTH or d.date_start is None:
        return None
    months, nth = _MONTHS[m[1]], _NTH[m[2]]
    if months * nth > _YEAR:
        return None
    return _span(d, d.start - len(m[0]), d.date_start, months * nth, months)
