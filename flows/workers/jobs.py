"""What the worker processes are given to do, and the results of files put together from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extraction.readers import UnreadableFile
from flows.workers.worker import SHARE, Extracted, FileResult, Source
from schemas.tables import Article

_TOGETHER = 16  # files that travel together: few enough to spread evenly, enough to pay for the trip

Done = Callable[[float, int], None]  # so many files more are done (a part of a file as a fraction), so many articles


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Files to read."""

    sources: Sequence[Source]

    def singles(self) -> list[Job]:
        """The same, file by file; nothing where it is one."""
        return [Reading([source]) for source in self.sources] if len(self.sources) > 1 else []


@dataclass(frozen=True, slots=True, eq=False)
class Extracting:
    """Articles `at` and following of a large file; `of` is how many it has."""

    uri: str
    at: int
    of: int
    articles: Sequence[Article]

    def singles(self) -> list[Job]:
        """The same, article by article; nothing where it is one."""
        if len(self.articles) == 1:
            return []
        return [Extracting(self.uri, self.at + n, self.of, [article]) for n, article in enumerate(self.articles)]


Job = Reading | Extracting


def reading(sources: Sequence[Source], workers: int) -> list[Job]:
    """The files in jobs, at least one for each worker where there are so many files."""
    size = max(1, min(_TOGETHER, -(-len(sources) // workers)))
    return [Reading(sources[at : at + size]) for at in range(0, len(sources), size)]


@dataclass(slots=True)
class Gathered:
    """Results by file, as the jobs hand them in, in any order."""

    on_done: Done
    files: dict[str, FileResult] = field(default_factory=dict[str, FileResult])
    _parts: dict[str, dict[int, Extracted]] = field(default_factory=dict[str, dict[int, Extracted]])

    def read(self, results: Sequence[FileResult]) -> list[Job]:
        """Files were read; returns what is still to be done for them."""
        more: list[Job] = []
        for result in results:
            self.files[result.uri] = result
            waiting, result.waiting = result.waiting, []
            if not waiting:
                self.on_done(1, len(result.articles))
                continue
            self._parts[result.uri] = {}
            more += [
                Extracting(result.uri, at, len(waiting), waiting[at : at + SHARE])
                for at in range(0, len(waiting), SHARE)
            ]
        return more

    def extracted(self, job: Extracting, part: Extracted) -> None:
        """A part of a large file is done; the last one completes the file."""
        parts = self._parts[job.uri]
        parts[job.at] = part
        self.on_done(len(job.articles) / job.of, len(part.articles))
        if sum(len(part.articles) + len(part.failed) for part in parts.values()) == job.of:
            for at in sorted(parts):
                self.files[job.uri].add(parts[at])
            del self._parts[job.uri]

    def died(self, job: Job) -> None:
        """The worker died of this one file or article."""
        if isinstance(job, Extracting):
            (article,) = job.articles
            self.extracted(job, Extracted(failed=[(article, "the process that extracted from it died")]))
            return
        (source,) = job.sources
        name = source.uri.rsplit("/", 1)[-1]
        error = UnreadableFile("worker_crashed", f"{name}: the process that read it died", source.uri)
        self.read([FileResult(uri=source.uri, error=error)])
