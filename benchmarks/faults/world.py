"""A home and an inbox to run on, child processes, readers, and the comparison with a run that nothing disturbed."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.faults.inbox import write_stage
from benchmarks.faults.process import ROOT, Starter
from warehouse.connect import open_writer
from warehouse.contents import contents
from warehouse.paths import writer_database

OLD = ROOT / "tests" / "warehouse" / "old" / "0003.duckdb.gz"
READERS = ("database", "parquet", "link")

# What is done at each stage, in order; the inbox is brought to the stage named before it.
STAGES: tuple[tuple[str, int], ...] = (
    ("ingest", 0),  # into a warehouse of an old version, so that it is migrated
    ("ingest", 1),
    ("rebuild", 1),
    ("ingest", 2),
    ("publish", 2),
    ("prefect", 3),
    ("retry", 4),  # what stage 3 broke, mended in its place; what else came is for the next ingest
    ("ingest", 5),
    ("prefect retry", 6),
)

Contents = dict[str, list[tuple[Any, ...]]]


@dataclass
class World:
    """A folder with the inbox, the same for all runs since its path is part of what is stored, and homes beside it."""

    folder: Path
    starter: Starter
    prefect: bool = False

    @property
    def inbox(self) -> Path:
        return self.folder / "inbox"

    def new_home(self, name: str, place: Path | None = None) -> Path:
        """A home with a warehouse of an old version, and the inbox as if nothing had been read."""
        home = (place or self.folder) / name
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        writer_database(home).write_bytes(gzip.decompress(OLD.read_bytes()))
        shutil.rmtree(self.inbox, ignore_errors=True)
        return home

    def run(self, operation: str, home: Path) -> str:
        """A run to its end; returns its error, empty where it was done."""
        run = self.starter.start(operation, home, self.inbox)
        run.finish()
        return "" if run.done else run.error or "ended without a word"

    def stages(self) -> Iterator[tuple[int, str]]:
        """Number and operation of each stage that runs here, the inbox being as the stage has it."""
        here = [s for s in STAGES if self.prefect or not s[0].startswith("prefect")]
        for number, (operation, stage) in enumerate(here):
            write_stage(self.inbox, stage)
            yield number, operation

    def undisturbed(self) -> list[Contents]:
        """What the warehouse holds after each stage where nothing disturbs the runs."""
        home = self.new_home("undisturbed")
        found: list[Contents] = []
        for _, operation in self.stages():
            if error := self.run(operation, home):
                raise RuntimeError(f"the undisturbed {operation} failed: {error}")
            found.append(held(home))
        return found


def held(home: Path) -> Contents:
    """What the warehouse under a home holds."""
    with open_writer(home, 30) as con:
        return contents(con)


def differences(found: Contents, wanted: Contents) -> list[str]:
    """Tables that differ, with the number of rows lost and of rows too many."""
    told = []
    for name, rows in wanted.items():
        have, want = list(map(repr, found[name])), list(map(repr, rows))
        if have != want:
            lost, more = _minus(want, have), _minus(have, want)
            told.append(f"{name}: {len(lost)} rows lost, {len(more)} too many, e.g. {(lost + more)[0][:150]}")
    return told


def _minus(rows: list[str], others: list[str]) -> list[str]:
    return list((Counter(rows) - Counter(others)).elements())


@contextmanager
def reading(home: Path) -> Iterator[dict[str, dict[str, Any]]]:
    """Readers of every kind at work within; their counts are in the result afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        stop = Path(folder) / "stop"
        command = [sys.executable, "-m", "benchmarks.faults.reader"]
        readers = {
            kind: subprocess.Popen([*command, kind, str(home), str(stop)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
            for kind in READERS
        }
        counts: dict[str, dict[str, Any]] = {}
        try:
            yield counts
        finally:
            stop.touch()
            for kind, reader in readers.items():
                counts[kind] = json.loads(reader.communicate(timeout=60)[0])
