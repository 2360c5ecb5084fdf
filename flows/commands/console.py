"""What commands share: the two consoles, one-line errors, exit statuses."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import typer
from rich.console import Console

from flows.interrupt import STATUS, was_pressed
from flows.run.late import TimeIsUp
from schemas.errors import UserError

# A table in a pipe or file is not cut to the width of a terminal that is not there.
_PIPED_WIDTH = 200

out = Console(highlight=False, width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else _PIPED_WIDTH)
err = Console(stderr=True, highlight=False, soft_wrap=True)


class Exit(IntEnum):
    """Exit statuses of `marsad`; 2 is a wrong command line (Typer's own)."""

    OK = 0
    ERROR = 1
    QUARANTINED = 3
    TIME_IS_UP = 4
    INTERRUPTED = STATUS


def fail(message: str, status: Exit = Exit.ERROR) -> typer.Exit:
    """Say what went wrong in one line on stderr; raise what this returns."""
    line = " ".join(message.split())
    err.print(f"marsad: {line}", style="red", markup=False, soft_wrap=True)
    return typer.Exit(status)


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn every error that a user can cause into one line; errors of the program itself keep their traceback."""
    import duckdb

    try:
        with _interrupt_told():
            yield
    except UserError as error:
        raise fail(str(error)) from None
    except (duckdb.OperationalError, duckdb.FatalException) as error:
        said = str(error).splitlines()[0]
        raise fail(f"{said}. What was loaded before stays; run again when the disk and the folder allow it") from None
    except TimeIsUp as error:
        raise fail(str(error), Exit.TIME_IS_UP) from None
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone; Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(Exit.OK) from None
    except OSError as error:
        raise fail(f"{error.filename or 'system'}: {error.strerror or error}") from None


@contextmanager
def _interrupt_told() -> Iterator[None]:
    """Ctrl-C in one line, whatever became of it on its way here."""
    try:
        yield
    except BaseException as error:
        if not (was_pressed() or isinstance(error, KeyboardInterrupt)):
            raise
        err.print("\nmarsad: interrupted; every batch before this one is loaded, run again to go on", style="red")
        raise typer.Exit(Exit.INTERRUPTED) from None
