"""Archives: what is refused, what is read all the same, and the bounds on what they unfold to."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterable

import article_bytes
import pytest
import zstandard
from format_samples import sample

from extraction.readers import Options, UnreadableFile, parse
from extraction.readers.options import MEGABYTE

ONE = article_bytes.IN_ENCODING[".txt"]("utf-8")
TWO = article_bytes.headed(article_bytes.ARTICLES[1]).encode()

Pack = Callable[[Iterable[tuple[str, bytes]]], bytes]


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def read(name: str, data: bytes, options: Options | None = None) -> tuple[list[str], dict[str, str]]:
    """Places of the articles read, and the reasons of what was rejected by place."""
    rejected: list[UnreadableFile] = []
    articles = parse(data, f"/s/{name}", rejected.append, options or Options())
    at = len(f"/s/{name}")
    return [a.source_uri[at:] for a in articles], {r.source_uri[at:]: r.reason for r in rejected}


def refusal(name: str, data: bytes, options: Options | None = None) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(name, data, options)
    assert name in caught.value.message
    return caught.value.reason


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_members_that_lead_out_are_refused_and_the_others_read(pack: Pack) -> None:
    names = ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt", "in/one.txt", "a#b.txt"]
    data = pack([(name, ONE) for name in names])
    read_places, rejected = read("a.zip", data)
    assert read_places == ["#in/one.txt", "#a%23b.txt"]
    assert rejected == {f"#{name}": "unsafe_member" for name in names[:4]}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_stand_twice_stay_apart() -> None:
    places, _ = read("a.zip", zipped([("a.txt", ONE), ("a.txt", TWO), ("a.txt~2", ONE), ("a.txt", ONE)]))
    assert places[:2] == ["#a.txt", "#a.txt~2"]
    assert len(set(places)) == len(places) == 3  # `a.txt~2` has no known suffix


def test_what_systems_leave_in_archives_is_left_alone() -> None:
    names = ["__MACOSX/a.txt", ".hidden.txt", "a/.DS_Store", "Thumbs.db", "folder/"]
    assert read("a.zip", zipped([*((name, b"x") for name in names), ("a.txt", ONE)])) == (["#a.txt"], {})


def test_links_and_devices_are_refused() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("fifo.txt", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name)
            info.type = kind
            info.linkname = "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("a.txt")
        info.size = len(ONE)
        archive.addfile(info, io.BytesIO(ONE))
    assert read("a.tar", out.getvalue()) == (["#a.txt"], {"#link.txt": "not_a_file", "#fifo.txt": "not_a_file"})


def test_a_damaged_member_does_not_stop_the_others() -> None:
    data = bytearray(zipped([("a.txt", ONE), ("b.txt", TWO)]))
    data[60] ^= 0xFF
    assert read("a.zip", bytes(data)) == (["#b.txt"], {"#a.txt": "corrupted"})


def test_what_stands_before_the_break_of_a_tar_archive_is_read() -> None:
    data = tarred([("a.txt", ONE), ("b.txt", TWO), ("c.txt", ONE)])
    cut = data[: 512 + 1024 + 512 + 100]
    assert read("a.tar", cut) == (["#a.txt"], {"": "truncated"})
    broken = bytearray(data)
    broken[1536 + 148] ^= 0xFF  # the checksum of the second header
    assert read("a.tar", bytes(broken)) == (["#a.txt"], {"": "truncated"})


def test_archives_within_archives_to_a_depth() -> None:
    data = ONE
    for level in range(3):
        data = zipped([(f"level{level}.zip" if level else "a.txt", data)])
    assert read("a.zip", data) == (["#level2.zip#level1.zip#a.txt"], {})
    assert read("a.zip", data, Options(max_depth=2)) == ([], {"#level2.zip#level1.zip#a.txt": "too_deep"})


def bomb(pack: str) -> bytes:
    zeros = b"0" * (40 * MEGABYTE)
    match pack:
        case "zip":
            return zipped([("a.txt", zeros)])
        case "gz":
            return gzip.compress(zeros)
        case "zst":
            return zstandard.compress(zeros)
        case "warc.gz":
            return gzip.compress(b"WARC/1.0\r\n" + zeros)
        case _:
            return zipped([("b.zip", zipped([("a.txt", zeros)]))])


@pytest.mark.parametrize("pack", ["zip", "gz", "zst", "warc.gz", "nested"])
def test_bombs_are_refused(pack: str) -> None:
    assert refusal(f"a.{pack if pack != 'nested' else 'zip'}", bomb(pack)) == "unpacks_too_far"


def test_what_unpacks_to_more_than_is_allowed_is_refused_whatever_its_ratio() -> None:
    data = zipped([("a.txt", ONE), ("b.txt", TWO)])
    assert refusal("a.zip", data, Options(max_unpacked_bytes=len(ONE) + 10)) == "unpacks_too_far"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.gz", gzip.compress(ONE)[:-9], "truncated"),
        ("a.txt.zst", zstandard.compress(ONE)[:-5], "truncated"),
        ("a.txt.gz", b"\x1f\x8b\x08\x00" + b"\xff" * 40, "corrupted"),
        ("a.txt.gz", gzip.compress(ONE)[:-6] + b"\0\0\0\0\0\0", "corrupted"),
        ("a.txt.gz", gzip.compress(ONE) + b"more", "corrupted"),
        ("a.zip", zipped([("a.txt", ONE)])[:-30], "truncated"),
        ("a.zip", zipped([]), "empty_archive"),
        ("a.tar", tarred([]), "empty_archive"),
        ("a.gz", gzip.compress(b""), "empty"),
        ("a.zip", b"", "empty"),
        ("a.zip", b"this is no archive", "wrong_format"),
        ("a.docx", sample("word.docx")[:-200], "truncated"),
        ("a.parquet", sample("table.parquet")[:-3], "truncated"),
        ("a.warc.gz", sample("crawl.warc.gz")[:-20], "truncated"),
    ],
)
def test_broken_archives(name: str, data: bytes, reason: str) -> None:
    assert refusal(name, data) == reason


def test_several_streams_of_gzip_are_one_file() -> None:
    half = len(ONE) // 2
    places, _ = read("a.txt.gz", gzip.compress(ONE[:half]) + gzip.compress(ONE[half:]) + b"\0" * 20)
    assert places == [""]


def test_members_locked_with_a_password() -> None:
    data = bytearray(zipped([("a.txt", ONE), ("b.txt", TWO)]))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert read("a.zip", bytes(data)) == (["#b.txt"], {"#a.txt": "encrypted"})


def test_articles_and_characters_are_bounded() -> None:
    lines = sample("lines.jsonl")
    assert refusal("a.jsonl", lines, Options(max_articles=1)) == "too_many_articles"
    places, rejected = read("a.jsonl", lines, Options(max_characters=300))
    assert (places, rejected) == (["#1"], {"#0": "article_too_long"})
    assert refusal("a.txt", ONE, Options(max_characters=300)) == "article_too_long"
    assert refusal("a.txt", b"a" * 10_000_000) == "article_too_long"
    assert refusal("a.pdf", sample("printed.pdf"), Options(max_characters=300)) == "article_too_long"
