"""Which format bytes are in: told by the bytes; where these leave it open, by the suffix."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping

from extraction.readers.decoding import decode
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.formats import FORMATS, Format, by_suffix

_OOXML = "application/vnd.openxmlformats-officedocument"
_TAR = "application/x-tar"
_WORD = f"{_OOXML}.wordprocessingml.document"

# First bytes -> media type. A zip archive may be a document: see _zipped.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "application/gzip"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"PAR1", "application/vnd.apache.parquet"),
    (b"%PDF-", "application/pdf"),
    (b"WARC/", "application/warc"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"{\\rtf", "application/rtf"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x89PNG\r\n\x1a\n", "image/*"),
    (b"\xff\xd8\xff", "image/*"),
    (b"GIF8", "image/*"),
    (b"II*\x00", "image/*"),
    (b"MM\x00*", "image/*"),
    (b"ID3", "audio/*"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ\x90\x00", "application/x-executable"),
)
_BINARY = frozenset({magic for _, magic in _MAGIC} | {_WORD, _TAR})
_HEAD = 8192
# In the old container that Office puts a locked document into.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# Atomic groups: what stands before the root is read one way only, so that nothing is tried again and again.
_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?+(?><!--.*?-->\s*+)*+(?:<!doctype\s+html|<html|<head|<body)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<(?:[a-z][a-z0-9]*[\s>/]|!doctype|!--)", re.IGNORECASE)
_ROOT = re.compile(
    r"\s*+(?><\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>\s*+)*+<([A-Za-z_][\w.:-]*)", re.DOTALL
)
_ROOTS: Mapping[str, str] = {
    "rss": "application/rss+xml",
    "rdf:rdf": "application/rss+xml",
    "feed": "application/atom+xml",
    "entry": "application/atom+xml",
    "newsitem": "application/vnd.iptc.g2.newsitem+xml",
    "newsmessage": "application/vnd.iptc.g2.newsitem+xml",
    "nitf": "text/vnd.iptc.nitf",
    "html": "text/html",
}
# Fields at the head of a mail; two of them, and one of the first line, tell it.
_MAIL = re.compile(
    r"^(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+|reply-to"
    r"|dkim-signature|snapshot-content-location):",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_MARK = re.compile(r"^(?:mime-version|message-id|received):", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_JSON = "application/json"
_SELF_EVIDENT = re.compile(r'\s*(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:')


def sniff(document: Document) -> str:
    """The media type, a key of `FORMATS` with a reader. Raises UnreadableFile where no reader can take the bytes."""
    data = document.data
    if not data.strip():
        raise document.refuse("empty", " is empty")
    promised = by_suffix(document.suffix) or FORMATS.get(document.promised or "")
    found = _binary(data)
    if found is None and promised is not None and promised.media_type in _BINARY:
        found = _in_place_of(promised, document)
    if found is None:
        found = _textual(document, promised)
    return _readable(found, document)


def _readable(media_type: str | None, document: Document) -> str:
    known = FORMATS.get(media_type or "")
    if known is None:
        suffix = document.suffix or "a name without suffix"
        raise document.refuse("unsupported_suffix", f": no reader for {suffix}")
    if not known.module and _LOCKED in document.data:
        raise document.refuse("encrypted", " is locked with a password")
    if not known.module:
        raise document.refuse("unsupported_suffix", f" is {known.name}: no reader for that")
    return known.media_type


def _binary(data: bytes) -> str | None:
    """The media type that the first bytes tell, or None."""
    media_type = next((media_type for magic, media_type in _MAGIC if data.startswith(magic)), None)
    if media_type is None and data[257:262] == b"ustar":
        return _TAR
    if media_type is None and b"%PDF-" in data[:1024] and b"\x00" not in data[:64]:
        return "application/pdf"  # some programs write a few bytes before its first line
    if media_type == "application/zip":
        return _zipped(data)
    if media_type == "application/gzip" and _holds_warc(data):
        return "application/warc"
    return media_type


def _zipped(data: bytes) -> str:
    if b"[Content_Types].xml" in data and (b"word/document" in data or b"xl/workbook" in data or b"ppt/" in data):
        return _WORD if b"word/document" in data else _OOXML
    if data[30:38] == b"mimetype":
        return "application/epub+zip" if b"epub" in data[38:60] else "application/vnd.oasis.opendocument"
    return "application/zip"


def _holds_warc(data: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(data[:4096], 5) == b"WARC/"
    except zlib.error:
        return False


def _in_place_of(promised: Format, document: Document) -> str | None:
    """What bytes are that lack the marks of the binary format promised: text that is certain, else nothing."""
    if promised.media_type == _TAR and not document.data.strip(b"\0"):
        return _TAR
    try:
        found = _textual(document, None)
    except UnreadableFile:
        found = None
    if found is None:
        raise document.refuse("wrong_format", f" is not {promised.name}: it does not begin like that")
    return found


def _textual(document: Document, promised: Format | None) -> str | None:
    """The media type of text: what it says itself, else what is promised. Raises UnreadableFile where it is no text."""
    head = _head(document)
    if head is None:
        return promised.media_type if promised else None
    told = _told(head)
    if told == _JSON and promised is not None and not (promised.module == FORMATS[_JSON].module or _is_json(document)):
        told = None
    if told == _JSON and promised is not None and promised.module == FORMATS[_JSON].module:
        return promised.media_type
    if told or promised is None:
        return told
    if promised.media_type == "text/html" and not _TAG.search(head):
        return "text/plain"
    return promised.media_type


def _is_json(document: Document) -> bool:
    """Whether all of a text, or each of its first two lines, is JSON: what only begins like it is not."""
    try:
        text = decode(document.data, document.charset).text.strip()
        json.loads(text)
    except json.JSONDecodeError as error:
        lines = text.splitlines()[:2]
        return error.msg == "Extra data" and len(lines) == 2 and all(_SELF_EVIDENT.match(line) for line in lines)
    except (ValueError, RecursionError):
        return False
    return True


def _head(document: Document) -> str | None:
    """The first characters; None where the bytes are no text: the reader that is promised says how."""
    try:
        return decode(document.data[:_HEAD], document.charset).text
    except ValueError:
        pass
    try:
        return decode(document.data, document.charset).text[:_HEAD]
    except ValueError:
        # Enough of markup to look for a declared charset.
        head = document.data[:_HEAD].decode("latin-1")
        return head if _HTML.match(head) or _ROOT.match(head) else None


def _told(head: str) -> str | None:
    """What the beginning of a text says that it is, or None."""
    if _HTML.match(head):
        return "text/html"
    if head.lstrip("\ufeff \t\r\n").startswith("<"):
        root = _ROOT.match(head)
        name = root[1].lower() if root else ""
        return (
            _ROOTS.get(name) or _ROOTS.get(name.rpartition(":")[2]) or ("application/xml" if "<?xml" in head else None)
        )
    if head.startswith("WARC/"):
        return "application/warc"
    if _MAIL.match(head):
        fields = head.replace("\r\n", "\n").partition("\n\n")[0]
        if _SAVED_PAGE.search(fields):
            return "multipart/related"
        if _MAIL_MARK.search(fields) and len(_MAIL.findall(fields)) > 2:
            return "message/rfc822"
    return _JSON if _SELF_EVIDENT.match(head) else None
