"""One `marsad serve` for a home, and no process of it that outlives it: both by a lock on one file.

The system frees a lock when its holder ends, however it ends. A process that waits for the lock therefore hears of the
end of `marsad serve` at once, also of a `kill -9`.
"""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from schemas.errors import UserError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

# Names the lock's file to the processes that are to end with it.
VARIABLE = "MARSAD_SERVE_LOCK"
_PATIENCE = 2.0  # seconds; processes of a `serve` just killed hold the lock for a moment as they end


class ServeError(UserError):
    """`marsad serve` cannot start or go on; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Serving:
    """A `marsad serve` that is running: its process, and the address of its UI (the API lies under /api)."""

    pid: int
    url: str


def lock_file(home: Path) -> Path:
    """The file whose lock `marsad serve` holds; its text tells who holds it."""
    return home / "prefect" / "serve.lock"


class Lifeline:
    """The lock, held until the process ends. Raises ServeError where another process holds it."""

    def __init__(self, home: Path) -> None:
        if fcntl is None:
            raise ServeError("marsad serve needs Linux or macOS; marsad ingest works here, with any scheduler")
        self.path = lock_file(home)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.path.open("a+", encoding="utf-8")
        deadline = time.monotonic() + _PATIENCE
        while not _try(self._file, fcntl.LOCK_EX):
            if time.monotonic() > deadline:
                raise ServeError(_already(home))
            time.sleep(0.1)

    def tell(self, url: str) -> None:
        """Let other processes know the address."""
        self._file.truncate(0)
        self._file.write(json.dumps(asdict(Serving(os.getpid(), url))))
        self._file.flush()


def serving(home: Path) -> Serving | None:
    """The `marsad serve` of this home that is running now and has told its address; None where none is."""
    if fcntl is None:
        return None
    try:
        with lock_file(home).open(encoding="utf-8") as file:
            if _try(file, fcntl.LOCK_SH):
                return None
            return Serving(**json.loads(file.read()))
    except (OSError, ValueError, TypeError):
        return None


def end_with_serve() -> None:
    """End this process at once when the `marsad serve` that started it has ended; nothing where none did.

    Ctrl-C is for `marsad serve` to hear, which then ends its processes in their order.
    """
    path = os.environ.get(VARIABLE)
    if path and fcntl is not None:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_wait_and_end, args=(path,), name="lifeline", daemon=True).start()


def _wait_and_end(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        # As of a crash: whole batches are committed, the rest is read again by the next run.
        os._exit(1)


def _try(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _already(home: Path) -> str:
    other = serving(home)
    where = f" at {other.url} (process {other.pid})" if other else ""
    return f"marsad serve is already running for {home}{where}"
