"""The day an article was published, and where that was found: metadata, then dateline, then the file's name."""

from __future__ import annotations

import datetime as dt
import re

from extraction.folding import fold_text
from extraction.regions import survey

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_ISO_DAY = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# A day in a file's name: 2024-03-05, 2024_03_05, 20240305 or 05-03-2024, not a part of a longer word or number.
_NAME_YEAR_FIRST = re.compile(r"(?<![0-9A-Za-z])(\d{4})([-_.]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")
_NAME_YEAR_LAST = re.compile(r"(?<![0-9A-Za-z])(\d\d?)([-_.])(\d\d?)\2(\d{4})(?![0-9A-Za-z])")


def publication_day(metadata: str | None, text: str, file_name: str) -> tuple[dt.date | None, str | None]:
    """The day with its source (`metadata`, `text`, `filename`), or (None, None)."""
    if metadata and (day := _iso_day(metadata)):
        return day, "metadata"
    if day := survey(fold_text(text)).day:
        return day, "text"
    if day := day_in_name(file_name):
        return day, "filename"
    return None, None


def day_in_name(file_name: str) -> dt.date | None:
    """The first valid day that a file's name gives."""
    for m in _NAME_YEAR_FIRST.finditer(file_name):
        if day := _day(m[1], m[3], m[4]):
            return day
    for m in _NAME_YEAR_LAST.finditer(file_name):
        if day := _day(m[4], m[3], m[1]):
            return day
    return None


def _iso_day(value: str) -> dt.date | None:
    m = _ISO_DAY.match(value)
    return _day(m[1], m[2], m[3]) if m else None


def _day(year: str, month: str, day: str) -> dt.date | None:
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
