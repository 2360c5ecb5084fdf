"""What readers meet: whole copies, at every moment."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from world import ingest, rows

from schemas.registry import CONTRACT_TABLES
from warehouse.connect import NothingPublished, WarehouseBusy, open_reader, open_writer
from warehouse.errors import QueryError
from warehouse.paths import published_database, published_parquet
from warehouse.publish import is_published, publish
from warehouse.query import run_sql, status

Con = duckdb.DuckDBPyConnection

COLUMNS = (
    "SELECT schema_name, table_name, column_name, data_type, comment FROM duckdb_columns()"
    " WHERE NOT internal AND database_name = current_database() ORDER BY ALL"
)


def test_nothing_is_published_before_the_first_publish(home: Path) -> None:
    with pytest.raises(NothingPublished, match="marsad ingest"):
        open_reader(home)


def test_the_copy_has_every_row_comment_and_view(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2, 3), "b": None})
    published = publish(con, home)
    assert published.rows["articles"] == 3
    with open_reader(home) as reader:
        assert rows(reader, COLUMNS) == rows(con, COLUMNS)
        for table in CONTRACT_TABLES:
            query = f"SELECT * FROM {table.full_name} ORDER BY ALL"
            assert rows(reader, query) == rows(con, query)
        views = "SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'marts' ORDER BY ALL"
        assert rows(reader, views) == rows(con, views)
        assert status(reader) == status(con)


def test_readers_read_while_the_writer_writes_and_can_neither_write_nor_leave(con: Con, home: Path) -> None:
    ingest(con, {"a": (1,)})
    publish(con, home)
    assert run_sql(home, "SELECT count(*) AS n FROM articles").rows == [(1,)]
    for forbidden in ("DELETE FROM articles", "FROM read_text('/etc/hostname')", "SET enable_external_access = true"):
        with pytest.raises(QueryError):
            run_sql(home, forbidden)


def test_a_limit_says_that_it_left_rows_out(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2, 3)})
    publish(con, home)
    result = run_sql(home, "SELECT article_id FROM articles ORDER BY 1", limit=2)
    assert (result.columns, result.rows, result.truncated) == (["article_id"], [("art_1",), ("art_2",)], True)
    assert not run_sql(home, "FROM articles", limit=3).truncated


def test_parquet_has_every_row_by_year(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2), "b": (4,)})
    con.execute("UPDATE articles SET published_on = DATE '2015-07-21' WHERE article_id = 'art_1'")
    folder = publish(con, home).parquet
    assert sorted(path.name for path in (folder / "metrics").iterdir()) == [
        "published_year=2015",
        "published_year=unknown",
    ]
    for table in CONTRACT_TABLES:
        names = ", ".join(column.name for column in table.columns)
        parquet = f"SELECT {names} FROM read_parquet('{folder}/{table.name}/**/*.parquet') ORDER BY ALL"
        assert rows(con, parquet) == rows(con, f"SELECT {names} FROM {table.name} ORDER BY ALL"), table.name


def test_a_load_without_its_publish_is_noticed(con: Con, home: Path) -> None:
    assert not is_published(con, home)
    publish(con, home)
    assert is_published(con, home)
    ingest(con, {"a": (1,)})
    assert not is_published(con, home)
    publish(con, home)
    assert is_published(con, home)
    published_database(home).unlink()
    assert not is_published(con, home)
    publish(con, home)
    published_parquet(home).unlink()
    assert not is_published(con, home)


def test_an_empty_warehouse_can_be_published(con: Con, home: Path) -> None:
    folder = publish(con, home).parquet
    assert rows(con, f"SELECT count(*) FROM read_parquet('{folder}/events/**/*.parquet')") == [0]


def test_what_a_killed_publish_left_is_removed_by_the_next(con: Con, home: Path) -> None:
    publish(con, home)
    folder = home / "published"
    (folder / ".making-dead.duckdb").write_bytes(b"half")
    (folder / ".making-dead.duckdb.wal").write_bytes(b"half")
    (folder / ".making-dead" / "events").mkdir(parents=True)
    publish(con, home)
    names = sorted(path.name.split("-")[0] for path in folder.iterdir())
    assert names == [".parquet", ".parquet", "marsad.duckdb", "parquet"]


def test_former_versions_stay_for_their_time_and_never_more_than_ten(con: Con, home: Path) -> None:
    first = publish(con, home).parquet.resolve()
    second = publish(con, home).parquet.resolve()
    third = publish(con, home).parquet.resolve()
    assert (first.exists(), second.exists()) == (True, True)
    os.utime(first, (time.time() - 700, time.time() - 700))
    os.utime(second, (time.time() + 9000, time.time() + 9000))  # the clock was set back since
    fourth = publish(con, home).parquet.resolve()
    assert [path.exists() for path in (first, second, third, fourth)] == [False, False, True, True]
    for number in range(15):
        (home / "published" / f".parquet-{number}").mkdir()
    publish(con, home)
    assert len(list((home / "published").glob(".parquet-*"))) == 11
    publish(con, home, grace=0.0)
    assert [path.name for path in (home / "published").glob(".parquet-*")] == [published_parquet(home).readlink().name]


READER = """
import sys
from pathlib import Path
import duckdb
from warehouse.connect import open_reader
home, seen, done = Path(sys.argv[1]), set(), Path(sys.argv[2])
while not done.exists():
    con = open_reader(home)
    counts = con.execute("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM metrics)").fetchall()[0]
    assert counts[0] == counts[1], counts
    seen.add(counts[0])
    con.close()
    folder = (home / "published" / "parquet").resolve()
    query = "SELECT count(*), count(DISTINCT {}) FROM read_parquet('{}/{}/**/*.parquet')"
    articles = duckdb.sql(query.format("article_id", folder, "articles")).fetchall()[0]
    metrics = duckdb.sql(query.format("metric_id", folder, "metrics")).fetchall()[0]
    assert articles == metrics and articles[0] == articles[1], (articles, metrics)
    print(counts[0], articles[0], flush=True)
"""


def test_a_reader_during_publishes_sees_whole_versions_only(con: Con, home: Path, tmp_path: Path) -> None:
    ingest(con, {"f0": (1,)})
    publish(con, home)
    done = tmp_path / "done"
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(home), str(done)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert reader.stdout is not None
    reader.stdout.readline()
    for number in range(1, 9):
        ingest(con, {f"f{number}": (2 * number, 2 * number + 1)})
        publish(con, home)
    done.touch()
    output, errors = reader.communicate()
    assert reader.returncode == 0, errors
    whole = {str(1 + 2 * number) for number in range(9)}
    assert set(output.split()) <= whole


def test_a_second_writer_is_told_who_has_the_warehouse(con: Con, home: Path) -> None:
    other = "import sys; from pathlib import Path; from warehouse.connect import *; open_writer(Path(sys.argv[1]))"
    ended = subprocess.run([sys.executable, "-c", other, str(home)], capture_output=True, text=True, check=False)
    assert ended.stderr.splitlines()[-1].startswith(f"{WarehouseBusy.__module__}.WarehouseBusy: {home}")


def test_the_writer_can_be_opened_again(home: Path) -> None:
    with open_writer(home) as con:
        ingest(con, {"a": (1,)})
    with open_writer(home) as con:
        assert rows(con, "SELECT article_id FROM articles") == ["art_1"]
