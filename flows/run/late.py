"""A run whose time is up: what it has loaded stays and is published, the rest is left to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.run.summary import Summary
    from flows.settings import Settings


class TimeIsUp(TimeoutError):
    """A run took longer than `run_seconds`; the message is one line for the user, `summary` what came of it till then.

    Prefect shows a flow that ends so as `TimedOut`.
    """

    def __init__(self, message: str, summary: Summary | None = None) -> None:
        super().__init__(message)
        self.summary = summary


def time_was_up(settings: Settings, rest: str) -> str:
    """The message."""
    return f"time was up after {settings.run_seconds:g} s (MARSAD_RUN_SECONDS): {rest}"


def in_time(summary: Summary) -> Summary:
    """The summary; raises TimeIsUp where the run was late."""
    if summary.late:
        raise TimeIsUp(summary.late, summary)
    return summary
