"""A PostgreSQL of our own, for a Prefect server as `deployments/` describes it."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import Any

import asyncpg

from benchmarks.ports import free_port

PASSWORD = "of the test"


def missing() -> str:
    """Why there can be no PostgreSQL here; empty where there can."""
    if not (_program("initdb") and _program("postgres")):
        return "PostgreSQL (initdb, postgres) is not installed"
    if os.geteuid() == 0 and not _user():
        return "PostgreSQL does not run as root, and there is no user postgres or nobody"
    return ""


def _program(name: str) -> str | None:
    return shutil.which(name) or next(iter(sorted(glob(f"/usr/lib/postgresql/*/bin/{name}"), reverse=True)), None)


def _user() -> dict[str, int]:
    """Arguments of Popen for a process of a user other than root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": found.pw_uid, "group": found.pw_gid}
    return {}


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a database `prefect` on this machine, with a password; gone afterwards."""
    user: dict[str, Any] = _user()
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="marsad-postgresql-") as folder:
        (Path(folder) / "password").write_text(PASSWORD)
        data = Path(folder) / "data"
        data.mkdir(mode=0o700)
        if user:
            for path in (Path(folder), data, Path(folder) / "password"):
                os.chown(path, user["user"], user["group"])
        initdb = [str(_program("initdb")), "-D", str(data), "-U", "prefect", "--auth", "scram-sha-256", "--no-sync"]
        subprocess.run([*initdb, "--pwfile", f"{folder}/password"], check=True, capture_output=True, cwd="/", **user)
        command = [str(_program("postgres")), "-D", str(data), "-h", "127.0.0.1", "-p", str(port), "-k", folder]
        with (Path(folder) / "log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **user)
        try:
            asyncio.run(_create_database(port, server, Path(folder) / "log"))
            yield f"postgresql+asyncpg://prefect:{PASSWORD.replace(' ', '%20')}@127.0.0.1:{port}/prefect"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(60)


async def _create_database(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            con = await asyncpg.connect(
                host="127.0.0.1", port=port, user="prefect", password=PASSWORD, database="postgres"
            )
            break
        except (OSError, asyncpg.PostgresError):
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            await asyncio.sleep(0.2)
    await con.execute("CREATE DATABASE prefect")
    await con.close()
