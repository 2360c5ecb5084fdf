"""The switch: the records that a rebuild has set aside take the place of the former ones, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import duckdb
import polars as pl

from schemas.arrow import polars_schema
from schemas.batch import Batch, Load, LoadCounts, Validated
from schemas.registry import ARTICLES, REBUILD_CHANGES, RECORD_TABLES, Table
from warehouse.incoming import incoming_frames
from warehouse.load import LOAD_SQL, commit
from warehouse.rebuild.compare import SQL, Change
from warehouse.session import registered

_VIEWS = "SELECT table_name FROM duckdb_tables() WHERE database_name = 'rebuild' AND starts_with(table_name, 'in_')"


def switched(con: duckdb.DuckDBPyConnection, attempts: Iterable[str]) -> bool:
    """Whether one of the loads by which a switch was tried has been committed."""
    query = "SELECT count(*) FROM ops.loads WHERE list_contains($1, load_id)"
    ((found,),) = con.execute(query, [list(attempts)]).fetchall()
    return bool(found)


def ready(con: duckdb.DuckDBPyConnection) -> int:
    """How many articles a switch would concern, once they are compared."""
    ((articles,),) = con.execute("SELECT count(*) FROM winners").fetchall()
    return int(articles)


def switch(con: duckdb.DuckDBPyConnection, load: Load, changes: Sequence[Change]) -> LoadCounts:
    """Put the records set aside (attached as `rebuild`) in place; the former ones go to history where they differ.

    Articles that changed or went since they were extracted from keep the records that they have. Raises `LoadError`.
    """
    for (name,) in con.execute(_VIEWS).fetchall():
        con.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS SELECT * FROM rebuild.{name}")
    rows = [{"load_id": load.load_id} | asdict(change) for change in changes]
    no_files = {name: frame for name, frame in incoming_frames(Batch([], Validated({}, []))).items() if "files" in name}
    in_changes = pl.DataFrame(rows, schema=polars_schema(REBUILD_CHANGES.columns), orient="row")
    with registered(con, no_files | {"in_changes": in_changes}):
        return commit(con, load, _steps())


def _steps() -> list[str]:
    def script(folder: Path, name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    return [
        script(LOAD_SQL, "10_files.sql"),
        script(SQL, "10_winners.sql"),
        script(SQL, "20_articles.sql"),
        *(statement for table in RECORD_TABLES if table is not ARTICLES for statement in _replace(table)),
        script(LOAD_SQL, "30_quarantine.sql"),
        script(LOAD_SQL, "40_entities.sql"),
        "INSERT INTO ops.rebuild_changes BY NAME SELECT * FROM in_changes",
    ]


def _replace(table: Table) -> list[str]:
    """Rows that are lost or differ go to history, new ones come; what the extractor found as before stays as it is."""
    name, key = table.name, ", ".join(table.key)
    # What only a comparison of articles gives is not the extractor's.
    found = ", ".join(column.name for column in table.record_columns if column.name != "entity_id")
    those = "WHERE article_id IN (SELECT article_id FROM winners)"
    same = f"SELECT {found} FROM {name} {those} INTERSECT SELECT {found} FROM rebuild.in_{name}"
    version = "getvariable('extractor_version') AS extractor_version, getvariable('load_id') AS load_id"
    return [
        f"CREATE OR REPLACE TEMP TABLE staying AS {same}",
        f"CREATE OR REPLACE TEMP TABLE going AS SELECT {key} FROM {name} ANTI JOIN staying USING ({key}) {those}",
        f"CREATE OR REPLACE TEMP TABLE coming_{name} AS SELECT {key} FROM rebuild.in_{name}"
        f" ANTI JOIN staying USING ({key}) {those}",
        f"CREATE OR REPLACE TEMP VIEW in_{name} AS FROM rebuild.in_{name} SEMI JOIN coming_{name} USING ({key})",
        f"INSERT INTO history.{name} BY NAME SELECT *, getvariable('load_id') AS superseded_by FROM {name}"
        f" SEMI JOIN going USING ({key})",
        f"DELETE FROM {name} WHERE ({key}) IN (SELECT ({key}) FROM going)",
        f"INSERT INTO {name} BY NAME SELECT *, {version} FROM in_{name}",
        f"UPDATE {name} SET extractor_version = getvariable('extractor_version') {those}",
    ]
