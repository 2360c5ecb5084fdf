"""Entry point of the `marsad` command: Ctrl-C is taken care of before anything that takes time is imported."""

from __future__ import annotations

import atexit
import os
import sys

from flows.interrupt import end_at_once, ignore_from_now_on


def main() -> None:
    """Run the command line."""
    end_at_once()
    status = [0]
    atexit.register(_leave, status)  # the first to be registered is the last to be called
    from flows.cli import app

    try:
        app()
    except SystemExit as ended:
        status[0] = ended.code if isinstance(ended.code, int) else 0
        raise
    finally:
        ignore_from_now_on()


def _leave(status: list[int]) -> None:
    """After an error that was told in one line: end before DuckDB tells thirty more of objects that the error holds."""
    if status[0]:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status[0])
