"""A date as read: the parts that the words give, before anything is resolved."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Parts:
    """Year, month and day as written; `hijri` tells the calendar of the month, or of a year alone."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False

    @property
    def bare_year(self) -> bool:
        return self.year is not None and self.month is None


def turn_of_year(low: Parts, high: Parts) -> int:
    """1 where a span goes over the turn of the year: من ديسمبر إلى فبراير 2025."""
    return int((low.month or 0) > (high.month or 0))


@dataclass(slots=True)
class Atom:
    """One reading in the text: a date of `parts` (to `last`, for a span), a weekday, or so many units from the day.

    `toward` is -1 for past (الماضي), -2 for the one before it, 1 for coming (المقبل), 2 for "of this year";
    3 (a weekday) and 4 (a month) say that the clause speaks of the future, 0 that nothing is said.
    `said_weekday` is the weekday named beside a date or أمس. `months` is the span of months that a quarter, half or the
    first months of a year cover.
    """

    start: int
    end: int
    parts: Parts | None = None
    last: Parts | None = None
    weekday: int | None = None
    last_weekday: int | None = None
    said_weekday: int | None = None
    unit: str = ""
    offset: int = 0
    toward: int = 0
    months: tuple[int, int] | None = None
    financial: bool = False

    @property
    def is_year(self) -> bool:
        """Whether the atom tells a year only, so that it can complete another one."""
        if self.unit in ("year", "same_year"):
            return True
        return self.parts is not None and self.parts.bare_year and self.last is None
