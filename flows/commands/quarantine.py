"""`marsad quarantine`: what is set aside, what can be done about it, and reading it again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.commands.bar import Bar
from flows.commands.console import err, out
from flows.commands.views import plain, table_of
from flows.interrupt import raise_from_now_on
from flows.run.lines import one_line
from flows.run.progress import shown
from flows.settings import load_settings
from warehouse import quarantine
from warehouse.connect import open_reader


def print_quarantine(home: Path, limit: int) -> None:
    """The newest open rows of the quarantine, one line each."""
    with open_reader(home) as con:
        rows = quarantine.listing(con, limit=limit)
    if not rows:
        out.print("nothing in quarantine")
        return
    columns = ["id", "kind", "source", "failed checks", "what is wrong"]
    out.print(table_of(columns, [_line(row) for row in rows]))
    out.print("whole record and what to do: marsad quarantine show ID; to read it again: marsad quarantine retry ID")


def print_quarantined(home: Path, quarantine_id: str) -> bool:
    """One row of the quarantine, whole; False where the id tells none or more than one."""
    with open_reader(home) as con:
        row = quarantine.show(con, quarantine_id)
    if row is None:
        return False
    payload = row.pop("payload")
    kept = row.pop("kept_path")
    for name, value in row.items():
        if value is not None:
            _print_field(name, one_line(plain(value)))
    _print_field("bytes kept", str(home / kept) if kept else "no")
    if row["resolved_by"] is None:
        _print_field("then", f"marsad quarantine retry {row['quarantine_id'][:12]}")
    out.print("[bold]payload[/]")
    print(_pretty(payload))
    return True


def run_retry(ids: Sequence[str], home: Path | None) -> None:
    """Read again, and print what came of it."""
    from flows.run.retry import retry_directly  # all that a run needs, which the list does without
    from flows.run.summary import left_lines

    settings = load_settings(home)
    raise_from_now_on()
    with Bar(err) as bar, shown(bar):
        retried = retry_directly(settings, ids)
    summary = retried.summary
    for line in left_lines(summary):
        out.print(line, markup=False, soft_wrap=True)
    out.print(
        f"{summary.found:,} files looked at, {summary.counts.files_loaded:,} loaded; "
        f"{retried.resolved:,} rows of the quarantine resolved, {retried.standing:,} stand; {summary.seconds:.1f} s"
    )


def _print_field(name: str, value: str) -> None:
    out.print(f"[bold]{name:<14}[/] ", end="")
    out.print(value, markup=False, soft_wrap=True)


def _line(row: dict[str, Any]) -> list[str]:
    source = one_line(str(row["source_uri"]).rsplit("/", 1)[-1])
    return [row["quarantine_id"][:12], row["kind"], source, ", ".join(row["failed_checks"]), one_line(row["message"])]


def _pretty(payload: str | None) -> str:
    try:
        return json.dumps(json.loads(payload or "null"), ensure_ascii=False, indent=2)
    except ValueError:
        return payload or ""
