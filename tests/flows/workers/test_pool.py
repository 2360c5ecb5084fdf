"""Worker processes: results in order, and a file or article that kills its worker harms no other."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from extraction import extract
from flows.workers import worker as worker_module
from flows.workers.limits import Limits
from flows.workers.pool import ExtractionPool
from flows.workers.worker import SHARE, Extracted, FileResult, Source, extract_one, process_file
from schemas.tables import Article

ARTICLE = "افتتح وزير النقل محطة القطار الجديدة في مدينة طنطا، وقال إنها تخدم 12 ألف راكب يوميا. ({})"
DEADLY = "خبر يموت به من يقرؤه"


LIMITS = Limits(seconds=60, memory_mb=2048)


def odd(source: Source, limits: Limits) -> FileResult:
    """Read like a worker, but do what the file is named for."""
    match Path(source.uri).name[4:]:
        case "deadly.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hanging.txt":
            time.sleep(600)
        case "deaf.txt":  # holds the interpreter's lock all the while
            sum(range(10**12))
        case "hungry.txt":
            bytearray(400 * 2**20)
    return process_file(source, limits)


_leaked: list[bytearray] = []


def leaking(source: Source, limits: Limits) -> FileResult:
    """Read like a worker, and keep 60 MB each time."""
    _leaked.append(bytearray(60 * 2**20))
    return process_file(source, limits)


def deadly_article(article: Article) -> Extracted:
    """Extract like a worker, and die like one on an article of that text."""
    if article.text == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_one(article)


def sources(folder: Path, count: int, *more: str) -> list[Source]:
    names = [f"{n:03}.txt" for n in range(count)] + list(more)
    for name in names:
        (folder / name).write_text(ARTICLE.format(name))
    return [Source(str(folder / name), str(folder / name), "") for name in sorted(names)]


class Heard:
    """Sums up what the pool tells as it goes."""

    def __init__(self) -> None:
        self.files, self.articles = 0.0, 0

    def __call__(self, files: float, articles: int) -> None:
        self.files += files
        self.articles += articles


def test_results_come_in_order_and_every_file_is_counted(tmp_path: Path) -> None:
    given, heard = sources(tmp_path, 70), Heard()
    with ExtractionPool(2, LIMITS) as pool:
        results = pool.run(given, heard)
        assert pool.run([], heard) == []
    assert [r.uri for r in results] == [s.uri for s in given]
    assert all(len(r.articles) == len(r.records) == 1 and r.error is None for r in results)
    assert (heard.files, heard.articles) == (70, 70)


def outcomes(results: Sequence[FileResult]) -> dict[str, str]:
    """File name -> reason, of the files with an error."""
    return {Path(r.uri).name: r.error.reason for r in results if r.error}


def test_files_that_kill_hang_and_eat_memory_cost_only_themselves(tmp_path: Path) -> None:
    names = ("005-deadly.txt", "006-deadly.txt", "010-hanging.txt", "017-deaf.txt", "020-hungry.txt", "039-deadly.txt")
    given, heard = sources(tmp_path, 40, *names), Heard()
    with ExtractionPool(2, Limits(seconds=1.5, memory_mb=300), read=odd) as pool:
        results = pool.run(given, heard)
        again = pool.run(given[:3], heard)
    reasons = {"deadly": "worker_crashed", "hanging": "timed_out", "deaf": "timed_out", "hungry": "out_of_memory"}
    assert outcomes(results) == {name: reasons[name[4:-4]] for name in names}
    assert [r.uri for r in results] == [s.uri for s in given]
    assert sum(len(r.articles) for r in results) == 40
    assert len(again) == 3
    assert heard.files == 49
    said = {Path(r.uri).name: r.error.message for r in results if r.error}
    assert said["005-deadly.txt"].endswith("005-deadly.txt ended the process that worked on it (SIGKILL)")
    assert said["010-hanging.txt"] == "010-hanging.txt took longer than 1.5 s"


def test_what_is_not_read_in_time_is_given_up(tmp_path: Path) -> None:
    given, heard = sources(tmp_path, 8, "003-hanging.txt"), Heard()
    with ExtractionPool(1, LIMITS, read=odd) as pool:
        results = pool.run(given, heard, time.monotonic() + 2)
        assert pool.pids == []
        again = pool.run(given[:2], heard)
    assert Path(given[3].uri).name == "003-hanging.txt"
    assert results[3:] == [None] * 6
    assert all(result is None or result.articles for result in results[:3])
    assert all(result is not None and result.articles for result in again)


def test_a_reader_that_leaks_memory_harms_no_file(tmp_path: Path) -> None:
    given = sources(tmp_path, 20)
    with ExtractionPool(1, Limits(seconds=60, memory_mb=300), read=leaking) as pool:
        results = pool.run(given, Heard())
    assert outcomes(results) == {}
    assert sum(len(r.articles) for r in results) == 20


def test_an_error_of_a_reader_is_its_files_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "parse", lambda *_: [][0])
    (given,) = sources(tmp_path, 1)
    error = process_file(given, LIMITS).error
    assert error is not None
    assert error.reason == "reader_failed"
    assert "000.txt: IndexError" in error.message


def large(folder: Path, count: int, *more: str) -> Source:
    """One file with an array of articles, the given bodies among the last ones."""
    bodies = [ARTICLE.format(n) for n in range(count)]
    bodies[-2:-2] = more
    path = folder / "large.json"
    path.write_text(json.dumps([{"content": body} for body in bodies], ensure_ascii=False), "utf-8")
    return Source(str(path), str(path), "")


def test_a_large_file_is_shared_out_and_put_together_in_order(tmp_path: Path) -> None:
    count = 2 * SHARE + 7
    (small,), file, heard = sources(tmp_path, 1), large(tmp_path, count), Heard()
    with ExtractionPool(2, LIMITS) as pool:
        result, other = pool.run([file, small], heard)
    at_once = process_file(small, LIMITS)
    assert other == at_once
    assert [article.source_uri for article in result.articles] == [f"{file.uri}#{n}" for n in range(count)]
    assert result.records == [extract(article) for article in result.articles]
    assert result.content_hash
    assert result.waiting == []
    assert round(heard.files, 6) == 2
    assert heard.articles == count + 1


def test_a_worker_that_dies_costs_only_its_article_of_a_large_file(tmp_path: Path) -> None:
    file, heard = large(tmp_path, SHARE + 10, DEADLY), Heard()
    with ExtractionPool(2, LIMITS, extract=deadly_article) as pool:
        (result,) = pool.run([file], heard)
    assert len(result.articles) == len(result.records) == SHARE + 10
    (failed,) = result.failed
    assert failed.article.text == DEADLY
    assert failed.reason == "worker_crashed"
    assert result.error is None
    assert round(heard.files, 6) == 1


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks processes up in /proc")
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    (given,) = sources(tmp_path, 1)
    code = (
        "import os, sys, time\n"
        "from flows.workers.pool import ExtractionPool\n"
        "from flows.workers.limits import Limits\n"
        "from flows.workers.worker import Source\n"
        "pool = ExtractionPool(2, Limits(60, 512))\n"
        f"pool.run([Source({given.uri!r}, {given.path!r}, '')], lambda files, articles: None)\n"
        "print(*pool.pids, flush=True)\n"
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
