"""The Prefect flow that brings the readers' copies up to date: after a run that ended before it could do so."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, get_run_logger, runtime

from flows.run import steps
from flows.serving.lifeline import end_with_serve
from flows.settings import load_settings
from flows.ui import tell


@flow(name="publish", flow_run_name=lambda: tell.run_name("publish"), persist_result=False)
def publish(home: str | None = None) -> bool:
    """Publish what is loaded and not published yet; returns whether there was anything.

    Args:
        home: Folder of the warehouse on the worker's machine; none: MARSAD_HOME.
    """
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    with steps.Run(settings, runtime.flow_run.id, "publish", settings.lock_wait_seconds) as run:
        published = steps.publish_if_stale(run)
    get_run_logger().info("published" if published else "the readers' copies are up to date")
    tell.rename_run(tell.run_name("publish", "" if published else ", nothing to do"))
    return published
