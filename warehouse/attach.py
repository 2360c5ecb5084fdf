"""Attach a database file for writing."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb

from schemas.ddl import quote
from warehouse.errors import WarehouseBusy, WarehouseError

# Files written so can be opened by duckdb 1.5, too.
STORAGE_VERSION = "v1.5.0"


def attach(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    """Attach the database file as `name` for writing, in the storage version that this project writes."""
    try:
        con.execute(f"ATTACH {quote(str(path))} AS {name} (STORAGE_VERSION '{STORAGE_VERSION}')")
    except duckdb.Error as error:
        if "lock" not in str(error):
            raise WarehouseError(f"cannot open {path}: {first_line(error)}") from error
        holder = re.search(r"PID (\d+)", str(error))
        by = f" (process {holder[1]})" if holder else ""
        raise WarehouseBusy(
            f"{path} is being written by another process{by}; wait until it ends. Readers use the published copy."
        ) from error


def first_line(error: Exception) -> str:
    """What an error says in one line."""
    return str(error).splitlines()[0]
