"""`kill -9` at random moments of every step: after each, the next run needs no hand, and nothing is lost or doubled."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.faults.world import Contents, World, differences, held, reading
from warehouse.connect import open_writer

# Steps to aim at in each operation; the moment is drawn between the beginning of the step and some time after.
AIMS: dict[str, tuple[str, ...]] = {
    "ingest": (
        "migrating", "discovering", "extracting", "loading", "committing", "linking", "writing the copy",
        "writing Parquet", "swapping", "removing",
    ),
    "prefect": ("discovering", "extracting", "committing", "linking", "writing Parquet", "swapping"),
    "rebuild": (
        "extracting", "setting aside", "setting aside", "comparing", "switching", "committing", "linking",
        "writing the copy", "swapping",
    ),
    "retry": (
        "discovering", "extracting", "loading", "committing", "linking", "writing the copy", "writing Parquet",
        "swapping",
    ),
    "prefect retry": ("discovering", "extracting", "committing", "linking", "swapping"),
    "publish": ("linking", "writing the copy", "writing Parquet", "swapping", "removing"),
}  # fmt: skip
_REPEATED = {"extracting", "loading", "committing", "setting aside"}
_LONGEST = 0.15  # seconds after the beginning of the step
_PER_STAGE = {"ingest": 14, "rebuild": 12, "publish": 8, "prefect": 4, "retry": 12, "prefect retry": 4}


@dataclass
class Kills:
    """What the kills came to."""

    by_step: Counter[str] = field(default_factory=Counter[str])
    by_operation: Counter[str] = field(default_factory=Counter[str])
    runs: int = 0
    rounds: int = 0
    failed_after: list[str] = field(default_factory=list[str])
    differing: list[str] = field(default_factory=list[str])
    left_running: int = 0
    readers: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    reader_errors: list[str] = field(default_factory=list[str])
    open_runs: int = 0

    @property
    def total(self) -> int:
        return sum(self.by_step.values())


def kill_runs(world: World, at_least: int, seed: int, only: Sequence[str] = ()) -> Iterator[Kills]:
    """Rounds of all stages until so many runs were killed; yields what they came to so far, after each round.

    With `only` runs of these operations alone are killed.
    """
    draw = random.Random(seed)
    kills = Kills()
    wanted = world.undisturbed()
    while kills.total < at_least:
        _one_round(world, wanted, kills, draw, at_least - kills.total, only or AIMS)
        yield kills


def _one_round(
    world: World, wanted: list[Contents], kills: Kills, draw: random.Random, at_most: int, killed: Collection[str]
) -> None:
    """All stages once, with kills in each; stops killing after `at_most` more, and goes on to the end undisturbed."""
    home = world.new_home("killed")
    kills.rounds += 1
    limit = kills.total + at_most
    with reading(home) as seen:
        for number, operation in world.stages():
            for _ in range(_PER_STAGE[operation] if operation in killed else 0):
                if kills.total >= limit or not _run_and_kill(world, operation, home, kills, draw):
                    break
            kills.runs += 1
            if error := world.run(operation, home):
                kills.failed_after.append(f"{operation}: {error}")
            told = differences(held(home), wanted[number])
            kills.differing += [f"round {kills.rounds}, stage {number} ({operation}): {line}" for line in told]
    _count_readers(kills, seen)
    kills.open_runs += _open_runs(home)


def _run_and_kill(world: World, operation: str, home: Path, kills: Kills, draw: random.Random) -> bool:
    """Start a run and kill it in a step drawn by lot; False where it ended before that step came (again)."""
    aim = draw.choice(AIMS[operation])
    times = draw.choice((1, 1, 2, 3)) if aim in _REPEATED else 1
    delay = draw.random() ** 2 * _LONGEST
    run = world.starter.start(operation, home, world.inbox)
    kills.runs += 1
    at = ""
    for at in run.steps():
        times -= at == aim
        if times == 0:
            break
    if times:
        run.finish()
        if not run.done:
            kills.failed_after.append(f"{operation}: {run.error}")
        return False
    time.sleep(delay)
    if run.kill():
        kills.by_step[at] += 1
        kills.by_operation[operation] += 1
    kills.left_running += _left_running(world)
    return True


def _left_running(world: World) -> int:
    """Worker processes of a killed run that are still there after a while."""
    until = time.monotonic() + 10
    while (left := world.starter.workers()) and time.monotonic() < until:
        time.sleep(0.01)
    return left


def _count_readers(kills: Kills, seen: dict[str, dict[str, Any]]) -> None:
    for kind, counts in seen.items():
        total = kills.readers.setdefault(kind, Counter())
        total.update({name: counts[name] for name in ("looks", "errors", "torn")})
        kills.reader_errors += [f"{kind}: {line}" for line in counts["said"]]


def _open_runs(home: Path) -> int:
    with open_writer(home) as con:
        ((running,),) = con.execute("SELECT count(*) FROM ops.runs WHERE state = 'running'").fetchall()
    return int(running)
