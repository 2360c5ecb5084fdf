"""Open the warehouse: one writer, and any number of readers of the published copy."""

from __future__ import annotations

import time
from pathlib import Path

import duckdb

from warehouse.attach import attach, first_line
from warehouse.errors import NothingPublished, WarehouseBusy, WarehouseError, WarehouseTooNew
from warehouse.marts import refresh_marts
from warehouse.migrate import migrate
from warehouse.paths import published_database, writer_database

__all__ = [
    "MOMENT",
    "NothingPublished",
    "WarehouseBusy",
    "WarehouseError",
    "WarehouseTooNew",
    "open_reader",
    "open_writer",
]

# A rebuild opens the warehouse for so long between two batches, if not longer; another run has it open for its whole.
MOMENT = 2.0


def open_writer(home: Path, wait: float = MOMENT) -> duckdb.DuckDBPyConnection:
    """The writer's connection to the warehouse under `home`, made and migrated where needed.

    Waits up to `wait` seconds for another process that has it open. Raises `WarehouseBusy` where that takes longer, and
    `WarehouseTooNew` for a database of a newer program.
    """
    home.mkdir(parents=True, exist_ok=True)
    con = duckdb.connect(":memory:")
    try:
        _attach_patiently(con, writer_database(home), wait)
        con.execute("USE marsad")
        # Rows are told apart by their ids and sorted where order matters: DuckDB need not keep their order.
        con.execute("SET preserve_insertion_order = false")
        if migrate(con):
            refresh_marts(con)
    except BaseException:
        con.close()
        raise
    return con


def _attach_patiently(con: duckdb.DuckDBPyConnection, path: Path, wait: float) -> None:
    until = time.monotonic() + wait
    pause = 0.05
    while True:
        try:
            return attach(con, path, "marsad")
        except WarehouseBusy:
            if time.monotonic() >= until:
                raise
            time.sleep(pause)
            pause = min(1.5 * pause, 5.0)  # a load of hours is not asked twenty times a second


def open_reader(home: Path, *, external: bool = False) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the published copy; without `external` it has no access to other files or the network.

    Raises `NothingPublished` when there is none yet.
    """
    path = published_database(home)
    if not path.exists():
        raise NothingPublished(f"nothing is published under {home} yet; run `marsad ingest` first")
    try:
        return duckdb.connect(
            str(path), read_only=True, config={"enable_external_access": external, "lock_configuration": True}
        )
    except duckdb.Error as error:
        raise WarehouseError(f"cannot open {path}: {first_line(error)}") from error
