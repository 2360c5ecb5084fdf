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
from warehouse import quarantine
from warehouse.connect import open_reader
from warehouse.query import run_sql, status

# A table on a terminal is for reading; csv and json are whole.
TABLE_ROWS = 1000


def print_query(home: Path, query: str, output: str, limit: int | None) -> None:
    """Run a query on the published copy and print its rows on stdout."""
    result = run_sql(home, query, limit or (TABLE_ROWS if output == "table" else None))
    if output == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(result.columns)
        writer.writerows([_plain(value) for value in row] for row in result.rows)
    elif output == "json":
        rows = [dict(zip(result.columns, map(_jsonable, row), strict=True)) for row in result.rows]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        out.print(_table(result.columns, result.rows))
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
    out.print(_table(loads.columns, loads.rows))
    libraries = ", ".join(f"{name} {version(name)}" for name in ("duckdb", "polars", "pandera", "prefect"))
    out.print(f"marsad {version('marsad')}, extractor {extractor_version()}, {libraries}", soft_wrap=True)


def print_quarantine(home: Path, limit: int) -> None:
    """The newest open rows of the quarantine, one line each."""
    with open_reader(home) as con:
        rows = quarantine.listing(con, limit=limit).to_dicts()
    if not rows:
        out.print("nothing in quarantine")
        return
    columns = ["id", "kind", "source", "failed checks", "what is wrong"]
    out.print(_table(columns, [_quarantine_line(row) for row in rows]))
    out.print("whole record and what to do: marsad quarantine show ID")


def print_quarantined(home: Path, quarantine_id: str) -> bool:
    """One row of the quarantine, whole; False where the id tells none or more than one."""
    with open_reader(home) as con:
        row = quarantine.show(con, quarantine_id)
    if row is None:
        return False
    payload = row.pop("payload")
    for name, value in row.items():
        if value is not None:
            out.print(f"[bold]{name:<14}[/] ", end="")
            out.print(_plain(value), markup=False, soft_wrap=True)
    out.print("[bold]payload[/]")
    print(_pretty(payload))
    return True


def _quarantine_line(row: dict[str, Any]) -> list[str]:
    source = str(row["source_uri"]).rsplit("/", 1)[-1]
    return [row["quarantine_id"][:12], row["kind"], source, ", ".join(row["failed_checks"]), row["message"]]


def _pretty(payload: str | None) -> str:
    try:
        return json.dumps(json.loads(payload or "null"), ensure_ascii=False, indent=2)
    except ValueError:
        return payload or ""


def _counts(name: str, count: str, rows: dict[str, int]) -> Table:
    return _table([name, count], list(rows.items()))


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Table:
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
        return _plain(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return value.isoformat()
        case list() | tuple():
            return ", ".join(map(_plain, value))
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
            return _plain(value)
