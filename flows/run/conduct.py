"""The order of a run's steps, for whoever carries them out: `flows.run.direct` in process, `flows.ingest` as tasks."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flows.run import steps
from flows.run.late import time_was_up
from flows.run.progress import current
from flows.run.summary import Summary, batch_line
from schemas.batch import Listed


@dataclass(frozen=True, slots=True)
class Steps:
    """How each step is carried out. A batch is told its number and how many there are."""

    discover: Callable[[steps.Run, Sequence[str]], steps.Discovered]
    ingest_batch: Callable[[steps.Run, int, int, Sequence[Listed]], steps.BatchReport]
    publish: Callable[[steps.Run], bool]


def conduct(run: steps.Run, paths: Sequence[str], do: Steps) -> Summary:
    """One run over `paths`; each batch that is loaded stays so, whatever becomes of those after it.

    Where the run's time is up before all is read, what is loaded is published and the summary says that it is `late`.
    """
    started = time.monotonic()
    progress = current()
    found = do.discover(run, paths)
    summary = Summary(run_id=run.run_id, found=found.found, unchanged=found.known, left=list(found.left))
    progress.begin(len(found.unseen))
    todo = list(steps.batches(found.unseen, run.settings.batch_size))
    for number, files in enumerate(todo, 1):
        if time.monotonic() >= run.until:
            summary.unread += len(files)
            continue
        report = do.ingest_batch(run, number, len(todo), files)
        summary.add(report)
        progress.say(batch_line(number, len(todo), report))
    if summary.unread:
        rest = f"what was read is loaded and published, {summary.unread:,} files are left to the next run"
        run.late = summary.late = time_was_up(run.settings, rest)
    summary.published = do.publish(run)
    summary.seconds = time.monotonic() - started
    progress.end(summary)
    return summary
