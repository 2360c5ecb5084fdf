"""One real run in a process of its own, which says on stdout which step it begins, so that it can be killed there.

`python -m benchmarks.faults.child OPERATION HOME INBOX`, or `serve`: then each run is a fork of this process.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

from flows.run import direct, retry, steps
from flows.run import rebuild as rebuild_run
from flows.settings import Settings
from flows.workers.pool import ExtractionPool
from warehouse import connect, load, publish, rebuild, session
from warehouse.rebuild import Staging

# Where each step begins: the name that the module calls knows the function by.
_STEPS: tuple[tuple[Any, str, str], ...] = (
    (connect, "migrate", "migrating"),
    (steps, "discover", "discovering"),
    (retry, "discover_quarantined", "discovering"),
    (ExtractionPool, "run", "extracting"),
    (ExtractionPool, "extract", "extracting"),
    (steps, "load_batch", "loading"),
    (load, "commit", "committing"),
    (publish, "link", "linking"),
    (publish, "write_copy", "writing the copy"),
    (publish, "_write_parquet", "writing Parquet"),
    (publish, "point_to", "swapping"),
    (publish, "remove_superseded", "removing"),
    (Staging, "store", "setting aside"),
    (rebuild, "compare", "comparing"),
    (rebuild, "switch", "switching"),
)


def _announced(step: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def announcing(*args: Any, **kwargs: Any) -> Any:
        print(step, flush=True)
        return function(*args, **kwargs)

    return announcing


def _set_clock_back(seconds: float) -> None:
    real = time.time

    def now() -> dt.datetime:
        return dt.datetime.fromtimestamp(real() - seconds, dt.UTC).replace(tzinfo=None)

    time.time = lambda: real() - seconds
    for module in (session, load, sys.modules["warehouse.runs"], sys.modules["warehouse.migrate"]):
        module.now = now  # type: ignore[attr-defined]


def _publish(settings: Settings) -> None:
    with steps.Run(settings, mode="publish") as run:
        publish.publish(run.con, settings.home)


def _through_prefect(settings: Settings, inbox: str) -> None:
    from flows.ingest import ingest

    ingest([inbox], str(settings.home))


def _retry_through_prefect(settings: Settings) -> None:
    from flows.retry_quarantine import retry_quarantine

    retry_quarantine(None, str(settings.home))


def _carry_out(operation: str, home: str, inbox: str) -> None:
    settings = Settings(home=Path(home), batch_size=3, workers=1)
    operations: dict[str, Callable[[], Any]] = {
        "ingest": lambda: direct.ingest_directly(settings, [inbox]),
        "prefect": lambda: _through_prefect(settings, inbox),
        "rebuild": lambda: rebuild_run.rebuild(settings, everything=True),
        "publish": lambda: _publish(settings),
        "retry": lambda: retry.retry_directly(settings),
        "prefect retry": lambda: _retry_through_prefect(settings),
    }
    operations[operation]()
    print("done", flush=True)


def _serve() -> None:
    """Fork a process for each run asked for on stdin as JSON (operation, home, inbox, file for its stdout, for stderr),
    so that not each has to import everything; answers with its process id. Ends with its stdin."""
    server = forkserver._forkserver  # type: ignore[attr-defined]
    forkserver.set_forkserver_preload(["benchmarks.faults.steady", "flows.workers.warm"])
    server.ensure_running()
    server.ensure_running = lambda: None  # the runs use this one, though it is no child of theirs
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        operation, home, inbox, out, err = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become(out, err)
            _carry_out(operation, home, inbox)
            sys.stdout.flush()
            os._exit(0)
        print(pid, flush=True)


def _become(out: str, err: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    for path, number in ((out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)


def main() -> None:
    """Carry out the operation, or serve."""
    for owner, name, step in _STEPS:
        setattr(owner, name, _announced(step, getattr(owner, name)))
    if back := float(os.environ.get("FAULTS_CLOCK_BACK", "0")):
        _set_clock_back(back)
    if sys.argv[1:] == ["serve"]:
        _serve()
    else:
        _carry_out(*sys.argv[1:])


if __name__ == "__main__":
    main()
