"""One file -> its articles, or why not."""

from __future__ import annotations

import os
from pathlib import Path

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.options import DEFAULT, Options
from extraction.readers.session import OnReject, Session
from schemas.tables import Article


def read_file(
    path: Path, source_uri: str, *, options: Options = DEFAULT, on_reject: OnReject | None = None
) -> list[Article]:
    """The articles of one file, `text` verbatim after decoding.

    Raises UnreadableFile, with a reason from `extraction.readers.errors.HINTS`, and MemoryError. Items and members that
    are no articles go to `on_reject`, where it is given, while the others are read.
    """
    return parse(load_bytes(path, source_uri, options.max_bytes), source_uri, on_reject, options)


def parse(data: bytes, source_uri: str, on_reject: OnReject | None = None, options: Options = DEFAULT) -> list[Article]:
    """The articles in a file's bytes, which tell the format, with the suffix of `source_uri`. Errors as `read_file`."""
    document = Document(data=data, uri=source_uri, path=source_uri)
    return list(Session(options, len(data), on_reject).read(document))


def load_bytes(path: Path, source_uri: str, max_bytes: int) -> bytes:
    """A file's bytes. Raises UnreadableFile where the file system refuses or the file is larger than `max_bytes`."""
    try:
        with path.open("rb") as file:
            too_large = os.fstat(file.fileno()).st_size > max_bytes
            data = b"" if too_large else file.read()
    except OSError as error:
        raise refused(error, source_uri) from None
    if too_large or len(data) > max_bytes:
        message = f"{path.name} is larger than {max_bytes / 2**20:g} MB"
        raise UnreadableFile("too_large", message, source_uri)
    return data


def refused(error: OSError, source_uri: str) -> UnreadableFile:
    """What a refusal of the file system means for the file."""
    name = source_uri.rsplit("/", 1)[-1]
    if isinstance(error, FileNotFoundError):
        return UnreadableFile("file_vanished", f"{name} is no longer there", source_uri)
    if isinstance(error, PermissionError):
        return UnreadableFile("no_permission", f"{name} may not be read by this user", source_uri)
    return UnreadableFile("not_readable", f"{name} cannot be read: {error.strerror or error}", source_uri)
