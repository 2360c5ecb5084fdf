"""Calendar arithmetic: Hijri months, the nearest year, ISO text to the precision known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from extraction.dates.parts import Parts

# hijridate's tables reach from 1343 to 1500 AH.
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500


def iso(parts: Parts) -> str | None:
    """ISO 8601 of Gregorian or Hijri parts, None where they are no date or the Hijri year lies outside the tables."""
    if parts.year is None:
        return None
    if parts.hijri:
        return _hijri_iso(parts.year, parts.month, parts.day)
    if not 1000 <= parts.year <= 2999:
        return None
    if parts.month is None:
        return f"{parts.year:04d}"
    if not 1 <= parts.month <= 12:
        return None
    if parts.day is None:
        return f"{parts.year:04d}-{parts.month:02d}"
    day = make_day(parts)
    return None if day is None else day.isoformat()


def _hijri_iso(year: int, month: int | None, day: int | None) -> str | None:
    if not _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return None
    if month is None:
        return str(_gregorian(year, 7, 1).year)
    if day is None:
        # The month's fifteenth lies in the Gregorian month that holds most of it.
        return _gregorian(year, month, 15).isoformat()[:7]
    found = make_day(Parts(year, month, day, True))
    return None if found is None else found.isoformat()


def _gregorian(year: int, month: int, day: int) -> date:
    g = Hijri(year, month, day).to_gregorian()
    return date(g.year, g.month, g.day)


def make_day(parts: Parts) -> date | None:
    """The day of complete parts, None where there is none such."""
    year, month, day = parts.year, parts.month, parts.day
    if year is None or month is None or day is None:
        return None
    if not parts.hijri:
        if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
            return None
        return date(year, month, day)
    if not (_FIRST_HIJRI <= year <= _LAST_HIJRI and 1 <= month <= 12):
        return None
    return _gregorian(year, month, day) if 1 <= day <= Hijri(year, month, 1).month_length() else None


def hijri_year(day: date) -> int | None:
    """The Hijri year of a day, None outside the tables."""
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except OverflowError:
        return None


def hijri_year_within(month: int, gregorian_year: int) -> int | None:
    """The Hijri year whose `month` falls in the Gregorian year: `رمضان 2024` is of 1445."""
    around = (gregorian_year - 622) * 33 // 32
    for year in range(around - 1, around + 3):
        if _FIRST_HIJRI <= year <= _LAST_HIJRI and _gregorian(year, month, 15).year == gregorian_year:
            return year
    return None


def _anchor(parts: Parts) -> date | None:
    return make_day(parts if parts.day is not None else Parts(parts.year, parts.month, 15, parts.hijri))


def with_year(parts: Parts, published: date, toward: int) -> Parts | None:
    """Parts without a year given the one that fits: past, coming, this year's, or the nearest to the publication.

    Where nothing is said the press looks back more often than ahead: a coming date counts as twice as far, or half as
    far where the clause speaks of the future.
    """
    if toward == 2 and not parts.hijri:
        return Parts(published.year, parts.month, parts.day)
    toward = 0 if toward == 2 else toward
    this = hijri_year(published) if parts.hijri else published.year
    if this is None:
        return None
    candidates: list[tuple[float, Parts]] = []
    ahead = 0.5 if toward == 4 else 2
    # For a month alone, its own month is neither past nor coming.
    slack = 0 if parts.day is not None else 15
    for year in (this - 1, this, this + 1):
        candidate = Parts(year, parts.month, parts.day, parts.hijri)
        day = _anchor(candidate)
        if day is None:
            continue
        reference = published if parts.day is not None or parts.hijri else published.replace(day=15)
        distance = (day - reference).days
        if toward in (0, 4) or distance * toward > (slack if parts.hijri else 0):
            candidates.append((-distance if distance < 0 else distance * ahead, candidate))
    return min(candidates, key=lambda c: c[0])[1] if candidates else None


def week_of(day: date) -> tuple[date, date]:
    """The Sunday and Saturday of the week, as the Arab press counts it."""
    sunday = day - timedelta(days=(day.weekday() + 1) % 7)
    return sunday, sunday + timedelta(days=6)


def add_months(day: date, months: int) -> tuple[int, int]:
    """(year, month) so many months after a day's."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1
