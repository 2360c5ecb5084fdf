"""The deployments of `deployments/prefect.yaml` as a team has them: a schedule, a process worker, the UI's cancel."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.prefect, pytest.mark.slow]

ROOT = Path(__file__).parent.parent.parent
PREFECT = str(Path(sys.executable).parent / "prefect")

Post = Callable[[str, Mapping[str, Any]], Any]


@pytest.fixture
def worker(prefect_api: Mapping[str, str], home: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker on pool `marsad`, the deployments made; `ingest` is due every 20 seconds instead of 15 minutes."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "MARSAD_"))}
    environment = (
        kept | dict(prefect_api) | {"MARSAD_HOME": str(home), "MARSAD_WORKERS": "1", "MARSAD_BATCH_SIZE": "20"}
    )
    told = (ROOT / "deployments" / "prefect.yaml").read_text("utf-8")
    often = told.replace('cron: "*/15 * * * *"\n        timezone: UTC', "interval: 20")
    assert often != told
    (tmp_path / "prefect.yaml").write_text(often, "utf-8")
    for command in (
        ["work-pool", "create", "marsad", "--type", "process", "--overwrite"],
        ["--no-prompt", "deploy", "--prefect-file", str(tmp_path / "prefect.yaml"), "--all"],
    ):
        done = subprocess.run(
            [PREFECT, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    with (tmp_path / "worker.log").open("wb") as log:
        process = subprocess.Popen(
            [PREFECT, "worker", "start", "--pool", "marsad"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    yield process
    process.terminate()
    process.wait(60)


def _wait(ask: Callable[[], Any], what: str, seconds: float = 180) -> Any:
    deadline = time.monotonic() + seconds
    while not (found := ask()):
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.3)
    return found


def _article(number: int) -> str:
    """A text of its own: no reprint of another."""
    choose = random.Random(number)
    places = ("مصر", "الأردن", "العراق", "تونس", "عمان", "الكويت", "لبنان", "المغرب")
    return " ".join(
        f"زار الوزير {choose.randrange(10**6)} مدن في {choose.choice(places)} يوم {choose.randrange(1, 29)} مارس 2024."
        for _ in range(30)
    )


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks for processes in /proc")
def test_a_worker_runs_what_the_schedule_starts_and_a_cancelled_run_leaves_nothing(
    worker: subprocess.Popen[bytes],
    home: Path,
    fill_inbox: Callable[[Path], None],
    rows: Callable[..., list[dict[str, Any]]],
    prefect_post: Post,
    processes_with: Callable[[str], list[int]],
) -> None:
    def children_of(flow_run_id: str) -> list[int]:
        return processes_with(f"PREFECT__FLOW_RUN_ID={flow_run_id}")

    def runs(*types: str) -> list[dict[str, Any]]:
        body = {"flow_runs": {"state": {"type": {"any_": list(types)}}}, "deployments": {"name": {"any_": ["ingest"]}}}
        found: list[dict[str, Any]] = prefect_post("/flow_runs/filter", body)
        return found

    (home / "inbox").mkdir(parents=True)
    fill_inbox(home / "inbox")
    _wait(lambda: runs("COMPLETED"), "a run by the schedule")
    assert rows("SELECT count(*) AS articles FROM articles") == [{"articles": 3}]
    assert all(run["auto_scheduled"] for run in runs("COMPLETED"))

    # The schedule has shown what it can; from here on runs are asked for, as with the UI's button.
    (deployment,) = prefect_post("/deployments/filter", {"deployments": {"name": {"any_": ["ingest"]}}})
    prefect_post(f"/deployments/{deployment['id']}/pause_deployment", {})
    _wait(lambda: not runs("RUNNING", "PENDING"), "the runs begun")

    for number in range(400):
        (home / "inbox" / f"{number}.txt").write_text(_article(number), "utf-8")
    prefect_post(f"/deployments/{deployment['id']}/create_flow_run", {"state": {"type": "SCHEDULED"}})
    (run,) = _wait(lambda: [r for r in runs("RUNNING") if ", 400 new" in r["name"]], "the long run")
    assert children_of(run["id"])
    prefect_post(f"/flow_runs/{run['id']}/set_state", {"state": {"type": "CANCELLING", "name": "Cancelling"}})
    _wait(lambda: not children_of(run["id"]), "the end of its processes")
    _wait(lambda: run["id"] in [r["id"] for r in runs("CANCELLED")], "the run to be cancelled")

    # The next run goes on; in the end every file is loaded once.
    prefect_post(f"/deployments/{deployment['id']}/create_flow_run", {"state": {"type": "SCHEDULED"}})
    _wait(lambda: rows("SELECT count(*) AS articles FROM articles") == [{"articles": 403}], "the run after it")
    assert rows("SELECT count(*) AS files FROM ops.files WHERE status = 'loaded'") == [{"files": 402}]
