"""From files to rows on a real DuckDB: nothing twice, nothing lost, whatever happens in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.run.summary import Summary, file_rows

Marsad = Callable[..., Any]
Ingest = Callable[..., Summary]
Rows = Callable[..., list[dict[str, Any]]]

TABLES = ("articles", "events", "event_participants", "metrics", "entities", "entity_aliases")
ARTICLE = """بيان رقم {n} عن أعمال الشركة الوطنية للمياه

القاهرة - 5 مارس 2024

وقعت الشركة الوطنية للمياه عقدا مع شركة النور بقيمة {n} مليون جنيه. وتخدم المحطة {n} ألف أسرة.
"""


def everything(rows: Rows, *home: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables, without what tells one load from another."""
    query = "SELECT COLUMNS(lambda c: c <> 'load_id') FROM {} ORDER BY ALL"
    return {table: rows(query.format(table), *home) for table in TABLES}


def fate(summary: Summary) -> dict[str, int]:
    """How many files became what."""
    return dict(file_rows(summary))


def many(folder: Path, count: int) -> None:
    for n in range(100, 100 + count):
        (folder / f"{n}.txt").write_text(ARTICLE.format(n=n), "utf-8")


def test_every_record_is_the_text_it_points_to(ingest: Ingest, articles: Path, rows: Rows) -> None:
    many(articles, 5)
    ingest(articles)
    for table in ("events", "event_participants", "metrics"):
        (count,) = rows(
            f"SELECT count(*) AS n, count(*) FILTER (text[evidence_start + 1 : evidence_end] = evidence) AS grounded"
            f" FROM {table} JOIN articles USING (article_id)"
        )
        assert count["n"] == count["grounded"]
        assert count["n"] > 0, table


def test_text_is_the_file_verbatim(ingest: Ingest, inbox: Path, rows: Rows) -> None:
    text = "عنوان من أربع كلمات هنا\r\n\r\n  متن\tالخبر «الأول» 😀 مع مسافات.  \r\n"
    (inbox / "a.txt").write_bytes(text.encode())
    ingest(inbox)
    assert rows("SELECT text FROM articles") == [{"text": text}]


def test_a_second_run_changes_nothing(ingest: Ingest, articles: Path, rows: Rows, home: Path) -> None:
    ingest(articles)
    before = everything(rows)
    published = (home / "published" / "marsad.duckdb").stat().st_ino
    assert fate(ingest(articles)) == {"new": 0, "known": 2, "duplicate": 0, "quarantined": 0}
    assert everything(rows) == before
    assert (home / "published" / "marsad.duckdb").stat().st_ino == published


def test_a_file_touched_but_not_changed_is_known(ingest: Ingest, articles: Path, rows: Rows) -> None:
    ingest(articles)
    before = everything(rows)
    os.utime(articles / "visit.txt", ns=(1, 1))
    assert fate(ingest(articles))["known"] == 2
    assert everything(rows) == before


def test_a_copy_of_a_file_is_a_duplicate(ingest: Ingest, articles: Path, rows: Rows) -> None:
    ingest(articles)
    before = everything(rows)
    (articles / "visit_copy.txt").write_bytes((articles / "visit.txt").read_bytes())
    assert fate(ingest(articles))["duplicate"] == 1
    assert everything(rows) == before


def test_a_changed_file_replaces_its_articles(ingest: Ingest, inbox: Path, rows: Rows) -> None:
    (inbox / "a.txt").write_text(ARTICLE.format(n=250), "utf-8")
    ingest(inbox)
    (inbox / "a.txt").write_text(ARTICLE.format(n=300), "utf-8")
    assert ingest(inbox).counts.articles_superseded == 1
    assert [row["title"] for row in rows("SELECT title FROM articles")] == [
        "بيان رقم 300 عن أعمال الشركة الوطنية للمياه"
    ]
    assert {row["value"] for row in rows("SELECT value FROM metrics")} == {300_000_000, 300_000}


def test_batches_do_not_change_what_is_loaded(ingest: Ingest, articles: Path, rows: Rows) -> None:
    many(articles, 9)
    ingest(articles)
    other = articles.parent / "other"
    ingest(articles, home=other, batch_size=2)
    at_once = everything(rows)
    assert everything(rows, other) == at_once
    assert len(at_once["articles"]) == 12


def test_a_broken_file_is_set_aside_and_taken_when_mended(ingest: Ingest, articles: Path, rows: Rows) -> None:
    broken = articles / "broken.json"
    broken.write_text('{"content": "خبر', "utf-8")
    ingest(articles)
    aside = rows("SELECT kind, failed_checks FROM ops.quarantine WHERE resolved_by IS NULL")
    assert aside == [{"kind": "file", "failed_checks": ["json_syntax"]}]
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 3}]
    broken.write_text('{"content": "زار وزير الصناعة مصنع الورق."}', "utf-8")
    ingest(articles)
    assert rows("SELECT count(*) AS n FROM ops.quarantine WHERE resolved_by IS NULL") == [{"n": 0}]
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 4}]


def test_a_killed_run_loses_nothing(ingest: Ingest, inbox: Path, rows: Rows, home: Path) -> None:
    many(inbox, 24)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MARSAD_")}
    run = subprocess.Popen(
        [str(Path(sys.executable).parent / "marsad"), "ingest", "--direct", str(inbox), "--home", str(home)],
        env=environment | {"MARSAD_BATCH_SIZE": "4"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stderr is not None
    assert run.stderr.readline().startswith("batch 1 of 6: 4 files loaded")
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stderr.close()
    files = fate(ingest(inbox, batch_size=4))
    assert 4 <= files["known"] < 24
    assert files["new"] == 24 - files["known"]
    other = inbox.parent / "other"
    ingest(inbox, home=other)
    assert everything(rows) == everything(rows, other)
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 24}]


@pytest.fixture
def writer(home: Path, ingest: Ingest, articles: Path) -> Any:
    """Another process that holds the warehouse open for writing, after a first load."""
    ingest(articles)
    code = (
        "import sys\nfrom pathlib import Path\nfrom warehouse.connect import open_writer\n"
        "con = open_writer(Path(sys.argv[1]))\ncon.execute('BEGIN')\nprint('open', flush=True)\nsys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    yield other
    other.communicate()


def test_while_another_writes_readers_read_and_writers_are_told(
    marsad: Marsad, articles: Path, rows: Rows, writer: subprocess.Popen[str]
) -> None:
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 3}]
    assert marsad("status").returncode == 0
    for args in (["ingest", "--direct", str(articles)], ["ingest", str(articles)], ["publish"]):
        done = marsad(*args)
        assert done.returncode == 1
        (line,) = done.stderr.strip().splitlines()
        assert f"process {writer.pid}" in line
