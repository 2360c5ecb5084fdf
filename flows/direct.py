"""The steps one after the other, in this process, without Prefect."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from flows import steps
from flows.progress import current
from flows.settings import Settings
from flows.summary import Summary, batch_line


def ingest_directly(settings: Settings, paths: Sequence[str | Path]) -> Summary:
    """One run over `paths`. Raises WarehouseBusy, WarehouseError and NoSuchPath; each batch before it stays loaded."""
    started = time.monotonic()
    progress = current()
    with steps.Run(settings) as run:
        found = steps.discover(run, paths)
        summary = Summary(run_id=run.run_id, found=found.found, unchanged=found.known)
        progress.begin(len(found.unseen))
        todo = list(steps.batches(found.unseen, settings.batch_size))
        for number, files in enumerate(todo, 1):
            report = steps.ingest_batch(run, files, progress.done)
            summary.add(report)
            progress.say(batch_line(number, len(todo), report))
        summary.published = steps.publish_if_stale(run)
    summary.seconds = time.monotonic() - started
    return summary
