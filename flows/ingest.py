"""The Prefect flow: the same steps as `flows.run.direct`, one task per batch, with artifacts and logs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from prefect import flow, get_run_logger, runtime, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE

from flows.places.uris import without_secrets
from flows.run import steps
from flows.run.conduct import Steps, conduct
from flows.run.progress import current
from flows.run.summary import Summary, batch_line, closing_line, markdown, one_line
from flows.serving.lifeline import end_with_serve
from flows.settings import Settings, load_settings
from schemas.batch import Listed


def _run_name() -> str:
    paths = runtime.flow_run.parameters.get("paths") or ["inbox"]
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    name = without_secrets(paths[0]).rstrip("/").rsplit("/", 1)[-1]
    return f"ingest {name}{more}, {runtime.flow_run.scheduled_start_time:%Y-%m-%d %H:%M:%S}"


# A result stays in memory for the flow alone: nothing is cached, nothing is written to Prefect's storage.
@task(name="discover", cache_policy=NO_CACHE, persist_result=False)
def discover(run: steps.Run, paths: Sequence[str]) -> steps.Discovered:
    """List the files and keep those that the manifest has not seen."""
    found = steps.discover(run, paths)
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


@flow(name="ingest", flow_run_name=_run_name, persist_result=False)
def ingest(paths: list[str] | None = None, home: str | None = None) -> Summary:
    """Bring new and changed files under `paths` (default: the inbox of `home`) into the warehouse."""
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    return _ingest(settings, paths or [str(settings.inbox)])


def _ingest(settings: Settings, paths: Sequence[str]) -> Summary:
    with steps.Run(settings, flow_run_id=runtime.flow_run.id, wait=settings.lock_wait_seconds) as run:
        summary = conduct(run, paths, Steps(discover, ingest_batch, publish))
    get_run_logger().info(closing_line(summary))
    _record(summary, settings)
    return summary


def _record(summary: Summary, settings: Settings) -> None:
    create_markdown_artifact(
        markdown(summary, str(settings.home)), key="ingest-summary", description="Files and records of one run"
    )
    create_table_artifact(
        [asdict(item) for item in summary.quarantined],
        key="ingest-quarantined",
        description=f"{summary.quarantined_total} files and records set aside; `marsad quarantine list` shows all",
    )
