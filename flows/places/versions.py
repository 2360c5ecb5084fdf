"""What a place's listing says of a file's version, in whichever of their ways its library says it."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

_TIMES = ("mtime", "LastModified", "last_modified", "Last-Modified", "updated", "modified", "created")
_TAGS = ("ETag", "etag", "md5Hash", "Content-MD5", "content_md5", "generation")


class Version(NamedTuple):
    """Size in bytes, time of change in ns, and the tag that the place gives to each version, where it does."""

    size: int
    mtime_ns: int
    etag: str | None


def version_of(info: Mapping[str, Any]) -> Version:
    """The version that a listing tells. A file of which it tells neither time nor tag is new each time."""
    when = next((found for name in _TIMES if (found := _ns(info.get(name))) is not None), None)
    tag = next((str(info[name]).strip('"') for name in _TAGS if info.get(name)), None)
    if when is None:
        when = 0 if tag else time.time_ns()
    return Version(int(info.get("size") or 0), when, tag)


def _ns(value: object) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return int(value * 10**9)
    if isinstance(value, str):
        value = _parsed(value)
    if not isinstance(value, dt.datetime):
        return None
    aware = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    # Exactly: a float has no room for nanoseconds.
    return (aware - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(microseconds=1) * 1000


def _parsed(text: str) -> dt.datetime | None:
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, TypeError):
            continue
    return None
