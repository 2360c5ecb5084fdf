"""Ctrl-C: one line, status 130 and nothing half done, whenever it comes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

INTERRUPTED = "marsad: interrupted; every batch before this one is loaded, run again to go on"
WHILE_IMPORTING = """
import os, signal, sys
from flows.entry import main

class Press:
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Press())
sys.argv = ["marsad", "ingest", "--direct", "."]
main()
"""
TURNED_INTO_ANOTHER_ERROR = """
import os, signal
from flows.commands.console import one_line_errors
from flows.interrupt import raise_from_now_on
import typer

app = typer.Typer()

@app.command()
def command():
    with one_line_errors():
        raise_from_now_on()
        try:
            os.kill(os.getpid(), signal.SIGINT)
        except KeyboardInterrupt as error:
            raise RuntimeError("reading failed") from error

app()
"""
HELD_BACK = """
import os, signal
from flows.interrupt import held_back, raise_from_now_on

raise_from_now_on()
try:
    with held_back():
        os.kill(os.getpid(), signal.SIGINT)
        print("went on")
except KeyboardInterrupt:
    print("then raised", flush=True)
"""


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("MARSAD_")}
    return kept | {"COLUMNS": "160", "NO_COLOR": "1"} | more


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment(), timeout=60, check=False
    )


@pytest.mark.parametrize("module", ["typer", "duckdb", "polars"])
def test_while_modules_are_imported(module: str) -> None:
    done = python(WHILE_IMPORTING.format(module=module))
    assert (done.returncode, done.stderr) == (130, "marsad: interrupted\n")


def test_turned_into_another_error_by_a_library() -> None:
    done = python(TURNED_INTO_ANOTHER_ERROR)
    assert done.returncode == 130
    assert done.stderr.split() == [
        "marsad:",
        "interrupted;",
        "every",
        "batch",
        "before",
        "this",
        "one",
        "is",
        "loaded,",
        "run",
        "again",
        "to",
        "go",
        "on",
    ]


def test_held_back() -> None:
    assert python(HELD_BACK).stdout == "went on\nthen raised\n"


def test_in_the_middle_of_a_run(tmp_path: Path, home: Path, inbox: Path, rows: Callable[..., Any]) -> None:
    """As a terminal does it: to the command and to all its processes at once."""
    for n in range(200):
        (inbox / f"{n:03}.txt").write_text(f"زار وزير الصناعة {n} مصنع الورق في مدينة طنطا.", "utf-8")
    command = [str(Path(sys.executable).parent / "marsad"), "ingest", "--direct", str(inbox), "--home", str(home)]
    run = subprocess.Popen(
        command,
        env=environment(MARSAD_BATCH_SIZE="5", MARSAD_WORKERS="2"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert run.stderr is not None
    assert run.stderr.readline().startswith("batch 1 of 40")
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    *batches, last = said.strip().splitlines()
    assert last == INTERRUPTED
    assert all(line.startswith("batch ") or not line for line in batches)
    assert subprocess.run(command, env=environment(), capture_output=True, check=False).returncode == 0
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 200}]
