"""Checks of the tables, in SQL."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import duckdb

from schemas.registry import HISTORY_TABLES, LOADS, TABLES, Table
from warehouse.doctor.finding import Finding

_CHECKS = Path(__file__).parent / "checks.toml"
SQL = Path(__file__).parent.parent / "sql" / "doctor"
_SHOWN = 5


def check_tables(con: duckdb.DuckDBPyConnection) -> Iterator[Finding]:
    """One finding for each check of checks.toml."""
    for name, check in tomllib.loads(_CHECKS.read_text(encoding="utf-8")).items():
        found = [str(what) for (what,) in con.execute(check_query(name)).fetchall()]
        yield Finding(
            name=name,
            looks_for=check["looks_for"],
            ok=not found,
            found=len(found),
            examples=found[:_SHOWN],
            remedy=check["remedy"] if found else "",
        )


def check_query(check: str) -> str:
    """The SQL of a check of checks.toml: a row says what is wrong. Two checks ask the same of every table."""
    if check == "duplicates":
        return " UNION ALL ".join(_twice(table) for table in TABLES)
    if check == "unknown_loads":
        return " UNION ALL ".join(
            f"SELECT DISTINCT '{table.full_name}: ' || {column} FROM {table.full_name}"
            f" WHERE {column} NOT IN (SELECT load_id FROM ops.loads)"
            for table in TABLES
            if table is not LOADS
            for column in ("load_id", "superseded_by")
            if column in {found.name for found in table.columns}
        )
    return (SQL / f"{check}.sql").read_text(encoding="utf-8")


def _twice(table: Table) -> str:
    key = [*table.key, "load_id"] if table in HISTORY_TABLES else list(table.key)
    shown = " || ' ' || ".join(f"coalesce({column}::VARCHAR, '')" for column in key)
    twice = f"GROUP BY {', '.join(key)} HAVING count(*) > 1"
    return f"SELECT '{table.full_name}: ' || {shown} FROM {table.full_name} {twice}"
