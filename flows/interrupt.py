"""Ctrl-C: one line and status 130, at any moment, here and in the processes started."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STATUS = 130


class _Interrupts:
    """Whether Ctrl-C was pressed, and how many parts of the program ask it to wait."""

    def __init__(self) -> None:
        self.pressed = False
        self.holding = 0
        self.leaving = False

    def end(self, number: int, frame: FrameType | None) -> None:
        """Handler for as long as nothing is open."""
        os.write(2, b"marsad: interrupted\n")
        os._exit(STATUS)

    def raise_(self, number: int, frame: FrameType | None) -> None:
        """Handler for as long as something must be closed."""
        self.pressed = True
        if not self.holding:
            raise KeyboardInterrupt


_interrupts = _Interrupts()


def end_at_once() -> None:
    """From now on Ctrl-C ends the process with one line: nothing is open yet, modules are being imported."""
    signal.signal(signal.SIGINT, _interrupts.end)


def raise_from_now_on() -> None:
    """From now on Ctrl-C raises KeyboardInterrupt, so that what is open is closed; see `was_pressed`."""
    signal.signal(signal.SIGINT, _interrupts.raise_)
    atexit.register(_leave)


def _leave() -> None:
    """The last thing at exit: after Ctrl-C, end before libraries complain of what it left unfinished."""
    if _interrupts.pressed:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(STATUS)


def ignore_from_now_on() -> None:
    """From now on Ctrl-C does nothing: all is said, the process is ending."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def leave_at_once() -> None:
    """From now on the end of the command is the end of the process: nothing waits for what libraries still do."""
    _interrupts.leaving = True


def leaving() -> bool:
    """Whether that was asked for."""
    return _interrupts.leaving


def was_pressed() -> bool:
    """Whether an error comes of Ctrl-C: libraries turn KeyboardInterrupt into errors of their own."""
    return _interrupts.pressed


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Processes that this thread starts meanwhile never hear of Ctrl-C, though a terminal sends it to them as well."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C wait, and be unheard by processes started meanwhile."""
    _interrupts.holding += 1
    try:
        with unheard_by_children():
            yield
    finally:
        _interrupts.holding -= 1
    if _interrupts.pressed:
        raise KeyboardInterrupt
