"""Maintenance: remove what is past its time, and bring the readers' copies up to that."""

from __future__ import annotations

from flows.run.steps import Run, publish_if_stale
from flows.settings import Settings
from warehouse.maintain import Removed, Retention, remove_old


def maintain(settings: Settings, flow_run_id: str | None = None, wait: float = 0.0) -> Removed:
    """Remove what the settings' retention lets go; returns what went. Raises WarehouseBusy after `wait` seconds."""
    retention = Retention(
        history_days=settings.history_days,
        quarantine_days=settings.quarantine_days,
        runs_days=settings.runs_days,
        parquet_seconds=settings.parquet_grace_seconds,
    )
    with Run(settings, flow_run_id, "maintain", wait) as run:
        removed = remove_old(run.con, settings.home, retention)
        publish_if_stale(run)
    return removed
