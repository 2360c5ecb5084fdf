"""The period that a figure is for: the date that the text ties to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.metrics.context import word_class
from extraction.metrics.counterpart import is_versus, said_again, year_before
from extraction.metrics.dated import Site, date_after, date_before
from extraction.metrics.report import Report
from extraction.spans import DateSpan

_HARM, _MEASURE = word_class("harm"), word_class("measure")
_MARKET, _MOVE = word_class("market"), word_class("market_move")
_OF_A_DAY = frozenset(("market", "incident"))
# What has mounted since is not that day's (قتل 3500 شخص منذ أربعة أشهر).
_SINCE = re.compile(r"[^،؛.]{0,50}(?<![ء-ي])(?:منذ|خلال العام|خلال السنوات)(?![ء-ي])")
_SEASON = re.compile(r"هذا (?:الصيف|الشتاء|الربيع|الخريف|الموسم)")


def is_future(period: str | None, published: str | None) -> bool:
    """Whether a period begins after the day of publication (both ISO 8601), compared to the precision of the period."""
    if period is None or published is None:
        return False
    start = period.split("/")[0]
    return start > published[: len(start)]


def period_of(site: Site, dates: Sequence[DateSpan], report: Report | None) -> str | None:
    """The ISO 8601 period of a figure, None where the text says none; `dates` are those of the whole text, in order.

    A date after the figure counts up to the next figure and the end of its clause; a date before it counts on until
    the next thing is said. A single day counts only for victims and finds of an incident, for balances, after حتى,
    and for the whole of a report on a day (`report`).
    """
    i = bisect_left(dates, site.span[1], key=lambda d: d.start)
    versus = is_versus(site)
    earlier, found = year_before(site, dates, i, report, versus)
    if earlier:
        return found
    found = date_after(site, dates, i)
    if found is None:
        again, found = said_again(site, dates, i, report)
        if again:
            return found
    if found is None and not versus:
        found = date_before(site, dates, i)
    if found is not None or versus:
        return found
    return _of_report(site, report)


def _of_report(site: Site, report: Report | None) -> str | None:
    """The period that the whole article is a report on, if the figure belongs to it."""
    if report is None:
        return None
    text, (start, end) = site.text, site.clause
    if report.kind == "incident" and not (site.kind == "count" and _HARM.search(text, start, end)):
        return None
    if report.kind == "market" and not (_MARKET.search(text, start, end) or _MOVE.search(text, start, end)):
        return None
    if report.kind in _OF_A_DAY and _SINCE.match(text, site.span[1], end):
        return None
    if report.kind == "statistics" and not _MEASURE.search(text, start, end):
        return None
    return report.period


def season_year(text: str, clause: tuple[int, int], published_year: int | None) -> str | None:
    """The year of هذا الصيف, where the day of publication is known."""
    if published_year is None or not _SEASON.search(text, clause[0], clause[1]):
        return None
    return str(published_year)
