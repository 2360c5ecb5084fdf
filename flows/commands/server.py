"""Which Prefect server a command talks to, and how this process is set up for it."""

from __future__ import annotations

import logging
import os

from flows.serving.lifeline import serving
from flows.settings import Settings


def prepare_prefect(settings: Settings, verbose: bool) -> None:
    """Settings of Prefect for this process, before its first import; what the user has set stays."""
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", str(settings.prefect_startup_seconds))
    os.environ.setdefault("PREFECT_FLOWS_HEARTBEAT_FREQUENCY", "30")  # seconds between two signs of life
    if not verbose:  # the API gets the logs all the same
        os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")
        # Nor what Prefect has to say of each event and log that a server did not take: a command says so once.
        os.environ.setdefault("PREFECT_LOGGING_INTERNAL_LEVEL", "CRITICAL")
        logging.raiseExceptions = False


def api_url(settings: Settings) -> str | None:
    """The API that is configured, else that of the `marsad serve` of this home; None where there is neither."""
    from prefect.settings import PREFECT_API_URL

    configured = PREFECT_API_URL.value()
    if configured:
        return str(configured)
    ours = serving(settings.home)
    return f"{ours.url}/api" if ours else None
