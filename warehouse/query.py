"""Run a user's SQL on the published copy, and tell how the warehouse stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from schemas.registry import CONTRACT_TABLES
from warehouse.connect import open_reader
from warehouse.errors import QueryError
from warehouse.session import fetch_dicts


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Column names, their DuckDB types, and the rows; `truncated` where `limit` left some out."""

    columns: list[str]
    types: list[str]
    rows: list[tuple[Any, ...]]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class WarehouseStatus:
    """Rows by table, files by status, open quarantine by kind, and the last load (its columns by name), if any."""

    tables: dict[str, int]
    files: dict[str, int]
    quarantine: dict[str, int]
    last_load: dict[str, Any] | None


def run_sql(home: Path, sql: str, limit: int | None = None, *, external: bool = False) -> QueryResult:
    """The result of the user's query, of at most `limit` rows; with `external` it may use other files, too.

    Raises `NothingPublished`, or `QueryError` with DuckDB's own message.
    """
    con = open_reader(home, external=external)
    try:
        cursor = con.execute(sql)
        columns = [column[0] for column in cursor.description or ()]
        types = [str(column[1]) for column in cursor.description or ()]
        rows = cursor.fetchall() if limit is None else cursor.fetchmany(limit + 1)
    except duckdb.Error as error:
        raise QueryError(str(error)) from error
    finally:
        con.close()
    truncated = limit is not None and len(rows) > limit
    return QueryResult(columns, types, rows[:limit] if truncated else rows, truncated)


def status(con: duckdb.DuckDBPyConnection) -> WarehouseStatus:
    """How the warehouse (the writer's, or the published copy) stands."""
    counts = " UNION ALL ".join(f"SELECT '{table.name}', count(*) FROM {table.full_name}" for table in CONTRACT_TABLES)
    files = con.execute("SELECT status, count(*) FROM ops.files GROUP BY status ORDER BY status").fetchall()
    quarantine = con.execute(
        "SELECT kind, count(*) FROM ops.quarantine WHERE resolved_by IS NULL GROUP BY kind ORDER BY kind"
    ).fetchall()
    rows = dict(con.execute(counts).fetchall())
    tables = {table.full_name: rows[table.full_name] for table in CONTRACT_TABLES}
    last = fetch_dicts(con.execute("SELECT * FROM ops.loads ORDER BY load_id DESC LIMIT 1"))
    return WarehouseStatus(tables, dict(files), dict(quarantine), last[0] if last else None)
