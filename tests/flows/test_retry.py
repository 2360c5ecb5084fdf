"""Quarantine: bytes are kept, and what is set aside can be read again, from its place or from what was kept."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.run.direct import ingest_directly
from flows.run.retry import Retried, retry_directly
from flows.run.summary import Summary
from flows.settings import Settings
from schemas.content_hash import hash_bytes
from warehouse import kept as kept_module
from warehouse.connect import open_writer
from warehouse.kept import keep, prune_kept
from warehouse.quarantine import wrong_states

Ingest = Callable[..., Summary]
Rows = Callable[..., list[dict[str, Any]]]
GOOD = "زار وزير الصناعة مصنع الورق في مدينة طنطا يوم 5 مارس 2024. ({})"
OPEN = "SELECT count(*) AS n FROM ops.quarantine WHERE resolved_by IS NULL"


def retry(home: Path, *ids: str) -> Retried:
    return retry_directly(Settings(home=home, workers=1), ids)


def assert_each_file_is_somewhere_once(home: Path) -> None:
    with open_writer(home) as con:
        assert wrong_states(con) == []


def age(home: Path, days: int) -> None:
    """Let the kept bytes be so old."""
    for path in (home / "quarantine").glob("*/*"):
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - days * 86400))


def test_from_its_place_where_it_was_mended(ingest: Ingest, inbox: Path, home: Path, rows: Rows) -> None:
    (inbox / "a.json").write_text('{"content": "x')
    (inbox / "b.json").write_text('{"content": "y')
    ingest(inbox)
    (row,) = rows("SELECT quarantine_id AS id, kept_path FROM ops.quarantine WHERE file_uri LIKE '%a.json'")
    assert (home / row["kept_path"]).read_text() == '{"content": "x'
    (inbox / "a.json").write_text(json.dumps({"content": GOOD}))
    retried = retry(home, row["id"][:9])
    assert (retried.summary.found, retried.resolved, retried.standing) == (1, 1, 1)
    assert rows("SELECT DISTINCT mode FROM ops.loads ORDER BY ALL") == [{"mode": "ingest"}, {"mode": "retry"}]
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 1}]
    assert retry(home).resolved == 0
    assert_each_file_is_somewhere_once(home)


def test_from_the_kept_bytes_where_it_is_gone(ingest: Ingest, inbox: Path, home: Path, rows: Rows) -> None:
    (inbox / "long.txt").write_text(GOOD.format("x" * 1_500_000))
    (inbox / "lost.txt").write_text(GOOD.format("y" * 1_500_000))
    assert ingest(inbox, file_seconds=0.001).counts.files_quarantined == 2
    (inbox / "long.txt").unlink()
    (inbox / "lost.txt").unlink()
    (path,) = [row["kept_path"] for row in rows("SELECT kept_path FROM ops.quarantine WHERE file_uri LIKE '%lost%'")]
    (home / path).unlink()
    retried = retry(home)
    assert (retried.summary.counts.files_loaded, retried.resolved, retried.standing) == (1, 1, 1)
    assert [left.reason for left in retried.summary.left] == ["is no longer there, and its bytes are not kept"]
    assert rows("SELECT source_uri FROM articles") == [{"source_uri": str(inbox / "long.txt")}]
    assert_each_file_is_somewhere_once(home)


def test_articles_set_aside_are_read_again_with_their_file(ingest: Ingest, inbox: Path, home: Path, rows: Rows) -> None:
    items = [{"content": GOOD.format(1)}, {"content": ""}]
    (inbox / "a.json").write_text(json.dumps(items))
    ingest(inbox)
    assert rows("SELECT kind, kept_path IS NOT NULL AS kept FROM ops.quarantine") == [{"kind": "article", "kept": True}]
    assert (retry(home).resolved, retry(home).standing) == (0, 1)
    items[1]["content"] = GOOD.format(2)
    (inbox / "a.json").write_text(json.dumps(items))
    assert (retry(home).resolved, retry(home).standing) == (1, 0)
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]


def test_commands(marsad: Callable[..., Any], ingest: Ingest, inbox: Path) -> None:
    (inbox / "a.json").write_text('{"content": "x')
    ingest(inbox)
    listed = marsad("quarantine", "list").stdout
    (line,) = [line for line in listed.splitlines() if "json_syntax" in line]
    shown = marsad("quarantine", "show", line.split()[0]).stdout
    assert "Mend the JSON" in shown
    (path,) = [line.split()[-1] for line in shown.splitlines() if line.startswith("bytes kept")]
    assert Path(path).read_text() == '{"content": "x'
    (inbox / "a.json").write_text(json.dumps({"content": GOOD}))
    done = marsad("quarantine", "retry")
    assert done.returncode == 0, done.stderr
    assert "1 rows of the quarantine resolved, 0 stand" in done.stdout
    wrong = marsad("quarantine", "retry", "zzz")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (1, 1)


def test_kept_bytes_go_when_the_matter_is_long_resolved(ingest: Ingest, inbox: Path, home: Path, rows: Rows) -> None:
    for name in ("a.json", "b.json"):
        (inbox / name).write_text(f'{{"content": "{name}')
    ingest(inbox)
    (inbox / "a.json").write_text(json.dumps({"content": GOOD}))
    retry(home)
    assert keep(home, inbox / "a.json", hash_bytes((inbox / "a.json").read_bytes()))  # as a load that died leaves it
    for days, removed, left in ((0, 0, 3), (2, 1, 2)):
        age(home, days)
        with open_writer(home) as con:
            assert prune_kept(con, home, dt.timedelta(days=1)) == removed
        assert len(list((home / "quarantine").glob("*/*"))) == left
    with open_writer(home) as con:
        assert prune_kept(con, home, dt.timedelta()) == 1
        states = con.execute(
            "SELECT resolved_by IS NULL, kept_path IS NULL FROM ops.quarantine ORDER BY ALL"
        ).fetchall()
    assert states == [(False, True), (True, False)]


def test_nothing_half_is_kept(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"x" * 100_000
    (tmp_path / "a").write_bytes(data)
    assert keep(home, tmp_path / "a", hash_bytes(b"other")) is None
    assert keep(home, tmp_path / "gone", hash_bytes(data)) is None

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(kept_module.os, "fsync", full)
        assert keep(home, tmp_path / "a", hash_bytes(data)) is None
    assert [path for path in (home / "quarantine").rglob("*") if path.is_file()] == []
    place = keep(home, tmp_path / "a", hash_bytes(data))
    assert place == f"quarantine/{hash_bytes(data)[:2]}/{hash_bytes(data)}"
    assert keep(home, tmp_path / "a", hash_bytes(data)) == place


_content = st.one_of(
    st.none(),
    st.just("[]"),
    st.just('{"content": "x'),
    st.lists(st.integers(0, 3), max_size=3).map(
        lambda items: json.dumps([{"content": GOOD.format(n) if n else ""} for n in items])
    ),
)
_step = st.one_of(st.just("retry"), st.dictionaries(st.sampled_from(["a.json", "b.json", "c.json"]), _content))


@hypothesis_settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_step, min_size=2, max_size=4))
def test_each_file_is_either_loaded_or_in_quarantine(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str | dict[str, str | None]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    inbox, home = folder / "inbox", folder / "home"
    inbox.mkdir()
    for step in steps:
        if isinstance(step, str):
            retry(home)
        else:
            for name, content in step.items():
                if content is None:
                    (inbox / name).unlink(missing_ok=True)
                else:
                    (inbox / name).write_text(content)
            ingest_directly(Settings(home=home, workers=1), [str(inbox)])
        assert_each_file_is_somewhere_once(home)
