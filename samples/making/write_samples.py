"""Write samples/formats: `python samples/making/write_samples.py`. The PDFs were printed by a browser."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from datetime import datetime
from pathlib import Path

import article_bytes as build
import docx
import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FOLDER = Path(__file__).parents[1] / "formats"
ONE, BOTH = build.ARTICLES[0], build.ARTICLES
WRITTEN_ON = datetime(2024, 3, 6)


def word() -> bytes:
    """A Word document: headline in the style of a title, byline, paragraphs, a table."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = WRITTEN_ON
    document.add_paragraph(ONE["title"], style="Title")
    document.add_paragraph(f"كتب: {ONE['byline']}")
    document.add_paragraph("5 مارس 2024")
    for paragraph in ONE["paragraphs"]:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ("السنة", "طن", "2023", "20000"), strict=True):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parquet() -> bytes:
    """A table of both articles."""
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([build.saudi_news_net(article) for article in BOTH]), out, compression="zstd")
    return out.getvalue()


def files() -> dict[str, bytes]:
    """Files of several formats, as archives hold them, two in folders."""
    return {
        "paper.txt": build.IN_ENCODING[".txt"]("windows-1256"),
        "water/mahdia.html": build.page(BOTH[1], "utf-8").encode(),
        "water/both.jsonl": build.json_lines(BOTH).encode(),
    }


def zipped() -> bytes:
    """A zip archive of these files, and one that is no article."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (files() | {"water/notes.bin": b"\0\1\2\3"}).items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 6, 0, 0, 0)), data)
    return out.getvalue()


def tarred() -> bytes:
    """A tar archive of these files."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files().items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def crawled() -> bytes:
    """A web archive as CC-NEWS has it: a note on the crawl, a request, two pages, a redirect, a picture."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(writer.create_warcinfo_record("sample.warc.gz", {"software": "by hand"}))
    date = {"WARC-Date": "2024-03-06T09:00:00Z"}

    def record(url: str, kind: str, status: str, fields: list[tuple[str, str]], data: bytes) -> None:
        http = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, kind, io.BytesIO(data), http_headers=http, warc_headers_dict=date)
        )

    record(ONE["url"], "request", "GET /economy/paper-mill HTTP/1.1", [("Host", "almithal.example")], b"")
    legacy = build.page(ONE, "windows-1256").replace('<meta charset="windows-1256">', "").encode("cp1256")
    record(ONE["url"], "response", "200 OK", [("Content-Type", "text/html; charset=windows-1256")], legacy)
    record("https://almithal.example/", "response", "301 Moved", [("Location", BOTH[1]["url"])], b"")
    record("https://almithal.example/dot.gif", "response", "200 OK", [("Content-Type", "image/gif")], b"GIF89a")
    packed = gzip.compress(build.page(BOTH[1], "utf-8").encode(), mtime=0)
    record(BOTH[1]["url"], "response", "200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "gzip")], packed)
    return out.getvalue()


def samples() -> dict[str, bytes]:
    """Every sample but the PDF, by the name of its file."""
    text = build.IN_ENCODING
    lines = build.json_lines(BOTH).encode()
    return {
        "text.txt": text[".txt"]("utf-8"),
        "text_windows-1256.txt": text[".txt"]("windows-1256"),
        "markdown.md": text[".md"]("utf-8"),
        "page.html": text[".html"]("utf-8"),
        "saved_page.mhtml": text[".mhtml"]("utf-8"),
        "object.json": text[".json"]("utf-8"),
        "fundus.json": build.json.dumps([build.fundus(a) for a in BOTH], ensure_ascii=False, indent=1).encode(),
        "lines.jsonl": lines,
        "table.csv": build.delimited(BOTH, ",").encode("utf-8-sig"),
        "table.tsv": build.delimited(BOTH, "\t").encode(),
        "table.parquet": parquet(),
        "feed.rss": build.rss(BOTH, "utf-8").encode(),
        "feed.atom": build.atom(BOTH, "utf-8").encode(),
        "newsml_g2.xml": build.newsml(BOTH, "utf-8").encode(),
        "wire.nitf": text[".nitf"]("utf-8"),
        "word.docx": word(),
        "press_release.eml": text[".eml"]("windows-1256"),
        "text.txt.gz": gzip.compress(text[".txt"]("utf-8"), mtime=0),
        "lines.jsonl.zst": zstandard.compress(lines),
        "page.html.bz2": bz2.compress(text[".html"]("utf-8")),
        "table.csv.xz": lzma.compress(build.delimited(BOTH, ",").encode()),
        "archive.zip": zipped(),
        "archive.tar.gz": gzip.compress(tarred(), mtime=0),
        "crawl.warc.gz": crawled(),
    }


if __name__ == "__main__":
    for name, data in samples().items():
        (FOLDER / name).write_bytes(data)
