"""`marsad alerts`: make Prefect's automations for what a data engineer should hear of."""

from __future__ import annotations

from pathlib import Path

from flows.commands.console import fail, out
from flows.commands.server import api_url, prepare_prefect
from flows.settings import load_settings


def run_alerts(home: Path | None, webhook: str | None) -> None:
    """Make or update the automations and say what was done to each."""
    given = {"alert_webhook": webhook} if webhook is not None else {}
    settings = load_settings(home, **given)
    prepare_prefect(settings, verbose=False)
    url = api_url(settings)
    if url is None:
        raise fail("alerts live on a Prefect server: start marsad serve, or set PREFECT_API_URL")
    from httpx import HTTPError
    from prefect.settings import PREFECT_API_URL, temporary_settings

    from flows.alerts.automations import make_automations

    try:
        with temporary_settings({PREFECT_API_URL: url}):
            done = make_automations(settings.alert_webhook or None, settings.alert_stale_hours)
    except (HTTPError, RuntimeError) as error:
        raise fail(f"Prefect's API ({url}) does not answer: {error}") from None
    for name, what in done.items():
        out.print(f"{name:<36} {what}", markup=False, soft_wrap=True)
    if not settings.alert_webhook:
        out.print("no webhook is set (--webhook URL or MARSAD_ALERT_WEBHOOK): nobody is called")
