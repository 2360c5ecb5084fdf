"""The bytes that a reader is given, with what is known of them from outside."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, replace

from extraction.readers.decoding import Decoded, decode
from extraction.readers.errors import UnreadableFile
from extraction.readers.formats import by_suffix

_LONGEST_MESSAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file, or a member of one.

    `uri` is the `source_uri` of its article, or what those of its articles begin with. `media_type` is the format that
    is read; `promised` what its container said it were. `charset` is what HTTP or mail declares, `url` its own address.
    """

    data: bytes
    uri: str
    path: str  # its name with suffix: the uri, less the suffix of a compression
    media_type: str = ""
    promised: str | None = None
    charset: str | None = None
    url: str | None = None
    depth: int = 0

    @property
    def name(self) -> str:
        """What messages call it: the file's name, with the place within the file."""
        file, mark, place = self.uri.partition("#")
        return os.path.basename(file) + mark + place

    @property
    def suffix(self) -> str:
        """The suffix of its name in lower case, with its dot; may be empty."""
        return os.path.splitext(os.path.basename(self.path))[1].lower()

    def member(
        self,
        place: object,
        data: bytes,
        *,
        path: str = "",
        promised: str | None = None,
        charset: str | None = None,
        url: str | None = None,
    ) -> Document:
        """A member of this container, `place` being its name or number, which is its `path` unless given."""
        return Document(
            data=data,
            uri=f"{self.uri}#{place}",
            path=path or str(place),
            promised=promised,
            charset=charset,
            url=url,
            depth=self.depth + 1,
        )

    def unpacked(self, data: bytes) -> Document:
        """The one document that a compressed file holds, under the same uri."""
        stem, suffix = os.path.splitext(self.path)
        known = by_suffix(suffix.lower())
        packed = known is not None and known.module == "packed.compressed"
        if suffix.lower() in (".tgz", ".tbz2", ".txz", ".tzst"):
            stem += ".tar"
        return replace(self, data=data, path=stem if packed else self.path, depth=self.depth + 1, media_type="")

    def decoded(self, declared: str | None = None) -> Decoded:
        """Its text. Raises UnreadableFile: `not_text`, `empty`."""
        try:
            decoded = decode(self.data, self.charset or declared)
        except ValueError as error:
            raise self.refuse("not_text", f" is no text: {error}") from None
        if not decoded.text.strip():
            raise self.refuse("empty", " is empty")
        return decoded

    def refuse(self, reason: str, what: str, raw: str | None = None) -> UnreadableFile:
        """The error that says `what` is wrong, behind its name, in one line."""
        return UnreadableFile(reason, one_line(f"{self.name}{what}"), self.uri, raw)

    def part(self, place: object | None) -> Document:
        """Item `place` of it without bytes of its own, to name in messages; itself where it is one."""
        return self if place is None else replace(self, data=b"", uri=f"{self.uri}#{place}")


def one_line(message: str) -> str:
    """A message that a terminal can show, whatever bytes a library quotes in it."""
    printable = "".join(letter if letter.isprintable() else " " for letter in message)
    return " ".join(printable.split())[:_LONGEST_MESSAGE]
