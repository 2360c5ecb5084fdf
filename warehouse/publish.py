"""Publish for readers: a read-only copy of the database and Parquet files, each put in place by one rename."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.ddl import quote
from schemas.registry import CONTRACT_TABLES, HISTORY_TABLES, Table
from warehouse.connect import open_reader
from warehouse.copy import write_copy
from warehouse.errors import NothingPublished
from warehouse.linking import link
from warehouse.marts import refresh_marts
from warehouse.paths import published_database, published_folder, published_parquet
from warehouse.versions import (
    GRACE_SECONDS,
    MAKING,
    VERSION,
    current_version,
    point_to,
    remove_leftovers,
    remove_superseded,
)

_PARTITIONED = {"articles", "events", "event_participants", "metrics"}


@dataclass(frozen=True, slots=True)
class Published:
    """Where the copy for readers is, and the rows of each published table."""

    database: Path
    parquet: Path
    rows: dict[str, int]


def publish(con: duckdb.DuckDBPyConnection, home: Path, grace: float = GRACE_SECONDS) -> Published:
    """Link and publish what `con` (from `open_writer`) holds; readers see either the copy before or this one, whole.

    Every version of the Parquet files is a folder of its own, with file names of its own; `parquet` is a symbolic link
    that one rename turns to it. A reader that resolves the link first reads one version throughout: former ones stay
    for `grace` seconds.
    """
    folder = published_folder(home)
    folder.mkdir(parents=True, exist_ok=True)
    remove_leftovers(home)
    link(con)
    refresh_marts(con)
    version = f"{_state(con)}-{secrets.token_hex(4)}"
    database = write_copy(con, folder / f"{MAKING}{version}.duckdb")
    parquet = _write_parquet(con, folder / f"{MAKING}{version}", version)
    final = folder / f"{VERSION}{version}"
    os.replace(parquet, final)
    os.replace(database, published_database(home))
    point_to(home, final)
    remove_superseded(home, grace)
    rows = {table.full_name: _count(con, table) for table in (*CONTRACT_TABLES, *HISTORY_TABLES)}
    return Published(published_database(home), published_parquet(home), rows)


def is_published(con: duckdb.DuckDBPyConnection, home: Path) -> bool:
    """Whether readers have all that is loaded, in the tables as they are now.

    False after a run that was killed between its load and the end of its publish, and after a migration.
    """
    state = _state(con)
    if not (current_version(home) or "").startswith(f"{VERSION}{state}-"):
        return False
    try:
        with open_reader(home) as reader:
            return _state(reader) == state
    except NothingPublished:
        return False


def _state(con: duckdb.DuckDBPyConnection) -> str:
    """A hash of the ids of all loads and the number of the last migration."""
    ((state,),) = con.execute(
        "SELECT md5(coalesce(string_agg(load_id, ',' ORDER BY load_id), '')"
        " || (SELECT max(number) FROM ops.migrations)) FROM ops.loads"
    ).fetchall()
    return str(state)[:12]


def _write_parquet(con: duckdb.DuckDBPyConnection, folder: Path, version: str) -> Path:
    for table in CONTRACT_TABLES:
        target = folder / table.name
        target.mkdir(parents=True)
        if table.name in _PARTITIONED:
            _write_partitions(con, table, target, version)
        else:
            _copy(con, f"SELECT * FROM {table.full_name} ORDER BY ALL", target / f"{version}.parquet")
    return folder


def _write_partitions(con: duckdb.DuckDBPyConnection, table: Table, target: Path, version: str) -> None:
    """One file for each year in which the article was published (`published_year=unknown` without)."""
    year = "coalesce(year(a.published_on)::VARCHAR, 'unknown')"
    years = con.execute(f"SELECT DISTINCT {year} FROM articles a ORDER BY ALL").fetchall()
    if not years:
        _copy(con, f"SELECT * FROM {table.name}", target / f"{version}.parquet")
    for (name,) in years:
        folder = target / f"published_year={name}"
        folder.mkdir()
        _copy(
            con,
            f"SELECT t.* FROM {table.name} t WHERE t.article_id IN"
            f" (SELECT a.article_id FROM articles a WHERE {year} = {quote(name)})",
            folder / f"{version}.parquet",
        )


def _copy(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    con.execute(f"COPY ({query}) TO {quote(str(path))} (FORMAT parquet, COMPRESSION zstd)")


def _count(con: duckdb.DuckDBPyConnection, table: Table) -> int:
    ((rows,),) = con.execute(f"SELECT count(*) FROM {table.full_name}").fetchall()
    return int(rows)
