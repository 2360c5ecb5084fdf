"""One worker process, as the pool holds it, and what runs in it."""

from __future__ import annotations

import faulthandler
import multiprocessing
import multiprocessing.context
import os
import signal
import time
from collections.abc import Callable
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from flows.interrupt import held_back
from flows.workers.jobs import Extracting, Fate, Job
from flows.workers.limits import Limits
from flows.workers.worker import start_worker
from schemas.errors import UserError

_START_SECONDS = 120.0
_READY = "ready"
_OUT_OF_MEMORY = "out of memory"


class CannotStart(UserError):
    """A worker process ended before it was ready; the message is one line."""


class Worker:
    """A worker process; `job` is what it is at, if anything, `used` whether it has finished any item."""

    def __init__(self, limits: Limits, read: Callable[..., Any], extract: Callable[..., Any]) -> None:
        self._limits = limits
        self.job: Job | None = None
        self.used = False
        self._at = 0
        self._is_ready = False
        self.deadline = time.monotonic() + _START_SECONDS
        resource_tracker.ensure_running()  # it lets Ctrl-C through again, so it must not start within
        context = _context()
        self.connection, theirs = context.Pipe()
        with held_back():
            self._process = context.Process(target=_work, args=(theirs, limits, read, extract), daemon=True)
            self._process.start()
        theirs.close()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid or 0

    def give(self, job: Job) -> None:
        """Something to do, to a worker that has nothing; it may be starting still."""
        self.job, self._at = job, 0
        if self._is_ready:
            self._send()

    def _send(self) -> None:
        self.deadline = time.monotonic() + self._limits.seconds
        try:
            self.connection.send(self.job)
        except OSError:
            return  # it has died, as reading from it tells

    def answer(self) -> tuple[Job, int, Any] | Fate | None:
        """The next result, as (job, item, result), or what became of the worker; None when it says it is ready."""
        if not self.connection.poll():
            return Fate("timed_out", f"took longer than {self._limits.seconds:g} s")
        try:
            message = self.connection.recv()
        except (EOFError, OSError):
            return self._died()
        if message == _OUT_OF_MEMORY:
            return Fate("out_of_memory", f"needs more than {self._limits.memory_mb:,} MB of memory")
        if message == _READY:
            self._is_ready = True
            self._send()
            return None
        job, at = self.at_work()
        self._at += 1
        self.used = True
        self.deadline = time.monotonic() + self._limits.seconds
        if self._at == len(job.items):
            self.job = None
        return job, at, message

    def at_work(self) -> tuple[Job, int]:
        """The job it is at, and the item of it. Raises CannotStart where it never came to work."""
        if not self._is_ready:
            raise CannotStart(f"worker processes cannot be started (exit status {self._process.exitcode})")
        assert self.job is not None
        return self.job, self._at

    def _died(self) -> Fate:
        self._process.join(5)
        code = self._process.exitcode
        how = signal.Signals(-code).name if code is not None and code < 0 else f"exit status {code}"
        return Fate("worker_crashed", f"ended the process that worked on it ({how})")

    def kill(self) -> None:
        """End it whatever it does."""
        self._process.kill()
        self._close()

    def end(self) -> None:
        """End it: at once where it has work, else by closing its connection."""
        if self.job:
            self._process.kill()
        self._close()

    def _close(self) -> None:
        self.connection.close()
        self._process.join(5)


def _work(connection: Connection, limits: Limits, read: Callable[..., Any], extract: Callable[..., Any]) -> None:
    """What runs in the process: job after job, item after item, until the connection closes."""
    start_worker(limits)
    with Path(os.devnull).open("w") as nowhere:
        try:
            connection.send(_READY)
            while True:
                job: Job = connection.recv()
                for item in job.items:
                    # Should the parent be gone while this process hangs, nobody else would end it.
                    faulthandler.dump_traceback_later(2 * limits.seconds + 5, exit=True, file=nowhere)
                    connection.send(extract(item) if isinstance(job, Extracting) else read(item, limits))
                    faulthandler.cancel_dump_traceback_later()
        except MemoryError:
            connection.send(_OUT_OF_MEMORY)
        except (EOFError, OSError):
            return


def _context() -> multiprocessing.context.BaseContext:
    # fork would copy the threads' locks of Prefect, polars and DuckDB as they stand.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["flows.workers.warm"])
    return context
