"""What commands print of the published copy: query results, status, quarantine."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich import box
from rich.table import Table

from extraction import extractor_version
from flows.commands.console import err, out
from warehouse.connect import open_reader
from warehouse.query import run_sql, status

# A table on a terminal is for reading; csv and json are whole.
TABLE_ROWS = 1000
# How spreadsheets tell a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_query(
    home: Path, query: str, output: str, limit: int | None, *, raw: bool = False, external: bool = False
) -> None:
    """Run a query on the published copy and print its rows on stdout.

    In CSV a text that a spreadsheet would take for a formula gets an apostrophe before it, unless `raw`. Only with
    `external` may the query use other files and the network.
    """
    result = run_sql(home, query, limit or (TABLE_ROWS if output == "table" else None), external=external)
    if output == "csv":
        cell = plain if raw else _harmless
        writer = csv.writer(sys.stdout, lineterminator="\n")
        # Python before 3.13 leaves a bare carriage return unquoted, and a spreadsheet ends the row there.
        quoting = csv.writer(sys.stdout, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for row in (result.columns, *result.rows):
            cells = [cell(value) for value in row]
            (quoting if any("\r" in text for text in cells) else writer).writerow(cells)
    elif output == "json":
        rows = [dict(zip(result.columns, map(_jsonable, row), strict=True)) for row in result.rows]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        out.print(table_of(result.columns, result.rows))
        if result.truncated:
            err.print(f"first {len(result.rows):,} rows; --limit N for more, --format csv for all")


def print_status(home: Path) -> None:
    """Rows by table, files, the last loads, the quarantine, versions."""
    with open_reader(home) as con:
        now = status(con)
    loads = run_sql(
        home,
        "SELECT load_id, mode, finished_at, files_loaded AS files, articles, events, metrics,"
        " files_quarantined + records_quarantined AS quarantined FROM ops.loads ORDER BY load_id DESC LIMIT 5",
    )
    out.print(f"warehouse {home}\n", soft_wrap=True)
    out.print(_counts("table", "rows", now.tables))
    out.print(_counts("files", "", now.files))
    out.print(_counts("in quarantine", "", now.quarantine or {"nothing": 0}))
    out.print("last loads")
    out.print(table_of(loads.columns, loads.rows))
    libraries = ", ".join(f"{name} {version(name)}" for name in ("duckdb", "polars", "pandera", "prefect"))
    out.print(f"marsad {version('marsad')}, extractor {extractor_version()}, {libraries}", soft_wrap=True)


def _counts(name: str, count: str, rows: dict[str, int]) -> Table:
    return table_of([name, count], list(rows.items()))


def table_of(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Table:
    """Rows as a table for the terminal, numbers to the right."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    for at, name in enumerate(columns):
        numeric = bool(rows) and all(isinstance(row[at], int | float | Decimal) for row in rows)
        table.add_column(_escaped(name), justify="right" if numeric else "left", overflow="fold", no_wrap=numeric)
    for row in rows:
        table.add_row(*(_escaped(_shown(value)) for value in row))
    return table


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")


def _shown(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return plain(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _harmless(value: object) -> str:
    text = plain(value)
    is_number = isinstance(value, int | float | Decimal)
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text


def plain(value: object) -> str:
    """A value of a query as text for a person."""
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return value.isoformat()
        case list() | tuple():
            return ", ".join(map(plain, value))
        case dict():
            return json.dumps(_jsonable(value), ensure_ascii=False)
        case _:
            return str(value)


def _jsonable(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return float(value)
        case list() | tuple():
            return [_jsonable(item) for item in value]
        case dict():
            return {str(key): _jsonable(item) for key, item in value.items()}
        case _:
            return plain(value)
