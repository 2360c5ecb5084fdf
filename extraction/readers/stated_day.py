"""The day that a metadata field states, in whatever form: ISO 8601, that of mail and RSS, compact, seconds, words."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from extraction.dates import find_in_folded
from extraction.folding import fold_text

_ISO = re.compile(r"\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")
_COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T\d{4,6}|\s|$)")
_SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?|-?\d{12,13}")
_LONGEST = 100


def iso_day(value: object) -> str | None:
    """The stated day as `YYYY-MM-DD`, as its own clock has it; None where no full day is told.

    `value` is text, a date, or a number of seconds or milliseconds since 1970 (taken in UTC).
    """
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _of_seconds(float(value))
    if not isinstance(value, str) or not value.strip():
        return None
    return _of_text(value.strip()[:_LONGEST])


def _of_text(value: str) -> str | None:
    if _ISO.match(value):
        return value
    if compact := _COMPACT.match(value):
        return "-".join(compact.groups())
    if _SECONDS.fullmatch(value):
        return _of_seconds(float(value))
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return _of_words(value)


def _of_words(value: str) -> str | None:
    """`الثلاثاء 5 مارس 2024`, also in the Hijri calendar."""
    days = [span.date_start for span in find_in_folded(fold_text(value)) if span.date_start and not span.date_end]
    return next((day for day in days if len(day) == 10), None)


def _of_seconds(value: float) -> str | None:
    try:
        return dt.datetime.fromtimestamp(value / 1000 if abs(value) > 1e11 else value, dt.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None
