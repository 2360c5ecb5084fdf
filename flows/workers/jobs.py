"""What the worker processes are given to do, and the results of files put together from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from extraction.readers import UnreadableFile
from flows.workers.worker import SHARE, Extracted, Failed, FileResult, Source
from schemas.tables import Article

_TOGETHER = 16  # files that a worker is given at once: few enough to spread evenly

Done = Callable[[float, int], None]  # so many files more are done (a part of a file as a fraction), so many articles


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Files to read, one after the other."""

    items: Sequence[Source]

    def part(self, start: int, end: int | None = None) -> Reading:
        """The files `start` to `end`."""
        return Reading(self.items[start:end])


@dataclass(frozen=True, slots=True, eq=False)
class Extracting:
    """Articles `at` and following of a large file; `of` is how many it has."""

    uri: str
    at: int
    of: int
    items: Sequence[Article]

    def part(self, start: int, end: int | None = None) -> Extracting:
        """The articles `start` to `end` of these."""
        return Extracting(self.uri, self.at + start, self.of, self.items[start:end])


Job = Reading | Extracting


@dataclass(frozen=True, slots=True)
class Fate:
    """Why an item has no result: `reason` is a key of `extraction.readers.errors.HINTS`, `what` continues its name."""

    reason: str
    what: str


def reading(sources: Sequence[Source], workers: int) -> list[Job]:
    """The files in jobs, at least one for each worker where there are so many files."""
    size = max(1, min(_TOGETHER, -(-len(sources) // workers)))
    return [Reading(sources[at : at + size]) for at in range(0, len(sources), size)]


@dataclass(slots=True)
class Gathered:
    """Results by file, as they are handed in one by one, in any order."""

    on_done: Done
    files: dict[str, FileResult] = field(default_factory=dict[str, FileResult])
    _parts: dict[str, dict[int, Extracted]] = field(default_factory=dict[str, dict[int, Extracted]])

    def hand_in(self, job: Job, at: int, result: Any) -> list[Job]:
        """The result of item `at` of a job; returns what is still to be done for its file."""
        if isinstance(job, Extracting):
            self._extracted(job.uri, job.at + at, job.of, result)
            return []
        return self.read(result)

    def lost(self, job: Job, at: int, fate: Fate) -> None:
        """Item `at` of a job has no result."""
        if isinstance(job, Extracting):
            failed = Failed(job.items[at], fate.reason, f"the article {fate.what}")
            self._extracted(job.uri, job.at + at, job.of, Extracted(failed=[failed]))
            return
        source = job.items[at]
        error = UnreadableFile(fate.reason, f"{source.uri.rsplit('/', 1)[-1]} {fate.what}", source.uri)
        self.read(FileResult(uri=source.uri, content_hash=source.content_hash, error=error))

    def whole(self, uri: str) -> FileResult | None:
        """The result of a file; None where some of it was never handed in."""
        return None if uri in self._parts else self.files.get(uri)

    def read(self, result: FileResult, share: int = SHARE) -> list[Job]:
        """A file was read; returns what is still to be done for it, in shares of so many articles."""
        self.files[result.uri] = result
        waiting, result.waiting = result.waiting, []
        if not waiting:
            self.on_done(1, len(result.articles))
            return []
        self._parts[result.uri] = {}
        return [
            Extracting(result.uri, at, len(waiting), waiting[at : at + share]) for at in range(0, len(waiting), share)
        ]

    def _extracted(self, uri: str, at: int, of: int, part: Extracted) -> None:
        parts = self._parts[uri]
        parts[at] = part
        self.on_done(1 / of, len(part.articles))
        if len(parts) == of:
            for place in range(of):
                self.files[uri].add(parts[place])
            del self._parts[uri]
