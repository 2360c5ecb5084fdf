"""Remove what is past its time: former rows, matters settled long ago, old runs, former copies."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.registry import HISTORY_TABLES, RECORD_TABLES
from warehouse.kept import prune_kept
from warehouse.session import now, transaction
from warehouse.versions import remove_leftovers, remove_superseded

SQL = Path(__file__).parent / "sql" / "maintain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """For how many days each is kept; None keeps it for ever."""

    history_days: int | None
    quarantine_days: int | None
    runs_days: int | None
    parquet_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What a maintenance removed: rows, and files."""

    history_rows: int = 0
    quarantine_rows: int = 0
    kept_files: int = 0
    runs: int = 0
    loads: int = 0
    parquet_versions: int = 0


def remove_old(con: duckdb.DuckDBPyConnection, home: Path, retention: Retention) -> Removed:
    """Remove what is older than its retention; rows in one transaction. Doing it twice removes nothing more.

    Current articles and records, the manifest and what stands in quarantine are never touched, nor is a load that any
    row names.
    """
    with transaction(con):
        history = _remove_history(con, _before(retention.history_days))
        quarantine = _remove(con, "quarantine.sql", _before(retention.quarantine_days))
        loads = _remove(con, "loads.sql", _before(retention.runs_days))
        runs = _remove(con, "runs.sql", _before(retention.runs_days))
    kept = 0
    if retention.quarantine_days is not None:
        kept = prune_kept(con, home, dt.timedelta(days=retention.quarantine_days))
    remove_leftovers(home)
    return Removed(
        history_rows=history,
        quarantine_rows=quarantine,
        kept_files=kept,
        runs=runs,
        loads=loads,
        parquet_versions=remove_superseded(home, retention.parquet_seconds),
    )


def _before(days: int | None) -> dt.datetime:
    return dt.datetime.min if days is None else now() - dt.timedelta(days=days)


def _remove_history(con: duckdb.DuckDBPyConnection, before: dt.datetime) -> int:
    """Rows by when the load that took them out was committed."""
    old = "superseded_by IN (SELECT load_id FROM ops.loads WHERE finished_at < $1)"
    return sum(_count(con, f"DELETE FROM {table.full_name} WHERE {old}", before) for table in HISTORY_TABLES)


def _remove(con: duckdb.DuckDBPyConnection, name: str, before: dt.datetime) -> int:
    sql = (SQL / name).read_text(encoding="utf-8")
    if name == "loads.sql":
        named = [f"SELECT load_id FROM {table.full_name}" for table in (*RECORD_TABLES, *HISTORY_TABLES)]
        named += [f"SELECT superseded_by FROM {table.full_name}" for table in HISTORY_TABLES]
        sql = sql.format(named=" UNION ALL ".join(named))
    return _count(con, sql, before)


def _count(con: duckdb.DuckDBPyConnection, sql: str, before: dt.datetime) -> int:
    ((rows,),) = con.execute(sql, [before]).fetchall()
    return int(rows)
