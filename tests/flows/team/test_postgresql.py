"""A team's server on PostgreSQL, with the settings of its systemd unit: one scheduled run from end to end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from .conftest import ROOT
from .postgresql import missing, postgresql

pytestmark = [
    pytest.mark.prefect,
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing()), reason=missing() or "there is PostgreSQL"),
]

UNIT = ROOT / "deployments" / "systemd" / "marsad-server.service"


def settings_of_the_unit() -> dict[str, str]:
    """Its `Environment=` lines, but for the folder, which is the test's own."""
    lines = [line.removeprefix("Environment=") for line in UNIT.read_text("utf-8").splitlines()]
    found = dict(line.split("=", 1) for line in lines if line.startswith(("PREFECT_", "DO_NOT_TRACK=")))
    assert found.pop("PREFECT_HOME")
    return found


def test_a_scheduled_run_from_end_to_end(
    tmp_path: Path,
    prefect_server: Callable[[Path, Mapping[str, str]], AbstractContextManager[Mapping[str, str]]],
    new_team: Callable[[Mapping[str, str]], AbstractContextManager[Any]],
    fill_inbox: Callable[[Path], None],
    rows: Callable[..., list[dict[str, Any]]],
) -> None:
    with postgresql() as address:
        settings = settings_of_the_unit() | {"PREFECT_API_DATABASE_CONNECTION_URL": address}
        with prefect_server(tmp_path, settings) as leading_there, new_team(leading_there) as team:
            assert not list(tmp_path.glob("*.db"))  # nothing in SQLite
            team.deploy("interval: 20")
            fill_inbox(team.inbox)
            team.begin_worker()
            (run, *_) = team.wait(lambda: team.runs("ingest", "COMPLETED"), "a run by the schedule")
            assert run["auto_scheduled"]
            assert rows("SELECT count(*) AS articles FROM articles", team.home) == [{"articles": 3}]
            of_run = {"flow_runs": {"id": {"any_": [run["id"]]}}}
            kept = {artifact["key"] for artifact in team.ask("/artifacts/filter", of_run)}
            assert {"ingest-summary", "data-quality"} <= kept
            again = team.wait(lambda: team.runs("ingest", "COMPLETED")[1:], "the run after it")
            assert "nothing to read" in again[0]["name"]
