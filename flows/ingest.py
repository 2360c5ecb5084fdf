"""The Prefect flow: the same steps as `flows.run.direct`, one task per batch, with artifacts and logs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from prefect import flow, get_run_logger, runtime, task
from prefect.cache_policies import NO_CACHE

from extraction import extractor_version
from flows.places.uris import without_secrets
from flows.run import steps
from flows.run.conduct import Steps, conduct
from flows.run.progress import current, shown
from flows.run.summary import Summary, batch_line, closing_line, one_line
from flows.serving.lifeline import end_with_serve
from flows.settings import Settings, load_settings
from flows.ui import tell
from flows.ui.pages import Story
from schemas.batch import Listed
from warehouse import runs


def _name(more: str = "") -> str:
    """`ingest 2026-11-21 06:00, 132 new`; a run over other paths than the inbox names the first of them."""
    parameters = runtime.flow_run.parameters
    settings = load_settings(Path(home) if (home := parameters.get("home")) else None)
    paths = parameters.get("paths") or [str(settings.inbox)]
    others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    place = without_secrets(paths[0]).rstrip("/")
    what = "" if place == str(settings.inbox) else f" {one_line(place.rsplit('/', 1)[-1])}{others}"
    return tell.run_name(f"ingest{what}", more)


# A result stays in memory for the flow alone: nothing is cached, nothing is written to Prefect's storage.
@task(name="discover", cache_policy=NO_CACHE, persist_result=False)
def discover(run: steps.Run, paths: Sequence[str]) -> steps.Discovered:
    """List the files and keep those that the manifest has not seen."""
    found = steps.discover(run, paths)
    logger = get_run_logger()
    logger.info("%d files found, %d to read", found.found, len(found.unseen))
    tell.rename_run(_name(f", {len(found.unseen):,} new" if found.unseen else ", nothing new"))
    for left in found.left:
        logger.warning("left alone: %s %s", one_line(left.uri), left.reason)
    return found


@task(name="ingest batch", task_run_name="batch {number} of {of}", cache_policy=NO_CACHE, persist_result=False)
def ingest_batch(run: steps.Run, number: int, of: int, files: Sequence[Listed]) -> steps.BatchReport:
    """Read, extract, validate and load one batch."""
    report = steps.ingest_batch(run, files, current().done)
    logger = get_run_logger()
    logger.info(batch_line(number, of, report))
    for item in report.quarantined:
        uri = one_line(item.source_uri)
        logger.warning("quarantined %s of %s: %s (%s)", item.kind, uri, item.message, item.checks)
    for left in report.left:
        logger.warning("left alone: %s %s", one_line(left.uri), left.reason)
    return report


@task(name="publish", cache_policy=NO_CACHE, persist_result=False)
def publish(run: steps.Run) -> bool:
    """Bring the readers' copies up to date."""
    published = steps.publish_if_stale(run)
    get_run_logger().info("published" if published else "nothing new to publish")
    return published


@flow(name="ingest", flow_run_name=_name, persist_result=False)
def ingest(paths: list[str] | None = None, home: str | None = None) -> Summary:
    """Bring new and changed articles into the warehouse, and publish them for readers.

    Args:
        paths: Files and folders on the worker's machine, or URLs; none: the inbox.
        home: Folder of inbox and warehouse on the worker's machine; none: MARSAD_HOME.
    """
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    return _ingest(settings, paths or [str(settings.inbox)])


def _ingest(settings: Settings, paths: Sequence[str]) -> Summary:
    progress = tell.Shown(current())
    run = steps.Run(settings, flow_run_id=runtime.flow_run.id, wait=settings.lock_wait_seconds)
    with shown(progress), run:
        summary = conduct(run, paths, Steps(discover, ingest_batch, publish))
        story = Story(
            summary=summary,
            home=str(settings.home),
            extractor_version=extractor_version(),
            rejects=runs.rejects(run.con, run.run_id),
            before=runs.recent(run.con, run.run_id),
        )
    progress.end()
    get_run_logger().info(closing_line(summary))
    tell.show_pages(story)
    tell.tell_outcome(story, settings.quarantine_alert)
    return summary
