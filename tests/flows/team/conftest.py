"""What a team has: deployments on a Prefect server, and a worker."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from flows.settings import Settings

ROOT = Path(__file__).parent.parent.parent.parent
PREFECT = str(Path(sys.executable).parent / "prefect")
PLACES = ("مصر", "الأردن", "العراق", "تونس", "عمان", "الكويت", "لبنان", "المغرب")


class Team:
    """One home on one server; `begin_worker` and `end_worker` come and go."""

    def __init__(
        self,
        folder: Path,
        server: Mapping[str, str],
        ask: Callable[..., Any],
        processes_with: Callable[[str], list[int]],
    ) -> None:
        self.folder, self.home, self.ask = folder, folder / "home", lambda *args: ask(server, *args)
        self.inbox = Settings(home=self.home).inbox
        self.inbox.mkdir(parents=True)
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "MARSAD_"))}
        self.env = kept | dict(server) | {"MARSAD_HOME": str(self.home), "MARSAD_WORKERS": "1"}
        self.env["MARSAD_BATCH_SIZE"] = "5"
        self._processes_with = processes_with
        self._worker: subprocess.Popen[bytes] | None = None

    def deploy(self, ingest_schedule: str) -> None:
        """Make pool and deployments as docs/running.md says, `ingest` by another schedule than every 15 minutes."""
        told = (ROOT / "deployments" / "prefect.yaml").read_text("utf-8")
        changed = told.replace('cron: "*/15 * * * *"\n        timezone: UTC', ingest_schedule)
        assert changed != told
        (self.folder / "prefect.yaml").write_text(changed, "utf-8")
        self.prefect("work-pool", "create", "marsad", "--type", "process", "--overwrite")
        self.prefect("--no-prompt", "deploy", "--prefect-file", str(self.folder / "prefect.yaml"), "--all")

    def prefect(self, *command: str) -> None:
        done = subprocess.run([PREFECT, *command], cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    def begin_worker(self) -> None:
        with (self.folder / "worker.log").open("ab") as log:
            self._worker = subprocess.Popen(
                [PREFECT, "worker", "start", "--pool", "marsad"], cwd=ROOT, env=self.env, stdout=log, stderr=log
            )

    def end_worker(self, *, kill: bool = False) -> None:
        if self._worker is not None:
            self._worker.kill() if kill else self._worker.terminate()
            self._worker.wait(60)

    def fill(self, numbers: range, sentences: int = 200) -> None:
        """So many articles into the inbox, each a text of its own: no reprint of another."""
        for number in numbers:
            choose = random.Random(number)
            said = []
            for _ in range(sentences):
                towns, place, day = choose.randrange(10**6), choose.choice(PLACES), choose.randrange(1, 29)
                said.append(f"زار الوزير {towns} مدن في {place} يوم {day} مارس 2024.")
            (self.inbox / f"{number}.txt").write_text(" ".join(said), "utf-8")

    def deployment(self, name: str) -> dict[str, Any]:
        (found,) = self.ask("/deployments/filter", {"deployments": {"name": {"any_": [name]}}})
        return dict(found)

    def start(self, name: str) -> dict[str, Any]:
        """Ask for a run, as the UI's button does."""
        path = f"/deployments/{self.deployment(name)['id']}/create_flow_run"
        return dict(self.ask(path, {"state": {"type": "SCHEDULED"}}))

    def runs(self, name: str, *types: str) -> list[dict[str, Any]]:
        """Runs of a deployment of this home, in a state of these types, the first first."""
        body = {
            "flow_runs": {"state": {"type": {"any_": list(types)}} if types else None},
            "deployments": {"name": {"any_": [name]}},
            "sort": "EXPECTED_START_TIME_ASC",
        }
        return list(self.ask("/flow_runs/filter", body))

    def state_of(self, run: Mapping[str, Any]) -> dict[str, Any]:
        """The present state of a run."""
        return dict(self.ask(f"/flow_runs/{run['id']}", None, "GET")["state"])

    def processes_of(self, run: Mapping[str, Any]) -> list[int]:
        """Processes that work on a run."""
        return self._processes_with(f"PREFECT__FLOW_RUN_ID={run['id']}")

    def wait(self, ask: Callable[[], Any], what: str, seconds: float = 180) -> Any:
        """The first answer that is something."""
        deadline = time.monotonic() + seconds
        while not (found := ask()):
            log = self.folder / "worker.log"
            assert time.monotonic() < deadline, f"waited in vain for {what}: {log.read_text()[-3000:]}"
            time.sleep(0.3)
        return found


@pytest.fixture(scope="module")
def new_team(
    tmp_path_factory: pytest.TempPathFactory,
    ask_prefect: Callable[..., Any],
    processes_with: Callable[[str], list[int]],
) -> Callable[[Mapping[str, str]], AbstractContextManager[Team]]:
    """A team on the server that the variables lead to; its worker is ended afterwards."""

    @contextmanager
    def made(server: Mapping[str, str]) -> Iterator[Team]:
        team = Team(tmp_path_factory.mktemp("team"), server, ask_prefect, processes_with)
        try:
            yield team
        finally:
            team.end_worker()

    return made


@pytest.fixture(scope="module")
def team(
    new_team: Callable[[Mapping[str, str]], AbstractContextManager[Team]], prefect_api: Mapping[str, str]
) -> Iterator[Team]:
    """A team on the session's server, with its worker at work; `ingest` is due every 20 seconds."""
    with new_team(prefect_api) as team:
        team.deploy("interval: 20")
        team.begin_worker()
        yield team
