"""The data dictionary, made from the declarations: `python -m schemas.dictionary` writes docs/data-dictionary.md."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from schemas.ddl import SQL_TYPES
from schemas.registry import CONTRACT_TABLES, HISTORY_TABLES, OPS_TABLES, TABLES, Table, TableColumn

PATH = Path(__file__).parent.parent / "docs" / "data-dictionary.md"

INTRODUCTION = """\
# Data dictionary

Made by `python -m schemas.dictionary` from `schemas/fields.py` and `schemas/tables.py`; change it there. The same
descriptions stand in the database: `select * from duckdb_columns()` shows them in the column `comment`.
"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _column_row(column: TableColumn) -> str:
    meaning = column.meaning
    values = ", ".join(f"`{value}`" for value in meaning.vocabulary or ())
    description = meaning.description + (f" One of {values}." if values else "")
    kind = SQL_TYPES[column.type] + ("" if column.nullable else " NOT NULL")
    return f"| `{column.name}` | {kind} | {_cell(meaning.unit or '')} | {_cell(description)} |"


def _table_section(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    head = f"### `{table.full_name}`\n\n{table.description} One row for each {key}.\n\n"
    rows = "\n".join(_column_row(column) for column in table.columns)
    return head + "| column | type | unit | meaning |\n| --- | --- | --- | --- |\n" + rows + "\n"


def _history_section() -> str:
    names = ", ".join(f"`{table.full_name}`" for table in HISTORY_TABLES)
    (column,) = [column for column in HISTORY_TABLES[0].columns if column.name == "superseded_by"]
    return (
        f"{names} have the columns of the tables whose names they bear, and `{column.name}`: "
        f"{column.meaning.description} They hold what a changed file said before, and what a former extractor found.\n"
    )


def _vocabularies() -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {}
    for table in TABLES:
        for column in table.columns:
            if column.meaning.vocabulary and table.schema != "history":
                found[f"{table.full_name}.{column.name}"] = column.meaning.vocabulary
    return found


def _vocabulary_sections() -> list[str]:
    users: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for name, vocabulary in _vocabularies().items():
        users.setdefault(tuple(vocabulary.items()), []).append(name)
    return [
        f"### {', '.join(f'`{name}`' for name in names)}\n\n| value | meaning |\n| --- | --- |\n"
        + "".join(f"| `{value}` | {_cell(meaning)} |\n" for value, meaning in items)
        for items, names in users.items()
    ]


def dictionary() -> str:
    """The whole page, in Markdown."""
    return "\n".join(
        [
            INTRODUCTION,
            "## Records\n",
            *map(_table_section, CONTRACT_TABLES),
            "## Former versions\n",
            _history_section(),
            "## Operations\n",
            *map(_table_section, OPS_TABLES),
            "## Vocabularies\n",
            *_vocabulary_sections(),
        ]
    )


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(dictionary(), encoding="utf-8")
    print(PATH)
