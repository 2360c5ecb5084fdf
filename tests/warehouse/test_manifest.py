"""What the manifest answers about a listing and about hashes."""

from __future__ import annotations

import duckdb
from world import ingest

from schemas.batch import Listed
from warehouse.manifest import decide, unseen

Con = duckdb.DuckDBPyConnection


def test_unseen_are_the_new_and_the_changed(con: Con) -> None:
    ingest(con, {"a": (1,), "b": (2,), "c": (3,)})
    listing = [Listed("c", 1, 2), Listed("a", 1, 1), Listed("d", 1, 1), Listed("b", 2, 1)]
    assert unseen(con, listing) == [Listed("b", 2, 1), Listed("c", 1, 2), Listed("d", 1, 1)]
    assert unseen(con, []) == []


def test_of_equal_bytes_the_smallest_path_is_read(con: Con) -> None:
    assert decide(con, {"b": "x", "a": "x", "c": "y"}) == {"a": "read", "b": "duplicate", "c": "read"}
    ingest(con, {"b": (1,)})
    held = "hash (1,)"
    assert decide(con, {"a": held}) == {"a": "read"}
    assert decide(con, {"c": held}) == {"c": "duplicate"}
    assert decide(con, {"b": held}) == {"b": "same"}
    assert decide(con, {"b": "other", "c": held}) == {"b": "read", "c": "read"}
    assert decide(con, {}) == {}


def test_files_in_quarantine_are_read_again(con: Con) -> None:
    ingest(con, {"a": None})
    assert decide(con, {"a": "hash None", "b": "hash None"}) == {"a": "read", "b": "duplicate"}
    assert decide(con, {"b": "hash None"}) == {"b": "read"}
