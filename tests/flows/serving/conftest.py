"""`marsad serve` in a process of its own, on a free port, with a home of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks.ports import free_port


class Serve:
    """One `marsad serve`; `stop` or `kill` end it, and the fixture ends what is left."""

    def __init__(self, home: Path, port: int, schedule: str, processes_with: Callable[[str], list[int]]) -> None:
        self.home, self.url = home, f"http://127.0.0.1:{port}"
        self.env = {"MARSAD_HOME": str(home), "MARSAD_SERVE_PORT": str(port), "MARSAD_QUIET_SECONDS": "0.5"}
        self._schedule = schedule
        self._processes_with = processes_with
        self.output = home.parent / "serve.out"

    def start(self) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("MARSAD_", "PREFECT_"))}
        marsad = str(Path(sys.executable).parent / "marsad")
        with self.output.open("wb") as output:
            # A session of its own, as a terminal gives it: Ctrl-C reaches every process of the group.
            self.process = subprocess.Popen(
                [marsad, "serve", "--schedule", self._schedule],
                env=kept | self.env | {"MARSAD_WORKERS": "1"},
                cwd=self.home.parent,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        self.wait_for(lambda: "stop with Ctrl-C" in self.text() or self.process.poll() is not None, "the start")
        assert self.process.poll() is None, self.text()

    def text(self) -> str:
        return self.output.read_text("utf-8")

    def interrupt(self) -> int:
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(60)

    def terminate(self) -> int:
        self.process.terminate()
        return self.process.wait(60)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(10)

    def processes(self) -> list[int]:
        """Every living process that was started with this home."""
        return self._processes_with(f"MARSAD_SERVE_LOCK={self.home}/")

    def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """Ask the API."""
        request = urllib.request.Request(
            f"{self.url}/api{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or b"null")

    def runs(self) -> list[dict[str, Any]]:
        """All runs of `ingest`, the first one first."""
        wanted = {"flows": {"name": {"any_": ["ingest"]}}, "sort": "EXPECTED_START_TIME_ASC"}
        found: list[dict[str, Any]] = self.post("/flow_runs/filter", wanted)
        return found

    def wait_for(self, true: Callable[[], Any], what: str, seconds: float = 180) -> None:
        deadline = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < deadline, f"waited in vain for {what}: {self.text()}"
            time.sleep(0.1)


@pytest.fixture
def serve(tmp_path: Path, processes_with: Callable[[str], list[int]]) -> Iterator[Callable[..., Serve]]:
    """`serve(schedule)` starts one."""
    started: list[Serve] = []

    def begin(schedule: str = "arrival") -> Serve:
        one = Serve(tmp_path / "home", free_port(), schedule, processes_with)
        started.append(one)
        one.start()
        return one

    yield begin
    for one in started:
        if one.process.poll() is None:
            one.terminate()
        for pid in one.processes():
            os.kill(pid, signal.SIGKILL)
