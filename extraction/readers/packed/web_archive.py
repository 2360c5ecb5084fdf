"""WARC, as Common Crawl's CC-NEWS has it: each page that a server answered with is a document, `FILE#N` by record."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from email.message import Message

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.formats import FORMATS
from extraction.readers.packed.compressed import unpack
from extraction.readers.session import Session
from schemas.tables import Article

_CHUNK = 2**18
_GZIP = b"\x1f\x8b"
_WANTED = ("response", "resource", "conversion")


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of all pages; requests, metadata, redirects, errors, pictures and the like are passed over."""
    yield from session.members(document, _pages(document, session))


def _pages(document: Document, session: Session) -> Iterator[Document | UnreadableFile]:
    if document.data.startswith(_GZIP):
        # Before warcio unpacks it: the bounds are kept, and its end is there.
        for _ in unpack(document, session, "application/gzip"):
            pass
    archive = ArchiveIterator(io.BytesIO(document.data))
    try:
        for place, record in enumerate(_records(archive)):
            if record.rec_type in _WANTED and (page := _page(document, session, record, place)):
                yield page
    except UnreadableFile:
        raise
    except Exception as error:  # warcio raises of many kinds on broken records
        raise document.refuse("corrupted", f" cannot be read as a web archive: {error}") from error
    if archive.err_count:
        yield document.refuse("corrupted", f" holds records of another length than they say ({archive.err_count})")


def _records(archive: ArchiveIterator) -> Iterator[ArcWarcRecord]:
    """The records, without what warcio writes to stderr of broken ones: it counts them, too."""
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(archive, None)
        if record is None:
            return
        yield record


def _page(document: Document, session: Session, record: ArcWarcRecord, place: int) -> Document | None:
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return None
    stated = (http or record.rec_headers).get_header("Content-Type")
    media_type, charset = content_type(stated)
    if media_type not in FORMATS and media_type not in _MEANT:
        return None
    data = _body(document.part(place), session, record)
    url = record.rec_headers.get_header("WARC-Target-URI")
    return document.member(place, data, promised=_MEANT.get(media_type, media_type), charset=charset, url=url)


# Media types that servers use for formats of another name.
_MEANT = {
    "application/xhtml+xml": "text/html",
    "text/xml": "application/xml",
    "application/ld+json": "application/json",
    "application/feed+json": "application/json",
}


def content_type(stated: str | None) -> tuple[str, str | None]:
    """Media type and charset of a Content-Type field; HTML where there is none."""
    message = Message()
    message["Content-Type"] = (stated or "text/html").strip()
    return message.get_content_type(), message.get_content_charset()


def _body(part: Document, session: Session, record: ArcWarcRecord) -> bytes:
    stream = record.content_stream()
    chunks: list[bytes] = []
    while chunk := stream.read(_CHUNK):
        session.unpack(part, len(chunk))
        chunks.append(chunk)
    return b"".join(chunks)
