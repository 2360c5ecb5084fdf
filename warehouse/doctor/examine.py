"""Examine a home: its folder, the writer's database, the readers' copies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from schemas.ddl import quote
from warehouse.doctor.copies import check_copies
from warehouse.doctor.finding import Finding
from warehouse.doctor.home import check_home
from warehouse.doctor.tables import check_tables
from warehouse.migrate import applied_migrations, migration_files
from warehouse.paths import writer_database

_OPENS = "a database that cannot be opened"
_SCHEMA = "a schema that is not this program's"


def examine(home: Path, extractor_version: str) -> Iterator[Finding]:
    """Every check, one after the other; nothing is changed. What needs the database is left out where it is not there.

    While a run is writing only the home can be checked: that is a note.
    """
    if not writer_database(home).exists():
        yield _one("database", _OPENS, f"there is no warehouse under {home}", "marsad ingest makes one; see --home")
        return
    yield from check_home(home)
    with duckdb.connect(":memory:") as con:
        try:
            con.execute(f"ATTACH {quote(str(writer_database(home)))} AS marsad (READ_ONLY)")
            con.execute("USE marsad")
        except duckdb.Error as error:
            yield _not_opened(error)
            return
        yield _one("database", _OPENS)
        schema = _schema(con)
        yield schema
        if schema.ok:
            yield _outdated(con, extractor_version)
            yield from check_tables(con)
            yield from check_copies(con, home)


def _not_opened(error: duckdb.Error) -> Finding:
    said = str(error).splitlines()[0]
    if "lock" in str(error):
        return _one("database", _OPENS, f"a run is at work: {said}", "run it again when that has ended", note=True)
    return _one("database", _OPENS, said, "marsad restore PLACE --force brings back a backup")


def _schema(con: duckdb.DuckDBPyConnection) -> Finding:
    applied, files = applied_migrations(con), migration_files()
    known = {file.number: (file.name, file.checksum) for file in files}
    newer = [name for number, (name, _) in applied.items() if number not in known]
    changed = [name for number, (name, checksum) in applied.items() if number in known and known[number][1] != checksum]
    if newer or changed:
        return _one("schema", _SCHEMA, f"made by another version of marsad: {(newer + changed)[0]}", "upgrade marsad")
    missing = [file.name for file in files if file.number not in applied]
    if missing:
        return _one("schema", _SCHEMA, f"an older one: {missing[0]} is still to come", "marsad ingest migrates it")
    return _one("schema", _SCHEMA)


def _outdated(con: duckdb.DuckDBPyConnection, extractor_version: str) -> Finding:
    rows = con.execute(
        "SELECT extractor_version, count(*) FROM articles WHERE extractor_version <> $1 GROUP BY ALL ORDER BY ALL",
        [extractor_version],
    ).fetchall()
    return Finding(
        name="extractor",
        looks_for="articles that another version of the extractor has read",
        ok=not rows,
        note=True,
        found=sum(count for _, count in rows),
        examples=[f"{count:,} articles read by {version}" for version, count in rows[:5]],
        remedy=f"marsad rebuild reads them again with {extractor_version}" if rows else "",
    )


def _one(name: str, looks_for: str, wrong: str = "", remedy: str = "", note: bool = False) -> Finding:
    return Finding(
        name=name,
        looks_for=looks_for,
        ok=not wrong,
        note=note,
        found=int(bool(wrong)),
        examples=[wrong] if wrong else [],
        remedy=remedy,
    )
