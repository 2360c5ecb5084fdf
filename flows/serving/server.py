"""Prefect's server as a process of its own, its database and log under the home."""

from __future__ import annotations

import os
import runpy
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from flows.serving.lifeline import VARIABLE, ServeError, end_with_serve, lock_file
from flows.settings import Settings

_LOG_BYTES = 20 * 2**20  # a longer log is set aside at the next start
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def url(settings: Settings) -> str:
    """The address of the UI."""
    host = "127.0.0.1" if settings.serve_host in {"0.0.0.0", "::"} else settings.serve_host
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.serve_port}"


def environment(settings: Settings) -> dict[str, str]:
    """Prefect's settings for the server, the runner and the runs; `PREFECT_*` variables of the user come before them.

    What makes the three one system is not theirs to change: the address, the home, the lock.
    """
    folder = settings.home / "prefect"
    ours = {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
        # A slot taken by a run that was killed is given back though the server was killed with it.
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "PREFECT_SERVER_DEPLOYMENTS_CONCURRENCY_SLOT_WAIT_SECONDS": "5",
        "PREFECT_SERVER_SERVICES_LATE_RUNS_AFTER_SECONDS": "60",
    }
    fixed = {
        "PREFECT_HOME": str(folder),
        "PREFECT_API_URL": f"{url(settings)}/api",
        "PREFECT_SERVER_API_HOST": settings.serve_host,
        "PREFECT_SERVER_API_PORT": str(settings.serve_port),
        "PREFECT_SERVER_UI_API_URL": "/api",
        VARIABLE: str(lock_file(settings.home)),
    }
    return ours | dict(os.environ) | fixed


def is_up(address: str) -> bool:
    """Whether the server answers."""
    try:
        with urllib.request.urlopen(f"{address}/api/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def needs_password(settings: Settings) -> bool:
    """Whether other machines reach a server that asks nobody for a password."""
    return settings.serve_host not in _LOOPBACK and "PREFECT_SERVER_API_AUTH_STRING" not in os.environ


def check_port(settings: Settings) -> None:
    """Raises ServeError where the address cannot be had."""
    try:
        info = socket.getaddrinfo(settings.serve_host, settings.serve_port, type=socket.SOCK_STREAM)[0]
        with socket.socket(info[0], info[1]) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(info[4])
    except OSError as error:
        raise ServeError(
            f"{settings.serve_host} port {settings.serve_port}: {error.strerror or error};"
            " choose another with MARSAD_SERVE_PORT or --port"
        ) from None


class Server:
    """The server's process."""

    def __init__(self, settings: Settings, env: Mapping[str, str]) -> None:
        self.log = settings.home / "prefect" / "server.log"
        self._env = dict(env)
        self._url = url(settings)
        self._startup_seconds = settings.prefect_startup_seconds
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers. Raises ServeError with the log's last line where it does not."""
        if self.log.exists() and self.log.stat().st_size > _LOG_BYTES:
            os.replace(self.log, self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "flows.serving.server"], env=self._env, stdout=log, stderr=log, stdin=-3
            )
        deadline = time.monotonic() + self._startup_seconds
        while not is_up(self._url):
            if self.status() is not None:
                raise ServeError(f"Prefect's server did not start: {_last_line(self.log)} (see {self.log})")
            if time.monotonic() > deadline:
                raise ServeError(f"Prefect's server did not answer within {self._startup_seconds} s (see {self.log})")
            time.sleep(0.1)

    def status(self) -> int | None:
        """The exit status once the process has ended."""
        return self._process.poll() if self._process else None

    def stop(self) -> None:
        """End it, gently first."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _last_line(log: Path) -> str:
    lines = [line.strip() for line in log.read_text("utf-8", errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line and line != "Server stopped!"), "it said nothing")


def main() -> None:
    """The server's process itself: Prefect's own command, ended with `marsad serve`."""
    end_with_serve()
    sys.argv = ["prefect", "server", "start"]
    runpy.run_module("prefect", run_name="__main__")


if __name__ == "__main__":
    main()
