"""A run that loads, as Prefect tasks: the same steps as `flows.run.direct`, one task per batch, told in the UI."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prefect import get_run_logger, runtime, task
from prefect.cache_policies import NO_CACHE
from prefect.context import TagsContext

from extraction import extractor_version
from flows.run import steps
from flows.run.conduct import Steps, conduct
from flows.run.late import in_time
from flows.run.lines import one_line
from flows.run.progress import current, shown
from flows.run.summary import Summary, batch_line, closing_line
from flows.settings import Settings
from flows.ui import tell
from flows.ui.pages import Story
from schemas.batch import Listed
from warehouse import runs

Listing = Callable[[steps.Run, Sequence[str]], steps.Discovered]


# A result stays in memory for the flow alone: nothing is cached, nothing is written to Prefect's storage.
@task(name="discover", cache_policy=NO_CACHE, persist_result=False)
def discover(run: steps.Run, wanted: Sequence[str], listing: Listing) -> steps.Discovered:
    """List the files, and keep those that are to be read."""
    found = listing(run, wanted)
    logger = get_run_logger()
    logger.info("%d files found, %d to read", found.found, len(found.unseen))
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


def carry_out(settings: Settings, mode: str, wanted: Sequence[str], listing: Listing = steps.discover) -> Summary:
    """One run within a flow, its files from `listing`; in the UI it gets its name, its progress and its pages.

    Raises WarehouseBusy where another process writes for longer than the setting allows, and TimeIsUp; each batch
    before an error stays loaded.
    """
    name = str(runtime.flow_run.name)

    def listed(run: steps.Run, wanted: Sequence[str]) -> steps.Discovered:
        found = discover(run, wanted, listing)
        many = f"{len(found.unseen):,} {'new' if mode == 'ingest' else 'to read again'}"
        tell.rename_run(f"{name}, {many if found.unseen else 'nothing to read'}")
        return found

    progress = tell.Shown(current())
    run = steps.Run(settings, runtime.flow_run.id, mode, settings.lock_wait_seconds)
    # Tasks without tags: for each, Prefect asks the server for a limit, and one that is gone would end the load.
    with TagsContext(current_tags=set()), shown(progress), run:
        summary = conduct(run, wanted, Steps(listed, ingest_batch, publish))
        story = Story(
            summary=summary,
            home=str(settings.home),
            extractor_version=extractor_version(),
            rejects=runs.rejects(run.con, run.run_id),
            before=runs.recent(run.con, run.run_id),
        )
    get_run_logger().info(closing_line(summary))
    tell.show_pages(story)
    if mode == "ingest":  # a retry reads what was set aside before: it says nothing of what arrives
        tell.tell_outcome(story, settings.quarantine_alert)
    return in_time(summary)
