"""Resolve what was read to ISO dates, against the day of publication where the words need it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from extraction.dates.calendars import add_months, hijri_year, iso, make_day, week_of, with_year
from extraction.dates.parts import Atom, Parts, turn_of_year

Resolved = tuple[str | None, str | None]
# A dateline stands in the first lines.
_DATELINE_WITHIN = 300


@dataclass(slots=True)
class Known:
    """What a text's dates are resolved against: its day, the dates named so far, its own manner of financial years."""

    published: date | None
    before: list[str] = field(default_factory=list)
    split_years: bool = False


def resolve(atom: Atom, known: Known) -> Resolved:
    """(date_start, date_end) of an atom; (None, None) where it cannot be told."""
    try:
        start, end = _resolve(atom, known)
    except (ValueError, OverflowError):
        # A relative date beyond the calendar.
        return None, None
    if start is not None:
        known.before.append(start)
    return start, end


def _resolve(atom: Atom, known: Known) -> Resolved:
    published = known.published
    before = known.before[-1] if known.before else None
    if atom.unit == "financial_year":
        return _financial_year(atom, known)
    if atom.unit == "same_month" and atom.parts is not None:
        return _day_of_same_month(atom, known), None
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
            low = Parts(
                completed.year - turn_of_year(atom.parts, last), atom.parts.month, atom.parts.day, atom.parts.hijri
            )
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
    elif atom.toward in (-1, -2):
        day = published - timedelta(days=(back or 7) + (7 if atom.toward == -2 else 0))
    else:
        day = published - timedelta(days=back)
    if atom.last_weekday is None:
        return day.isoformat(), None
    return day.isoformat(), (day + timedelta(days=(atom.last_weekday - atom.weekday) % 7)).isoformat()


def _relative(atom: Atom, published: date | None, before: str | None) -> Resolved:
    unit, parts = atom.unit, atom.parts
    if unit in ("same_month", "same_day"):
        length = 7 if unit == "same_month" else 10
        if before is None or len(before) < length:
            return None, None
        if atom.offset:  # اليوم السابق
            return (date.fromisoformat(before) + timedelta(days=atom.offset)).isoformat(), None
        return before[:length], None
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
    last = None if atom.last is None else iso(Parts(year, month, atom.last.day))
    return iso(Parts(year, month, parts.day if parts is not None else None)), last


def _financial_year(atom: Atom, known: Known) -> Resolved:
    """The text's own manner tells whether its financial years run from July (2023/2024) or with the calendar."""
    if known.published is None:
        return None, None
    year = known.published.year + atom.offset
    if not known.split_years:
        return f"{year:04d}", None
    first = year if known.published.month >= 7 else year - 1
    return f"{first:04d}", f"{first + 1:04d}"


def _day_of_same_month(atom: Atom, known: Known) -> str | None:
    """The day in the month named before; a weekday beside it tells which month, where several are named."""
    assert atom.parts is not None
    day = atom.parts.day
    months = [b for b in reversed(known.before) if len(b) >= 7]
    for month in months:
        found = make_day(Parts(int(month[:4]), int(month[5:7]), day))
        if found is not None and atom.said_weekday in (None, found.weekday()):
            return found.isoformat()
    return None


def day_of_text(atoms: list[Atom], published: date | None) -> date | None:
    """The day on which the text speaks: `published`, put right by `اليوم الأربعاء`; without it that of its dateline."""
    if published is None:
        for atom in atoms:
            if atom.start > _DATELINE_WITHIN:
                break
            if atom.parts is not None and atom.last is None and (day := make_day(atom.parts)) is not None:
                return day
        return None
    for atom in atoms:
        if atom.unit == "day" and atom.said_weekday is not None:
            told = published + timedelta(days=atom.offset)
            return published - timedelta(days=(told.weekday() - atom.said_weekday) % 7)
    return published


def _relative_year(atom: Atom, published: date | None, before: str | None) -> Resolved:
    year = _year(atom, published, before)
    if year is None:
        return None, None
    if atom.parts is None:
        return f"{year:04d}", None
    if atom.parts.hijri:
        if published is None or (this := hijri_year(published)) is None:
            return None, None
        year = this + year - published.year
    low = iso(replace(atom.parts, year=year))
    return low, None if atom.last is None else iso(replace(atom.last, year=year))
