"""Articles at other places: listed without being read, read once, and read again when they change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.places.errors import Left, NoSuchPath, PlaceError
from flows.places.listing import list_files
from flows.run.retry import retry_directly
from flows.run.summary import Summary, file_rows, left_lines
from flows.settings import Settings

from .conftest import GOOD, Handler

Ingest = Callable[..., Summary]
Rows = Callable[..., list[dict[str, Any]]]
Web = tuple[str, Path, type[Handler]]


def fate(summary: Summary) -> dict[str, int]:
    """How many files became what, of those that are."""
    return {name: count for name, count in file_rows(summary) if count}


def test_s3(s3: Callable[[], Any], ingest: Ingest, rows: Rows) -> None:
    client = s3()
    client.create_bucket(Bucket="press")
    names = ("a.txt", "2024/03/b.txt", "2024/.hidden/c.txt", "2024/d.txt.part")
    for name in names:
        client.put_object(Bucket="press", Key=name, Body=GOOD.format(name).encode())
    client.put_object(Bucket="press", Key="2024/broken.json", Body=b'{"content": "x')
    first = ingest("s3://press")
    assert fate(first) == {"new": 2, "quarantined": 1, "left alone": 1}
    assert left_lines(first) == ["left alone: s3://press/2024/d.txt.part has the name of an unfinished file"]
    uris = [row["source_uri"] for row in rows("SELECT source_uri FROM articles ORDER BY ALL")]
    assert uris == ["s3://press/2024/03/b.txt", "s3://press/a.txt"]
    assert rows("SELECT count(*) AS n FROM ops.files WHERE etag IS NOT NULL AND mtime_ns > 0") == [{"n": 3}]
    assert fate(ingest("s3://press")) == {"known": 3, "left alone": 1}
    client.put_object(Bucket="press", Key="a.txt", Body=GOOD.format("z").encode() + b" ")
    assert fate(ingest("s3://press/", "s3://press/a.txt")) == {"new": 1, "known": 2, "left alone": 1}
    with pytest.raises(PlaceError, match="s3://nowhere"):
        ingest("s3://nowhere")


def test_sftp(sftp: tuple[str, Path], ingest: Ingest, rows: Rows) -> None:
    url, folder = sftp
    (folder / "inbox" / "deep").mkdir(parents=True)
    (folder / "inbox" / "a.txt").write_text(GOOD.format("a"))
    (folder / "inbox" / "deep" / "b c.txt").write_text(GOOD.format("b"))
    given = url.replace("//", "//reader:secret@") + "/inbox"
    assert fate(ingest(given)) == {"new": 2}
    stored = {row["source_uri"] for row in rows("SELECT source_uri FROM articles")}
    assert stored == {f"{url}/inbox/a.txt", f"{url}/inbox/deep/b c.txt"}
    assert fate(ingest(given)) == {"known": 2}
    (folder / "inbox" / "a.txt").write_text(GOOD.format("changed"))
    assert fate(ingest(given)) == {"new": 1, "known": 1}
    with pytest.raises(PlaceError, match=r"sftp://127\.0\.0\.1:\d+/inbox cannot be listed: Permission"):
        list_files([url.replace("//", "//reader:wrong@") + "/inbox"])
    (Path.home() / ".ssh" / "known_hosts").write_text("")
    with pytest.raises(PlaceError, match="HostKeyNotVerifiable"):
        list_files([given])


def test_an_index_page_and_those_below_it(web: Web, ingest: Ingest, rows: Rows) -> None:
    url, folder, handler = web
    for name in ("press/a.txt", "press/deep/b.txt", "press/خبر أول.txt", "elsewhere.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(GOOD.format(name))
    assert fate(ingest(f"{url.replace('//', '//user:secret@')}/press/")) == {"new": 3}
    assert not rows("SELECT 1 AS x FROM ops.files WHERE uri LIKE '%secret%'")
    handler.asked.clear()
    assert fate(ingest(f"{url}/press/")) == {"known": 3}
    assert not [asked for asked in handler.asked if asked.startswith("GET") and ".txt" in asked]
    (folder / "press" / "a.txt").write_text(GOOD.format("changed"))
    assert fate(ingest(f"{url}/press/")) == {"new": 1, "known": 2}


def test_a_single_page(web: Web, ingest: Ingest, rows: Rows) -> None:
    url, folder, _ = web
    (folder / "a.txt").write_text(GOOD.format("a"))
    assert fate(ingest(f"{url}/a.txt")) == {"new": 1}
    assert rows("SELECT source_uri FROM articles") == [{"source_uri": f"{url}/a.txt"}]
    with pytest.raises(NoSuchPath, match=f"{url}/nothing"):
        ingest(f"{url}/nothing.txt")


def test_what_may_pass_is_tried_again_and_what_stays_is_named(
    web: Web, ingest: Ingest, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.places.retrying._FIRST_PAUSE", 0.01)
    url, folder, handler = web
    for name in ("busy.txt", "down.txt", "shut.txt", "gone.txt", "good.txt"):
        (folder / name).write_text(GOOD.format(name))
    works = 0
    handler.failures |= {
        "/busy.txt": [503, works, 503, 500],  # twice asked for its state, then for itself
        "/down.txt": [works] + 9 * [503],
        "/shut.txt": [works, 403],
        "/gone.txt": [works, 404],
    }
    summary = ingest(f"{url}/")
    assert fate(summary) == {"new": 2, "quarantined": 1, "left alone": 2}
    down, gone = sorted(left_lines(summary))
    assert down.startswith(f"left alone: {url}/down.txt cannot be had for now: ClientResponseError: 503")
    assert gone == f"left alone: {url}/gone.txt is no longer there"
    assert rows("SELECT failed_checks FROM ops.quarantine") == [{"failed_checks": ["no_permission"]}]
    handler.failures.clear()
    assert fate(ingest(f"{url}/")) == {"new": 3, "known": 2}


def test_a_place_that_does_not_answer_harms_no_other(web: Web, ingest: Ingest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.places.retrying._FIRST_PAUSE", 0.01)
    url, folder, handler = web
    (folder / "a.txt").write_text(GOOD.format("a"))
    handler.failures["/down/"] = 9 * [502]
    with pytest.raises(PlaceError, match=r"/down/ cannot be listed: ClientResponseError: 502"):
        ingest(f"{url}/down/")
    assert fate(ingest(f"{url}/down/", f"{url}/a.txt")) == {"new": 1, "left alone": 1}


def test_a_file_larger_than_its_place_says_is_not_taken_whole(web: Web, ingest: Ingest, rows: Rows) -> None:
    url, folder, _ = web
    (folder / "a.txt").write_bytes(b"x" * 2**20)
    assert fate(ingest(f"{url}/a.txt", max_file_mb=0.5)) == {"quarantined": 1}
    assert rows("SELECT failed_checks FROM ops.quarantine") == [{"failed_checks": ["too_large"]}]


def test_what_is_in_quarantine_is_read_again_from_its_place_or_from_what_was_kept(
    web: Web, ingest: Ingest, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.places.retrying._FIRST_PAUSE", 0.01)
    url, folder, handler = web
    (folder / "mended.json").write_text('{"content": "x')
    (folder / "long.txt").write_text(GOOD.format("x " * 500_000))
    ingest(f"{url}/mended.json")
    assert fate(ingest(f"{url}/long.txt", file_seconds=0.001)) == {"quarantined": 1}
    (folder / "mended.json").write_text(json.dumps({"content": GOOD}))
    handler.failures["/long.txt"] = 20 * [404]
    retried = retry_directly(Settings(home=home, workers=1))
    assert retried.summary.quarantined == []
    assert (fate(retried.summary), retried.resolved, retried.standing) == ({"new": 2}, 2, 0)


def test_a_library_that_is_missing_is_named() -> None:
    with pytest.raises(PlaceError, match=r"gs:// needs another library: pip install 'marsad\[gcs\]'"):
        list_files(["gs://bucket/inbox"])
    with pytest.raises(PlaceError, match="nowhere://"):
        list_files(["nowhere://bucket/inbox"])


def test_a_file_url_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text("x")
    found = list_files([f"file://{tmp_path}/a%20b.txt"])
    assert [file.uri for file in found.files] == [str(tmp_path / "a b.txt")]
    assert found.left == list[Left]()
