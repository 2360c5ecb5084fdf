"""Files are read by what they are, where that is certain, whatever their suffix says."""

from __future__ import annotations

import json
from contextlib import suppress

import article_bytes
import pytest
from format_samples import names, sample

from extraction.readers import UnreadableFile, parse

ONE = article_bytes.ARTICLES[0]
OPEN = {"markdown.md", "table.csv", "table.tsv", "table.csv.xz", "text.txt", "text_windows-1256.txt", "text.txt.gz"}
PAGE = article_bytes.page(ONE, "utf-8").encode()


def reason(name: str, data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        parse(data, f"/s/{name}")
    return caught.value.reason


@pytest.mark.parametrize("suffix", [".txt", ".html", ".pdf", "", ".xyz"])
@pytest.mark.parametrize("name", [name for name in names() if name not in OPEN])
def test_a_wrong_suffix_does_no_harm(name: str, suffix: str) -> None:
    right = parse(sample(name), f"/s/{name}", lambda _: None)
    if name.startswith(("lines.jsonl.", "page.html.")):
        return  # what they hold has its suffix from the file's name
    wrong = parse(sample(name), f"/s/file{suffix}", lambda _: None)
    assert [a.text for a in wrong] == [a.text for a in right]
    assert [a.media_type for a in wrong] == [a.media_type for a in right]


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.html", "خبر بلا وسوم عن زيارة الوزير إلى المصنع".encode(), "text/plain"),
        ("a.txt", b"[1] \xd8\xae\xd8\xa8\xd8\xb1", "text/plain"),
        ("a.txt", '{"هكذا": يبدأ النص ولا ينتهي'.encode(), "text/plain"),
        ("a.txt", "From: لا شيء هنا من البريد\nخبر عن زيارة الوزير".encode(), "text/plain"),
        ("a.txt", "<مقدمة> خبر عن زيارة الوزير إلى المصنع".encode(), "text/plain"),
        ("a.json", json.dumps({"content": "<html><body>خبر</body></html>"}).encode(), "application/json"),
        ("a.json", b'{"content": "a"}\n{"content": "b"}\n', "application/x-ndjson"),
        ("a.jsonl", json.dumps([{"content": "a"}], indent=1).encode(), "application/json"),
        ("a.pdf", PAGE, "text/html"),
        ("a.csv", PAGE, "text/html"),
        ("a.htm", b"\n\n<!-- saved --> " + PAGE, "text/html"),
    ],
)
def test_media_types(name: str, data: bytes, media_type: str) -> None:
    assert parse(data, f"/s/{name}")[0].media_type == media_type


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pdf", "خبر عن زيارة الوزير".encode(), "wrong_format"),
        ("a.docx", b"\0\1\2\3" * 100, "wrong_format"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "unsupported_suffix"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unsupported_suffix"),
        ("a.py", b"print('no article')", "unsupported_suffix"),
        ("notes", "خبر".encode(), "unsupported_suffix"),
        ("a.xml", b"<?xml version='1.0'?><catalog><book/></catalog>", "unknown_xml"),
        ("a.xml", b"<?xml version='1.0'?><rss><channel></rss>", "xml_syntax"),
        ("a.rss", b"<?xml version='1.0'?><rss><channel/></rss>", "empty"),
        ("a.html", b"<html><body></body></html>", "no_article"),
        ("a.csv", b"name,price\na,1\n", "table_shape"),
        ("a.jsonl", b"nothing\nof json\n", "json_syntax"),
        ("a.pdf", b"%PDF-1.4\n" + b"junk " * 50 + b"%%EOF", "corrupted"),
    ],
)
def test_reasons(name: str, data: bytes, expected: str) -> None:
    assert reason(name, data) == expected


@pytest.mark.parametrize("suffix", [".html", ".xml", ".rss", ".md", ".txt", ".eml", ".csv", ".json"])
@pytest.mark.parametrize(
    "data",
    [
        b"<!---->" * 1100 + b"<",
        b"<?xml ?>" * 900 + b"<!DOCTYPE x [" + b"]" * 900,
        b"<!DOCTYPE x [" * 20_000,
        b" " * 300_000 + b"x",
        b"# " + b" #" * 200_000 + b"x",
        b"---\na: " + b" " * 300_000 + b"x\n---\n",
        b"From: a\nMIME-Version: 1.0\nSubject:" + b" " * 100_000 + b"\n" + b"X-A: b\n" * 20_000,
    ],
)
def test_beginnings_made_to_be_slow_end(suffix: str, data: bytes) -> None:
    """Patterns that try again and again would take hours here."""
    with suppress(UnreadableFile):
        assert all(article.text for article in parse(data, f"/s/a{suffix}", lambda _: None))
