"""Look into the quarantine: what was rejected, why, and which files to read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb
import polars as pl

from warehouse.session import fetch_dicts

_COLUMNS = (
    "quarantine_id, kind, source_uri, article_id, record_id, failed_checks, message, hint, quarantined_at, resolved_by"
)


def listing(con: duckdb.DuckDBPyConnection, *, resolved: bool = False, limit: int | None = None) -> pl.DataFrame:
    """What stands in quarantine, newest first, without payloads; with `resolved`, also what no longer fails."""
    where = "" if resolved else "WHERE resolved_by IS NULL"
    end = "" if limit is None else f"LIMIT {int(limit)}"
    query = (
        f"SELECT {_COLUMNS} FROM ops.quarantine {where} ORDER BY quarantined_at DESC, source_uri, quarantine_id {end}"
    )
    rows: pl.DataFrame = con.sql(query).pl()
    return rows


def show(con: duckdb.DuckDBPyConnection, quarantine_id: str) -> dict[str, Any] | None:
    """The row of this id, or of the one id that begins so (with or without `qua_`); None where none or several do."""
    con.execute(
        "SELECT * FROM ops.quarantine WHERE starts_with(quarantine_id, $1) OR starts_with(quarantine_id, 'qua_' || $1)"
        " LIMIT 2",
        [quarantine_id],
    )
    rows = fetch_dicts(con)
    return rows[0] if len(rows) == 1 else None


def file_uris(con: duckdb.DuckDBPyConnection, ids: Sequence[str] = ()) -> list[str]:
    """The files behind the rows that stand in quarantine (of these ids, or all), in order: what a retry reads again."""
    rows = con.execute(
        "SELECT DISTINCT file_uri FROM ops.quarantine WHERE resolved_by IS NULL"
        " AND (len($1) = 0 OR list_contains($1, quarantine_id)) ORDER BY file_uri",
        [list(ids)],
    ).fetchall()
    return [uri for (uri,) in rows]
