"""Alerts on a real server: made once, and fired to a webhook of this machine."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MARSAD, clean_environment

pytestmark = pytest.mark.prefect

TAGS = ["marsad"]


class _Hook(ThreadingHTTPServer):
    """Keeps the texts that are posted to it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        super().__init__(("127.0.0.1", 0), _Answer)
        self.url = f"http://127.0.0.1:{self.server_port}/"

    def wait_for(self, part: str, seconds: float = 120) -> str:
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
    # A Proactive trigger of Prefect waits for ten seconds at least.
    env = {**prefect_api, "MARSAD_ALERT_WEBHOOK": hook.url, "MARSAD_ALERT_STALE_HOURS": "0.003"}
    first = marsad("alerts", env=env)
    assert first.returncode == 0, first.stderr
    assert [line.split()[-1] for line in first.stdout.splitlines()] == ["made"] * 5
    again = marsad("alerts", env=env)
    assert [line.split()[-1] for line in again.stdout.splitlines()] == ["unchanged"] * 5
    ours = [a for a in prefect_post("/automations/filter", {}) if a["name"].startswith("marsad: ")]
    assert len(ours) == 5

    (inbox / "broken.json").write_text('{"content": ', "utf-8")
    assert marsad("ingest", inbox, env=prefect_api).returncode == 0
    assert hook.wait_for("set aside") == (
        "Marsad: 1.0 of the files or records of a run were set aside (1 files, 0 records);"
        " marsad quarantine list tells why"
    )

    # A run's time passes, and nobody begins it.
    flow = prefect_post("/flows/", {"name": "ingest"})
    due = {"type": "SCHEDULED", "state_details": {"scheduled_time": dt.datetime.now(dt.UTC).isoformat()}}
    prefect_post("/flow_runs/", {"flow_id": flow["id"], "name": "ingest nobody begins", "tags": TAGS, "state": due})
    # One of another program, with the name that ours have too.
    prefect_post("/flow_runs/", {"flow_id": flow["id"], "name": "of another program", "state": due})

    # A run ends by an error: as its state on the server says, whatever its process was.
    run = prefect_post("/flow_runs/", {"flow_id": flow["id"], "name": "ingest by test", "tags": TAGS})
    for state in ({"type": "RUNNING"}, {"type": "FAILED", "name": "Failed", "message": 'disk "full"'}):
        prefect_post(f"/flow_runs/{run['id']}/set_state", {"state": state})
    assert hook.wait_for("ended as") == 'Marsad: ingest by test ended as Failed: disk "full"'
    assert hook.wait_for("is late").startswith("Marsad: ingest nobody begins is late; ")
    assert hook.wait_for("no new articles").startswith("Marsad: no new articles for more than 0.003 hours; ")
    assert not [text for text in hook.texts if "of another program" in text]

    without = marsad("alerts", env=prefect_api)
    assert "nobody is called" in without.stdout
    ours = [a["name"] for a in prefect_post("/automations/filter", {}) if a["name"].startswith("marsad: ")]
    assert ours == ["marsad: close dead runs"]


@pytest.mark.slow
@pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks for processes in /proc")
def test_a_run_that_is_killed_without_a_word_is_closed(
    marsad: Callable[..., Any],
    inbox: Path,
    home: Path,
    hook: _Hook,
    prefect_api: Mapping[str, str],
    ask_prefect: Callable[..., Any],
    processes_with: Callable[[str], list[int]],
) -> None:
    def ask(*args: Any) -> Any:
        return ask_prefect(prefect_api, *args)

    env = {**prefect_api, "MARSAD_ALERT_WEBHOOK": hook.url}
    assert marsad("alerts", env=env).returncode == 0
    (alert,) = [a for a in ask("/automations/filter", {}) if a["name"] == "marsad: close dead runs"]
    # Signs of life are 30 seconds apart, and three minutes are waited for one; not so long here.
    kept = {name: alert[name] for name in ("name", "description", "enabled", "actions")}
    ask(f"/automations/{alert['id']}", kept | {"trigger": alert["trigger"] | {"within": 10}}, "PUT")
    try:
        for number in range(400):
            (inbox / f"{number}.txt").write_text(f"زار الوزير {number} مدن في مصر يوم 5 مارس 2024.", "utf-8")
        whole = clean_environment(env | {"MARSAD_HOME": str(home), "MARSAD_BATCH_SIZE": "20"})
        run = subprocess.Popen([MARSAD, "ingest", str(inbox)], env=whole, stderr=subprocess.PIPE, text=True)
        assert run.stderr is not None
        assert any(line.startswith("batch 1 of 20") for line in run.stderr)
        for pid in processes_with(f"MARSAD_HOME={home}"):
            os.kill(pid, signal.SIGKILL)
        run.communicate()
        assert hook.wait_for("ended as Crashed", 60).startswith("Marsad: ingest inbox ")
        newest = {"sort": "EXPECTED_START_TIME_DESC", "limit": 1, "flow_runs": {"tags": {"all_": TAGS}}}
        (found,) = ask("/flow_runs/filter", newest)
        assert (found["state"]["type"], found["state"]["message"]) == (
            "CRASHED",
            "The process of this run is gone: no sign of life for three minutes.",
        )
    finally:
        again = marsad("alerts", env=prefect_api)
    assert [line.split()[-1] for line in again.stdout.splitlines() if "close dead runs" in line] == ["updated"]


def test_alerts_without_a_server_are_told_in_one_line(marsad: Callable[..., Any], tmp_path: Path) -> None:
    done = marsad("alerts", env={"PREFECT_HOME": str(tmp_path / "prefect")})
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("marsad: alerts live on a Prefect server")
