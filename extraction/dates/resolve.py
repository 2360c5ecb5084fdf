"""Resolve what was read to ISO dates, against the day of publication where the words need it."""

from __future__ import annotations

from datetime import date, timedelta

from extraction.dates.calendars import add_months, iso, week_of, with_year
from extraction.dates.parts import Atom, Parts

Resolved = tuple[str | None, str | None]


def resolve(atom: Atom, published: date | None, before: str | None) -> Resolved:
    """(date_start, date_end) of an atom; (None, None) where it cannot be told.

    `before` is the start of the date named before it in the text, for العام نفسه.
    """
    try:
        return _resolve(atom, published, before)
    except (ValueError, OverflowError):
        # A relative date beyond the calendar.
        return None, None


def _resolve(atom: Atom, published: date | None, before: str | None) -> Resolved:
    if atom.months is not None:
        return _part_of_year(atom, published, before)
    if atom.weekday is not None:
        return _weekday(atom, published)
    if atom.unit:
        return _relative(atom, published, before)
    if atom.parts is None:
        return None, None
    start, end = _dated(atom, published)
    if start is not None and end is not None and end <= start:
        return start, None
    return start, end


def _dated(atom: Atom, published: date | None) -> Resolved:
    assert atom.parts is not None
    last = atom.last
    if last is None:
        return _iso(atom.parts, published, atom.toward), None
    if last.year is None and published is not None:
        completed = with_year(last, published, atom.toward)
        if completed is not None and completed.year is not None:
            wraps = int((atom.parts.month or 0) > (last.month or 0))
            low = Parts(completed.year - wraps, atom.parts.month, atom.parts.day, atom.parts.hijri)
            return iso(low), iso(completed)
    return _iso(atom.parts, published, atom.toward), _iso(last, published, atom.toward)


def _iso(parts: Parts, published: date | None, toward: int) -> str | None:
    if parts.year is None:
        completed = None if published is None else with_year(parts, published, toward)
        return None if completed is None else iso(completed)
    return iso(parts)


def _year(atom: Atom, published: date | None, before: str | None) -> int | None:
    """The year that an atom's own words tell: 2025, العام الماضي, العام نفسه."""
    if atom.parts is not None and atom.parts.year is not None:
        text = iso(Parts(atom.parts.year, hijri=atom.parts.hijri))
        return None if text is None else int(text)
    if atom.unit == "same_year":
        return None if before is None else int(before[:4])
    if published is None:
        return None
    return published.year + (atom.offset if atom.unit == "year" else 0)


def _part_of_year(atom: Atom, published: date | None, before: str | None) -> Resolved:
    assert atom.months is not None
    year = _year(atom, published, before)
    if year is None:
        return None, None
    first, last = atom.months
    told = atom.parts is not None or atom.unit
    if not told and published is not None and first > published.month:
        year -= 1
    return f"{year:04d}-{first:02d}", f"{year:04d}-{last:02d}"


def _weekday(atom: Atom, published: date | None) -> Resolved:
    """A bare weekday is the latest up to the day of publication, after سوف and the like the first from it on."""
    if published is None or atom.weekday is None:
        return None, None
    back = (published.weekday() - atom.weekday) % 7
    ahead = (atom.weekday - published.weekday()) % 7
    if atom.toward == 1:
        day = published + timedelta(days=ahead or 7)
    elif atom.toward == 3:
        day = published + timedelta(days=ahead)
    elif atom.toward == -1:
        day = published - timedelta(days=back or 7)
    else:
        day = published - timedelta(days=back)
    if atom.last_weekday is None:
        return day.isoformat(), None
    return day.isoformat(), (day + timedelta(days=(atom.last_weekday - atom.weekday) % 7)).isoformat()


def _relative(atom: Atom, published: date | None, before: str | None) -> Resolved:
    unit, parts = atom.unit, atom.parts
    if unit == "same_month":
        return (before[:7] if before is not None and len(before) >= 7 else None), None
    if unit in ("year", "same_year"):
        return _relative_year(atom, published, before)
    if published is None:
        return None, None
    if unit == "day":
        return (published + timedelta(days=atom.offset)).isoformat(), None
    if unit == "week":
        sunday, saturday = week_of(published + timedelta(days=7 * atom.offset))
        return sunday.isoformat(), saturday.isoformat()
    year, month = add_months(published, atom.offset)
    return iso(Parts(year, month, parts.day if parts is not None else None)), None


def _relative_year(atom: Atom, published: date | None, before: str | None) -> Resolved:
    year = _year(atom, published, before)
    if year is None:
        return None, None
    if atom.parts is None:
        return f"{year:04d}", None
    low = iso(Parts(year, atom.parts.month, atom.parts.day))
    return low, None if atom.last is None else iso(Parts(year, atom.last.month, atom.last.day))
