"""Bytes -> text, verbatim: no newline, space or mark is changed."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings in which Arabic is still met.
_LEGACY = ["cp1256", "iso8859_6", "utf_16_le", "utf_16_be"]


def decode(data: bytes) -> str:
    """The text of a file without its byte-order mark. Raises ValueError where the bytes are no text.

    UTF-8 comes first, strictly; only bytes that are not UTF-8 are guessed at, among the legacy encodings of Arabic.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    # UTF-16 without a mark is valid UTF-8 when it is ASCII with NULs between.
    return _guess(data) if "\0" in text[:1000] else text


def _guess(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=_LEGACY).best()
    if best is None:
        raise ValueError("neither UTF-8 nor an Arabic encoding")
    text = data.decode(best.encoding)
    if "\0" in text:
        raise ValueError("NUL bytes")
    return text
