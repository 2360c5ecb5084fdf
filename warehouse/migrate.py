"""Bring a database to the newest schema by numbered SQL files, each applied once, all missing ones together."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import duckdb

from warehouse.errors import MigrationChanged, WarehouseTooNew
from warehouse.session import now, transaction

FOLDER = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class MigrationFile:
    """One file `NNNN_name.sql` of the migrations folder."""

    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """SHA-256 of the file's text."""
        return sha256(self.sql.encode()).hexdigest()


def migration_files(folder: Path = FOLDER) -> list[MigrationFile]:
    """All migrations of the folder by number."""
    paths = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return [MigrationFile(int(path.name[:4]), path.name, path.read_text(encoding="utf-8")) for path in paths]


def applied_migrations(con: duckdb.DuckDBPyConnection) -> dict[int, tuple[str, str]]:
    """Number -> name and checksum of what the database has applied; empty for a new database."""
    ((exists,),) = con.execute(
        "SELECT count(*) FROM duckdb_tables()"
        " WHERE database_name = current_database() AND schema_name = 'ops' AND table_name = 'migrations'"
    ).fetchall()
    if not exists:
        return {}
    rows = con.execute("SELECT number, name, checksum FROM ops.migrations").fetchall()
    return {number: (name, checksum) for number, name, checksum in rows}


def migrate(con: duckdb.DuckDBPyConnection, folder: Path = FOLDER) -> int:
    """Apply the migrations that the database lacks; returns how many.

    Raises `WarehouseTooNew` when the database has one that the program does not know, and `MigrationChanged` when a
    file that was applied has changed since.
    """
    known = {migration.number: migration for migration in migration_files(folder)}
    applied = applied_migrations(con)
    newest = max(known)
    for number, (name, checksum) in sorted(applied.items()):
        if number not in known:
            raise WarehouseTooNew(
                f"the warehouse was made by a newer version of marsad (migration {name}; this version knows {newest}):"
                " upgrade marsad, or choose another --home"
            )
        if known[number].checksum != checksum:
            raise MigrationChanged(f"migration {name} has changed since the warehouse applied it")
    missing = [migration for number, migration in sorted(known.items()) if number not in applied]
    if missing:
        with transaction(con):  # all of them: what breaks leaves the version that was there
            for migration in missing:
                _apply(con, migration)
    return len(missing)


def _apply(con: duckdb.DuckDBPyConnection, migration: MigrationFile) -> None:
    con.execute(migration.sql)
    con.execute(
        "INSERT INTO ops.migrations VALUES (?, ?, ?, ?)",
        [migration.number, migration.name, migration.checksum, now()],
    )
