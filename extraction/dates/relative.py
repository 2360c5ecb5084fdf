"""Weekdays and words such as أمس or الشهر الماضي, which tell a date by the day of publication."""

from __future__ import annotations

import re

from extraction.dates.cues import looks_ahead
from extraction.dates.months import days_before, toward_after
from extraction.dates.parts import Atom, Parts
from extraction.dates.words import MONTHS, context
from extraction.dates.years import read_year

_WEEKDAY_NOT = context("weekday_not")
_NOT_TODAY = context("today_not")
_HEAD = re.compile(r"([ء-ي]+) $")
_DAY_HEAD = re.compile(r"(?<![ء-ي])[وبل]?(?P<open>(?:يوم|مساء|صباح|ظهر|عصر|فجر|ليله|نهار|عشيه)(?: يوم)?) $")
_TIMED = re.compile(r"(?<![ء-ي])[وبل]?(?:مساء|صباح|ظهر|عصر|فجر|ليله) $")
_NAMED_DAY = re.compile(r" (?!الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)ال[ء-ي]+")
# بداية العام الدراسي
_DEFINITE_AFTER = re.compile(r" ال[ء-ي]+ي(?:ه)?(?![ء-ي])")
_AFTER_WHAT = re.compile(rf" (?:من|علي|عن|{'|'.join(MONTHS)})(?![ء-ي])")
_OFFICE = re.compile(
    r"(?:امين|مدير|مدعي|قنصل|نايب|مفتش|مراقب|رييس|سكرتير|حاكم|منسق|مشرف|مندوب|قايد|وكيل|قطاع|راي|صالح|دين)(?:ه)? $"
)
_UNTIL = re.compile(r"(?<![ء-ي])و?(?:حتي|الي|لغايه|غايه)(?: غايه)?(?: يوم)?(?: ال[ء-ي]+)? (?:\S+ )?$")  # حتى 15 منه
_IN_QUOTES = re.compile(r"[\"'«(]")


def read_weekday(text: str, start: int, end: int, number: int) -> Atom | None:
    """The weekday at [start, end) with يوم, مساء ... before and الماضي, المقبل ... after it."""
    head = _HEAD.search(text, max(0, start - 16), start)
    word = head[1] if head else ""
    if word in _WEEKDAY_NOT or (number == 0 and word.endswith(("ين", "ان")) and word != "الاثنين"):
        return None
    toward, end = toward_after(text, end)
    if not toward and looks_ahead(text, start):
        toward = 3
    opener = _DAY_HEAD.search(text, max(0, start - 20), start)
    return Atom(start if opener is None else opener.start("open"), end, weekday=number, toward=toward)


def read_relative(text: str, start: int, end: int, unit: str, offset: int) -> Atom | None:
    """أمس, اليوم, الشهر الماضي ... at [start, end); اليوم الوطني and في اليوم are none."""
    if unit == "day" and offset == 0 and text.endswith("اليوم", start, end):
        head = _HEAD.search(text, max(0, start - 12), start)
        timed = _TIMED.search(text, max(0, start - 20), start)  # صباح اليوم المبعوث ..
        if (head is not None and head[1] in _NOT_TODAY) or (timed is None and _NAMED_DAY.match(text, end)):
            return None
        if _IN_QUOTES.match(text[start - 1 : start]) and text[end : end + 1] in ('"', "»", "'"):
            return None
    if unit == "year" and _OFFICE.search(text, max(0, start - 14), start):  # الأمين العام السابق
        return None
    if unit == "year" and (atom := read_year(text, start, end)) is not None:
        return atom
    if text.startswith(("بعد ", "قبل "), start) and _AFTER_WHAT.match(text, end):
        # بعد شهرين من, بعد شهر رمضان
        return None
    if offset == 0 and unit in ("month", "year"):
        toward, end = toward_after(text, end)
        if not toward and not text.startswith("هذ", start) and _DEFINITE_AFTER.match(text, end):
            return None
        offset = toward if toward in (-1, 1) else offset
    if unit in ("month", "same_month"):
        first, day, begin = days_before(text, start)
        if text.startswith("منه", start) and (day is None or not _UNTIL.search(text, max(0, begin - 24), begin)):
            return None
        if day is not None and day <= 31:
            last = None if first is None else Parts(day=day)
            return Atom(begin, end, Parts(day=first or day), last, unit=unit, offset=offset)
    opener = _DAY_HEAD.search(text, max(0, start - 20), start) if unit == "day" else None
    return Atom(start if opener is None else opener.start("open"), end, unit=unit, offset=offset)
