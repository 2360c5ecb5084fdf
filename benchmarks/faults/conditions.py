"""Other disturbances: no room, no right to write, a lock, a clock set back, two runs at once, a server that goes away.

Each is a real run in a process of its own; afterwards the disturbance is taken away and the next run needs no hand.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.faults.inbox import write_stage
from benchmarks.faults.process import Run
from benchmarks.faults.world import Contents, World, differences, held

# MB beyond what the home takes at first: from no room at all to nearly enough.
_ROOMS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 1, 2, 3, 4)


@dataclass
class Outcome:
    """What one kind of disturbance came to: runs disturbed, how they ended, what differed after the next run."""

    name: str
    times: int = 0
    ended: list[str] = field(default_factory=list[str])
    next_failed: list[str] = field(default_factory=list[str])
    differing: list[str] = field(default_factory=list[str])


class Conditions:
    """The disturbances, one after the other."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._home = world.new_home("undisturbed")
        write_stage(world.inbox, 0)
        if error := world.run("ingest", self._home):
            raise RuntimeError(f"the undisturbed ingest failed: {error}")
        self._wanted: Contents = held(self._home)

    def all(self) -> Iterator[dict[str, Any]]:
        """The outcome of each."""
        trials: list[Callable[[], Outcome]] = [
            self.full_disk,
            self.read_only,
            self.locked,
            self.clock_back,
            self.two_at_once,
        ]
        for trial in trials:
            yield asdict(trial())

    def full_disk(self) -> Outcome:
        """A file system of so many MB, made larger for the next run."""
        outcome = Outcome("disk full (a file system of its own, too small by some MB)")
        for room in _ROOMS:
            with _file_system(self.world.folder / "small") as place:
                home = self._fresh(place)
                used = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 2**20
                _resize(place, used + room)
                self._disturbed(outcome, home)
                _resize(place, 1000)
                self._mended(outcome, home)
        return outcome

    def read_only(self) -> Outcome:
        """A home on a file system that may only be read."""
        outcome = Outcome("read-only folder")
        with _file_system(self.world.folder / "small") as place:
            home = self._fresh(place)
            subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
            self._disturbed(outcome, home)
            subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
            self._mended(outcome, home)
        return outcome

    def locked(self) -> Outcome:
        """Another program has the database open."""
        outcome = Outcome("lock held by another program")
        home = self._fresh(self.world.folder)
        code = "import duckdb, sys; con = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
        holder = subprocess.Popen(
            [sys.executable, "-c", code, str(home / "warehouse.duckdb")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert holder.stdout is not None
        holder.stdout.readline()
        self._disturbed(outcome, home)
        holder.communicate()
        self._mended(outcome, home)
        return outcome

    def clock_back(self) -> Outcome:
        """Half of the run's batches, then a run whose clock is two days behind."""
        outcome = Outcome("clock set back by two days in the midst")
        home = self._fresh(self.world.folder)
        self._kill_at("committing", 3, home)
        run = self.world.starter.start_afresh("ingest", home, self.world.inbox, FAULTS_CLOCK_BACK="172800")
        self._end(outcome, run)
        self._mended(outcome, home)
        return outcome

    def two_at_once(self) -> Outcome:
        """Two runs begun together, three times."""
        outcome = Outcome("two runs at once")
        for _ in range(3):
            home = self._fresh(self.world.folder)
            runs = [self.world.starter.start("ingest", home, self.world.inbox) for _ in range(2)]
            for run in runs:
                self._end(outcome, run)
            self._mended(outcome, home)
        return outcome

    def server_gone(self, server: subprocess.Popen[bytes]) -> dict[str, Any]:
        """The Prefect server ends while the flow is loading; last, since it does not come back."""
        outcome = Outcome("Prefect server gone in mid-run")
        home = self._fresh(self.world.folder)
        run = self.world.starter.start("prefect", home, self.world.inbox)
        for step in run.steps():
            if step == "committing":
                server.kill()
                server.wait()
                break
        self._end(outcome, run)
        self._mended(outcome, home)
        return asdict(outcome)

    def _fresh(self, place: Path) -> Path:
        home = self.world.new_home("disturbed", place)
        write_stage(self.world.inbox, 0)
        return home

    def _disturbed(self, outcome: Outcome, home: Path) -> None:
        self._end(outcome, self.world.starter.start("ingest", home, self.world.inbox))

    def _end(self, outcome: Outcome, run: Run) -> None:
        run.finish()
        outcome.times += 1
        outcome.ended.append("done" if run.done else run.error[:160])

    def _mended(self, outcome: Outcome, home: Path) -> None:
        if error := self.world.run("ingest", home):
            outcome.next_failed.append(error)
        outcome.differing += differences(held(home), self._wanted)

    def _kill_at(self, step: str, times: int, home: Path) -> None:
        run = self.world.starter.start("ingest", home, self.world.inbox)
        for at in run.steps():
            times -= at == step
            if times == 0:
                break
        run.kill()


@contextmanager
def _file_system(place: Path) -> Iterator[Path]:
    """A file system in memory, of 1000 MB at first. Needs the right to mount."""
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1000m", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
        shutil.rmtree(place, ignore_errors=True)


def _resize(place: Path, megabytes: float) -> None:
    subprocess.run(["mount", "-o", f"remount,size={int(megabytes * 1024)}k", str(place)], check=True)
