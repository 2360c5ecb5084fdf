"""Articles that report on one period throughout: a day's market or accident, a company's quarter, a year's figures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.metrics.context import hints, may_hold, word_class
from extraction.spans import DateSpan

DAY = len("2015-04-01")
MONTHS = len("2015-04/2015-06")
_DECADE = 9
_OPENING = 420
# A market closed and an accident happened within so many days before the article.
_RECENT = 12
# ... and a weather forecast is for so many days after it.
_AHEAD = 3
_RESULTS, _MARKET, _MOVE = word_class("results"), word_class("market"), word_class("market_move")
_WEATHER, _INCIDENT = word_class("weather"), word_class("incident")
_STATISTICS = word_class("statistics")
# عام 2014 names a report's year where it stands so near to the report's name, or with خلال and the like.
_OF_REPORT = 70
_DURING = re.compile(r"(?:خلال|بنهايه|نهايه|في|عن|ل|للسنه|للعام|لعام|لسنه)\s*(?:عام|سنه)?\s*$")


@dataclass(frozen=True, slots=True)
class Report:
    """What an article reports on: `kind` is results, statistics, market, weather or incident, `period` ISO 8601."""

    kind: str
    period: str


def value_of(d: DateSpan) -> str | None:
    """The date as a period (`2015-04/2015-06`, `2015`, `2015-04-01`); None where it is not resolved."""
    if d.date_start is None:
        return None
    if d.date_end and len(d.date_start) == len("2015") and int(d.date_end[:4]) - int(d.date_start) == _DECADE:
        return None  # في الثلاثينيات is more often an age
    return f"{d.date_start}/{d.date_end}" if d.date_end else d.date_start


def is_day(d: DateSpan) -> bool:
    """Whether a date is given to the day."""
    return d.date_start is not None and len(d.date_start) == DAY


def report_of(
    text: str, dates: Sequence[DateSpan], title_dates: Sequence[DateSpan], published: dt.date | None
) -> Report | None:
    """What the opening of the article says that it reports on, None where it is no report of one period.

    `title_dates` are the dates of the headline, whose quarter is that of a company's results.
    """
    opening = text[:_OPENING]
    hinted = hints(text, 0, _OPENING)
    opened = [d for d in dates if d.start < _OPENING]
    if may_hold(hinted, "results") and _RESULTS.search(opening):
        quarter = next((v for d in (*opened, *title_dates) if len(v := value_of(d) or "") == MONTHS), None)
        if quarter:
            return Report("results", quarter)
    year = _reported_year(opening, opened) if may_hold(hinted, "statistics") else None
    if year:
        return Report("statistics", year)
    of_day = any(may_hold(hinted, name) for name in ("market", "weather", "incident"))
    return _report_of_day(opening, dates, published) if of_day else None


def _report_of_day(opening: str, dates: Sequence[DateSpan], published: dt.date | None) -> Report | None:
    first = next((d for d in dates if is_day(d)), None)
    if first is None or first.start >= _OPENING:
        return None
    day = value_of(first) or ""
    if published is not None and not -_AHEAD <= (published - dt.date.fromisoformat(day[:DAY])).days <= _RECENT:
        return None
    if _MARKET.search(opening) and _MOVE.search(opening):
        return Report("market", day)
    if _WEATHER.search(opening):
        return Report("weather", day)
    if _INCIDENT.search(opening):
        return Report("incident", day)
    return None


def _reported_year(opening: str, opened: Sequence[DateSpan]) -> str | None:
    """The year of a report of figures that the opening names (تقرير ... لعام 2014)."""
    named = [m.end() for m in _STATISTICS.finditer(opening)]
    for d in opened:
        value = value_of(d) or ""
        if (
            len(value) == len("2015")
            and _DURING.search(opening, 0, d.start)
            and any(0 <= d.start - n < _OF_REPORT for n in named)
        ):
            return value
    return None
