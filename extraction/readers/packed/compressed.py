"""gzip, Zstandard, bzip2, xz: one document, under the uri of the file itself."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Iterator
from typing import Any, Protocol

import zstandard

from extraction.readers.document import Document
from extraction.readers.session import Session
from schemas.tables import Article

_CHUNK = 2**18
_SIP = 2**11  # of Zstandard, which unfolds it at most 32,000 times


class _Decompressor(Protocol):
    """What bz2 and lzma have in common, and the two adapters below."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    @property
    def needs_input(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of what is packed. Errors as `unpack`."""
    yield from session.read(document.unpacked(b"".join(unpack(document, session, document.media_type))))


def unpack(document: Document, session: Session, media_type: str) -> Iterator[bytes]:
    """The unpacked bytes of all streams of the file, one after the other; zeros behind the last are padding.

    Raises UnreadableFile: `truncated`, `corrupted`, `unpacks_too_far`.
    """
    left = document.data
    try:
        while left.strip(b"\0"):
            if left is not document.data and left[:2] != document.data[:2]:
                raise ValueError("what follows the packed data is not packed")
            stream = _stream(media_type)
            yield from _stream_parts(stream, left, document, session)
            if not stream.eof:
                raise document.refuse("truncated", " breaks off: the end of the packed data is missing")
            left = stream.unused_data
    except (zlib.error, OSError, ValueError, EOFError, lzma.LZMAError, zstandard.ZstdError) as error:
        raise document.refuse("corrupted", f" cannot be unpacked: {error}") from None


def _stream_parts(stream: _Decompressor, data: bytes, document: Document, session: Session) -> Iterator[bytes]:
    while not stream.eof and (data or not stream.needs_input):
        part = stream.decompress(data, _CHUNK)
        data = b""
        session.unpack(document, len(part))
        yield part


def _stream(media_type: str) -> _Decompressor:
    match media_type:
        case "application/gzip":
            return _Gzip()
        case "application/zstd":
            return _Zstandard()
        case "application/x-bzip2":
            return bz2.BZ2Decompressor()
        case _:
            return lzma.LZMADecompressor()


class _Gzip:
    """zlib's decompressor, in the manner of bz2's."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        part = self._inner.decompress(self._inner.unconsumed_tail or data, max_length)
        self.needs_input = not self._inner.unconsumed_tail and len(part) < max_length
        return part


class _Zstandard:
    """zstandard's decompressor, in the manner of bz2's. It knows no `max_length`: it is fed little at a time."""

    def __init__(self) -> None:
        # Frames that ask for a larger window than this are refused.
        self._inner: Any = zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj()
        self._data = b""
        self._at = 0
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return bool(self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        rest: bytes = self._inner.unused_data + self._data[self._at :]
        return rest

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        self._data, self._at = (data, 0) if data else (self._data, self._at)
        part: bytes = self._inner.decompress(self._data[self._at : self._at + _SIP])
        self._at = min(self._at + _SIP, len(self._data))
        self.needs_input = self._at == len(self._data)
        return part
