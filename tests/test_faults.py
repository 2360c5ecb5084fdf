"""A short form of `make faults`: some ten runs killed, and nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.faults.report import page, what_failed

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
def test_some_killed_runs_lose_nothing(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    command = [sys.executable, "-m", "benchmarks.faults.run", "--kills", "10", "--no-prefect", "--no-conditions"]
    done = subprocess.run(
        [*command, "--save", str(results), "--page", str(tmp_path / "page.md")],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith(("MARSAD_", "PREFECT_"))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(results.read_text("utf-8"))
    assert sum(found["kills"]["by_step"].values()) >= 10
    assert found["kills"]["readers"]["database"]["looks"] > 0
    assert "| runs killed | 1" in (tmp_path / "page.md").read_text("utf-8")


def test_what_is_lost_is_told() -> None:
    readers = {"database": {"looks": 3, "errors": 1, "torn": 1}, "link": {"looks": 3, "errors": 1, "torn": 0}}
    kills = {
        "by_step": {"linking": 2}, "by_operation": {"ingest": 2}, "rounds": 1, "runs": 4, "seconds": 60,
        "failed_after": ["x"], "differing": ["events"], "left_running": 1, "open_runs": 1, "readers": readers,
    }  # fmt: skip
    failed = {"next_failed": ["y"], "differing": ["z"]}
    results = {"kills": kills, "conditions": [{"name": "disk full", "times": 2, "ended": ["done", "no room"]} | failed]}
    assert len(what_failed(results)) == 8
    assert "| disk full | 2 | 1 done, 1 with an error | 1 |" in page(results)
    sound = {"failed_after": [], "differing": [], "left_running": 0, "open_runs": 0, "readers": {}}
    assert what_failed({"kills": kills | sound}) == []
