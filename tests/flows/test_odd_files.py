"""Files that misbehave: what becomes of each, and that the others are loaded all the same."""

from __future__ import annotations

import ctypes
import os
import socket
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from flows.places import listing as listing_module
from flows.places.errors import PlaceError
from flows.run.summary import Summary, file_rows, left_lines

Ingest = Callable[..., Summary]
Rows = Callable[..., list[dict[str, Any]]]
GOOD = "زار وزير الصناعة مصنع الورق في مدينة طنطا يوم 5 مارس 2024."


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


def make_device(path: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root makes devices")


def make_loop(path: Path) -> None:
    path.symlink_to(path)


def make_link_to_nothing(path: Path) -> None:
    path.symlink_to("gone")


def make_link_round(path: Path) -> None:
    path.symlink_to(path.parent, target_is_directory=True)


def make_unfinished(path: Path) -> None:
    path.with_name("a.txt.part").write_text(GOOD)


def make_empty(path: Path) -> None:
    path.touch()


def make_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2 * 2**30)


def make_folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text(GOOD + " في داخل المجلد")


def make_newline_name(path: Path) -> None:
    path.with_name("two\nlines.txt").write_text(GOOD + " سطران")


def make_odd_name(path: Path) -> None:
    try:
        with open(os.fsencode(path.parent) + b"/\xce\xc8\xd1.txt", "wb") as file:  # cp1256
            file.write((GOOD + " اسم").encode())
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")


def make_control_name(path: Path) -> None:
    path.with_name("\x1b[31m.txt").write_text(GOOD + " لون")


def make_not_text(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 10)


def make_one_long_line(path: Path) -> None:
    path.write_text("خبر " * 2_500_000)


# What is made under the name odd.txt -> what becomes of it.
LEFT = [
    (make_fifo, "is no file"),
    (make_socket, "is no file"),
    (make_device, "is no file"),
    (make_loop, "cannot be looked at"),
    (make_link_to_nothing, "is a link to nothing"),
    (make_link_round, "is a link to a folder"),
    (make_unfinished, "has the name of an unfinished file"),
]
QUARANTINED = [
    (make_empty, "empty"),
    (make_huge, "too_large"),
    (make_not_text, "not_text"),
    (make_one_long_line, "article_too_long"),
]
LOADED = [make_folder, make_newline_name, make_odd_name, make_control_name]


@pytest.mark.parametrize(("make", "said"), LEFT)
def test_what_is_no_file_is_left_alone_and_told(make: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    make(tmp_path / "odd.txt")
    found = listing_module.list_files([tmp_path])
    assert [Path(file.uri).name for file in found.files] == ["good.txt"]
    ((left),) = found.left
    assert left.reason.startswith(said)


def test_files_that_cannot_be_articles_are_quarantined(ingest: Ingest, inbox: Path, rows: Rows, home: Path) -> None:
    (inbox / "good.txt").write_text(GOOD)
    for make, reason in QUARANTINED:
        make(inbox / f"{reason}.txt")
    summary = ingest(inbox)
    assert dict(file_rows(summary)) == {"new": 1, "known": 0, "duplicate": 0, "quarantined": len(QUARANTINED)}
    aside = rows("SELECT file_uri, failed_checks, kept_path FROM ops.quarantine")
    assert {Path(row["file_uri"]).stem: row["failed_checks"] for row in aside} == {r: [r] for _, r in QUARANTINED}
    kept = {row["failed_checks"][0]: row["kept_path"] for row in aside}
    assert kept["too_large"] is None
    assert (home / kept["not_text"]).read_bytes() == (inbox / "not_text.txt").read_bytes()
    loads = rows("SELECT count(*) AS n FROM ops.loads")
    again = ingest(inbox)
    assert dict(file_rows(again)) == {"new": 0, "known": 5, "duplicate": 0, "quarantined": 0}
    assert rows("SELECT count(*) AS n FROM ops.loads") == loads


def test_a_file_that_needs_too_much_memory_costs_only_itself(ingest: Ingest, inbox: Path, rows: Rows) -> None:
    (inbox / "good.txt").write_text(GOOD)
    with (inbox / "odd.txt").open("wb") as file:
        file.truncate(150 * 2**20)
    assert dict(file_rows(ingest(inbox, worker_memory_mb=64)))["new"] == 1
    assert rows("SELECT failed_checks FROM ops.quarantine") == [{"failed_checks": ["out_of_memory"]}]


@pytest.mark.parametrize("make", LOADED)
def test_odd_names_are_loaded(make: Callable[[Path], None], ingest: Ingest, inbox: Path, rows: Rows) -> None:
    make(inbox / "odd.txt")
    assert dict(file_rows(ingest(inbox)))["new"] == 1
    (row,) = rows("SELECT source_uri FROM articles")
    assert row["source_uri"].startswith(str(inbox))
    assert dict(file_rows(ingest(inbox)))["known"] == 1


class _Capabilities(ctypes.Structure):
    """A thread's capabilities as capget(2) and capset(2) have them, version 3."""

    _fields_: ClassVar = [("words", ctypes.c_uint32 * 6)]


@pytest.fixture
def _permissions_hold() -> Iterator[None]:
    """Root passes over permissions: let it not, in this thread."""
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root passes over permissions")
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    libc, held = ctypes.CDLL(None, use_errno=True), _Capabilities()
    assert libc.capget(header, ctypes.byref(held)) == 0
    fewer = _Capabilities.from_buffer_copy(held)
    fewer.words[0] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(header, ctypes.byref(fewer)) == 0
    yield
    assert libc.capset(header, ctypes.byref(held)) == 0


@pytest.mark.usefixtures("_permissions_hold")
def test_a_folder_that_may_not_be_listed_is_told(inbox: Path) -> None:
    (inbox / "good.txt").write_text(GOOD)
    shut = inbox / "shut"
    shut.mkdir()
    shut.chmod(0)
    found = listing_module.list_files([inbox])
    assert [Path(file.uri).name for file in found.files] == ["good.txt"]
    assert [(Path(left.uri).name, left.reason) for left in found.left] == [
        ("shut", "is a folder that may not be listed: Permission denied")
    ]
    with pytest.raises(PlaceError, match="chmod"):
        listing_module.list_files([shut])


@pytest.mark.usefixtures("_permissions_hold")
def test_a_file_without_permission_is_read_once_it_has_it(inbox: Path, ingest: Ingest, rows: Rows) -> None:
    (inbox / "good.txt").write_text(GOOD)
    (inbox / "shut.txt").write_text(GOOD + " آخر")
    (inbox / "shut.txt").chmod(0)
    assert dict(file_rows(ingest(inbox))) == {"new": 1, "known": 0, "duplicate": 0, "quarantined": 1}
    assert rows("SELECT failed_checks FROM ops.quarantine") == [{"failed_checks": ["no_permission"]}]
    assert dict(file_rows(ingest(inbox))) == {"new": 0, "known": 2, "duplicate": 0, "quarantined": 0}
    (inbox / "shut.txt").chmod(0o644)
    assert dict(file_rows(ingest(inbox))) == {"new": 1, "known": 1, "duplicate": 0, "quarantined": 0}
    assert rows("SELECT count(*) AS n FROM ops.quarantine WHERE resolved_by IS NULL") == [{"n": 0}]


@pytest.fixture
def after_listing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Have something happen between the listing and the first look at a file."""

    def arrange(what: Callable[[], object]) -> None:
        def list_files(*args: Any) -> Any:
            found = listing(*args)
            what()
            return found

        monkeypatch.setattr("flows.run.steps.list_files", list_files)

    listing = listing_module.list_files
    return arrange


def test_a_file_that_changes_after_the_listing_is_left_for_the_next_run(
    ingest: Ingest, inbox: Path, rows: Rows, after_listing: Callable[..., None]
) -> None:
    for name in ("good.txt", "grows.txt", "goes.txt", "becomes-a-pipe.txt"):
        (inbox / name).write_text(f"{GOOD} {name}")

    def meanwhile() -> None:
        with (inbox / "grows.txt").open("a") as file:
            file.write(GOOD)
        (inbox / "goes.txt").unlink(missing_ok=True)
        (inbox / "becomes-a-pipe.txt").unlink(missing_ok=True)
        if not (inbox / "becomes-a-pipe.txt").exists():
            os.mkfifo(inbox / "becomes-a-pipe.txt")

    after_listing(meanwhile)
    summary = ingest(inbox)
    assert dict(file_rows(summary)) == {"new": 1, "known": 0, "duplicate": 0, "quarantined": 0, "left alone": 3}
    assert sorted(left_lines(summary)) == [
        f"left alone: {inbox}/becomes-a-pipe.txt is still being written",
        f"left alone: {inbox}/goes.txt is no longer there",
        f"left alone: {inbox}/grows.txt is still being written",
    ]
    assert rows("SELECT count(*) AS n FROM ops.quarantine") == [{"n": 0}]
    after_listing(lambda: None)
    assert dict(file_rows(ingest(inbox))) == {"new": 1, "known": 1, "duplicate": 0, "quarantined": 0, "left alone": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open for writing")
def test_a_file_that_is_open_for_writing_is_left_until_it_is_closed(ingest: Ingest, inbox: Path) -> None:
    with (inbox / "a.txt").open("w") as file:
        file.write(GOOD)
        file.flush()
        assert dict(file_rows(ingest(inbox))) == {
            "new": 0, "known": 0, "duplicate": 0, "quarantined": 0, "left alone": 1,
        }  # fmt: skip
        assert dict(file_rows(ingest(inbox, settle_seconds=0)))["new"] == 1
        file.write(GOOD)
    assert dict(file_rows(ingest(inbox)))["new"] == 1
