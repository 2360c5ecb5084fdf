"""Text that was decoded wrongly and saved as UTF-8: `Ø§Ù„` and `ط§ظ„` for ال (UTF-8 taken for windows-1252 or -1256),
`Çá` for ال (windows-1256 taken for windows-1252)."""

from __future__ import annotations

import re

from extraction.readers.decoding.plausible import is_plausible

_SAMPLE = 2000
_NOT_ASCII = re.compile("[^\x00-\x7f]")
# What the lead bytes of UTF-8, and ا and ل of windows-1256, come out as: a third and more of all that is not ASCII.
_LEADS = "طظØÙÇá"
_LEADS_SHARE = 0.15
_TAKEN_FOR = (("utf-8", "windows-1252"), ("utf-8", "windows-1256"), ("windows-1256", "windows-1252"))
_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # bytes that windows-1252 leaves open: browsers read them as controls
_WINDOWS_1252 = {chr(b) if b in _UNDEFINED else bytes([b]).decode("cp1252"): b for b in range(256)}
# Programs that read ISO 8859-1 instead leave the controls where windows-1252 has its marks.
_BYTES_OF = {ord(c): chr(b) for c, b in _WINDOWS_1252.items()} | {b: chr(b) for b in range(0x80, 0xA0)}


def repair(text: str) -> tuple[str, str] | None:
    """The text as it was before, and what was taken for what (`utf-8 as windows-1252`); None where it is not mojibake
    as a whole. Nothing is guessed: every character goes back to its byte, and the bytes decode strictly."""
    if not _is_suspicious(text):
        return None
    for encoding, taken_for in _TAKEN_FOR:
        data = _bytes_in(text, taken_for)
        if data is None:
            continue
        try:
            repaired = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if is_plausible(repaired):
            return repaired, f"{encoding} as {taken_for}"
    return None


def _is_suspicious(text: str) -> bool:
    first = _NOT_ASCII.search(text)
    if first is None:
        return False
    sample = text[first.start() : first.start() + _SAMPLE]
    more_than_ascii = len(sample.encode()) - len(sample)  # at most one a letter for what these letters are
    return sum(map(sample.count, _LEADS)) > _LEADS_SHARE * more_than_ascii


def _bytes_in(text: str, codec: str) -> bytes | None:
    try:
        if codec == "windows-1252":
            return text.translate(_BYTES_OF).encode("latin-1")
        return text.encode(codec)
    except UnicodeEncodeError:
        return None
