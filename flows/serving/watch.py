"""Tells when files have arrived in the inbox and nothing has been written there for some seconds."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import Change, awatch

from flows.places.uris import is_unfinished

_STEP = 200  # ms
_LOOK = 500  # ms between two looks at the clock


async def arrivals(inbox: Path, quiet_seconds: float, stop: asyncio.Event) -> AsyncIterator[int]:
    """The number of changed files, each time the inbox has been quiet for `quiet_seconds` after a change.

    Also once at the beginning, with 0: what has come while nobody watched is for the first run to find.
    """
    yield 0
    inbox.mkdir(parents=True, exist_ok=True)
    changed: set[str] = set()
    last = 0.0
    async for changes in awatch(
        inbox,
        watch_filter=lambda change, path: change is not Change.deleted and _counts(inbox, path),
        step=_STEP,
        debounce=_LOOK,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        stop_event=stop,
        ignore_permission_denied=True,
    ):
        if changes:
            changed |= {path for _, path in changes}
            last = time.monotonic()
        elif changed and time.monotonic() - last >= quiet_seconds:
            yield len(changed)
            changed.clear()


def _counts(inbox: Path, path: str) -> bool:
    try:
        parts = Path(path).relative_to(inbox).parts
    except ValueError:
        return False
    return not is_unfinished(path) and not any(part.startswith(".") for part in parts)
