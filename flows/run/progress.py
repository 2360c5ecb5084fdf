"""How far a run is: what the command line shows while the steps work, with or without Prefect."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.run.summary import Summary


class Progress(Protocol):
    """Hears from a run: `begin` once with the number of files to read, `done` as they are, `end`, `say` for the rest.

    A part of a file that is done is a fraction of it; `articles` counts those extracted from.
    """

    def begin(self, files: int) -> None: ...
    def done(self, files: float, articles: int) -> None: ...
    def end(self, summary: Summary | None = None) -> None: ...
    def say(self, line: str) -> None: ...


class Silent:
    """Shows nothing: a run started by a scheduler has its logs."""

    def begin(self, files: int) -> None:
        """Nothing to show."""

    def done(self, files: float, articles: int) -> None:
        """Nothing to show."""

    def end(self, summary: Summary | None = None) -> None:
        """Nothing to show."""

    def say(self, line: str) -> None:
        """Nothing to show."""


_current: ContextVar[Progress] = ContextVar("progress", default=Silent())  # noqa: B039 - it holds no state


def current() -> Progress:
    """The progress of the run in this context; a flow's parameters cannot carry it."""
    return _current.get()


@contextmanager
def shown(progress: Progress) -> Iterator[None]:
    """Let runs started within hear through `progress`."""
    token = _current.set(progress)
    try:
        yield
    finally:
        _current.reset(token)
