"""`marsad rebuild` on real articles: what a former extractor found gives way to what this one finds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from extraction import extractor_version
from flows.run.direct import ingest_directly
from flows.run.rebuild import rebuild
from flows.settings import Settings
from warehouse.connect import open_writer
from warehouse.paths import rebuild_database
from warehouse.publish import is_published

Rows = Callable[..., list[dict[str, Any]]]

RECORDS = {
    name: f"SELECT * EXCLUDE (load_id) FROM {name} ORDER BY ALL" for name in ("events", "event_participants", "metrics")
}


@pytest.fixture
def settings(home: Path, articles: Path) -> Settings:
    """Three articles read by an extractor that gave other cities and saw no percentages."""
    settings = Settings(home=home, workers=1, batch_size=1)
    ingest_directly(settings, [str(articles)])
    return settings


def records(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[Any, ...]]]:
    return {name: con.execute(query).fetchall() for name, query in RECORDS.items()}


def age(settings: Settings) -> dict[str, list[tuple[Any, ...]]]:
    """Make the records those of a former extractor; returns what they were."""
    with open_writer(settings.home) as con:
        now = records(con)
        con.execute("UPDATE events SET city = 'مكان'")
        con.execute("DELETE FROM metrics WHERE unit = '%'")
        for table in ("articles", "events", "event_participants", "metrics"):
            con.execute(f"UPDATE {table} SET extractor_version = '0.1.0'")
    return now


def test_it_brings_what_this_extractor_finds_and_tells_the_difference(settings: Settings) -> None:
    wanted = age(settings)
    tried = rebuild(settings, dry_run=True)
    assert (tried.articles, tried.load_id) == (3, None)
    told = {(c.kind, c.change, c.column_name): c.records for c in tried.changes}
    assert told[("metric", "gained", None)] == 1
    assert told[("event", "changed", "city")] == told[("event", "changed", None)] == len(wanted["events"])
    with open_writer(settings.home) as con:
        assert records(con) != wanted
        assert con.execute("SELECT count(*) FROM ops.runs WHERE mode = 'rebuild'").fetchone() == (0,)
    done = rebuild(settings)
    assert (done.articles, done.resumed, done.failed) == (0, 3, {})
    assert done.changes == tried.changes
    with open_writer(settings.home) as con:
        assert records(con) == wanted
        assert is_published(con, settings.home)
        (run,) = con.execute("SELECT state, loads, articles FROM ops.runs WHERE mode = 'rebuild'").fetchall()
        assert run == ("completed", 1, 3)
        versions = con.execute("SELECT DISTINCT extractor_version FROM articles").fetchall()
        assert versions == [(extractor_version(),)]
    assert not rebuild_database(settings.home).exists()
    nothing = rebuild(settings)
    assert (nothing.articles, nothing.resumed, nothing.load_id) == (0, 0, None)
    again = rebuild(settings, everything=True)
    assert (again.articles, again.changes) == (3, [])
    assert again.load_id is not None


def _kill_when_it_says(home: Path, words: str) -> None:
    """Start `marsad rebuild` and `kill -9` it at the line that has the words."""
    environment = os.environ | {"MARSAD_HOME": str(home), "MARSAD_BATCH_SIZE": "1", "MARSAD_WORKERS": "1"}
    program = Path(sys.executable).parent / "marsad"
    process = subprocess.Popen([program, "rebuild"], env=environment, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert any(words in line for line in process.stderr)
    process.kill()
    process.wait()
    process.stderr.close()


def test_killed_it_goes_on_where_it_was_and_an_ingest_may_come_between(
    settings: Settings, articles: Path, marsad: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    wanted = age(settings)
    _kill_when_it_says(settings.home, "1 of 3 articles")
    with open_writer(settings.home) as con:
        assert con.execute("SELECT DISTINCT extractor_version FROM articles").fetchall() == [("0.1.0",)]
    ingest_directly(settings, [str(articles)])
    told = marsad("rebuild")
    assert told.returncode == 0, told.stderr
    assert "3 articles extracted again (1 of them before)" in told.stdout or "(2 of them before)" in told.stdout
    with open_writer(settings.home) as con:
        assert records(con) == wanted
    assert "nothing to do" in marsad("rebuild").stdout
