"""Zip archives: each file in them is a document of its own, with the source `FILE#member`."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from extraction.readers.document import Document
from extraction.readers.errors import BeyondBounds, UnreadableFile
from extraction.readers.packed.names import Names, is_left_alone
from extraction.readers.session import Session
from schemas.tables import Article

_ENCRYPTED = 0x1
_CHUNK = 2**20
_END = b"PK\x05\x06"
ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    KeyError,
)


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of all members. Raises UnreadableFile where the archive itself is broken or goes beyond bounds."""
    yield from session.members(document, _members(document, session))


def open_zip(document: Document) -> zipfile.ZipFile:
    """The archive. Raises UnreadableFile: `truncated`, `corrupted`."""
    try:
        return zipfile.ZipFile(io.BytesIO(document.data))
    except ZIP_ERRORS as error:
        if _END not in document.data:
            raise document.refuse("truncated", " breaks off: the archive's list of members is missing") from None
        raise document.refuse("corrupted", f" cannot be opened as a zip archive: {error}") from None


def _members(document: Document, session: Session) -> Iterator[Document | UnreadableFile]:
    names = Names(document)
    with open_zip(document) as archive:
        for info in archive.infolist():
            if info.is_dir() or is_left_alone(info.filename):
                continue
            place = names.place(info.filename)
            refusal = names.refusal(info.filename, place)
            yield refusal or _member(document, session, archive, info, place)


def _member(
    document: Document, session: Session, archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str
) -> Document | UnreadableFile:
    part = document.part(place)
    if info.flag_bits & _ENCRYPTED:
        return part.refuse("encrypted", " is locked with a password")
    try:
        return document.member(place, unzip(part, session, archive, info), path=info.filename)
    except BeyondBounds:
        raise
    except ZIP_ERRORS as error:
        return part.refuse("corrupted", f" cannot be unpacked: {error}")


def unzip(part: Document, session: Session, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of a member, which are never more than the archive says. Raises BeyondBounds and errors of zipfile."""
    if info.file_size > session.room():
        session.unpack(part, info.file_size)
    chunks: list[bytes] = []
    with archive.open(info) as file:
        while chunk := file.read(_CHUNK):
            session.unpack(part, len(chunk))
            chunks.append(chunk)
    return b"".join(chunks)
