"""The process pool that reads and extracts, and outlives a file that kills its worker."""

from __future__ import annotations

import multiprocessing
import multiprocessing.context
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self

from extraction.readers import UnreadableFile
from flows.worker import FileResult, Source, process_files, start_worker

_CHUNK = 16  # files that travel together: few enough to spread evenly, enough to pay for the trip


class ExtractionPool:
    """Worker processes for `process_files`; a context manager."""

    def __init__(self, workers: int, max_bytes: int) -> None:
        self._workers = workers
        self._max_bytes = max_bytes
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._stop()

    def run(self, sources: Sequence[Source], on_files: Callable[[int], None]) -> list[FileResult]:
        """Results in the order of `sources`. `on_files` hears how many files were finished, as they are.

        A file during which its worker dies gets the error `worker_crashed`; files that merely stood beside it are
        read again.
        """
        size = max(1, min(_CHUNK, -(-len(sources) // self._workers)))
        chunks = [list(sources[at : at + size]) for at in range(0, len(sources), size)]
        done: dict[str, FileResult] = {}
        try:
            futures = {self._submit(chunk): chunk for chunk in chunks}
            for future in as_completed(futures):
                done |= {result.uri: result for result in future.result()}
                on_files(len(futures[future]))
        except BrokenProcessPool:
            self._stop()
            for source in sources:
                if source.uri not in done:
                    done[source.uri] = self._alone(source)
                    on_files(1)
        return [done[source.uri] for source in sources]

    def _alone(self, source: Source) -> FileResult:
        try:
            return self._submit([source]).result()[0]
        except BrokenProcessPool:
            self._stop()
            name = source.uri.rsplit("/", 1)[-1]
            error = UnreadableFile("worker_crashed", f"{name}: the process that read it died", source.uri)
            return FileResult(source.uri, error=error)

    def _submit(self, chunk: list[Source]) -> Future[list[FileResult]]:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self._workers, mp_context=_context(), initializer=start_worker)
        return self._executor.submit(process_files, chunk, self._max_bytes)

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def _context() -> multiprocessing.context.BaseContext:
    # fork would copy the threads' locks of Prefect, polars and DuckDB as they stand.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["flows.warm"])
    return context
