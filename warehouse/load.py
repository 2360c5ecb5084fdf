"""Load one batch: everything of it commits together, or nothing does."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import duckdb
import polars as pl

from schemas.batch import Batch, Load, LoadCounts
from warehouse.errors import LoadError
from warehouse.incoming import incoming_frames
from warehouse.session import fetch_dicts, now, registered, transaction

__all__ = ["LoadError", "commit", "load_batch", "new_load"]

LOAD_SQL = Path(__file__).parent / "sql" / "load"
_SCRIPTS = ("10_files.sql", "20_articles.sql", "30_quarantine.sql", "40_entities.sql")


def new_load(*, mode: str = "ingest", extractor_version: str, run_id: str, flow_run_id: str | None = None) -> Load:
    """A load of its own id, whose order is that of time."""
    stamp = now().strftime("%Y%m%dT%H%M%S%f")
    return Load(
        load_id=f"load_{stamp}_{secrets.token_hex(3)}",
        run_id=run_id,
        mode=mode,
        extractor_version=extractor_version,
        flow_run_id=flow_run_id,
    )


def load_batch(con: duckdb.DuckDBPyConnection, batch: Batch, load: Load) -> LoadCounts:
    """Store the batch in one transaction and say what came of it. Loading a batch again changes nothing.

    Raises `LoadError` when the batch contradicts itself; then, as on any error, nothing of it is stored.
    """
    with registered(con, incoming_frames(batch)):
        return commit(con, load, [_sql(script) for script in _SCRIPTS])


def commit(con: duckdb.DuckDBPyConnection, load: Load, statements: Sequence[str]) -> LoadCounts:
    """Execute the statements, record the load and assert what must hold, in one transaction. Raises `LoadError`."""
    _set_variables(con, load)
    with transaction(con):
        for statement in statements:
            con.execute(statement)
        counts = _counts(con)
        _insert_load(con, load, counts)
        _assert_unique(con)
    return counts


def _sql(name: str) -> str:
    return (LOAD_SQL / name).read_text(encoding="utf-8")


def _set_variables(con: duckdb.DuckDBPyConnection, load: Load) -> None:
    for name in ("load_id", "mode", "extractor_version", "started_at"):
        con.execute(f"SET VARIABLE {name} = ?", [getattr(load, name)])


def _counts(con: duckdb.DuckDBPyConnection) -> LoadCounts:
    (row,) = fetch_dicts(con.execute(_sql("50_counts.sql")))
    return LoadCounts(**row)


def _insert_load(con: duckdb.DuckDBPyConnection, load: Load, counts: LoadCounts) -> None:
    row = asdict(load) | {"finished_at": now()} | asdict(counts)
    with registered(con, {"in_load": pl.DataFrame([row], schema_overrides={"flow_run_id": pl.String()})}):
        con.execute("INSERT INTO ops.loads BY NAME SELECT * FROM in_load")


def _assert_unique(con: duckdb.DuckDBPyConnection) -> None:
    broken = con.execute(_sql("60_assertions.sql")).fetchall()
    if broken:
        table, key = broken[0]
        raise LoadError(f"{table}: {key} would stand twice or alone ({len(broken)} such); the batch was not loaded")
