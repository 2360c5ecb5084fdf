"""The log of runs: a row from a run's beginning on, closed at its end, or by the next run where it died before."""

from __future__ import annotations

import os
import secrets
import socket
from importlib.metadata import version
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from schemas.arrow import polars_schema
from schemas.registry import RUNS
from warehouse.session import fetch_dicts, now, registered, transaction

_SQL = Path(__file__).parent / "sql" / "runs"
_CLOSE = (_SQL / "close.sql").read_text(encoding="utf-8")
_RECENT = (_SQL / "recent.sql").read_text(encoding="utf-8")
_REJECTS = (_SQL / "rejects.sql").read_text(encoding="utf-8")
_MAX_ERROR = 2000


def new_run_id() -> str:
    """An id of its own, whose order is that of time."""
    return f"run_{now():%Y%m%dT%H%M%S%f}_{secrets.token_hex(4)}"


def begin_run(
    con: duckdb.DuckDBPyConnection, *, run_id: str, mode: str, extractor_version: str, flow_run_id: str | None = None
) -> None:
    """Record that a run has begun. Whatever stands as running is dead, since this connection holds the writer's lock:
    it is closed as crashed."""
    row = {column.name: 0 if column.type is int else None for column in RUNS.columns} | {
        "run_id": run_id,
        "mode": mode,
        "state": "running",
        "flow_run_id": flow_run_id,
        "started_at": now(),
        "extractor_version": extractor_version,
        "program_version": version("marsad"),
        "host": socket.gethostname(),
        "process_id": os.getpid(),
        "files_found": None,
    }
    frame = pl.DataFrame([row], schema=polars_schema(RUNS.columns), orient="row")
    with registered(con, {"in_run": frame}), transaction(con):
        close_run(con, "crashed")
        con.execute("INSERT INTO ops.runs BY NAME SELECT * FROM in_run")


def close_run(
    con: duckdb.DuckDBPyConnection, state: str, *, error: str | None = None, files_found: int | None = None
) -> None:
    """Close the run that stands as running as completed, failed, cancelled or crashed."""
    short = error[:_MAX_ERROR] if error else None
    con.execute(_CLOSE, {"state": state, "finished_at": now(), "error": short, "files_found": files_found})


def recent(con: duckdb.DuckDBPyConnection, run_id: str, most: int = 20) -> list[dict[str, Any]]:
    """The ended ingests before the run `run_id` that found something to read, the newest first."""
    return fetch_dicts(con.execute(_RECENT, {"run_id": run_id, "most": most}))


def rejects(con: duckdb.DuckDBPyConnection, run_id: str) -> list[tuple[str, str, int]]:
    """What a run set aside: kind, failed check and number, the most frequent first."""
    return con.execute(_REJECTS, {"run_id": run_id}).fetchall()
