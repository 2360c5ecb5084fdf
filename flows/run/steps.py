"""The steps of a run, as plain functions: discover, ingest a batch, publish. The flow and `--direct` call the same."""

from __future__ import annotations

import heapq
import math
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from duckdb import DuckDBPyConnection
from duckdb import Error as DuckDBError

from extraction import extractor_version
from flows.places.errors import Left
from flows.places.listing import Listing, list_files
from flows.places.local import GROWING
from flows.run.gather import gather, spool
from flows.run.outcomes import Quarantined, assemble, keep_bytes, outcome, quarantined
from flows.settings import Settings
from flows.workers.jobs import Done
from flows.workers.pool import ExtractionPool
from flows.workers.worker import FileResult
from schemas.batch import FileOutcome, Listed, LoadCounts
from warehouse import manifest, runs
from warehouse.connect import MOMENT, open_writer
from warehouse.load import load_batch, new_load
from warehouse.publish import is_published, publish

# A batch is in memory at once, with its records several times over.
_BATCH_BYTES = 64 * 2**20


@dataclass(slots=True)
class Discovered:
    """What a run found: `unseen` is to be read, the other files are as the manifest knows them.

    `left` is what is not read in this run, each with the reason.
    """

    found: int
    unseen: list[Listed]
    left: list[Left] = field(default_factory=list[Left])

    @property
    def known(self) -> int:
        """How many files need no work."""
        return self.found - len(self.unseen)


@dataclass(slots=True, kw_only=True)
class BatchReport:
    """What one batch came to, small enough to hand around; without a `load_id` there was nothing to load.

    `unread` files were not read to the end, since the run's time was up.
    """

    load_id: str | None
    counts: LoadCounts
    quarantined: list[Quarantined] = field(default_factory=list[Quarantined])
    slowest: list[tuple[str, float]] = field(default_factory=list[tuple[str, float]])
    left: list[Left] = field(default_factory=list[Left])
    unread: int = 0


class Run:
    """One run: the writer's connection and the worker processes, both closed at its end; a context manager.

    `run_id` joins the loads of the run. Raises WarehouseBusy on entering where another process is writing for longer
    than `wait` seconds.
    """

    def __init__(
        self, settings: Settings, flow_run_id: str | None = None, mode: str = "ingest", wait: float = MOMENT
    ) -> None:
        self.settings = settings
        self.flow_run_id = flow_run_id
        self.mode = mode
        self.wait = wait
        self.run_id = runs.new_run_id()
        self.listing = Listing()
        self.until = math.inf  # of `time.monotonic`: then the run's time is up
        self.late = ""  # what is to be said of that
        self.pool = ExtractionPool(settings.workers, settings.limits)

    def __enter__(self) -> Self:
        self.con: DuckDBPyConnection = open_writer(self.settings.home, self.wait)
        self.until = time.monotonic() + self.settings.run_seconds
        runs.begin_run(
            self.con,
            run_id=self.run_id,
            mode=self.mode,
            extractor_version=extractor_version(),
            flow_run_id=self.flow_run_id,
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.pool.__exit__(kind, error, tb)
        try:
            self._close_row(error)
        finally:
            self.con.close()

    def _close_row(self, error: BaseException | None) -> None:
        """Close the run's row in `ops.runs`. After an error that the database itself raised it may not take it: then
        the next run finds this one crashed."""
        said = _said(error) or self.late or None
        state = "completed" if said is None else "cancelled" if error and not isinstance(error, Exception) else "failed"
        try:
            runs.close_run(self.con, state, error=said, files_found=len(self.listing.files) or None)
        except DuckDBError:
            if error is None:
                raise


def _said(error: BaseException | None) -> str | None:
    return None if error is None else f"{type(error).__name__}: {error}".rstrip(": ")


def discover(run: Run, paths: Sequence[str]) -> Discovered:
    """List the files under `paths`, and keep those that the manifest has not seen as they are now."""
    run.listing = list_files(paths, run.settings.place_seconds)
    return Discovered(len(run.listing.files), manifest.unseen(run.con, run.listing.files), run.listing.left)


def batches(files: Sequence[Listed], size: int, max_bytes: int = _BATCH_BYTES) -> Iterator[Sequence[Listed]]:
    """The files in batches, in order: of `size` files, or fewer where those would hold more than `max_bytes`."""
    batch: list[Listed] = []
    held = 0
    for file in files:
        if batch and (len(batch) == size or held + file.size > max_bytes):
            yield batch
            batch, held = [], 0
        batch.append(file)
        held += file.size
    if batch:
        yield batch


def ingest_batch(run: Run, files: Sequence[Listed], on_done: Done) -> BatchReport:
    """Read, extract, validate and load one batch: all of it is in the warehouse afterwards, or nothing."""
    with spool(run.settings.home) as folder:
        found = gather(run.con, files, run.listing, run.settings, folder, anew=run.mode == "retry")
        on_done(len(files) - len(found.to_read), 0)
        results = run.pool.run([source for _, source in found.to_read], on_done, run.until)
        outcomes, left, unread = found.outcomes, found.left, 0
        read: list[FileResult] = []
        for (file, source), result in zip(found.to_read, results, strict=True):
            if result is None:
                unread += 1
            elif result.content_hash != source.content_hash:
                left.append(Left(file.uri, GROWING))
            else:
                outcomes.append(outcome(file, result))
                read.append(result)
        report = _load(run, keep_bytes(run.settings, outcomes, read, found.paths), read)
    report.left = left
    report.unread = unread
    report.slowest = slowest((result.uri, result.seconds) for result in read)
    report.counts.files_known += found.known
    return report


def slowest(files: Iterable[tuple[str, float]], most: int = 5) -> list[tuple[str, float]]:
    """The files that took longest to read and extract from, with their seconds."""
    return heapq.nlargest(most, files, key=lambda file: file[1])


def _load(run: Run, outcomes: list[FileOutcome], results: Sequence[FileResult]) -> BatchReport:
    if not outcomes:
        return BatchReport(load_id=None, counts=LoadCounts())
    batch = assemble(outcomes, results)
    load = new_load(
        mode=run.mode, extractor_version=extractor_version(), run_id=run.run_id, flow_run_id=run.flow_run_id
    )
    counts = load_batch(run.con, batch, load)
    return BatchReport(load_id=load.load_id, counts=counts, quarantined=quarantined(batch))


def publish_if_stale(run: Run) -> bool:
    """Bring the readers' copies up to the last load, unless they are: so, too, after a run that died before this."""
    if is_published(run.con, run.settings.home):
        return False
    publish(run.con, run.settings.home, run.settings.parquet_grace_seconds)
    return True
