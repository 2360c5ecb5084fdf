"""Runs as processes: forked from one that has everything imported, or started afresh."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parent.parent.parent
_CHILD = [sys.executable, "-m", "benchmarks.faults.child"]


class Run:
    """A run at work: the steps that it says it begins, its end, its death."""

    def __init__(self, pid: int, folder: Path) -> None:
        self.pid = pid
        self._folder = folder
        self._said = (folder / "out").open()
        self.done = False

    def steps(self) -> Iterator[str]:
        """The steps as they begin, the last being `done`; ends with the run."""
        for line in self._said:
            step = line.strip()
            self.done = step == "done"
            yield step

    def finish(self) -> None:
        """Wait for its end."""
        for _ in self.steps():
            pass
        while self.is_there():
            time.sleep(0.005)
        self._said.close()

    def kill(self) -> bool:
        """`kill -9`; False where it had ended."""
        was_there = self.is_there()
        if was_there:
            os.kill(self.pid, signal.SIGKILL)
        self.finish()
        return was_there and not self.done

    def is_there(self) -> bool:
        """Whether the process lives."""
        try:
            state = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return False
        return state != "Z"

    @property
    def error(self) -> str:
        """The last line on stderr."""
        lines = (self._folder / "err").read_text().strip().splitlines()
        return lines[-1] if lines else ""


class Starter:
    """Starts runs; a context manager."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = {**os.environ, **environment}
        self._folder = tempfile.TemporaryDirectory()
        self._number = 0

    def __enter__(self) -> Self:
        self._server = subprocess.Popen(
            [*_CHILD, "serve"],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._server.communicate(timeout=60)
        self._folder.cleanup()

    def start(self, operation: str, home: Path, inbox: Path) -> Run:
        """A run forked from the one that has everything imported; a flow is started afresh."""
        folder = self._new_folder()
        if operation.startswith("prefect"):
            return self.start_afresh(operation, home, inbox)
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        request = [operation, str(home), str(inbox), str(folder / "out"), str(folder / "err")]
        self._server.stdin.write(json.dumps(request) + "\n")
        self._server.stdin.flush()
        return Run(int(self._server.stdout.readline()), folder)

    def start_afresh(self, operation: str, home: Path, inbox: Path, **environment: str) -> Run:
        """A run that imports everything itself, with variables of its own."""
        folder = self._new_folder()
        command = " ".join(["exec", '"$@"', f"> {folder / 'out'} 2> {folder / 'err'}"])
        process = subprocess.Popen(
            ["sh", "-c", command, "sh", *_CHILD, operation, str(home), str(inbox)],
            cwd=ROOT,
            env={**self._environment, **environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        return Run(process.pid, folder)

    def workers(self) -> int:
        """Worker processes that are there though no run is."""
        children = Path(f"/proc/{self._server.pid}/task/{self._server.pid}/children").read_text().split()
        return sum(_is_forkserver(pid) and len(_children(pid)) for pid in children)

    def _new_folder(self) -> Path:
        self._number += 1
        folder = Path(self._folder.name) / str(self._number)
        folder.mkdir()
        os.mkfifo(folder / "out")
        return folder


def _is_forkserver(pid: str) -> bool:
    try:
        return "forkserver" in Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return False


def _children(pid: str) -> list[str]:
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
