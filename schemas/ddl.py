"""CREATE TABLE and COMMENT ON for every declared table.

`python -m schemas.ddl [SCHEMA]` prints them, of all tables or of one schema: what a new migration is made from.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable
from typing import Any

from schemas.registry import TABLES, Table, TableColumn

SQL_TYPES: dict[Any, str] = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    dt.date: "DATE",
    dt.datetime: "TIMESTAMP",
    list[str]: "VARCHAR[]",
    list[int]: "BIGINT[]",
}


def quote(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def column_comment(column: TableColumn) -> str:
    """The text of COMMENT ON COLUMN: meaning, unit and allowed values."""
    parts = [column.meaning.description]
    if column.meaning.unit:
        parts.append(f"Unit: {column.meaning.unit}.")
    if column.meaning.vocabulary:
        parts.append(f"One of: {', '.join(column.meaning.vocabulary)}.")
    return " ".join(parts)


def _column_sql(column: TableColumn) -> str:
    parts = [f'    "{column.name}"', SQL_TYPES[column.type]]
    if not column.nullable:
        parts.append("NOT NULL")
    if column.meaning.long_text:
        parts.append("USING COMPRESSION zstd")
    return " ".join(parts)


def create_table(table: Table) -> str:
    """The CREATE TABLE statement, without a primary key: checking one makes a load many times slower."""
    lines = ",\n".join(_column_sql(column) for column in table.columns)
    return f"CREATE TABLE {table.full_name} (\n{lines}\n);"


def comments(table: Table) -> list[str]:
    """The COMMENT ON statements of the table and its columns."""
    lines = [f"COMMENT ON TABLE {table.full_name} IS {quote(table.description)};"]
    return lines + [
        f'COMMENT ON COLUMN {table.full_name}."{column.name}" IS {quote(column_comment(column))};'
        for column in table.columns
    ]


def script(tables: Iterable[Table] = TABLES) -> str:
    """Schemas, tables and comments as one SQL script."""
    chosen = list(tables)
    schemas = dict.fromkeys(table.schema for table in chosen if table.schema != "main")
    blocks = ["\n".join(f"CREATE SCHEMA IF NOT EXISTS {name};" for name in schemas)]
    blocks += ["\n".join([create_table(table), *comments(table)]) for table in chosen]
    return "\n\n".join(block for block in blocks if block) + "\n"


if __name__ == "__main__":
    print(script(table for table in TABLES if not sys.argv[1:] or table.schema in sys.argv[1:]), end="")
