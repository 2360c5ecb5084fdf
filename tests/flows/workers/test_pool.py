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

from flows.workers import pool as pool_module
from flows.workers.pool import ExtractionPool
from flows.workers.worker import SHARE, Extracted, FileResult, Source, extract_all, process_files
from schemas.tables import Article

ARTICLE = "افتتح وزير النقل محطة القطار الجديدة في مدينة طنطا، وقال إنها تخدم 12 ألف راكب يوميا. ({})"
DEADLY = "خبر يموت به من يقرؤه"


def deadly(sources: Sequence[Source], max_bytes: int) -> list[FileResult]:
    """Read like a worker, and die like one on a file of that name."""
    if any(source.uri.endswith("deadly.txt") for source in sources):
        os.kill(os.getpid(), signal.SIGKILL)
    return process_files(sources, max_bytes)


def deadly_article(articles: Sequence[Article]) -> Extracted:
    """Extract like a worker, and die like one on an article of that text."""
    if any(article.text == DEADLY for article in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_all(articles)


def sources(folder: Path, count: int, *more: str) -> list[Source]:
    names = [f"{n:03}.txt" for n in range(count)] + list(more)
    for name in names:
        (folder / name).write_text(ARTICLE.format(name))
    return [Source(str(folder / name), str(folder / name)) for name in sorted(names)]


class Heard:
    """Sums up what the pool tells as it goes."""

    def __init__(self) -> None:
        self.files, self.articles, self.calls = 0.0, 0, 0

    def __call__(self, files: float, articles: int) -> None:
        self.files += files
        self.articles += articles
        self.calls += 1


def test_results_come_in_order_and_every_file_is_counted(tmp_path: Path) -> None:
    given, heard = sources(tmp_path, 70), Heard()
    with ExtractionPool(2, 2**20) as pool:
        results = pool.run(given, heard)
        assert pool.run([], heard) == []
    assert [r.uri for r in results] == [s.uri for s in given]
    assert all(len(r.articles) == len(r.records) == 1 and r.error is None for r in results)
    assert (heard.files, heard.articles) == (70, 70)


def test_a_worker_that_dies_costs_only_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "process_files", deadly)
    given, heard = sources(tmp_path, 40, "020-deadly.txt"), Heard()
    with ExtractionPool(2, 2**20) as pool:
        results = pool.run(given, heard)
        again = pool.run(given[:3], heard)
    wrong = {Path(r.uri).name: r.error.reason for r in results if r.error}
    assert wrong == {"020-deadly.txt": "worker_crashed"}
    assert sum(len(r.articles) for r in results) == 40
    assert len(again) == 3
    assert heard.files == 44


def large(folder: Path, count: int, *more: str) -> Source:
    """One file with an array of articles, the given bodies among the last ones."""
    bodies = [ARTICLE.format(n) for n in range(count)]
    bodies[-2:-2] = more
    path = folder / "large.json"
    path.write_text(json.dumps([{"content": body} for body in bodies], ensure_ascii=False), "utf-8")
    return Source(str(path), str(path))


def test_a_large_file_is_shared_out_and_put_together_in_order(tmp_path: Path) -> None:
    count = 2 * SHARE + 7
    (small,), file, heard = sources(tmp_path, 1), large(tmp_path, count), Heard()
    with ExtractionPool(2, 2**24) as pool:
        result, other = pool.run([file, small], heard)
    (at_once,) = process_files([small], 2**24)
    assert other == at_once
    assert [article.source_uri for article in result.articles] == [f"{file.uri}#{n}" for n in range(count)]
    assert result.records == extract_all(result.articles).records
    assert result.content_hash
    assert result.waiting == []
    assert round(heard.files, 6) == 2
    assert heard.articles == count + 1
    assert heard.calls == 4


def test_a_worker_that_dies_costs_only_its_article_of_a_large_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "extract_all", deadly_article)
    file, heard = large(tmp_path, SHARE + 10, DEADLY), Heard()
    with ExtractionPool(2, 2**24) as pool:
        (result,) = pool.run([file], heard)
    assert len(result.articles) == len(result.records) == SHARE + 10
    ((article, error),) = result.failed
    assert article.text == DEADLY
    assert "died" in error
    assert result.error is None
    assert round(heard.files, 6) == 1


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks processes up in /proc")
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    (given,) = sources(tmp_path, 1)
    code = (
        "import os, sys, time\n"
        "from flows.workers.pool import ExtractionPool\n"
        "from flows.workers.worker import Source\n"
        "pool = ExtractionPool(2, 2**20)\n"
        f"pool.run([Source({given.uri!r}, {given.path!r})], lambda files, articles: None)\n"
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
