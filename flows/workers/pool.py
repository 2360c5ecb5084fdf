"""The process pool that reads and extracts, and outlives a file or article that kills its worker."""

from __future__ import annotations

import multiprocessing
import multiprocessing.context
from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import resource_tracker
from types import TracebackType
from typing import Any, Self

from flows.interrupt import held_back
from flows.workers.jobs import Done, Extracting, Gathered, Job, reading
from flows.workers.worker import FileResult, Source, extract_all, process_files, start_worker


class ExtractionPool:
    """Worker processes; a context manager."""

    def __init__(self, workers: int, max_bytes: int) -> None:
        self._workers = workers
        self._max_bytes = max_bytes
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._stop()

    def run(self, sources: Sequence[Source], on_done: Done) -> list[FileResult]:
        """Results in the order of `sources`. `on_done` hears how much is finished, as it is.

        A large file is shared out among the workers. A file during the reading of which its worker dies gets the error
        `worker_crashed`, an article of a large file joins `failed`; what merely stood beside it is done again.
        """
        gathered = Gathered(on_done)
        left = dict.fromkeys(reading(sources, self._workers))
        try:
            self._together(left, gathered)
        except BrokenProcessPool:
            self._stop()
            self._one_by_one(left, gathered)
        return [gathered.files[source.uri] for source in sources]

    def _together(self, left: dict[Job, None], gathered: Gathered) -> None:
        """Do all jobs at once; those still in `left` afterwards are not done."""
        pending = {self._submit(job): job for job in left}
        while pending:
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                job = pending.pop(future)
                more = _hand_in(job, future.result(), gathered)
                del left[job]
                left |= dict.fromkeys(more)
                pending |= {self._submit(job): job for job in more}

    def _one_by_one(self, jobs: Iterable[Job], gathered: Gathered) -> None:
        """Do one job after the other; where a worker dies of one, by single files or articles."""
        queue = deque(jobs)
        while queue:
            job = queue.popleft()
            try:
                queue.extend(_hand_in(job, self._submit(job).result(), gathered))
            except BrokenProcessPool:
                self._stop()
                singles = job.singles()
                queue.extend(singles)
                if not singles:
                    gathered.died(job)

    def _submit(self, job: Job) -> Future[Any]:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self._workers, mp_context=_context(), initializer=start_worker)
            resource_tracker.ensure_running()  # it lets Ctrl-C through again, so it must not start within
        with held_back():  # a job may start processes
            if isinstance(job, Extracting):
                return self._executor.submit(extract_all, job.articles)
            return self._executor.submit(process_files, job.sources, self._max_bytes)

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def _hand_in(job: Job, result: Any, gathered: Gathered) -> list[Job]:
    if isinstance(job, Extracting):
        gathered.extracted(job, result)
        return []
    return gathered.read(result)


def _context() -> multiprocessing.context.BaseContext:
    # fork would copy the threads' locks of Prefect, polars and DuckDB as they stand.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["flows.workers.warm"])
    return context
