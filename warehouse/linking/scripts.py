"""The SQL of linking."""

from __future__ import annotations

from pathlib import Path

import duckdb

_FOLDER = Path(__file__).parent.parent / "sql"


def run_script(con: duckdb.DuckDBPyConnection, name: str, folder: str = "link") -> None:
    """Run `warehouse/sql/FOLDER/NAME`."""
    con.execute((_FOLDER / folder / name).read_text(encoding="utf-8"))
