"""WARC, as Common Crawl's CC-NEWS has it: each page that a server answered with is a document, `FILE#N` by record."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.message import Message

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.formats import FORMATS
from extraction.readers.session import Session
from schemas.tables import Article

_CHUNK = 2**18
_WANTED = ("response", "resource", "conversion")


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of all pages; requests, metadata, redirects, errors, pictures and the like are passed over."""
    yield from session.members(document, _pages(document, session))


def _pages(document: Document, session: Session) -> Iterator[Document | UnreadableFile]:
    try:
        for place, record in enumerate(ArchiveIterator(io.BytesIO(document.data))):
            if record.rec_type in _WANTED and (page := _page(document, session, record, place)):
                yield page
    except ArchiveLoadFailed as error:
        raise document.refuse("corrupted", f" cannot be read as a web archive: {error}") from None
    except (OSError, EOFError, ValueError) as error:
        raise document.refuse("truncated", f" breaks off as a web archive: {error}") from None


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
