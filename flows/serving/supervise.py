"""`marsad serve` itself: starts the server, then runs what its schedule, its users and arriving files ask for."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from prefect.client.orchestration import PrefectClient, get_client
from prefect.deployments.runner import RunnerDeployment
from prefect.logging import get_logger
from prefect.runner import Runner

from flows.serving.backlog import clear_backlog, drop_old_schedules, start_run
from flows.serving.deployments import deployments
from flows.serving.lifeline import ServeError
from flows.serving.server import Server
from flows.serving.watch import arrivals
from flows.settings import Settings

_POLL = 2.0  # seconds between two looks for runs that are due
_DEATHS, _WITHIN = 3, 300.0  # the server is started again unless it dies so often within so many seconds

Say = Callable[[str], None]


def run_until_stopped(settings: Settings, server: Server, say: Say, ready: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM; `ready` is called once runs can be started.

    Raises ServeError where the schedule is none, and where the server cannot be kept alive.

    The calling thread must be the main one, with SIGINT blocked: no process started from here hears of Ctrl-C.
    """
    get_logger("prefect.runner").setLevel(logging.WARNING)
    _hear_interrupts()
    try:
        planned = deployments(settings)  # Prefect answers otherwise inside an event loop
    except ValueError:
        raise ServeError(f"setting schedule (MARSAD_SCHEDULE): {settings.schedule!r} is no cron line") from None
    asyncio.run(_serve(settings, planned, server, say, ready))


async def _serve(
    settings: Settings, planned: Sequence[RunnerDeployment], server: Server, say: Say, ready: Callable[[], None]
) -> None:
    stop = asyncio.Event()
    async with get_client() as client:
        runner = Runner(name="marsad", query_seconds=_POLL, heartbeat_seconds=30, pause_on_shutdown=False)
        ids = [await runner.aadd_deployment(deployment) for deployment in planned]
        await drop_old_schedules(client, ids, planned)
        missed = await clear_backlog(client, ids)
        running = asyncio.create_task(runner.start())
        while not runner.started and not running.done():
            await asyncio.sleep(0.05)
        _stop_on_signals(stop)  # now, since the runner has set a handler of its own
        ready()
        tasks: list[asyncio.Task[Any]] = [running, asyncio.create_task(_keep_alive(server, settings, say, stop))]
        if settings.plan.arrival:
            tasks.append(asyncio.create_task(_on_arrival(client, settings, say, stop)))
        elif missed:
            await start_run(client, {"home": str(settings.home)})
        tasks.append(asyncio.create_task(stop.wait()))
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        say("stopping")
        stop.set()
        with suppress(Exception):
            await runner.astop()
        await _gather(tasks)


def _hear_interrupts() -> None:
    """Let one thread hear Ctrl-C; it starts no processes, which would inherit that."""

    def hear() -> None:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        threading.Event().wait()

    threading.Thread(target=hear, name="interrupt", daemon=True).start()


async def _gather(tasks: Sequence[asyncio.Task[Any]]) -> None:
    """End what is left; the first error that ended one of them is raised."""
    _, pending = await asyncio.wait(tasks, timeout=10)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in tasks:
        if not task.cancelled() and isinstance(error := task.exception(), ServeError):
            raise error


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)


async def _keep_alive(server: Server, settings: Settings, say: Say, stop: asyncio.Event) -> None:
    deaths: list[float] = []
    while not stop.is_set():
        await asyncio.sleep(1)
        if (status := server.status()) is None:
            continue
        now = time.monotonic()
        deaths = [at for at in deaths if now - at < _WITHIN] + [now]
        if len(deaths) == _DEATHS:
            raise ServeError(f"Prefect's server ended {_DEATHS} times within {_WITHIN:.0f} s (see {server.log})")
        say(f"Prefect's server has ended (status {status}); starting it again")
        await asyncio.to_thread(server.start)


async def _on_arrival(client: PrefectClient, settings: Settings, say: Say, stop: asyncio.Event) -> None:
    async for files in arrivals(settings.inbox, settings.quiet_seconds, stop):
        for wait in (0, 1, 5, 15, 60):
            await asyncio.sleep(wait)
            try:
                started = await start_run(client, {"home": str(settings.home)})
            except Exception as error:
                say(f"no run could be started ({type(error).__name__}: {error})")
            else:
                if started and files:
                    say(f"{files} files have arrived")
                break
