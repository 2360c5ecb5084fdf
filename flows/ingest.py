"""The Prefect flow that ingests: `marsad ingest`, and what the schedule starts."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, runtime

from flows.places.uris import without_secrets
from flows.run.lines import one_line
from flows.run.summary import Summary
from flows.serving.lifeline import end_with_serve
from flows.settings import load_settings
from flows.tasks import carry_out
from flows.ui import tell


def _name() -> str:
    """`ingest 2026-11-21 06:00`; a run over other paths than the inbox names the first of them."""
    parameters = runtime.flow_run.parameters
    settings = load_settings(Path(home) if (home := parameters.get("home")) else None)
    paths = parameters.get("paths") or [str(settings.inbox)]
    others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    place = without_secrets(paths[0]).rstrip("/")
    what = "" if place == str(settings.inbox) else f" {one_line(place.rsplit('/', 1)[-1])}{others}"
    return tell.run_name(f"ingest{what}")


@flow(name="ingest", flow_run_name=_name, persist_result=False)
def ingest(paths: list[str] | None = None, home: str | None = None) -> Summary:
    """Bring new and changed articles into the warehouse, and publish them for readers.

    Args:
        paths: Files and folders on the worker's machine, or URLs; none: the inbox.
        home: Folder of inbox and warehouse on the worker's machine; none: MARSAD_HOME.
    """
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    return carry_out(settings, "ingest", paths or [str(settings.inbox)])
