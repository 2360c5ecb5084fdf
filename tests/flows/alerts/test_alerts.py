"""Alerts on a real server: made once, and fired to a webhook of this machine."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.prefect


class _Hook(ThreadingHTTPServer):
    """Keeps the texts that are posted to it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        super().__init__(("127.0.0.1", 0), _Answer)

    def wait_for(self, part: str, seconds: float = 40) -> str:
        deadline = time.monotonic() + seconds
        while True:
            for text in list(self.texts):
                if part in text:
                    return text
            assert time.monotonic() < deadline, f"{part!r} was not posted, but {self.texts}"
            time.sleep(0.1)


class _Answer(BaseHTTPRequestHandler):
    server: _Hook

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.texts.append(body["text"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on stderr."""


@pytest.fixture
def hook() -> Iterator[_Hook]:
    with _Hook() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_alerts_are_made_once_and_fire(
    marsad: Callable[..., Any],
    inbox: Path,
    hook: _Hook,
    prefect_api: Mapping[str, str],
    prefect_post: Callable[[str, Mapping[str, Any]], Any],
) -> None:
    url = f"http://127.0.0.1:{hook.server_port}/"
    first = marsad("alerts", "--webhook", url, env=prefect_api)
    assert first.returncode == 0, first.stderr
    assert [line.split()[-1] for line in first.stdout.splitlines()] == ["made"] * 5
    again = marsad("alerts", "--webhook", url, env=prefect_api)
    assert [line.split()[-1] for line in again.stdout.splitlines()] == ["unchanged"] * 5
    ours = [a for a in prefect_post("/automations/filter", {}) if a["name"].startswith("marsad: ")]
    assert len(ours) == 5

    (inbox / "broken.json").write_text('{"content": ', "utf-8")
    assert marsad("ingest", inbox, env=prefect_api).returncode == 0
    assert hook.wait_for("set aside") == (
        "Marsad: 1.0 of the files or records of a run were set aside (1 files, 0 records);"
        " marsad quarantine list tells why"
    )

    # A run ends by an error: as its state on the server says, whatever its process was.
    flow = prefect_post("/flows/", {"name": "ingest"})
    run = prefect_post("/flow_runs/", {"flow_id": flow["id"], "name": "ingest by test"})
    for state in ({"type": "RUNNING"}, {"type": "FAILED", "name": "Failed", "message": 'disk "full"'}):
        prefect_post(f"/flow_runs/{run['id']}/set_state", {"state": state})
    assert hook.wait_for("ended as") == 'Marsad: ingest by test ended as Failed: disk "full"'

    without = marsad("alerts", env=prefect_api)
    assert "nobody is called" in without.stdout
    ours = [a["name"] for a in prefect_post("/automations/filter", {}) if a["name"].startswith("marsad: ")]
    assert ours == ["marsad: close dead runs"]


def test_alerts_without_a_server_are_told_in_one_line(marsad: Callable[..., Any], tmp_path: Path) -> None:
    done = marsad("alerts", env={"PREFECT_HOME": str(tmp_path / "prefect")})
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("marsad: alerts live on a Prefect server")
