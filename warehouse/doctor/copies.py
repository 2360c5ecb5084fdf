"""Checks of the readers' copies against the writer's tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from schemas.ddl import quote
from schemas.registry import CONTRACT_TABLES
from warehouse.connect import open_reader
from warehouse.doctor.finding import Finding
from warehouse.errors import WarehouseError
from warehouse.paths import published_parquet
from warehouse.publish import is_published

_REMEDY = "marsad publish writes the readers' copies again"
_DATABASE = "tables of the readers' database that are not the writer's"
_PARQUET = "Parquet files that do not hold what the readers' database does"


def check_copies(con: duckdb.DuckDBPyConnection, home: Path) -> Iterator[Finding]:
    """The published database against the writer's, Parquet against the published database.

    What the writer has loaded since the last publish is a note: the next run publishes.
    """
    fresh = is_published(con, home)
    yield Finding(
        name="publish_pending",
        looks_for="loads that readers do not see yet",
        ok=fresh,
        note=True,
        found=int(not fresh),
        remedy="" if fresh else "marsad publish, or the next marsad ingest",
    )
    try:
        with open_reader(home) as reader:
            rows = _counts(reader)
            if fresh:
                mine = _counts(con)
                wrong = [f"{name}: {rows[name]} rows, {mine[name]} loaded" for name in mine if rows[name] != mine[name]]
                yield _finding("published_database", _DATABASE, wrong)
    except (WarehouseError, duckdb.Error) as error:
        yield _finding("published_database", _DATABASE, [str(error).splitlines()[0]])
        return
    yield _finding("parquet", _PARQUET, _differing_parquet(home, rows))


def _counts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Rows of every published table, with a sum over them that tells other rows from these."""
    found = {}
    for table in CONTRACT_TABLES:
        ((rows,),) = con.execute(f"SELECT count(*) FROM {table.name}").fetchall()
        found[table.name] = int(rows)
    return found


def _differing_parquet(home: Path, rows: dict[str, int]) -> list[str]:
    folder = published_parquet(home).resolve()
    wrong = []
    with duckdb.connect(":memory:") as con:
        for name, wanted in rows.items():
            try:
                query = f"SELECT count(*) FROM read_parquet({quote(f'{folder}/{name}/**/*.parquet')})"
                ((found,),) = con.execute(query).fetchall()
            except duckdb.Error as error:
                wrong.append(f"{name}: {str(error).splitlines()[0]}")
                continue
            if found != wanted:
                wrong.append(f"{name}: {found} rows, {wanted} published")
    return wrong


def _finding(name: str, looks_for: str, wrong: list[str]) -> Finding:
    return Finding(
        name=name,
        looks_for=looks_for,
        ok=not wrong,
        found=len(wrong),
        examples=wrong[:5],
        remedy=_REMEDY if wrong else "",
    )
