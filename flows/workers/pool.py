"""The worker processes that read and extract: none of them, and no file or article, can hold up or end the others.

A worker is given a job (some files, or articles of a large file) and hands in one result after the other, so that what
it is at is known whenever it dies, hangs or runs out of memory: that one item is named and the rest goes on in a new
process. Where a worker dies that has done other items before, its memory may be what is wrong: the item is tried once
more in a new process before it is blamed.
"""

from __future__ import annotations

import math
import multiprocessing.connection
import time
from collections import deque
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self

from flows.workers.child import Worker
from flows.workers.jobs import Done, Fate, Gathered, Job, reading
from flows.workers.limits import Limits
from flows.workers.worker import SHARE, Extracted, FileResult, Source, extract_one, process_file
from schemas.tables import Article


class ExtractionPool:
    """Worker processes; a context manager. They are started when there is work, and stay until the end.

    `read` and `extract` are what they do with a file and with an article.
    """

    def __init__(
        self,
        workers: int,
        limits: Limits,
        read: Callable[[Source, Limits], FileResult] = process_file,
        extract: Callable[..., Any] = extract_one,
    ) -> None:
        self._count = workers
        self._limits = limits
        self._work = (read, extract)
        self._workers: list[Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    @property
    def pids(self) -> list[int]:
        """The processes there are now."""
        return [worker.pid for worker in self._workers]

    def run(self, sources: Sequence[Source], on_done: Done, until: float = math.inf) -> list[FileResult | None]:
        """Results in the order of `sources`. `on_done` hears how much is finished, as it is. What is not finished at
        the moment `until` (of `time.monotonic`) is given up, and its result None.

        A large file is shared out among the workers. A file that takes too long, too much memory or its worker's life
        gets an error (`timed_out`, `out_of_memory`, `worker_crashed`); an article of a large file joins `failed`.
        """
        gathered = Gathered(on_done)
        self._work_off(deque(reading(sources, self._count)), gathered, until)
        return [gathered.whole(source.uri) for source in sources]

    def extract(self, articles: Sequence[Article], on_done: Done) -> Extracted:
        """What is found in the articles, as in those of one large file; `on_done` hears of fractions of the whole."""
        gathered = Gathered(on_done)
        result = FileResult(waiting=list(articles))
        share = max(1, min(SHARE, -(-len(articles) // (2 * self._count))))
        self._work_off(deque(gathered.read(result, share)), gathered)
        return result

    def _work_off(self, todo: deque[Job], gathered: Gathered, until: float = math.inf) -> None:
        try:
            while todo or any(worker.job for worker in self._workers):
                if time.monotonic() >= until:
                    return self.__exit__(None, None, None)
                self._hand_out(todo)
                for worker in self._heard(until):
                    self._take(worker, todo, gathered)
        except BaseException:
            self.__exit__(None, None, None)
            raise

    def _hand_out(self, todo: deque[Job]) -> None:
        for worker in self._workers:
            if todo and not worker.job:
                worker.give(todo.popleft())
        while todo and len(self._workers) < self._count:
            worker = self._start()
            worker.give(todo.popleft())

    def _start(self) -> Worker:
        worker = Worker(self._limits, *self._work)
        self._workers.append(worker)
        return worker

    def _heard(self, until: float) -> list[Worker]:
        """The workers of which there is something to take: a result, an end, or time that is up; none at `until`."""
        busy = {worker.connection: worker for worker in self._workers if worker.job}
        first = min(until, *(worker.deadline for worker in busy.values()))
        ready = multiprocessing.connection.wait(list(busy), max(0.0, first - time.monotonic()))
        now = time.monotonic()
        return [worker for connection, worker in busy.items() if connection in ready or worker.deadline <= now]

    def _take(self, worker: Worker, todo: deque[Job], gathered: Gathered) -> None:
        answer = worker.answer()
        if answer is None:
            return
        if not isinstance(answer, Fate):
            todo.extend(gathered.hand_in(*answer))
            return
        job, at = worker.at_work()
        blamed = answer.reason == "timed_out" or not worker.used
        worker.kill()
        self._workers.remove(worker)
        if blamed:
            gathered.lost(job, at, answer)
            at += 1
        if at < len(job.items):
            # At once in a new process, where what comes first is alone to blame for what happens.
            self._start().give(job.part(at))
