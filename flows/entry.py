"""Entry point of the `marsad` command: Ctrl-C is taken care of before anything that takes time is imported."""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress

from flows.interrupt import end_at_once, ignore_from_now_on, leaving


def main() -> None:
    """Run the command line."""
    end_at_once()
    status = [1]  # so it stays where an error has not been told
    atexit.register(_leave, status)  # the first to be registered is the last to be called
    from flows.cli import app

    try:
        app()
    except SystemExit as ended:  # as every command ends
        status[0] = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        if leaving():
            _leave(status)
        raise
    finally:
        ignore_from_now_on()


def _leave(status: list[int]) -> None:
    """End at once: DuckDB would tell of thirty objects that an error, or a thread of Prefect, still holds, and to take
    all modules down takes time."""
    with suppress(BrokenPipeError):  # the reader of a pipe has gone
        sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status[0])
