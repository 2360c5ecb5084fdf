"""The Prefect flow that reads again what stands in quarantine: after a better reader, extractor or lexicon."""

from __future__ import annotations

from pathlib import Path

from prefect import flow

from flows.run.retry import discover_quarantined
from flows.run.summary import Summary
from flows.serving.lifeline import end_with_serve
from flows.settings import load_settings
from flows.tasks import carry_out
from flows.ui import tell


@flow(name="retry-quarantine", flow_run_name=lambda: tell.run_name("retry-quarantine"), persist_result=False)
def retry_quarantine(ids: list[str] | None = None, home: str | None = None) -> Summary:
    """Read quarantined files again, from where they came or from the bytes that were kept; what is well is loaded.

    Args:
        ids: Ids of the quarantine, or their beginnings; none: all that stand.
        home: Folder of the warehouse on the worker's machine; none: MARSAD_HOME.
    """
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    return carry_out(settings, "retry", ids or [], discover_quarantined)
