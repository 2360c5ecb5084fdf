"""A rebuild: stored articles extracted again by batch, set aside, and put in place of the former records at once.

The warehouse is open for a moment to read each batch, and for the switch; between, other runs may write. A rebuild
that was killed goes on where it was: what is set aside stays until the switch.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from extraction import extractor_version
from flows.run.late import TimeIsUp, time_was_up
from flows.run.progress import current
from flows.run.steps import Run, publish_if_stale
from flows.settings import Settings
from flows.workers.pool import ExtractionPool
from schemas.batch import LoadCounts, Validated
from schemas.tables import Article
from warehouse import rebuild as rebuilding
from warehouse.connect import open_writer
from warehouse.load import new_load
from warehouse.rebuild import Change, Staging, Stored

# How long the rebuild waits for an ingest before each batch and before the switch: it has nothing else to do.
_PATIENCE = 6 * 3600.0


@dataclass(slots=True, kw_only=True)
class RebuildReport:
    """What a rebuild came to. `failed` articles keep their former records: id -> why nothing could be extracted."""

    extractor_version: str
    articles: int = 0
    resumed: int = 0
    failed: dict[str, str] = field(default_factory=dict[str, str])
    changes: list[Change] = field(default_factory=list[Change])
    load_id: str | None = None
    counts: LoadCounts = field(default_factory=LoadCounts)
    seconds: float = 0.0


def rebuild(
    settings: Settings, *, everything: bool = False, dry_run: bool = False, flow_run_id: str | None = None
) -> RebuildReport:
    """Extract again from every stored article that another version of the extractor read, or from all.

    With `dry_run` the warehouse stays as it is; what was extracted is kept for the rebuild that follows. Raises
    WarehouseBusy where another rebuild is at work, or an ingest for hours, and TimeIsUp where the run's time was up
    before all was extracted.
    """
    started = time.monotonic()
    report = RebuildReport(extractor_version=extractor_version())
    staging = Staging(settings.home, report.extractor_version, everything=everything)
    with ExtractionPool(settings.workers, settings.limits) as pool:
        while _extract_batches(settings, staging, pool, report, everything, started + settings.run_seconds):
            pass  # articles may have come or changed meanwhile
    if dry_run:
        with open_writer(settings.home, _PATIENCE) as con, staging.attached_to(con):
            report.changes = rebuilding.compare(con)
    else:
        with Run(settings, flow_run_id, "rebuild", _PATIENCE) as run:
            _switch(run, staging, report)
            publish_if_stale(run)
    report.seconds = time.monotonic() - started
    return report


def _extract_batches(
    settings: Settings, staging: Staging, pool: ExtractionPool, report: RebuildReport, everything: bool, until: float
) -> int:
    """Extract from what is still to be done; returns from how many articles. Raises TimeIsUp between two batches."""
    with staging:
        done = staging.done()
        with open_writer(settings.home, _PATIENCE) as con:
            if rebuilding.switched(con, staging.attempts()):
                return 0
            todo = rebuilding.outdated(con, report.extractor_version, everything=everything, but=done)
        if not report.articles:
            report.resumed = len(done)
            current().begin(len(todo))
        for at in range(0, len(todo), settings.batch_size):
            with open_writer(settings.home, _PATIENCE) as con:
                batch = rebuilding.articles_of(con, todo[at : at + settings.batch_size])
            _extract(batch, staging, pool)
            report.articles += len(batch)
            if time.monotonic() >= until and (rest := len(todo) - at - len(batch)):
                there = f"{len(done) + at + len(batch):,} articles are extracted and set aside"
                raise TimeIsUp(time_was_up(settings, f"{there}, marsad rebuild goes on with the other {rest:,}"))
            current().say(f"{min(at + settings.batch_size, len(todo)):,} of {len(todo):,} articles extracted again")
        report.failed = staging.failures()
    return len(todo)


def _extract(batch: Sequence[tuple[Stored, Article]], staging: Staging, pool: ExtractionPool) -> None:
    from schemas.checks import validate  # pandera takes a while to import, and there may be nothing to do

    progress = current()
    result = pool.extract([article for _, article in batch], lambda _, articles: progress.done(articles, articles))
    errors = {failed.article.article_id: failed.message for failed in result.failed}
    validated = validate(result.articles, result.records)
    errors |= {
        item.article_id: item.message for item in validated.rejected if item.kind == "article" and item.article_id
    }
    rejected = [item for item in validated.rejected if item.article_id not in errors]
    staging.store([stored for stored, _ in batch], errors, Validated(validated.frames, rejected))


def _switch(run: Run, staging: Staging, report: RebuildReport) -> None:
    """Compare and put in place, unless a rebuild that was killed right after has done so."""
    load = new_load(
        mode="rebuild", extractor_version=report.extractor_version, run_id=run.run_id, flow_run_id=run.flow_run_id
    )
    with staging:
        done = rebuilding.switched(run.con, staging.attempts())
        staging.attempt(load.load_id)
    with staging.attached_to(run.con):
        if not done:
            report.changes = rebuilding.compare(run.con)
            if rebuilding.ready(run.con):
                report.counts = rebuilding.switch(run.con, load, report.changes)
                report.load_id = load.load_id
        staging.remove()
