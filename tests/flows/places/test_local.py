"""Which files a run sees."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flows.places.errors import NoSuchPath
from flows.places.listing import list_files
from schemas.content_hash import hash_bytes, hash_stream


def test_folders_are_listed_to_any_depth_without_hidden_and_unfinished_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.json", "b/d/e.pdf", ".hidden.txt", ".git/x.txt", "b/f.txt.part", "g.tmp"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = list_files([tmp_path])
    assert sorted(f.uri for f in found.files) == [str(tmp_path / n) for n in ("a.txt", "b/c.json", "b/d/e.pdf")]
    by_uri = {f.uri: f for f in found.files}
    stat = (tmp_path / "a.txt").stat()
    assert (by_uri[str(tmp_path / "a.txt")].size, by_uri[str(tmp_path / "a.txt")].mtime_ns) == (5, stat.st_mtime_ns)


def test_a_file_reached_twice_is_listed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    found = list_files([tmp_path, tmp_path / "a.txt", f"{tmp_path}/../{tmp_path.name}"])
    assert len(found.files) == 1


def test_a_relative_path_gives_an_absolute_uri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("a")
    monkeypatch.chdir(tmp_path)
    assert [f.uri for f in list_files(["a.txt"]).files] == [str(tmp_path / "a.txt")]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPath, match="nowhere"):
        list_files([tmp_path / "nowhere"])


def test_a_name_that_is_no_utf8_is_found_again(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xce\xc8\xd1.txt"  # cp1256
    try:
        with open(raw, "wb") as file:
            file.write(b"x")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    found = list_files([tmp_path])
    (file_,) = found.files
    file_.uri.encode("utf-8")
    assert Path(found.path(file_.uri)).read_bytes() == b"x"


def test_links_that_go_round_do_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone")
    assert [Path(f.uri).name for f in list_files([tmp_path]).files] == ["a.txt"]


def test_both_ways_of_hashing_agree(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("خبر".encode() * 100_000)
    with path.open("rb") as file:
        assert hash_stream(file) == hash_bytes(path.read_bytes())
