"""Worker processes: results in order, and a file that kills its worker harms no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows import pool as pool_module
from flows.pool import ExtractionPool
from flows.worker import FileResult, Source, process_files

ARTICLE = "افتتح وزير النقل محطة القطار الجديدة في مدينة طنطا، وقال إنها تخدم 12 ألف راكب يوميا. ({})"


def deadly(sources: list[Source], max_bytes: int) -> list[FileResult]:
    """Read like a worker, and die like one on a file of that name."""
    if any(source.uri.endswith("deadly.txt") for source in sources):
        os.kill(os.getpid(), signal.SIGKILL)
    return process_files(sources, max_bytes)


def sources(folder: Path, count: int, *more: str) -> list[Source]:
    names = [f"{n:03}.txt" for n in range(count)] + list(more)
    for name in names:
        (folder / name).write_text(ARTICLE.format(name))
    return [Source(str(folder / name), str(folder / name)) for name in sorted(names)]


def test_results_come_in_order_and_every_file_is_counted(tmp_path: Path) -> None:
    given = sources(tmp_path, 70)
    heard: list[int] = []
    with ExtractionPool(2, 2**20) as pool:
        results = pool.run(given, heard.append)
        assert pool.run([], heard.append) == []
    assert [r.uri for r in results] == [s.uri for s in given]
    assert all(len(r.articles) == len(r.records) == 1 and r.error is None for r in results)
    assert sum(heard) == 70


def test_a_worker_that_dies_costs_only_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "process_files", deadly)
    given = sources(tmp_path, 40, "020-deadly.txt")
    heard: list[int] = []
    with ExtractionPool(2, 2**20) as pool:
        results = pool.run(given, heard.append)
        again = pool.run(given[:3], heard.append)
    wrong = {Path(r.uri).name: r.error.reason for r in results if r.error}
    assert wrong == {"020-deadly.txt": "worker_crashed"}
    assert sum(len(r.articles) for r in results) == 40
    assert len(again) == 3
    assert sum(heard) == 44


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks processes up in /proc")
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    (given,) = sources(tmp_path, 1)
    code = (
        "import os, sys, time\n"
        "from flows.pool import ExtractionPool\n"
        "from flows.worker import Source\n"
        "pool = ExtractionPool(2, 2**20)\n"
        f"pool.run([Source({given.uri!r}, {given.path!r})], lambda n: None)\n"
        "print(*pool._executor._processes, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    workers = [int(pid) for pid in parent.stdout.readline().split()]
    assert workers
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 20
    while (left := [pid for pid in workers if _is_running(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == []


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
