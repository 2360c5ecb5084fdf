"""What a run tells Prefect's server. A server that cannot be reached is no reason for a load to stop or to wait."""

from __future__ import annotations

import logging
import time
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from prefect import runtime
from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)
from prefect.client.orchestration import get_client
from prefect.events import emit_event
from prefect.settings import PREFECT_API_URL

from flows.run.progress import Progress
from flows.run.summary import Summary
from flows.settings import load_settings
from flows.ui.pages import Story, quality_page, share_quarantined, summary_page

TAG = "marsad"  # of every run: by it alerts know ours
_EVERY = 3.0  # seconds between two marks of progress
_ANSWER = 2.0  # seconds that the server may take to say that it is there

_log = logging.getLogger("prefect.flow_runs")


def reachable() -> bool:
    """Whether the server answers now: Prefect's own client would try for a minute."""
    url = PREFECT_API_URL.value()
    if not url:
        return True  # the temporary server, which lives in this process's care
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=_ANSWER) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def tell(what: str, do: Callable[[], Any]) -> Any:
    """Do it if the server is there; None and a warning where it is not, or refuses."""
    try:
        if reachable():
            return do()
        _log.warning("Prefect's server does not answer: %s is not recorded, the load goes on", what)
    except Exception as error:
        _log.warning("%s is not recorded (%s: %s), the load goes on", what, type(error).__name__, error)
    return None


def run_name(flow: str, more: str = "") -> str:
    """`ingest 2026-11-21 06:00` in the time zone of the settings, followed by what is known by then."""
    home = runtime.flow_run.parameters.get("home")
    zone = ZoneInfo(load_settings(Path(home) if home else None).timezone)
    at: datetime = runtime.flow_run.scheduled_start_time
    return f"{flow} {at.astimezone(zone):%Y-%m-%d %H:%M}{more}"


def rename_run(name: str) -> None:
    """Give the current run a name that tells."""

    def rename() -> None:
        with get_client(sync_client=True) as client:
            client.update_flow_run(UUID(str(runtime.flow_run.id)), name=name)

    tell("the run's name", rename)


def show_page(key: str, page: Callable[[], str], description: str) -> None:
    """A page of its own kind; the UI keeps those of one key together."""
    tell(description, lambda: create_markdown_artifact(page(), key=key, description=description))


def show_pages(story: Story) -> None:
    """The summary, the table of what was set aside, the quality of the last runs."""
    summary = story.summary
    rows = [asdict(item) for item in summary.quarantined]
    aside = f"{summary.quarantined_total:,} files and records set aside; `marsad quarantine list` shows all"
    show_page("ingest-summary", lambda: summary_page(story), "What one run did")
    tell("the quarantine", lambda: create_table_artifact(rows, key="ingest-quarantined", description=aside))
    show_page("data-quality", lambda: quality_page(story), "How the last runs compare")


def tell_outcome(story: Story, quarantine_alert: float) -> None:
    """The events that alerts wait for: `marsad.loaded` or `marsad.empty`, and `marsad.quarantine-rate-high`."""
    counts = story.summary.counts
    share = share_quarantined(story.summary)
    payload = {
        "articles": counts.articles,
        "files_loaded": counts.files_loaded,
        "files_quarantined": counts.files_quarantined,
        "records_quarantined": counts.records_quarantined,
        "quarantine_rate": round(share, 4),
    }
    _event("marsad.loaded" if counts.files_loaded else "marsad.empty", story, payload)
    if share > quarantine_alert:
        _event("marsad.quarantine-rate-high", story, payload | {"limit": quarantine_alert})


def _event(name: str, story: Story, payload: Mapping[str, Any]) -> None:
    resource = {"prefect.resource.id": f"marsad.warehouse.{story.home}", "prefect.resource.name": story.home}
    run = {
        "prefect.resource.id": f"prefect.flow-run.{runtime.flow_run.id}",
        "prefect.resource.role": "flow-run",
        "prefect.resource.name": str(runtime.flow_run.name),
    }
    tell(name, lambda: emit_event(name, resource=resource, related=[run], payload=dict(payload)))


class Shown:
    """A `flows.run.progress.Progress` that marks how far a run is in the UI, and passes all on to another one."""

    def __init__(self, other: Progress) -> None:
        self._other = other
        self._of = self._done = 0.0
        self._artifact: UUID | None = None
        self._next = 0.0

    def begin(self, files: int) -> None:
        """The number of files to read is known."""
        self._other.begin(files)
        self._of = files
        if files:
            self._artifact = tell(
                "the progress",
                lambda: create_progress_artifact(0.0, key="ingest-progress", description=f"of {files:,} files"),
            )
        self._next = time.monotonic() + _EVERY

    def done(self, files: float, articles: int) -> None:
        """So many more are done."""
        self._other.done(files, articles)
        self._done += files
        if self._artifact and time.monotonic() >= self._next:
            self._mark()

    def say(self, line: str) -> None:
        """A line of the log."""
        self._other.say(line)

    def end(self, summary: Summary | None = None) -> None:
        """The run has done what there was to do."""
        self._other.end(summary)
        if self._artifact:
            self._mark()

    def _mark(self) -> None:
        artifact, percent = self._artifact, min(100.0, 100 * self._done / self._of)
        if artifact is not None and reachable():
            tell("the progress", lambda: update_progress_artifact(artifact, percent))
        self._next = time.monotonic() + _EVERY
