"""What can go wrong with a place, and what becomes of single files that are not read for now."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.errors import UserError


class PlaceError(UserError):
    """A place that cannot be listed; the message is one line that names it and says what to do."""


class NoSuchPath(PlaceError):
    """A path given to the run does not exist."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a run leaves alone, with the reason in words; the next run looks at it again. It stands in no table."""

    uri: str
    reason: str


class LeftAlone(Exception):
    """A file is not to be read in this run."""

    def __init__(self, uri: str, reason: str) -> None:
        super().__init__(uri, reason)
        self.left = Left(uri, reason)
