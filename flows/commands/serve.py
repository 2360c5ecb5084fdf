"""`marsad serve`: Prefect's server and UI, the schedule and the runner on this machine until it is stopped."""

from __future__ import annotations

import os
from pathlib import Path

from flows.commands.console import err, out
from flows.interrupt import unheard_by_children
from flows.serving import server
from flows.serving.lifeline import Lifeline
from flows.settings import Settings, load_settings


def run_serve(home: Path | None, host: str | None, port: int | None, schedule: str | None) -> None:
    """Serve until Ctrl-C or SIGTERM. Raises ServeError where another one serves, or the address is taken."""
    given = {"serve_host": host, "serve_port": port, "schedule": schedule}
    settings = load_settings(home, **{name: value for name, value in given.items() if value is not None})
    lifeline = Lifeline(settings.home)
    server.check_port(settings)
    settings.inbox.mkdir(parents=True, exist_ok=True)
    env = server.environment(settings)
    os.environ.update(env)  # before Prefect is imported, for the runner and the runs that it starts
    with unheard_by_children():
        prefect = server.Server(settings, env)
        try:
            err.print("starting Prefect's server")
            prefect.start()
            lifeline.tell(server.url(settings))
            from flows.serving.supervise import run_until_stopped

            run_until_stopped(settings, prefect, _say, lambda: _welcome(settings))
        finally:
            prefect.stop()
    out.print("stopped")


def _welcome(settings: Settings) -> None:
    out.print(f"Prefect UI  {server.url(settings)}", soft_wrap=True)
    out.print(f"inbox       {settings.inbox}", soft_wrap=True)
    out.print(f"runs        {settings.plan}", soft_wrap=True)
    if server.needs_password(settings):
        err.print(
            f"warning: everyone who reaches {settings.serve_host} can start runs;"
            " set PREFECT_SERVER_API_AUTH_STRING=user:password",
            style="yellow",
        )
    out.print("stop with Ctrl-C", soft_wrap=True)


def _say(line: str) -> None:
    out.print(line, markup=False, soft_wrap=True)
