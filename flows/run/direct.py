"""The steps one after the other, in this process, without Prefect."""

from __future__ import annotations

from collections.abc import Sequence

from flows.run import steps
from flows.run.conduct import Steps, conduct
from flows.run.late import in_time
from flows.run.progress import current
from flows.run.summary import Summary
from flows.settings import Settings
from schemas.batch import Listed


def ingest_directly(settings: Settings, paths: Sequence[str]) -> Summary:
    """One run over `paths`. Raises WarehouseBusy, WarehouseError, NoSuchPath and TimeIsUp; each batch before it stays
    loaded."""
    with steps.Run(settings) as run:
        summary = conduct(run, paths, Steps(steps.discover, ingest_batch, steps.publish_if_stale))
    return in_time(summary)


def ingest_batch(run: steps.Run, number: int, of: int, files: Sequence[Listed]) -> steps.BatchReport:
    """One batch in this process."""
    return steps.ingest_batch(run, files, current().done)
