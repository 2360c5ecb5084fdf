"""`marsad serve` as its user has it: started, asked, stopped, killed, started again."""

from __future__ import annotations

import os
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.prefect,
    pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks for processes in /proc"),
]


def _states(serve: Any) -> list[str]:
    return [run["state_type"] for run in serve.runs()]


def test_serve_runs_what_arrives_and_nothing_outlives_it(
    serve: Callable[..., Any],
    run_marsad: Callable[..., Any],
    rows: Callable[..., list[dict[str, Any]]],
) -> None:
    one = serve()
    page_request = urllib.request.Request(f"{one.url}/runs", headers={"Accept": "text/html"})
    with urllib.request.urlopen(page_request, timeout=10) as page:
        assert b"Prefect" in page.read()

    second = run_marsad("serve", env=one.env)
    assert second.returncode == 1
    assert second.stderr.splitlines() == [
        f"marsad: marsad serve is already running for {one.home} at {one.url} (process {one.process.pid})"
    ]

    # The first run is for what lay there before; the second, for what arrives, is killed with everything else.
    one.wait_for(lambda: _states(one) == ["COMPLETED"], "the first run")
    for number in range(600):
        (one.home / "inbox" / f"{number}.txt").write_text(f"زار الوزير {number} مدن في مصر يوم 5 مارس 2024.", "utf-8")
    one.wait_for(lambda: "600 to read" in one.text(), "the run on arrival")
    assert len(one.processes()) >= 2
    one.kill()
    one.wait_for(lambda: one.processes() == [], "the end of every process", 20)

    # The run that died is told apart, its slot is free, and its files are taken up.
    one.start()
    one.wait_for(lambda: _states(one) == ["COMPLETED", "CRASHED", "COMPLETED"], "the run that goes on")
    assert rows("SELECT count(*) AS articles FROM articles", one.home) == [{"articles": 600}]

    # A run by hand is seen in the same UI.
    by_hand = run_marsad("ingest", env=one.env)
    assert by_hand.returncode == 0, by_hand.stderr
    assert f"Prefect: {one.url}/api" in by_hand.stderr
    assert len(one.runs()) == 4

    assert one.interrupt() == 0
    assert one.text().splitlines()[-1] == "stopped"
    assert one.processes() == []
    assert "Traceback" not in one.text()


def test_a_taken_port_is_told_in_one_line(run_marsad: Callable[..., Any], prefect_api: Any, tmp_path: Path) -> None:
    port = prefect_api["PREFECT_API_URL"].split(":")[-1].split("/")[0]
    done = run_marsad("serve", "--port", port, env={"MARSAD_HOME": str(tmp_path / "home")})
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert f"127.0.0.1 port {port}" in line
    assert "MARSAD_SERVE_PORT" in line
