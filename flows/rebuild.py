"""The Prefect flow that extracts from stored articles again, after a better extractor or lexicon."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from prefect import flow, get_run_logger, runtime
from pydantic import Field

from flows.run import rebuild as rebuilding
from flows.run.progress import current, shown
from flows.serving.lifeline import end_with_serve
from flows.settings import load_settings
from flows.ui import tell
from flows.ui.form import Home
from flows.ui.pages import rebuild_page


@flow(name="rebuild", flow_run_name=lambda: tell.run_name("rebuild"), persist_result=False)
def rebuild(
    everything: Annotated[
        bool,
        Field(title="All articles", description="Also those that the present extractor has read already."),
    ] = False,
    dry_run: Annotated[
        bool, Field(title="Compare only", description="Report what would change, and leave the warehouse as it is.")
    ] = False,
    home: Home = None,
) -> str:
    """Extract from every stored article that another version of the extractor read; returns how it ended."""
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    progress = tell.Shown(current())
    with shown(progress):
        report = rebuilding.rebuild(
            settings, everything=everything, dry_run=dry_run, flow_run_id=str(runtime.flow_run.id)
        )
    progress.end()
    articles = report.articles + report.resumed
    get_run_logger().info("%d articles extracted again, %d kinds of changes", articles, len(report.changes))
    tell.rename_run(tell.run_name("rebuild", f", {articles:,} articles" if articles else ", nothing to do"))
    tell.show_page("rebuild-changes", lambda: rebuild_page(report), "What a rebuild changed")
    return report.load_id or "nothing was put in place"
