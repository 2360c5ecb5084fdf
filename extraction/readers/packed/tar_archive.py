"""Tar archives: each file in them is a document of its own, with the source `FILE#member`."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.packed.names import Names, is_left_alone
from extraction.readers.session import Session
from schemas.tables import Article

_BLOCK = 512
_ERRORS = (tarfile.TarError, OSError, ValueError, EOFError, OverflowError)


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of all members. Raises UnreadableFile where the archive itself is broken or goes beyond bounds."""
    yield from session.members(document, _members(document, session))


def _members(document: Document, session: Session) -> Iterator[Document | UnreadableFile]:
    names = Names(document)
    try:
        with tarfile.open(fileobj=io.BytesIO(document.data), mode="r:") as archive:
            for info in archive:
                if info.isdir() or is_left_alone(info.name):
                    continue
                yield _member(document, session, archive, info, names)
            # Behind a broken header the library takes the archive to be at its end.
            if document.data[archive.offset : archive.offset + _BLOCK].strip(b"\0"):
                raise tarfile.ReadError("a header is broken")
    except tarfile.ReadError as error:
        raise document.refuse("truncated", f" breaks off as a tar archive: {error}") from None
    except _ERRORS as error:
        raise document.refuse("corrupted", f" cannot be read as a tar archive: {error}") from None


def _member(
    document: Document, session: Session, archive: tarfile.TarFile, info: tarfile.TarInfo, names: Names
) -> Document | UnreadableFile:
    place = names.place(info.name)
    part = document.part(place)
    if refusal := names.refusal(info.name, place):
        return refusal
    if not info.isreg():
        return part.refuse("not_a_file", " is a link or device, not a file")
    if info.issparse():  # it may claim to be of any size
        session.unpack(part, info.size)
    file = archive.extractfile(info)
    data = file.read() if file else b""
    if len(data) < info.size:
        return part.refuse("truncated", " breaks off: the archive ends within it")
    return document.member(place, data, path=info.name)
