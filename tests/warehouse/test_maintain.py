"""Maintenance removes what is past its time, and nothing else."""

from __future__ import annotations

from pathlib import Path

import duckdb
from world import ingest, rows

from schemas.registry import HISTORY_TABLES
from warehouse.contents import contents
from warehouse.maintain import Removed, Retention, remove_old
from warehouse.publish import publish
from warehouse.runs import begin_run, close_run

Con = duckdb.DuckDBPyConnection

FOR_EVER = Retention(history_days=None, quarantine_days=None, runs_days=None, parquet_seconds=1e9)
A_YEAR = Retention(history_days=365, quarantine_days=365, runs_days=365, parquet_seconds=1e9)


def fill(con: Con, *, days_ago: int) -> None:
    """A run that changes what the one before left, as if it had been so long ago."""
    now = rows(con, "SELECT count(*) FROM ops.runs")[0]
    begin_run(con, run_id=f"run_{now}", mode="ingest", extractor_version="1")
    ingest(con, {"a": (10 * now + 1, 10 * now + 3), "b": None if now == 0 else (10 * now + 2,)}, run_id=f"run_{now}")
    close_run(con, "completed")
    past = f"finished_at - INTERVAL {days_ago} DAY"
    for table in ("ops.loads", "ops.runs"):
        con.execute(f"UPDATE {table} SET finished_at = {past} WHERE run_id = 'run_{now}'")


def test_what_is_past_its_time_goes_and_the_rest_stays(con: Con, home: Path) -> None:
    for days in (800, 500, 400, 10):
        fill(con, days_ago=days)
    current = {name: found for name, found in contents(con).items() if "history" not in name and "quara" not in name}
    assert remove_old(con, home, FOR_EVER) == Removed()
    removed = remove_old(con, home, A_YEAR)
    # Two articles were taken out 500 days ago, three 400 and three 10 days ago, with their records.
    assert removed.history_rows == len(HISTORY_TABLES) * (2 + 3)
    last = rows(con, "SELECT max(load_id) FROM ops.loads")
    for table in HISTORY_TABLES:
        assert rows(con, f"SELECT count(*) FROM {table.full_name}") == [3]
        assert rows(con, f"SELECT DISTINCT superseded_by FROM {table.full_name}") == last
    assert removed.runs == 2
    assert removed.loads == 2
    assert rows(con, "SELECT run_id FROM ops.runs ORDER BY 1") == ["run_2", "run_3"]
    after = {name: found for name, found in contents(con).items() if name in current}
    assert after == current
    assert remove_old(con, home, A_YEAR) == Removed()
    publish(con, home)


def test_what_stands_in_quarantine_stays_however_old(con: Con, home: Path) -> None:
    ingest(con, {"a": None, "b": (3,)})
    con.execute("UPDATE ops.loads SET finished_at = finished_at - INTERVAL 9000 DAY")
    before = contents(con)
    assert remove_old(con, home, A_YEAR) == Removed()
    assert contents(con) == before
