"""Records set aside by a rebuild: kept over a break, compared, and put in place of the former ones at once."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sample_records import span
from world import bad_metric, ingest, records_of, rows, snapshot, validated

from schemas.batch import Rejected
from schemas.tables import Records
from warehouse.load import LoadError, new_load
from warehouse.publish import publish
from warehouse.rebuild import Staging, Stored, articles_of, compare, outdated, ready, switch, switched

Con = duckdb.DuckDBPyConnection
Made = Callable[[int], Records]


def stage(con: Con, staging: Staging, made: Made, todo: Sequence[Stored], rejected: Sequence[Rejected] = ()) -> None:
    """Extract again from these articles, by `made` in place of the extractor."""
    found = articles_of(con, todo)
    records = [made(int(article.article_id.removeprefix("art_"))) for _, article in found]
    staging.store([stored for stored, _ in found], {}, validated([article for _, article in found], records, rejected))


def put_in_place(con: Con, staging: Staging) -> str:
    load = new_load(mode="rebuild", extractor_version="2", run_id="r")
    with staging.attached_to(con):
        switch(con, load, compare(con))
        staging.remove()
    return load.load_id


def rebuilt(con: Con, home: Path, made: Made) -> str:
    staging = Staging(home, "2")
    with staging:
        stage(con, staging, made, outdated(con, "2"))
    return put_in_place(con, staging)


def better(number: int) -> Records:
    """Article 1 loses its metric, article 2 gains one, article 4 has its event in another city."""
    found = records_of(number)
    if number == 1:
        found.metrics = []
    if number == 2:
        found.metrics.append(dataclasses.replace(found.metrics[0], metric_id="met_new", **span("ثلاث مذكرات")))
    if number == 4:
        found.events = [dataclasses.replace(found.events[0], city="عمّان", confidence=0.9)]
    return found


def test_what_another_extractor_read_is_outdated(con: Con) -> None:
    ingest(con, {"a": (1, 2)})
    ingest(con, {"b": (4,)}, extractor_version="2")
    assert [one.article_id for one in outdated(con, "2")] == ["art_1", "art_2"]
    every = outdated(con, "2", everything=True)
    assert [one.article_id for one in every] == ["art_1", "art_2", "art_4"]
    assert outdated(con, "2", everything=True, but=every[:2]) == every[2:]


def test_the_comparison_names_what_is_gained_lost_and_changed_by_column(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2, 4)})
    staging = Staging(home, "2")
    with staging:
        stage(con, staging, better, outdated(con, "2"))
    with staging.attached_to(con):
        found = [(c.kind, c.change, c.column_name, c.records, c.articles, c.example_id) for c in compare(con)]
    assert found == [
        ("event", "changed", None, 1, 1, "evt_4"),
        ("event", "changed", "city", 1, 1, "evt_4"),
        ("event", "changed", "confidence", 1, 1, "evt_4"),
        ("metric", "gained", None, 1, 1, "met_new"),
        ("metric", "lost", None, 1, 1, "met_1"),
    ]
    assert rows(con, "SELECT DISTINCT extractor_version FROM events") == ["1"]


def test_the_switch_leaves_what_a_fresh_load_by_the_new_extractor_would(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2, 4), "b": (3,)})
    publish(con, home)
    before = snapshot(con)
    load = rebuilt(con, home, better)
    publish(con, home)
    for table in ("articles", "events", "event_participants", "metrics"):
        assert rows(con, f"SELECT DISTINCT extractor_version FROM {table}") == ["2"], table
    assert rows(con, "SELECT metric_id FROM metrics ORDER BY 1") == ["met_2", "met_3", "met_4", "met_new"]
    assert rows(con, "SELECT city, load_id FROM events WHERE event_id = 'evt_4'") == [("عمّان", load)]
    # What is found as before stays, with the load that found it first; what differs goes to history.
    assert rows(con, "SELECT event_id, city, superseded_by FROM history.events") == [("evt_4", None, load)]
    assert rows(con, "SELECT metric_id, extractor_version FROM history.metrics") == [("met_1", "1")]
    assert rows(con, "SELECT count(*) FROM history.event_participants") == [0]
    assert rows(con, f"SELECT event_id FROM events WHERE load_id = '{load}'") == ["evt_4"]
    assert rows(con, f"SELECT events, participants, metrics FROM ops.loads WHERE load_id = '{load}'") == [(1, 0, 1)]
    after = snapshot(con)
    assert after["history.articles"] == []
    assert after["ops.files"] == before["ops.files"]
    assert [row[0] for row in after["main.entities"]] == [row[0] for row in before["main.entities"]]
    # The articles are still those that their load read.
    first = rows(con, "SELECT load_id FROM ops.loads WHERE mode = 'ingest'")
    assert rows(con, "SELECT DISTINCT load_id FROM articles") == first
    changes = "SELECT kind, change, column_name, records FROM ops.rebuild_changes ORDER BY ALL LIMIT 2"
    assert rows(con, changes) == [("event", "changed", "city", 1), ("event", "changed", "confidence", 1)]
    assert rows(con, "SELECT DISTINCT load_id FROM ops.rebuild_changes") == [load]


def test_a_rebuild_that_changes_nothing_leaves_every_record_as_it_was(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2, 3, 6)})
    publish(con, home)
    records = "SELECT * EXCLUDE (extractor_version, load_id) FROM {} ORDER BY ALL"
    queries = [records.format(name) for name in ("events", "metrics", "event_participants", "entities")]
    queries += ["FROM ops.quarantine ORDER BY ALL", "FROM reprint_links ORDER BY ALL"]
    before = [rows(con, query) for query in queries]
    staging = Staging(home, "2")
    with staging:
        rejected = [bad_metric(3, "a#2"), bad_metric(6, "a#3")]
        stage(con, staging, records_of, outdated(con, "2"), rejected)
    put_in_place(con, staging)
    publish(con, home)
    assert [rows(con, query) for query in queries] == before
    assert rows(con, "SELECT count(*) FROM ops.rebuild_changes") == [0]
    assert rows(con, "SELECT count(*) FROM history.events") == [0]


def test_what_no_longer_fails_leaves_the_quarantine(con: Con, home: Path) -> None:
    ingest(con, {"a": (3,)})
    load = rebuilt(con, home, records_of)
    assert rows(con, "SELECT resolved_by FROM ops.quarantine") == [load]


def test_articles_that_change_or_go_before_the_switch_keep_what_they_have(con: Con, home: Path) -> None:
    ingest(con, {"a": (1,), "b": (2,), "c": (4,)})
    staging = Staging(home, "2")
    with staging:
        stage(con, staging, better, outdated(con, "2"))
    ingest(con, {"a": (5,), "b": (2, 7)})  # article 1 goes, 5 and 7 come, 2 stays as it is
    before = rows(con, "SELECT * FROM metrics WHERE article_id IN ('art_5', 'art_7') ORDER BY ALL")
    put_in_place(con, staging)
    assert rows(con, "SELECT article_id, extractor_version FROM articles ORDER BY 1") == [
        ("art_2", "2"),
        ("art_4", "2"),
        ("art_5", "1"),
        ("art_7", "1"),
    ]
    assert rows(con, "SELECT * FROM metrics WHERE article_id IN ('art_5', 'art_7') ORDER BY ALL") == before
    assert rows(con, "SELECT count(*) FROM events WHERE article_id = 'art_1'") == [0]


def test_a_broken_rebuild_goes_on_and_one_of_another_extractor_begins_anew(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2, 4)})
    with Staging(home, "2") as staging:
        stage(con, staging, records_of, outdated(con, "2")[:2])
    with Staging(home, "2") as staging:
        assert [one.article_id for one in outdated(con, "2", but=staging.done())] == ["art_4"]
        other = subprocess.run([sys.executable, "-c", OPEN, str(home)], capture_output=True, text=True, check=False)
        assert "WarehouseBusy: another rebuild is at work" in other.stderr
    with Staging(home, "3") as staging:
        assert staging.done() == []
    staging.remove()
    assert not list(home.glob("rebuild*"))


OPEN = """
import sys
from pathlib import Path
from warehouse.rebuild import Staging
with Staging(Path(sys.argv[1]), "2"):
    pass
"""


def test_articles_that_failed_keep_their_records(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2)})
    staging = Staging(home, "2")
    with staging:
        todo = outdated(con, "2")
        staging.store(todo[:1], {"art_1": "it burst"}, validated([], []))
        stage(con, staging, better, todo[1:])
        assert staging.failures() == {"art_1": "it burst"}
    put_in_place(con, staging)
    assert rows(con, "SELECT article_id, extractor_version FROM metrics ORDER BY ALL") == [
        ("art_1", "1"),
        ("art_2", "2"),
        ("art_2", "2"),
    ]


def test_a_switch_that_fails_leaves_everything_and_one_that_was_done_is_known(con: Con, home: Path) -> None:
    ingest(con, {"a": (1, 2)})
    before: dict[str, Any] = snapshot(con)
    staging = Staging(home, "2")
    with staging:
        stage(con, staging, lambda number: dataclasses.replace(better(number), events=[]), outdated(con, "2"))
    load = new_load(mode="rebuild", extractor_version="2", run_id="r")
    with staging.attached_to(con):
        compare(con)
        assert ready(con) == 2
        with pytest.raises(LoadError, match="event_participants without event"):
            switch(con, load, [])
    assert snapshot(con) == before
    assert not switched(con, [load.load_id])
    staging.remove()
    assert switched(con, ["load_none", rebuilt(con, home, better)])
