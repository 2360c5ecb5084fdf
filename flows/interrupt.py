"""Ctrl-C: one line and status 130, at any moment, here and in the processes started."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STATUS = 130


class _Interrupts:
    """Whether Ctrl-C was pressed, and how many parts of the program ask it to wait."""

    def __init__(self) -> None:
        self.pressed = False
        self.holding = 0

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


def was_pressed() -> bool:
    """Whether an error comes of Ctrl-C: libraries turn KeyboardInterrupt into errors of their own."""
    return _interrupts.pressed


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C wait. Processes started meanwhile never hear of it, though a terminal sends it to them as well."""
    before = None
    if hasattr(signal, "pthread_sigmask"):  # the mask is for the processes, which inherit it
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    _interrupts.holding += 1
    try:
        yield
    finally:
        _interrupts.holding -= 1
        if before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    if _interrupts.pressed:
        raise KeyboardInterrupt
