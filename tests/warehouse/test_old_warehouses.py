"""Warehouses that former versions of the program have left, brought to this version."""

from __future__ import annotations

import gzip
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import duckdb
import pytest
from world import ingest, rows

from warehouse.attach import attach
from warehouse.connect import open_writer
from warehouse.contents import contents
from warehouse.migrate import migrate, migration_files
from warehouse.paths import writer_database
from warehouse.publish import publish

OLD = Path(__file__).parent / "old"
sys.path.append(str(OLD))
STORED = sorted(OLD.glob("*.duckdb.gz"))
FIRST_WITH_RECORDS = 3  # the first three migrations came together

Con = duckdb.DuckDBPyConnection


def unpack(stored: Path, home: Path) -> Path:
    home.mkdir()
    path = writer_database(home)
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    return path


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """The same loads by this version."""
    from contents import fill

    home = tmp_path_factory.mktemp("fresh")
    with open_writer(home) as con:
        fill(con)
        publish(con, home)
        return contents(con)


def test_every_version_that_has_held_records_is_stored() -> None:
    numbers = [int(path.name[:4]) for path in STORED]
    assert numbers == list(range(FIRST_WITH_RECORDS, numbers[-1] + 1))
    # Not yet the newest: it is stored when the next migration is added.
    assert numbers[-1] >= len(migration_files()) - 3


def tables(con: Con) -> set[str]:
    found = rows(con, "SELECT schema_name || '.' || table_name FROM duckdb_tables()")
    return {name.removeprefix("main.") for name in found}


def expected(fresh: dict[str, list[Any]], then: set[str]) -> dict[str, list[Any]]:
    """Tables that were not there then are empty until the articles are read again."""
    return {name: found if name in then else [] for name, found in fresh.items()}


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name[:4])
def test_an_old_warehouse_becomes_what_this_version_would_have_loaded(
    stored: Path, home: Path, fresh: dict[str, list[Any]]
) -> None:
    with duckdb.connect(str(unpack(stored, home)), read_only=True) as old:
        assert rows(old, "SELECT max(number) FROM ops.migrations") == [int(stored.name[:4])]
        then = tables(old)
    with open_writer(home) as con:
        publish(con, home)
        assert contents(con) == expected(fresh, then)
        # ... and goes on as one.
        assert ingest(con, {"g": (9,), "h": (11,)}).articles == 1


@pytest.mark.parametrize("number", range(1, len(migration_files())))
def test_an_empty_warehouse_of_each_number_is_brought_up(number: int, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for file in migration_files()[:number]:
        (folder / file.name).write_text(file.sql, "utf-8")
    home.mkdir()
    with duckdb.connect(":memory:") as con:
        attach(con, writer_database(home), "marsad")
        con.execute("USE marsad")
        migrate(con, folder)
    with open_writer(home) as con:
        assert rows(con, "SELECT max(number) FROM ops.migrations") == [len(migration_files())]
        assert ingest(con, {"a": (1,)}).articles == 1


OPEN = """
import sys
from pathlib import Path
from warehouse.connect import open_writer
from warehouse.contents import contents
print("begin", flush=True)
open_writer(Path(sys.argv[1])).close()
"""


def test_a_killed_migration_leaves_the_old_or_the_new(home: Path, fresh: dict[str, list[Any]]) -> None:
    stored = STORED[0]
    path = unpack(stored, home)
    newest, seen = len(migration_files()), set()
    with duckdb.connect(str(path), read_only=True) as old:
        then = tables(old)
    for _ in range(6):
        path.write_bytes(gzip.decompress(stored.read_bytes()))
        process = subprocess.Popen([sys.executable, "-c", OPEN, str(home)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        time.sleep(random.uniform(0, 0.2))
        process.kill()
        process.wait()
        process.stdout.close()
        with duckdb.connect(str(path)) as con:
            seen |= set(rows(con, "SELECT max(number) FROM ops.migrations"))
        assert seen <= {int(stored.name[:4]), newest}
    with open_writer(home) as con:
        publish(con, home)
        assert contents(con) == expected(fresh, then)
