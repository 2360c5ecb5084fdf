"""`marsad rebuild`: run it, and print what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.table import Table

from flows.commands.bar import Bar
from flows.commands.console import err, out
from flows.interrupt import raise_from_now_on
from flows.run.progress import shown
from flows.run.rebuild import RebuildReport, rebuild
from flows.settings import load_settings
from warehouse.rebuild import Change

_FAILURES = 10


def run_rebuild(home: Path | None, *, everything: bool, dry_run: bool) -> None:
    """Rebuild and print gains, losses and changes by kind and column."""
    settings = load_settings(home)
    raise_from_now_on()
    with Bar(err) as bar, shown(bar):
        report = rebuild(settings, everything=everything, dry_run=dry_run)
    done = report.articles + report.resumed
    if not done:
        out.print(
            f"nothing to do: extractor {report.extractor_version} has read all articles (--all reads them anyway)"
        )
        return
    more = f" ({report.resumed:,} of them before)" if report.resumed else ""
    out.print(f"{done:,} articles extracted again{more} by extractor {report.extractor_version}\n", soft_wrap=True)
    if report.changes:
        out.print(changes_table(report.changes))
    else:
        out.print("no record differs")
    _print_failed(report)
    out.print(f"\n{report.seconds:.1f} s; {_outcome(report, dry_run)}", soft_wrap=True)


def changes_table(changes: Sequence[Change]) -> Table:
    """Gained, lost and changed records by kind, then the changed ones by column."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    for name in ("kind", "change", "column"):
        table.add_column(name)
    for name in ("records", "articles"):
        table.add_column(name, justify="right")
    table.add_column("example")
    for c in changes:
        table.add_row(c.kind, c.change, c.column_name or "", f"{c.records:,}", f"{c.articles:,}", c.example_id)
    return table


def _print_failed(report: RebuildReport) -> None:
    if not report.failed:
        return
    out.print(f"\n{len(report.failed):,} articles keep their former records, since nothing could be extracted:")
    for article, why in list(report.failed.items())[:_FAILURES]:
        out.print(f"  {article}: {why}", markup=False, soft_wrap=True)


def _outcome(report: RebuildReport, dry_run: bool) -> str:
    if dry_run:
        return "nothing was put in place: marsad rebuild does that, without extracting again"
    if report.load_id is None:
        return "nothing was left to put in place"
    return f"in place as {report.load_id}; former records stand in history.*, this table in ops.rebuild_changes"
