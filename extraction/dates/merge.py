"""Join what stands side by side: a weekday and its date, two calendars, both ends of a span, a date and its year."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.dates.parts import Atom, turn_of_year

_SAME_DAY = re.compile(
    r" ?(?:م|ه)?[ ،,()/:.-]*(?:(?:الموافق|الموافقه|والموافق)(?: لل|لل| ل)?(?: ?يوم)?)?[ :(،]*(?:ل)?$"
)
_TO = re.compile(r"[ ،]*(?:-|(?:و?الي|و?حتي|لغايه|وحتي)(?: (?:يوم|تاريخ|غايه|نهايه|صباح|مساء))?) ?$")
_AND = re.compile(r" ?و(?:بين )?(?:يوم )?$")
_YEAR_AFTER = re.compile(r"[ ،]*(?:من |في |خلال |لل?)?$")
_OPEN = re.compile(r"(?<![ء-ي])[وف]?(?P<open>من|(?:ما )?بين)(?: (?:يوم|تاريخ))? $")
_PAIR = re.compile(r"(?<![ء-ي])[وب]?(?P<open>يومي|ايام|شهري|عامي) $")
_LONGEST_GAP = 24


def merge(text: str, atoms: list[Atom]) -> list[Atom]:
    """The atoms (in order, none overlapping) with neighbours of one date joined into one."""
    merged: list[Atom] = []
    for atom in atoms:
        while merged and (joined := _join(text, merged[-1], atom)) is not None:
            merged.pop()
            atom = joined
        merged.append(atom)
    return merged


def _join(text: str, a: Atom, b: Atom) -> Atom | None:
    if not 0 <= b.start - a.end <= _LONGEST_GAP:
        return None
    gap = text[a.end : b.start]
    if b.is_year and _YEAR_AFTER.match(gap) and (joined := _with_year(a, b)) is not None:
        return joined
    if _SAME_DAY.match(gap) and (joined := _same_day(a, b)) is not None:
        return joined
    if _TO.match(gap):
        return _span(text, a, b, _OPEN)
    if _AND.match(gap):
        return _span(text, a, b, _OPEN, needed=True) or _span(text, a, b, _PAIR, needed=True)
    return None


def _with_year(a: Atom, b: Atom) -> Atom | None:
    """`الربع الثاني` + `من عام 2025`; `12 فبراير` + `من العام الماضي`."""
    if a.months is not None and a.parts is None and not a.unit:
        return replace(b, start=a.start, months=a.months)
    if a.parts is None or a.parts.month is None or a.parts.year is not None or a.toward or a.unit:
        return None
    if b.parts is not None:
        year = b.parts.year
        last = None if a.last is None else replace(a.last, year=year)
        return replace(a, end=b.end, parts=replace(a.parts, year=year), last=last)
    return replace(a, end=b.end, unit=b.unit, offset=b.offset)


def _is_day(a: Atom) -> bool:
    if a.parts is None or a.last is not None:
        return False
    return a.parts.day is not None


def _same_day(a: Atom, b: Atom) -> Atom | None:
    """A weekday or أمس with its date; a Hijri date with its Gregorian one, which is kept."""
    if a.weekday is not None and a.last_weekday is None and (_is_day(b) or b.unit == "day"):
        return replace(b, start=a.start, said_weekday=a.weekday)
    if (a.unit == "day" or _is_day(a)) and b.weekday is not None and b.last_weekday is None and not b.toward % 3:
        return replace(a, end=b.end, said_weekday=b.weekday)
    if a.unit == "day" and _is_day(b):
        return replace(b, start=a.start)
    if a.parts is None or b.parts is None or a.unit or b.unit:
        return None
    if a.parts.hijri == b.parts.hijri or (a.parts.day is None) != (b.parts.day is None):
        return None
    if (a.parts.month is None) != (b.parts.month is None):
        return None
    kept = b if a.parts.hijri else a
    return replace(kept, start=a.start, end=b.end)


def _span(text: str, a: Atom, b: Atom, opener: re.Pattern[str], needed: bool = False) -> Atom | None:
    """Both ends of a span, the lower one completed from the upper one."""
    m = opener.search(text, max(0, a.start - 16), a.start)
    if (needed and m is None) or a.last is not None or b.last is not None or a.months or b.months:
        return None
    start = a.start if m is None else m.start("open")
    if a.weekday is not None and b.weekday is not None:
        return replace(a, start=start, end=b.end, last_weekday=b.weekday, toward=b.toward or a.toward)
    if a.parts is None or b.parts is None or a.unit or a.parts.hijri != b.parts.hijri:
        return None
    if (a.parts.day is None) != (b.parts.day is None) or (a.parts.month is None) != (b.parts.month is None):
        return None
    year = a.parts.year
    if year is None and b.parts.year is not None:
        year = b.parts.year - turn_of_year(a.parts, b.parts)
    return replace(b, start=start, parts=replace(a.parts, year=year), last=b.parts)
