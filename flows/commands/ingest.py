"""`marsad ingest`: one run, with or without Prefect, from the first word on the terminal to the closing table."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from rich import box
from rich.table import Table

from flows.commands.bar import Bar
from flows.commands.console import err, fail, out
from flows.commands.server import api_url, prepare_prefect
from flows.interrupt import leave_at_once, raise_from_now_on, unheard_by_children
from flows.places.errors import NoSuchPath
from flows.places.uris import is_remote, local_path
from flows.run.direct import ingest_directly
from flows.run.late import TimeIsUp, in_time
from flows.run.progress import shown
from flows.run.summary import Summary, file_rows, left_lines, record_rows
from flows.settings import Settings, load_settings
from warehouse.connect import open_writer

_WITHOUT = "marsad ingest --direct does without Prefect."
_UNTOLD = "its record of this run is incomplete; the run itself did all its work, see below"
_WENT = "What is loaded stays (marsad status); run again to go on from there."


def run_ingest(paths: Sequence[str], home: Path | None, *, direct: bool, verbose: bool) -> Summary:
    """Run over `paths`, or the inbox where there are none, and print what came of it."""
    settings = load_settings(home)
    if not paths:
        settings.inbox.mkdir(parents=True, exist_ok=True)
    wanted = [path if is_remote(path) else _existing(local_path(path)) for path in paths] or [str(settings.inbox)]
    raise_from_now_on()
    try:
        with Bar(err) as bar, shown(bar):
            if direct:
                summary = ingest_directly(settings, wanted)
            else:
                open_writer(settings.home).close()  # a busy warehouse is told now, not after Prefect's start
                bar.phase("starting Prefect")
                summary = _through_prefect(settings, wanted, verbose, bar)
    except TimeIsUp as late:
        if late.summary:
            print_closing(late.summary, settings, home)
        raise
    print_closing(summary, settings, home)
    return summary


def _existing(path: str) -> str:
    """The absolute path; an error now, not after Prefect's start."""
    absolute = os.path.abspath(os.path.expanduser(path))
    if not os.path.exists(absolute):
        raise NoSuchPath(f"no such file or folder: {absolute}")
    return absolute


def _through_prefect(settings: Settings, paths: list[str], verbose: bool, bar: Bar) -> Summary:
    prepare_prefect(settings, verbose)
    from prefect import tags
    from prefect.settings import PREFECT_API_URL, temporary_settings

    url = api_url(settings)
    if url:
        err.print(f"Prefect: {url}", soft_wrap=True)
    else:
        err.print("Prefect: starting a temporary server, none is configured (10-20 s; --direct does without)")
    import httpx

    from flows.ingest import ingest
    from flows.ui.tell import TAG

    try:
        if not url:
            _start_temporary_server()
        with tags(TAG), temporary_settings({PREFECT_API_URL: url} if url else {}):
            return ingest(paths, str(settings.home))
    except (httpx.HTTPError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and "API" not in str(error):
            raise
        server = f"Prefect's API ({url or 'temporary server'})"
        if bar.begun and url:
            leave_at_once()  # Prefect would try for minutes to send what nobody takes
        if bar.summary is None:
            raise fail(f"{server} does not answer: {error}. {_WENT if bar.begun else _WITHOUT}") from None
        err.print(f"marsad: {server} went away in mid-run: {_UNTOLD}", style="yellow", markup=False, soft_wrap=True)
        return in_time(bar.summary)


def _start_temporary_server() -> None:
    """Start the server that Prefect would start, for Prefect to find, but deaf to Ctrl-C: it must outlive the flow."""
    from prefect.server.api.server import SubprocessASGIServer

    def start() -> None:
        with unheard_by_children():
            try:
                server.start()
            except Exception as error:
                started.set_exception(error)
            else:
                started.set_result(None)

    server, started = SubprocessASGIServer(), Future[None]()
    threading.Thread(target=start, daemon=True).start()  # Ctrl-C does not wait for it
    started.result()


def print_closing(summary: Summary, settings: Settings, home: Path | None) -> None:
    """The closing table, and what to type next."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    for name in ("files", "records"):
        table.add_column(name)
        table.add_column(justify="right")
    files, records = file_rows(summary), record_rows(summary)
    for at in range(max(len(files), len(records))):
        left = (files[at][0], f"{files[at][1]:,}") if at < len(files) else ("", "")
        table.add_row(*left, records[at][0], f"{records[at][1]:,}")
    out.print(table)
    replaced = summary.counts.articles_superseded
    if replaced:
        out.print(f"{replaced:,} articles replaced by a newer version of their file")
    for line in left_lines(summary):
        out.print(line, markup=False, soft_wrap=True)
    out.print(f"{summary.seconds:.1f} s, warehouse {settings.home}", soft_wrap=True)
    out.print("\nnext:")
    for line in _next(summary, settings, home):
        out.print(f"  {line}", markup=False, soft_wrap=True)


def _next(summary: Summary, settings: Settings, home: Path | None) -> list[str]:
    marsad = _program()
    option = f" --home {shlex.quote(str(home))}" if home else ""
    if not summary.found:
        return [
            f"put articles (text, web pages, PDF, Word, JSON, tables, feeds, archives ...) into {settings.inbox}",
            f"{marsad} ingest{option}",
        ]
    lines = [
        f'{marsad} sql{option} "select event_type, date_start, city, evidence from events limit 10"',
        f"{marsad} status{option}",
    ]
    if summary.quarantined_total:
        lines.append(f"{marsad} quarantine list{option}")
    return lines


def _program() -> str:
    """The command as it can be typed here: by name where the shell finds it, else by its path."""
    here = os.path.abspath(sys.argv[0])
    found = shutil.which("marsad")
    if found and os.path.samefile(found, here):
        return "marsad"
    relative = os.path.relpath(here)
    return shlex.quote(here if relative.startswith("..") else relative)
