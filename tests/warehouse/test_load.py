"""Loads on a real DuckDB: once is as good as twice, files change, come double, go to quarantine and out of it."""

from __future__ import annotations

import duckdb
import pytest
from sample_records import article
from world import Files, batch_of, ingest, outcome, records_of, rows, snapshot, validated

from schemas.batch import Batch
from warehouse import quarantine
from warehouse.incoming import file_of
from warehouse.load import LoadError, load_batch, new_load

Con = duckdb.DuckDBPyConnection


def test_a_batch_is_stored_whole_with_its_load(con: Con) -> None:
    counts = ingest(con, {"a": (1, 2), "b": (3,), "c": None, "d": (1, 2)})
    assert (counts.files_loaded, counts.files_duplicate, counts.files_quarantined) == (2, 1, 1)
    assert (counts.articles, counts.events, counts.participants, counts.metrics) == (3, 3, 3, 3)
    assert counts.records_quarantined == 1
    (load,) = rows(
        con, "SELECT load_id FROM ops.loads WHERE articles = 3 AND files_quarantined = 1 AND mode = 'ingest'"
    )
    for table in ("articles", "events", "event_participants", "metrics", "entities", "entity_aliases"):
        assert rows(con, f"SELECT DISTINCT load_id || extractor_version FROM {table}") == [f"{load}1"], table


def test_loading_the_same_batch_twice_changes_nothing(con: Con) -> None:
    batch = batch_of(con, {"a": (1, 2), "b": (3,), "c": None, "d": (1, 2)})
    load_batch(con, batch, new_load(extractor_version="1", run_id="r"))
    before = snapshot(con)
    counts = load_batch(con, batch, new_load(extractor_version="1", run_id="r"))
    assert (counts.articles, counts.records_quarantined, counts.articles_superseded) == (0, 0, 0)
    assert snapshot(con) == before


def test_a_second_run_finds_the_files_known(con: Con) -> None:
    files: Files = {"a": (1, 2), "d": (1, 2)}
    ingest(con, files)
    before = snapshot(con)
    assert ingest(con, files).files_known == 2
    assert snapshot(con) == before


def test_a_changed_file_replaces_its_articles_and_the_old_version_stays_as_such(con: Con) -> None:
    ingest(con, {"a": (1, 2)})
    counts = ingest(con, {"a": (2, 4)})
    assert counts.articles_superseded == 1
    assert rows(con, "SELECT article_id FROM articles ORDER BY 1") == ["art_2", "art_4"]
    assert rows(con, "SELECT article_id FROM metrics ORDER BY 1") == ["art_2", "art_4"]
    (last,) = rows(con, "SELECT max(load_id) FROM ops.loads")
    for table in ("articles", "events", "event_participants", "metrics"):
        assert rows(con, f"SELECT article_id, superseded_by FROM history.{table}") == [("art_1", last)]
    assert rows(con, "SELECT article_id FROM marts.article_versions WHERE NOT is_current") == ["art_1"]
    # Of entity 1 nothing is left: its only mention was in article 1.
    assert rows(con, "SELECT entity_id FROM entities") == ["ent_0"]


def test_an_article_stays_while_a_duplicate_holds_it(con: Con) -> None:
    ingest(con, {"a": (1,), "b": (1,)})
    counts = ingest(con, {"a": (2,)})
    assert counts.articles_superseded == 0
    assert rows(con, "SELECT article_id, source_uri FROM articles ORDER BY 1") == [("art_1", "b#0"), ("art_2", "a#0")]
    assert rows(con, "SELECT uri, status FROM ops.files ORDER BY 1") == [("a", "loaded"), ("b", "loaded")]


def test_the_smallest_path_is_the_source_whatever_the_order(con: Con) -> None:
    ingest(con, {"b": (1,)})
    ingest(con, {"a": (1,)})
    assert rows(con, "SELECT source_uri FROM articles") == ["a#0"]
    assert rows(con, "SELECT uri, status, article_count FROM ops.files ORDER BY 1") == [
        ("a", "loaded", 1),
        ("b", "duplicate", 1),
    ]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_of_two_readings_of_an_article_the_smallest_path_counts(con: Con, order: tuple[str, str]) -> None:
    for uri in order:
        one = article(article_id="art_1", source_uri=uri, outlet=f"outlet of {uri}")
        file = outcome(uri, (ord(uri),), "read")
        load_batch(con, Batch([file], validated([one], [records_of(1)])), new_load(extractor_version="1", run_id="r"))
    assert rows(con, "SELECT source_uri, outlet FROM articles") == [("a", "outlet of a")]
    assert rows(con, "SELECT count(*) FROM metrics") == [1]


def test_a_mended_file_leaves_the_quarantine_and_the_row_stays(con: Con) -> None:
    ingest(con, {"a": None})
    (row,) = quarantine.listing(con)
    assert (row["kind"], row["failed_checks"], row["hint"]) == ("file", ["unreadable"], "mend it")
    assert [one.file.uri for one in quarantine.to_retry(con)] == ["a"]
    ingest(con, {"a": (1,)})
    assert quarantine.listing(con) == []
    (resolved,) = quarantine.listing(con, resolved=True)
    assert resolved["resolved_by"] == rows(con, "SELECT max(load_id) FROM ops.loads")[0]


def test_a_retry_that_fails_alike_leaves_one_row_open(con: Con) -> None:
    ingest(con, {"a": None})
    before = snapshot(con)
    ingest(con, {"a": None}, mode="retry")
    assert snapshot(con) == before


def test_a_duplicate_of_an_unreadable_file_is_unreadable(con: Con) -> None:
    ingest(con, {"a": None, "b": None})
    assert rows(con, "SELECT uri, status FROM ops.files ORDER BY 1") == [("a", "quarantined"), ("b", "quarantined")]
    assert [one.file.uri for one in quarantine.to_retry(con)] == ["a", "b"]


def test_records_in_quarantine_follow_their_article(con: Con) -> None:
    ingest(con, {"a": (3,)})
    (row,) = quarantine.listing(con)
    shown = quarantine.show(con, row["quarantine_id"][4:12])
    assert shown is not None
    assert (shown["kind"], shown["article_id"], shown["record_id"], shown["file_uri"]) == (
        "metric",
        "art_3",
        "bad_3",
        "a",
    )
    ingest(con, {"a": (1,)})
    assert quarantine.listing(con) == []
    ingest(con, {"a": (3,)})
    assert [standing["quarantine_id"] for standing in quarantine.listing(con)] == [row["quarantine_id"]]


def test_quarantine_show_of_no_or_several_ids_is_none(con: Con) -> None:
    ingest(con, {"a": (3, 6)})
    assert quarantine.show(con, "qua_") is None
    assert quarantine.show(con, "nothing") is None


def test_entity_is_named_by_its_longest_alias_and_follows_its_mentions(con: Con) -> None:
    ingest(con, {"a": (1,), "b": (5,)})
    assert rows(con, "SELECT name FROM entities WHERE entity_id = 'ent_1'") == ["اسم" + "ا" * 5]
    assert rows(con, "SELECT count(*) FROM entity_aliases WHERE entity_id = 'ent_1'") == [2]
    ingest(con, {"b": (2,)})
    assert rows(con, "SELECT name FROM entities WHERE entity_id = 'ent_1'") == ["اسم" + "ا"]


def test_a_batch_that_contradicts_itself_leaves_nothing(con: Con) -> None:
    before = snapshot(con)
    stranger = Batch([], validated([article(source_uri="nowhere")], [records_of(1)]))
    with pytest.raises(LoadError, match="alone"):
        load_batch(con, stranger, new_load(extractor_version="1", run_id="r"))
    twice = records_of(1)
    twice.metrics *= 2
    double = Batch([outcome("a", (1,), "read")], validated([article(article_id="art_1", source_uri="a")], [twice]))
    with pytest.raises(LoadError, match="metrics: met_1 would stand twice"):
        load_batch(con, double, new_load(extractor_version="1", run_id="r"))
    assert snapshot(con) == before
    assert rows(con, "SELECT count(*) FROM ops.loads") == [0]


def test_a_duplicate_whose_original_is_gone_is_left_for_the_next_run(con: Con) -> None:
    late = Batch([outcome("b", (1,), "duplicate")], validated([], []))
    load_batch(con, late, new_load(extractor_version="1", run_id="r"))
    assert rows(con, "SELECT count(*) FROM ops.files") == [0]


def test_the_file_of_a_place_within_it() -> None:
    uris = {"/a.zip", "/a.zip#b.txt", "/c#1.json"}
    files = {
        "/a.zip": "/a.zip",
        "/a.zip#x/y.jsonl#3": "/a.zip",
        "/a.zip#b.txt#0": "/a.zip#b.txt",
        "/c#1.json#2": "/c#1.json",
        "/d.zip#e#1": "/d.zip",
    }
    assert {uri: file_of(uri, uris) for uri in files} == files
