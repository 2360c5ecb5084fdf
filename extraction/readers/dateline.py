"""Datelines: the day of publication as it stands above an article or at the head of its first paragraph.

    نُشر في: الثلاثاء 5 مارس 2024        القاهرة - 5 مارس 2024        عمّان 5 آذار 2024 (بترا)
    الرباط في 5 مارس 2024               نابلس 5-3-2024 وفا- ...      24 شعبان 1445هـ الموافق 5 مارس 2024م

A day within a headline or a sentence is what the article is about, not when it was published, so what stands before and
after the day must have the form of a dateline.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extraction.dates import find_in_folded
from extraction.folding import fold_text
from extraction.places import find_places
from extraction.readers.header import is_short
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
# An agency's mark between the day and the first sentence: (بترا)، /قنا/، وفا- , or a bare dash.
_AFTER_PARAGRAPH = re.compile(r"\s*(?:\([^()]{2,25}\)|/[^/]{2,25}/|[^\W\d_]{2,10} ?-|-)")


def dateline_day(lines: Sequence[str]) -> dt.date | None:
    """The day of the first dateline among an article's header lines and first paragraph, or None."""
    for line in lines:
        folded = fold_text(line[: 2 * _REACH])
        short = is_short(line)
        for start, end, day in _days(folded[:_REACH]):
            if _is_dateline(folded, start, end, short):
                return day
    return None


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


def _is_dateline(folded: str, start: int, end: int, short: bool) -> bool:
    before = folded[:start]
    era = _ERA.match(folded, end)
    after = folded[era.end() if era else end :]
    if clock := _CLOCK.match(after):
        after = after[clock.end() :]
    paragraph_mark = _AFTER_PARAGRAPH.match(after) is not None
    if not (paragraph_mark or (short and _AFTER_LINE.match(after))):
        return False
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
    return words <= 3 and _is_place(head)


def _is_place(folded: str) -> bool:
    led = f"في {folded}"
    return any(place.start <= 3 and place.end == len(led) for place in find_places(led))
