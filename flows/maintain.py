"""The Prefect flow that removes what is past its time: old history, resolved quarantine, superseded copies."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from prefect import flow, get_run_logger, runtime

from flows.run import maintain as maintaining
from flows.serving.lifeline import end_with_serve
from flows.settings import load_settings
from flows.ui import tell
from flows.ui.pages import table


@flow(name="maintain", flow_run_name=lambda: tell.run_name("maintain"), persist_result=False)
def maintain(home: str | None = None) -> dict[str, int]:
    """Remove what the retention settings let go; returns how much of each kind went.

    Args:
        home: Folder of the warehouse on the worker's machine; none: MARSAD_HOME.
    """
    end_with_serve()
    settings = load_settings(Path(home) if home else None)
    removed = asdict(maintaining.maintain(settings, str(runtime.flow_run.id), settings.lock_wait_seconds))
    total = sum(removed.values())
    get_run_logger().info("removed: %s", ", ".join(f"{count} {name}" for name, count in removed.items()))
    tell.rename_run(tell.run_name("maintain", f", {total:,} removed" if total else ", nothing to do"))
    rows = [(name.replace("_", " "), count) for name, count in removed.items()]
    tell.show_page("maintain-removed", lambda: table(("removed", ""), rows), "What maintenance removed")
    return removed
