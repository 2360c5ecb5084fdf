"""The flow on a real Prefect server: state, names, logs and artifacts as its API tells them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MARSAD, clean_environment

pytestmark = pytest.mark.prefect

ROOT = Path(__file__).parent.parent.parent

Post = Callable[[str, Mapping[str, Any]], Any]


def _wait_for(ask: Callable[[], list[Any]], count: int) -> list[Any]:
    """Task records and logs reach the server a little after the run has ended."""
    deadline = time.monotonic() + 30
    while len(found := ask()) < count and time.monotonic() < deadline:
        time.sleep(0.2)
    return found


def test_a_run_is_told_whole(
    marsad: Callable[..., Any],
    articles: Path,
    rows: Callable[..., list[dict[str, Any]]],
    prefect_api: Mapping[str, str],
    prefect_post: Post,
) -> None:
    (articles / "broken.json").write_text('{"content": ', "utf-8")
    done = marsad("ingest", articles, env=prefect_api)
    assert done.returncode == 0, done.stderr
    assert prefect_api["PREFECT_API_URL"] in done.stderr
    assert "quarantine list" in done.stdout
    assert "leaked" not in done.stderr  # as DuckDB says of objects that outlive it

    (load,) = rows("SELECT * FROM ops.loads")
    (run,) = prefect_post("/flow_runs/filter", {"flow_runs": {"id": {"any_": [str(load["flow_run_id"])]}}})
    assert run["state_type"] == "COMPLETED"
    assert re.fullmatch(r"ingest inbox \d{4}-\d\d-\d\d \d\d:\d\d, 3 new", run["name"])
    of_run = {"flow_runs": {"id": {"any_": [run["id"]]}}}

    tasks = _wait_for(lambda: prefect_post("/task_runs/filter", of_run), 3)
    assert {task["name"].split("-")[0] for task in tasks} == {"discover", "batch 1 of 1", "publish"}
    assert {task["state_type"] for task in tasks} == {"COMPLETED"}

    logs = _wait_for(
        lambda: prefect_post("/logs/filter", {"logs": {"flow_run_id": {"any_": [run["id"]]}}, "sort": "TIMESTAMP_ASC"}),
        8,
    )
    told = "\n".join(log["message"] for log in logs)
    assert "3 files found, 3 to read" in told
    assert "batch 1 of 1: 2 files loaded, 0 duplicate, 0 known, 1 quarantined; 3 articles" in told
    assert any(log["level"] == 30 and "broken.json" in log["message"] for log in logs)
    assert "files: 2 new, 0 known, 0 duplicate, 1 quarantined" in told

    artifacts = {a["key"]: a for a in prefect_post("/artifacts/filter", of_run)}
    assert set(artifacts) == {"ingest-summary", "ingest-quarantined", "ingest-progress", "data-quality"}
    page = artifacts["ingest-summary"]["data"]
    assert "| new | 2 |" in page
    assert "| file | json_syntax | 1 |" in page
    assert "[visit.txt](file://" in page.split("## Slowest files")[1]
    assert "| now | this run | 2 | 3 |" in artifacts["data-quality"]["data"]
    assert artifacts["ingest-progress"]["data"] == 100
    (aside,) = json.loads(artifacts["ingest-quarantined"]["data"])
    assert (aside["kind"], aside["checks"]) == ("file", "json_syntax")
    assert aside["source_uri"].endswith("/broken.json")


def test_flow_and_direct_load_the_same(
    marsad: Callable[..., Any],
    articles: Path,
    rows: Callable[..., list[dict[str, Any]]],
    prefect_api: Mapping[str, str],
) -> None:
    # What differs from run to run: when, and under which load.
    queries = [
        "SELECT * EXCLUDE (load_id) FROM articles ORDER BY ALL",
        "SELECT * EXCLUDE (load_id) FROM events ORDER BY ALL",
        "SELECT * EXCLUDE (load_id) FROM metrics ORDER BY ALL",
    ]
    assert marsad("ingest", articles, env=prefect_api).returncode == 0
    other = articles.parent / "other"
    assert marsad("ingest", "--direct", articles, "--home", other).returncode == 0
    through_prefect = [rows(query) for query in queries]
    assert through_prefect == [rows(query, other) for query in queries]
    assert len(through_prefect[0]) == 3


def test_a_server_that_does_not_answer_is_told_in_one_line(
    marsad: Callable[..., Any], articles: Path, tmp_path: Path
) -> None:
    env = {"PREFECT_API_URL": "http://127.0.0.1:9/api", "PREFECT_HOME": str(tmp_path / "prefect")}
    done = marsad("ingest", articles, env=env)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "http://127.0.0.1:9/api" in done.stderr.splitlines()[-1]


@pytest.mark.slow
@pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks for processes in /proc")
def test_a_server_that_goes_away_in_mid_run_costs_nothing(
    inbox: Path,
    home: Path,
    rows: Callable[..., list[dict[str, Any]]],
    tmp_path: Path,
    prefect_server: Callable[..., AbstractContextManager[Mapping[str, str]]],
    processes_with: Callable[[str], list[int]],
) -> None:
    for number in range(200):
        (inbox / f"{number}.txt").write_text(f"زار الوزير {number} مدن في مصر يوم 5 مارس 2024.", "utf-8")
    ours = {"MARSAD_HOME": str(home), "MARSAD_BATCH_SIZE": "10", "PREFECT_HOME": str(tmp_path / "client")}
    (tmp_path / "server").mkdir()
    with prefect_server(tmp_path / "server", {}) as leading_there:
        url = leading_there["PREFECT_API_URL"]
        # How often Prefect tries again to tell the end: for a second or two, not for a minute.
        env = clean_environment({**leading_there, **ours, "PREFECT_CLIENT_MAX_RETRIES": "1"})
        run = subprocess.Popen(
            [MARSAD, "ingest", str(inbox)], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert run.stderr is not None
        assert any(line.startswith("batch 2 of 20") for line in run.stderr)
        for pid in processes_with(f"PREFECT_HOME={tmp_path / 'server'}"):
            os.kill(pid, signal.SIGKILL)
        said, wrong = run.communicate(timeout=120)
    assert run.returncode == 0
    assert [line for line in wrong.splitlines() if not line.startswith("batch ")] == [
        f"marsad: Prefect's API ({url}) went away in mid-run: its record of this run is incomplete;"
        " the run itself did all its work, see below"
    ]
    assert "new           200" in said
    assert rows("SELECT count(*) AS articles FROM articles") == [{"articles": 200}]


def test_the_deployment_is_taken_by_the_server(
    prefect_api: Mapping[str, str], prefect_post: Post, tmp_path: Path
) -> None:
    prefect = str(Path(sys.executable).parent / "prefect")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")} | dict(prefect_api)
    for command in (
        ["work-pool", "create", "marsad", "--type", "process", "--overwrite"],
        ["--no-prompt", "deploy", "--prefect-file", "deployments/prefect.yaml", "--all"],
    ):
        done = subprocess.run(
            [prefect, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    found = {d["name"]: d for d in prefect_post("/deployments/filter", {})}
    assert set(found) == {"ingest", "maintain", "publish", "rebuild", "retry-quarantine"}
    for name, deployment in found.items():
        assert deployment["entrypoint"] == "flows/{0}.py:{0}".format(name.replace("-", "_"))
        assert deployment["work_pool_name"] == "marsad"
        assert deployment["concurrency_options"] == {"collision_strategy": "ENQUEUE", "grace_period_seconds": 60}
        assert deployment["description"]
        assert "marsad" in deployment["tags"]
        # The form of the UI says what each parameter is.
        for described in deployment["parameter_openapi_schema"]["properties"].values():
            assert described["title"]
            assert described["description"]
    slugs = {name: [schedule["slug"] for schedule in d["schedules"]] for name, d in found.items()}
    assert slugs.pop("maintain") == ["nightly"]
    assert slugs == {"ingest": ["every-15-minutes"], "publish": [], "rebuild": ["nightly"], "retry-quarantine": []}
    triggers = {a["name"] for a in prefect_post("/automations/filter", {})}
    assert {"publish what an unfinished run has loaded", "retry the quarantine after a rebuild"} <= triggers
