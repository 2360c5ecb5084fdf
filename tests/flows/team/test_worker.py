"""The deployments of `deployments/prefect.yaml` as a team has them: a schedule, a process worker, the UI's cancel.

The tests share one home and one worker, and go on from each other in this order.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.prefect,
    pytest.mark.slow,
    pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks for processes in /proc"),
]

Rows = Callable[..., list[dict[str, Any]]]


def articles(team: Any, rows: Rows) -> int:
    (row,) = rows("SELECT count(*) AS articles FROM articles", team.home)
    return int(row["articles"])


def begin_long_run(team: Any, numbers: range) -> dict[str, Any]:
    """A run over so many files, seen at work: it has named itself after them, and written once since."""

    def written() -> int:
        return max(path.stat().st_mtime_ns for path in team.home.glob("warehouse.duckdb*"))

    team.fill(numbers)
    run = team.start("ingest")
    name = f", {len(numbers)} new"
    team.wait(lambda: name in team.ask(f"/flow_runs/{run['id']}", None, "GET")["name"], "the run to list its files")
    before = written()
    team.wait(lambda: written() > before, "the first batch")
    assert team.processes_of(run)
    return dict(run)


def test_the_schedule_starts_a_run(team: Any, fill_inbox: Callable[[Path], None], rows: Rows) -> None:
    fill_inbox(team.inbox)
    team.wait(lambda: team.runs("ingest", "COMPLETED"), "a run by the schedule")
    assert articles(team, rows) == 3
    assert all(run["auto_scheduled"] for run in team.runs("ingest", "COMPLETED"))
    # From here on runs are asked for.
    team.ask(f"/deployments/{team.deployment('ingest')['id']}/pause_deployment", {})
    team.wait(lambda: not team.runs("ingest", "RUNNING", "PENDING"), "the runs begun")


def assert_sound(team: Any, run_marsad: Callable[..., Any]) -> None:
    """Everything that `marsad doctor` checks."""
    done = run_marsad("doctor", "--home", team.home)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_cancelled_run_ends_and_what_it_loaded_is_published(
    team: Any, rows: Rows, run_marsad: Callable[..., Any]
) -> None:
    run = begin_long_run(team, range(120))
    team.ask(f"/flow_runs/{run['id']}/set_state", {"state": {"type": "CANCELLING", "name": "Cancelling"}})
    team.wait(lambda: not team.processes_of(run), "the end of its processes")
    team.wait(lambda: team.state_of(run)["type"] == "CANCELLED", "the run to be cancelled")
    # The trigger: what it had loaded is for readers to see, whole batches.
    team.wait(lambda: team.runs("publish", "COMPLETED"), "publish after the cancelled run")
    there = articles(team, rows)
    assert 3 < there < 123
    (sums,) = rows("SELECT sum(articles) AS articles, count(*) AS loads FROM ops.loads", team.home)
    assert (sums["articles"], sums["loads"] > 1) == (there, True)
    assert_sound(team, run_marsad)

    # The next run goes on; in the end every file is loaded once.
    run = team.start("ingest")
    team.wait(lambda: team.state_of(run)["type"] == "COMPLETED", "the run after it")
    assert articles(team, rows) == 123
    assert rows("SELECT count(*) AS files FROM ops.files WHERE status = 'loaded'", team.home) == [{"files": 122}]


def test_a_killed_run_is_told_as_crashed_and_what_it_loaded_is_published(
    team: Any, rows: Rows, run_marsad: Callable[..., Any]
) -> None:
    published = len(team.runs("publish", "COMPLETED"))
    run = begin_long_run(team, range(120, 180))
    for pid in team.processes_of(run):
        os.kill(pid, signal.SIGKILL)
    team.wait(lambda: team.state_of(run)["type"] == "CRASHED", "the worker to tell it")
    team.wait(lambda: len(team.runs("publish", "COMPLETED")) > published, "publish after the crashed run")
    assert 123 < articles(team, rows) < 183
    assert_sound(team, run_marsad)


def test_the_quarantine_is_retried_after_a_rebuild(team: Any, rows: Rows) -> None:
    (team.inbox / "broken.json").write_text('{"content": ', "utf-8")
    run = team.start("ingest")
    team.wait(lambda: team.state_of(run)["type"] == "COMPLETED", "the run that finds it broken")
    (team.inbox / "broken.json").write_text('{"content": "زار الوزير مصنع الورق في طنطا يوم 5 مارس 2024."}', "utf-8")
    rebuild = team.start("rebuild")
    team.wait(lambda: team.state_of(rebuild)["type"] == "COMPLETED", "the rebuild")
    team.wait(lambda: team.runs("retry-quarantine", "COMPLETED"), "the retry after it")
    assert articles(team, rows) == 184
    assert rows("SELECT count(*) AS n FROM ops.quarantine WHERE resolved_by IS NULL", team.home) == [{"n": 0}]
