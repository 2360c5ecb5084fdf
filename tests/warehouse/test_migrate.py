"""A migrated database is what the declarations say; one of another version is refused or brought up."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import duckdb
import pytest
from world import rows

from schemas import ddl
from schemas.registry import TABLES
from warehouse.connect import WarehouseTooNew, open_writer
from warehouse.errors import MigrationChanged
from warehouse.migrate import FOLDER, migrate, migration_files

Con = duckdb.DuckDBPyConnection


def test_migrated_database_equals_the_declarations(con: Con) -> None:
    found = {
        (schema, table, column): (kind, nullable, comment)
        for schema, table, column, kind, nullable, comment in rows(
            con,
            "SELECT schema_name, table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()"
            " WHERE database_name = 'marsad' AND schema_name IN ('main', 'history', 'ops')",
        )
    }
    declared = {
        (table.schema, table.name, column.name): (
            ddl.SQL_TYPES[column.type],
            column.nullable,
            ddl.column_comment(column),
        )
        for table in TABLES
        for column in table.columns
    }
    assert found == declared
    comments = "SELECT schema_name || '.' || table_name, comment FROM duckdb_tables() WHERE schema_name <> 'marts'"
    assert dict(rows(con, comments)) == {f"{table.schema}.{table.name}": table.description for table in TABLES}


def test_columns_are_in_the_declared_order(con: Con) -> None:
    for table in TABLES:
        names = rows(con, f"SELECT column_name FROM (DESCRIBE {table.full_name})")
        assert names == [column.name for column in table.columns], table.full_name


def test_migrations_are_numbered_without_gaps_and_recorded(con: Con) -> None:
    files = migration_files()
    assert [file.number for file in files] == list(range(1, len(files) + 1))
    recorded = rows(con, "SELECT number, name, checksum FROM ops.migrations ORDER BY number")
    assert recorded == [(file.number, file.name, file.checksum) for file in files]
    assert migrate(con) == 0


def test_a_database_of_a_newer_program_is_refused(home: Path) -> None:
    with open_writer(home) as con:
        con.execute("INSERT INTO ops.migrations VALUES (9999, '9999_future.sql', 'x', now()::TIMESTAMP)")
    with pytest.raises(WarehouseTooNew, match=re.escape("9999_future.sql")):
        open_writer(home)


def test_a_migration_that_changed_after_it_was_applied_is_refused(con: Con, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(FOLDER, folder)
    first = folder / migration_files()[0].name
    first.write_text(first.read_text(encoding="utf-8") + "-- changed\n", encoding="utf-8")
    with pytest.raises(MigrationChanged, match=first.name):
        migrate(con, folder)


def test_new_migrations_are_applied_once_and_a_broken_one_leaves_nothing(con: Con, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(FOLDER, folder)
    number = len(migration_files()) + 1
    new = folder / f"{number:04}_note.sql"
    new.write_text("CREATE TABLE ops.note (text VARCHAR); INSERT INTO ops.nowhere VALUES (1);", encoding="utf-8")
    with pytest.raises(duckdb.CatalogException):
        migrate(con, folder)
    assert rows(con, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'note'") == [0]
    new.write_text("CREATE TABLE ops.note (text VARCHAR);", encoding="utf-8")
    assert migrate(con, folder) == 1
    assert migrate(con, folder) == 0
