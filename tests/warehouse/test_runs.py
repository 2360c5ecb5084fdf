"""The log of runs: open while a run is at work, closed with its figures, or found dead by the next."""

from __future__ import annotations

from pathlib import Path

import duckdb
from world import ingest, rows

from warehouse.connect import open_reader
from warehouse.publish import publish
from warehouse.runs import begin_run, close_run, new_run_id

Con = duckdb.DuckDBPyConnection


def begin(con: Con, run_id: str, mode: str = "ingest") -> None:
    begin_run(con, run_id=run_id, mode=mode, extractor_version="1", flow_run_id=None)


def test_run_ids_follow_time() -> None:
    ids = [new_run_id() for _ in range(50)]
    assert len(set(ids)) == 50
    assert [name[:25] for name in ids] == sorted(name[:25] for name in ids)


def test_a_run_is_closed_with_the_sums_of_its_loads(con: Con) -> None:
    begin(con, "run_1")
    assert rows(con, "SELECT state, finished_at, files_found FROM ops.runs") == [("running", None, None)]
    ingest(con, {"a": (1, 2), "b": None}, run_id="run_1")
    ingest(con, {"c": (4,)}, run_id="run_1")
    ingest(con, {"d": (5,)}, run_id="another")
    close_run(con, "completed", files_found=7)
    assert rows(
        con,
        "SELECT state, error, files_found, loads, files_loaded, files_quarantined, articles, events, metrics"
        " FROM ops.runs WHERE finished_at >= started_at",
    ) == [("completed", None, 7, 2, 2, 1, 3, 3, 3)]


def test_a_dead_run_is_found_by_the_next_with_what_it_had_loaded(con: Con) -> None:
    begin(con, "run_1")
    ingest(con, {"a": (1, 2)}, run_id="run_1")
    begin(con, "run_2", "rebuild")
    close_run(con, "failed", error="OSError: full\n" + "x" * 5000)
    begin(con, "run_3")
    close_run(con, "cancelled")
    assert rows(con, "SELECT run_id, mode, state, loads, articles FROM ops.runs ORDER BY run_id") == [
        ("run_1", "ingest", "crashed", 1, 2),
        ("run_2", "rebuild", "failed", 0, 0),
        ("run_3", "ingest", "cancelled", 0, 0),
    ]
    (error,) = rows(con, "SELECT error FROM ops.runs WHERE run_id = 'run_2'")
    assert error.startswith("OSError: full")
    assert len(error) == 2000


def test_readers_see_the_run_that_published_as_ended(con: Con, home: Path) -> None:
    begin(con, "run_1")
    ingest(con, {"a": (1,)}, run_id="run_1")
    publish(con, home)
    assert rows(con, "SELECT state FROM ops.runs") == ["running"]
    with open_reader(home) as reader:
        assert rows(reader, "SELECT state, loads FROM ops.runs") == [("completed", 1)]
