"""The command line. Commands import what they need when they are called, so that `--help` and `sql` start at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from flows.commands.console import Exit, fail, one_line_errors, out

app = typer.Typer(
    name="marsad",
    help="Arabic press articles into a warehouse of events and metrics.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
quarantine_app = typer.Typer(help="What was set aside, and why.", no_args_is_help=True)
app.add_typer(quarantine_app, name="quarantine")

Home = Annotated[
    Path | None,
    typer.Option("--home", help="Folder of the warehouse (MARSAD_HOME, default ./marsad-data).", show_default=False),
]


@app.command()
def ingest(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Folders, files or URLs (s3://, gs://, az://, sftp://, https:// ...); without one, the inbox of the"
            " home.",
            metavar="PATH...",
        ),
    ] = None,
    home: Home = None,
    direct: Annotated[bool, typer.Option("--direct", help="The same steps in this process, without Prefect.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 when anything was quarantined.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show Prefect's own logs too.")] = False,
) -> None:
    """Read new and changed articles, extract, validate, load and publish."""
    with one_line_errors():
        from flows.commands.ingest import run_ingest

        summary = run_ingest(paths or [], home, direct=direct, verbose=verbose)
    if strict and summary.quarantined_total:
        raise typer.Exit(Exit.QUARANTINED)


@app.command()
def serve(
    home: Home = None,
    host: Annotated[
        str | None,
        typer.Option(help="Address to listen on (MARSAD_SERVE_HOST, default 127.0.0.1).", show_default=False),
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port (MARSAD_SERVE_PORT, default 4200).", show_default=False)
    ] = None,
    schedule: Annotated[
        str | None,
        typer.Option(
            help="When runs start: arrival (of files), a cron line, an interval as 15m, never; several parted by ;"
            " (MARSAD_SCHEDULE, default arrival; 15m).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Run by itself: Prefect's server with its UI, and a run whenever files arrive or the schedule says so."""
    with one_line_errors():
        from flows.commands.serve import run_serve

        run_serve(home, host, port, schedule)


@app.command()
def alerts(
    home: Home = None,
    webhook: Annotated[
        str | None,
        typer.Option(help="Where to post them, as JSON with a text (MARSAD_ALERT_WEBHOOK).", show_default=False),
    ] = None,
) -> None:
    """Make alerts on the Prefect server: runs that fail, crash or are late, no new articles, much set aside."""
    with one_line_errors():
        from flows.commands.alerts import run_alerts

        run_alerts(home, webhook)


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help="One SQL query (DuckDB), or - to read it from stdin.")],
    home: Home = None,
    output: Annotated[Literal["table", "csv", "json"], typer.Option("--format", "-f", help="How to print.")] = "table",
    limit: Annotated[
        int | None, typer.Option(min=1, help="Stop after so many rows (a table stops at 1000).", show_default=False)
    ] = None,
    raw: Annotated[bool, typer.Option("--raw", help="CSV with every text as it is, formulas too.")] = False,
    allow_external: Annotated[
        bool, typer.Option("--allow-external", help="Let the query read and write other files.")
    ] = False,
) -> None:
    """Query the published copy; works while a load is running. Texts that begin like a formula get a ' in CSV."""
    with one_line_errors():
        from flows.commands.views import print_query
        from flows.settings import load_settings

        text = typer.get_text_stream("stdin").read() if query == "-" else query
        print_query(load_settings(home).home, text, output, limit, raw=raw, external=allow_external)


@app.command()
def status(home: Home = None) -> None:
    """What is in the warehouse, the last loads, what waits in the quarantine, versions."""
    with one_line_errors():
        from flows.commands.views import print_status
        from flows.settings import load_settings

        print_status(load_settings(home).home)


@app.command()
def publish(home: Home = None) -> None:
    """Write the readers' database and the Parquet files again."""
    with one_line_errors():
        from flows.interrupt import raise_from_now_on
        from flows.settings import load_settings
        from warehouse.connect import open_writer
        from warehouse.publish import publish as publish_copies

        folder = load_settings(home).home
        raise_from_now_on()
        with open_writer(folder) as con:
            published = publish_copies(con, folder)
    for table, rows in published.rows.items():
        out.print(f"{table:<24} {rows:>10,} rows")
    out.print(f"database {published.database}\nparquet  {published.parquet}", soft_wrap=True)


@app.command()
def rebuild(
    home: Home = None,
    everything: Annotated[bool, typer.Option("--all", help="All articles, also those this extractor read.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change; what was extracted is kept for the rebuild.")
    ] = False,
) -> None:
    """Extract again from stored articles after the extractor or a lexicon has changed, and show what that changed."""
    with one_line_errors():
        from flows.commands.rebuild import run_rebuild

        run_rebuild(home, everything=everything, dry_run=dry_run)


@app.command()
def backup(
    place: Annotated[
        str | None,
        typer.Argument(help="Folder or URL (s3://...); without one, MARSAD_BACKUP_PLACE.", show_default=False),
    ] = None,
    home: Home = None,
) -> None:
    """Copy the warehouse to another place, checked there, and keep the newest ones."""
    with one_line_errors():
        from flows.commands.upkeep import run_backup

        run_backup(home, place)


@app.command()
def restore(
    place: Annotated[str, typer.Argument(help="A backup, or the place of several: then the newest.")],
    home: Home = None,
    force: Annotated[bool, typer.Option("--force", help="Also where there is a warehouse, which is lost.")] = False,
) -> None:
    """Bring a backup back, here or on another machine."""
    with one_line_errors():
        from flows.commands.upkeep import run_restore

        run_restore(home, place, force=force)


@app.command()
def maintain(home: Home = None) -> None:
    """Remove what is past its time: former rows, settled quarantine, old runs, former Parquet files."""
    with one_line_errors():
        from flows.commands.upkeep import run_maintain

        run_maintain(home)


@app.command()
def doctor(
    home: Home = None,
    output: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print.")] = "text",
) -> None:
    """Check everything: records against articles, tables against files and copies, room, dead runs; say what to do."""
    with one_line_errors():
        from flows.commands.doctor import run_doctor

        run_doctor(home, output)


@app.command()
def explain(
    record_id: Annotated[str, typer.Argument(metavar="ID", help="Id of a record, or its beginning.")],
    home: Home = None,
    output: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to print.")] = "text",
) -> None:
    """Where an event, metric, article or entity comes from: sentence, rule, file, load, run, reprints."""
    with one_line_errors():
        from flows.commands.explain import run_explain

        run_explain(home, record_id, output)


@quarantine_app.command("list")
def quarantine_list(home: Home = None, limit: Annotated[int, typer.Option(min=1, help="Newest so many.")] = 50) -> None:
    """What is set aside: files that could not be read, records that failed a check."""
    with one_line_errors():
        from flows.commands.quarantine import print_quarantine
        from flows.settings import load_settings

        print_quarantine(load_settings(home).home, limit)


@quarantine_app.command("retry")
def quarantine_retry(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", help="Ids, or their beginnings; without one, all.")
    ] = None,
    home: Home = None,
) -> None:
    """Read again what is set aside: from where it came, or from the bytes that were kept."""
    with one_line_errors():
        from flows.commands.quarantine import run_retry

        run_retry(ids or [], home)


@quarantine_app.command("show")
def quarantine_show(
    quarantine_id: Annotated[str, typer.Argument(metavar="ID", help="Id from `quarantine list`, or its beginning.")],
    home: Home = None,
) -> None:
    """One thing set aside: every failed check, the whole record, what to do."""
    with one_line_errors():
        from flows.commands.quarantine import print_quarantined
        from flows.settings import load_settings

        if not print_quarantined(load_settings(home).home, quarantine_id):
            raise fail(f"nothing in the quarantine begins with {quarantine_id!r}; see: marsad quarantine list")


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of gold files, STEM.json each.", metavar="GOLD_DIR")],
    articles: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the articles (default GOLD_DIR/articles, or inbox beside it).", show_default=False
        ),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Every miss and wrong attribute, in its sentence.")
    ] = False,
    output: Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How to print.")] = "table",
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="Leave out records below it.")] = 0.0,
    save: Annotated[Path | None, typer.Option(help="Write the result to a file.", show_default=False)] = None,
    against: Annotated[
        Path | None, typer.Option(help="Tell what was gained and lost since a saved result.", show_default=False)
    ] = None,
) -> None:
    """Compare what the extractor finds in annotated articles with the annotations."""
    with one_line_errors():
        from flows.commands.evaluate import run_evaluate

        run_evaluate(
            gold,
            articles,
            verbose=verbose,
            output=output,
            min_confidence=min_confidence,
            save=save,
            against=against,
        )
