"""One file being read: how much it has unfolded to, what was refused of it, and its articles as they are made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from extraction.readers.document import Document, one_line
from extraction.readers.errors import BeyondBounds, UnreadableFile
from extraction.readers.formats import FORMATS
from extraction.readers.options import MEGABYTE, Options
from extraction.readers.sniffing import sniff
from schemas.tables import Article

OnReject = Callable[[UnreadableFile], None]

_EXPANSION_FROM = 16 * MEGABYTE


class Session:
    """What the readers of one file share. `size` is the file's own, in bytes."""

    def __init__(self, options: Options, size: int, on_reject: OnReject | None) -> None:
        self.options = options
        self._size = size
        self._on_reject = on_reject
        self._unpacked = 0
        self._articles = 0

    def read(self, document: Document) -> Iterator[Article]:
        """The articles of a document, of whatever format.

        Raises UnreadableFile and, of others, MemoryError alone, and ImportError where a library is missing.
        """
        if document.depth > self.options.max_depth:
            raise document.refuse("too_deep", f" lies more than {self.options.max_depth} archives deep")
        media_type = sniff(document)
        document = replace(document, media_type=media_type)
        try:
            for article in FORMATS[media_type].reader()(document, self):
                self._count(document)
                yield article
        except (UnreadableFile, MemoryError, ImportError):
            raise
        except Exception as error:
            name = FORMATS[media_type].name
            raise document.refuse("malformed", f" cannot be read as {name}: {_said(error)}") from error

    def members(self, container: Document, members: Iterable[Document | UnreadableFile]) -> Iterator[Article]:
        """The articles of a container's members. One that is refused does not stop the others.

        Where the container breaks off, what was read before stays. Raises UnreadableFile where it holds no member, or
        the file goes beyond its bounds.
        """
        count = 0
        try:
            for member in members:
                count += 1
                yield from self._member(member)
        except BeyondBounds:
            raise
        except UnreadableFile as error:
            if not count:
                raise
            self.reject(error)
        if not count:
            raise container.refuse("empty_archive", " holds no files")

    def _member(self, member: Document | UnreadableFile) -> Iterator[Article]:
        try:
            if isinstance(member, UnreadableFile):
                raise member
            yield from self.read(member)
        except BeyondBounds:
            raise
        except UnreadableFile as error:
            self.reject(error)

    def reject(self, error: UnreadableFile) -> None:
        """Hand on what was refused of a file; raises it where nobody takes it."""
        if self._on_reject is None:
            raise error
        self._on_reject(error.holding(json.dumps({"source_uri": error.source_uri}, ensure_ascii=False)))

    def room(self) -> int:
        """How many bytes may still be unpacked."""
        options = self.options
        most = max(_EXPANSION_FROM, int(self._size * options.max_expansion))
        return min(most, options.max_unpacked_bytes) - self._unpacked

    def unpack(self, document: Document, count: int) -> None:
        """So many bytes more are unpacked. Raises BeyondBounds, which refuses the whole file."""
        if count > self.room():
            unpacked = (self._unpacked + count) / MEGABYTE
            what = f" unpacks to more than is allowed: {unpacked:.0f} MB or more, from {self._size / MEGABYTE:.3g} MB"
            raise BeyondBounds("unpacks_too_far", one_line(document.name + what), document.uri)
        self._unpacked += count

    def _count(self, document: Document) -> None:
        self._articles += 1
        if self._articles > self.options.max_articles:
            what = f": more than {self.options.max_articles:,} articles in one file"
            raise BeyondBounds("too_many_articles", one_line(document.name + what), document.uri)


def _said(error: Exception) -> str:
    said = str(error)[:200]
    return f"{type(error).__name__}: {said}" if said.strip() else type(error).__name__
