"""The order in which the encodings of a file are tried."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from extraction.readers.decoding.declared import codec_named
from extraction.readers.decoding.legacy import decode_foreign, decode_legacy
from extraction.readers.decoding.mixed import decode_lines
from extraction.readers.decoding.mojibake import repair
from extraction.readers.decoding.wide import decode_wide

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes that text without control characters never has, and that Arabic in UTF-16 or UTF-32 always does.
_WIDE = (b"\x00", b"\x06")
_CUT_OFF = "unexpected end of data"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_CONTROLS_ALLOWED = 0.01  # share of a text's characters: a stray NUL is kept, a binary file is refused


class Decoded(NamedTuple):
    """A file's text without its byte-order mark, and the name of the encoding it is in.

    The name is that of a codec (`utf-8`, `windows-1256`, `utf-16-le`), of two where lines differ (`utf-8 and
    windows-1256`), or tells a double encoding that was undone (`utf-8 as windows-1252`).
    """

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a file whose format may have `declared` a charset (any label in use; unknown ones are ignored).

    In this order: a byte-order mark; UTF-16 and UTF-32 without one; UTF-8, strictly; the declared charset, where it
    decodes strictly and gives Arabic; windows-1256 or ISO 8859-6, told apart by which reading looks like Arabic; lines
    of these among lines of UTF-8; the declared charset in any language; other 8-bit encodings that can be told.

    A text encoded twice (UTF-8 or windows-1256 that was taken for windows-1252 or windows-1256 and saved as UTF-8) is
    decoded twice where that gives Arabic: undoing it is a matter of bytes, and nothing is lost.

    Raises ValueError, saying what is wrong, where the bytes are no text or their encoding cannot be told.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _text(data[len(bom) :].decode(encoding), encoding)
    if data.startswith(codecs.BOM_UTF8):
        return _text(*_decode_marked(data[len(codecs.BOM_UTF8) :]))
    head = data[:4096]
    if any(byte in head for byte in _WIDE) and (wide := decode_wide(data)):
        return _text(*wide)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == _CUT_OFF and not data[: error.start].isascii():
            raise ValueError("UTF-8 that ends in the middle of a character") from None
        return _text(*_decode_others(data, codec_named(declared), error))
    return _text(*(repair(text) or (text, "utf-8")))


def _decode_marked(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if mixed := decode_lines(data):
            return mixed
        raise


def _decode_others(data: bytes, declared: str | None, error: UnicodeDecodeError) -> tuple[str, str]:
    """The text and encoding of what is not UTF-8. Raises ValueError."""
    found = decode_legacy(data, declared) or decode_lines(data) or decode_foreign(data, declared)
    if found:
        return found
    raise ValueError(f"neither UTF-8 (byte {error.start}) nor an encoding that can be told with certainty")


def _text(text: str, encoding: str) -> Decoded:
    """Refuses what is no text for its control characters."""
    controls = len(_CONTROLS.findall(text))
    if controls > max(1, _CONTROLS_ALLOWED * len(text)):
        raise ValueError(f"{controls} control characters among {len(text)}")
    return Decoded(text, encoding)
