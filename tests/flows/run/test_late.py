"""A run whose time is up keeps and publishes what it has loaded, says so, and leaves the rest to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flows.run import steps
from flows.run.conduct import Steps, conduct
from flows.run.direct import ingest_batch, ingest_directly
from flows.run.late import TimeIsUp
from flows.run.rebuild import rebuild
from flows.run.summary import file_rows
from flows.settings import Settings
from warehouse.connect import open_writer

Rows = Callable[..., list[dict[str, Any]]]
RUNS = "SELECT state, error, files_loaded FROM ops.runs WHERE mode = 'ingest' ORDER BY started_at"


def test_what_is_loaded_by_then_is_published(home: Path, articles: Path, rows: Rows) -> None:
    settings = Settings(home=home, workers=1, batch_size=1, run_seconds=3600)

    def last_one_in_time(run: steps.Run, *batch: Any) -> steps.BatchReport:
        report = ingest_batch(run, *batch)
        run.until = 0
        return report

    with steps.Run(settings) as run:
        summary = conduct(run, [str(articles)], Steps(steps.discover, last_one_in_time, steps.publish_if_stale))
    assert dict(file_rows(summary)) == {"new": 1, "known": 0, "duplicate": 0, "quarantined": 0, "not reached": 1}
    said = "what was read is loaded and published, 1 files are left to the next run"
    assert summary.late == f"time was up after 3600 s (MARSAD_RUN_SECONDS): {said}"
    assert rows("SELECT count(*) AS files FROM ops.files") == [{"files": 1}]

    ingest_directly(settings, [str(articles)])
    assert rows("SELECT count(*) AS articles FROM articles") == [{"articles": 3}]
    assert rows(RUNS) == [
        {"state": "failed", "error": summary.late, "files_loaded": 1},
        {"state": "completed", "error": None, "files_loaded": 1},
    ]


def test_a_batch_in_the_midst_loads_what_is_read(home: Path, articles: Path) -> None:
    settings = Settings(home=home, workers=1)
    with steps.Run(settings) as run:
        found = steps.discover(run, [str(articles)])
        run.until = 0
        report = steps.ingest_batch(run, found.unseen, lambda files, of: None)
        assert (report.load_id, report.unread) == (None, 2)
        run.until = float("inf")
        assert steps.ingest_batch(run, found.unseen, lambda files, of: None).counts.articles == 3


def test_a_rebuild_goes_on_with_the_rest(home: Path, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(home=home, workers=1, batch_size=1, run_seconds=3600)
    ingest_directly(settings, [str(articles)])
    with open_writer(home) as con:
        con.execute("UPDATE events SET city = 'مكان'")
    clock = SimpleNamespace(monotonic=count(0, 4000).__next__)  # every look at it is an hour later
    monkeypatch.setattr("flows.run.rebuild.time", clock)
    for at in (1, 2):
        with pytest.raises(TimeIsUp, match=f"{at} articles are extracted and set aside, .* the other {3 - at}$"):
            rebuild(settings, everything=True)
    assert rebuild(settings, everything=True).resumed == 2
    with open_writer(home) as con:
        assert con.execute("SELECT count(*) FROM ops.loads WHERE mode = 'rebuild'").fetchall() == [(1,)]


@pytest.mark.prefect
def test_command_and_server_say_so(
    marsad: Callable[..., Any],
    articles: Path,
    rows: Rows,
    prefect_api: Mapping[str, str],
    prefect_post: Callable[[str, Mapping[str, Any]], Any],
) -> None:
    late = marsad("ingest", articles, env={**prefect_api, "MARSAD_RUN_SECONDS": "0.001"})
    assert late.returncode == 4
    said = "what was read is loaded and published, 2 files are left to the next run"
    assert late.stderr.splitlines()[-1] == f"marsad: time was up after 0.001 s (MARSAD_RUN_SECONDS): {said}"
    assert "not reached" in late.stdout
    (run,) = rows("SELECT flow_run_id FROM ops.runs")
    (told,) = prefect_post("/flow_runs/filter", {"flow_runs": {"id": {"any_": [str(run["flow_run_id"])]}}})
    assert (told["state"]["type"], told["state"]["name"]) == ("FAILED", "TimedOut")
    assert said in told["state"]["message"]
    assert told["tags"] == ["marsad"]
    assert marsad("ingest", "--direct", articles).returncode == 0
    assert rows("SELECT count(*) AS articles FROM articles") == [{"articles": 3}]
