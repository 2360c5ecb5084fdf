"""Datelines: the day of publication as it stands above an article or at the head of its first paragraph.

    نُشر في: الثلاثاء 5 مارس 2024        القاهرة - 5 مارس 2024        عمّان 5 آذار 2024 (بترا)
    الرباط في 5 مارس 2024               نابلس 5-3-2024 وفا- ...      24 شعبان 1445هـ الموافق 5 مارس 2024م

A day within a headline or a sentence is what the article is about, not when it was published, so what stands before and
after the day must have the form of a dateline.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from extraction.dates import find_in_folded
from extraction.places import find_places
from extraction.regions.cues import agencies
from extraction.regions.lines import words_in
from extraction.spans import DateSpan

_REACH = 160  # a dateline's day begins and ends within this many characters
_WEEKDAY = "(?:يوم )?(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)"
_LABEL = re.compile(
    r"(?:تاريخ|تم|اخر|وقت)? ?(?:ال)?(?:نشر|اضيف|حرر|تحديث|تاريخ|بتاريخ|اصدار|صدر)"
    r"(?:ت| الخبر| المقال)?(?: في| بتاريخ| يوم)?"
)
_TAIL = re.compile(rf"(?:^|[\s،,:/(|-])(?:في|بتاريخ|{_WEEKDAY})?[\s،,:/(|-]*$")
_PUNCTUATED = re.compile(r"[،,:/|(-]\s*$")
_BETWEEN_CALENDARS = re.compile(r"\s*(?:هـ|ه|م)?\s*[-،,/(]?\s*(?:ال)?(?:موافق|مصادف)?\s*:?\s*(?:ل|لـ)?\s*")
_ERA = re.compile(r"\s*(?:هـ?|م)?\s*\)?(?![^\W\d_])")
_CLOCK = re.compile(r"[\s،,|-]*(?:الساعه)?\s*\d{1,2}[:.]\d{2}(?:\s*(?:ص|م|صباحا|مساء|am|pm))?", re.IGNORECASE)
_AFTER_LINE = re.compile(r"\s*(?:$|[-،,:/|()\[\]*])")
_TODAY_REACH = 400
_TODAY = re.compile(rf"(?<!هذا )(?<![^\W\d_])اليوم[\s،(]*(?:{_WEEKDAY})?[\s،()]*(?:الموافق\s*)?")
_UPDATED = re.compile("تحديث")
# An agency's mark between the day and the first sentence: (بترا)، /قنا/، وفا- , or a bare dash.
_AFTER_PARAGRAPH = re.compile(
    r"\s*(?:(?:\(([^()]{2,25})\)|/([^/]{2,25})/|([^\W\d_]{2,10})(?= ?-))\s*-{0,2}|-{1,2})\s*:?"
)
# What no full day is without: a year in digits (2024, 5/3/24) or words (ألفين, ألف وتسعمئة).
_YEAR = re.compile(r"[0-9]{4}|[0-9] ?/ ?[0-9]{2}|الف|تسعم")
_NAME = re.compile(r"[^\W\d_]+(?:[. ]+[^\W\d_]+)*")


class Dateline(NamedTuple):
    """The dateline that stands before `end` in a folded line: place, day and the agency's mark.

    `agency` is where the agency is named within the line. `updated` says that the day is that of the last change,
    which is later than that of publication.
    """

    end: int
    day: dt.date
    agency: tuple[int, int] | None
    updated: bool


def find_dateline(line: str, short: bool) -> Dateline | None:
    """The dateline of a folded line, or at the head of a folded paragraph (not `short`); None where there is none."""
    head = line[:_REACH]
    if _YEAR.search(head) is None:
        return None
    for start, end, day in _days(head):
        if found := _dateline(line[: 2 * _REACH], start, end, short):
            after, agency = found
            return Dateline(after, day, agency, _UPDATED.search(line, 0, start) is not None)
    return None


def told_today(paragraph: str) -> dt.date | None:
    """The day of a folded first paragraph that tells of `اليوم الخميس 21 نونبر 2024`: that of publication."""
    head = paragraph[:_TODAY_REACH]
    if "اليوم" not in head or _YEAR.search(head) is None:
        return None
    days = _days(head)
    # A date's span may begin with the weekday.
    return next((day for m in _TODAY.finditer(head) for a, b, day in days if m.start() <= a <= m.end() < b), None)


def _days(folded: str) -> list[tuple[int, int, dt.date]]:
    """Full days with their spans; one day in two calendars (`... الموافق ...`) is one, read from the second."""
    found: list[tuple[int, int, dt.date]] = []
    for span in find_in_folded(folded):
        day = _full_day(span)
        if day is None:
            continue
        if found and _BETWEEN_CALENDARS.fullmatch(folded, found[-1][1], span.start):
            found[-1] = (found[-1][0], span.end, day)
        else:
            found.append((span.start, span.end, day))
    return found


def _full_day(span: DateSpan) -> dt.date | None:
    if span.date_start is None or len(span.date_start) != 10 or span.date_end is not None:
        return None
    return dt.date.fromisoformat(span.date_start)


def _dateline(folded: str, start: int, end: int, short: bool) -> tuple[int, tuple[int, int] | None] | None:
    """Where the dateline with a day at [start, end) ends, and its agency's span; None where it is no dateline's."""
    era = _ERA.match(folded, end)
    at = era.end() if era else end
    if clock := _CLOCK.match(folded, at):
        at = clock.end()
    mark = _AFTER_PARAGRAPH.match(folded, at)
    if short and words_in(folded[at:]) in agencies():
        name = _NAME.search(folded, at)
        return (len(folded), name.span() if name else None) if _heads(folded[:start], True, True) else None
    if not (mark or (short and _AFTER_LINE.match(folded, at))) or not _heads(folded[:start], mark is not None, short):
        return None
    if mark:
        return mark.end(), mark.span(mark.lastindex) if mark.lastindex else None
    return len(folded), None


def _heads(before: str, paragraph_mark: bool, short: bool) -> bool:
    """Whether what stands before a day is what stands before it in a dateline: nothing, a label, a place or author."""
    tail = _TAIL.search(" " + before)
    if tail is None:
        return False
    head = before[: max(tail.start() - 1, 0)].strip(" ،,:/|(-")
    if not head:
        return short or bool(tail[0].strip())
    if _LABEL.fullmatch(head):
        return True
    words = len(head.split())
    if paragraph_mark or _PUNCTUATED.search(before) or _PUNCTUATED.search(before[: tail.start()]):
        return words <= (6 if short else 4)
    return words <= 3 and is_place(head)


def is_place(folded: str, led_by: str = "في ") -> bool:
    """Whether the words are a place's name; `led_by` a word such as مدينه, names that are other words too count."""
    led = led_by + folded
    found = find_places(led)
    return any(p.start <= len(led_by) and p.end == len(led) and p.kind not in ("nisba", "agency") for p in found)
