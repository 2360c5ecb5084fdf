"""A whole copy of the writer's database in a file of its own."""

from __future__ import annotations

from pathlib import Path

import duckdb

from schemas.registry import TABLES
from warehouse.attach import attach
from warehouse.runs import close_run


def write_copy(con: duckdb.DuckDBPyConnection, path: Path) -> Path:
    """Everything that `con` (from `open_writer`) holds, in a new file; nobody is to see it if the run does not end.

    The run at work stands in it as completed.
    """
    attach(con, path, "copy")
    try:
        con.execute("COPY FROM DATABASE marsad TO copy")
        con.execute("USE copy")
        close_run(con, "completed")
        con.execute("CHECKPOINT copy")
    finally:
        con.execute("USE marsad")
        con.execute("DETACH copy")
    return path


def row_counts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Rows of every table."""
    query = " UNION ALL ".join(f"SELECT '{table.full_name}', count(*) FROM {table.full_name}" for table in TABLES)
    rows = dict(con.execute(query).fetchall())
    return {table.full_name: int(rows[table.full_name]) for table in TABLES}
