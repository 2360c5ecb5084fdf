"""The Prefect flow that extracts from stored articles again, after a better extractor or lexicon."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, get_run_logger, runtime

from flows.run import rebuild as rebuilding
from flows.run.progress import current, shown
from flows.serving.lifeline import end_with_serve
from flows.settings import load_settings
from flows.ui import tell
from flows.ui.pages import rebuild_page


@flow(name="rebuild", flow_run_name=lambda: tell.run_name("rebuild"), persist_result=False)
def rebuild(everything: bool = False, dry_run: bool = False, home: str | None = None) -> str:
    """Extract from every stored article that another version of the extractor read; returns how it ended.

    Args:
        everything: Also from those articles that the present extractor has read already.
        dry_run: Report what would change, and leave the warehouse as it is.
        home: Folder of the warehouse on the worker's machine; none: MARSAD_HOME.
    """
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
