"""Encodings of one byte a character: those of Arabic, told by what looks like Arabic, then those of other languages."""

from __future__ import annotations

from extraction.readers.decoding.plausible import PLAUSIBLE, likelihood

_ARABIC = ("windows-1256", "iso-8859-6")
_FOREIGN = ["cp1252", "cp1254", "cp1251", "cp1255", "cp1253", "cp1250"]
_LETTERS_AND_BLANKS = 0.75  # share of a text in any language
# ISO 8859-6 is rare: it must be likelier by this much than windows-1256, and in fact is by more than 1.
_MARGIN = 0.3


def decode_legacy(data: bytes, declared: str | None = None) -> tuple[str, str] | None:
    """The text and its encoding where an encoding of Arabic, or the declared one, gives what looks like Arabic."""
    if declared and (text := strictly(data, declared)) is not None and likelihood(text) >= PLAUSIBLE:
        return text, declared
    best, to_reach = None, PLAUSIBLE
    for codec in _ARABIC:
        text = strictly(data, codec)
        if text is not None and (score := likelihood(text)) >= to_reach:
            best, to_reach = (text, codec), score + _MARGIN
    return best


def decode_foreign(data: bytes, declared: str | None = None) -> tuple[str, str] | None:
    """The text and its encoding in another language: as declared, or as charset-normalizer tells it."""
    if declared and (text := strictly(data, declared)) is not None and _is_prose(text):
        return text, declared
    from charset_normalizer import from_bytes  # slow to import, and rarely needed

    best = from_bytes(data, cp_isolation=_FOREIGN).best()
    if best is None:
        return None
    codec = best.encoding.replace("cp", "windows-")
    text = strictly(data, codec)
    return (text, codec) if text is not None and _is_prose(text) else None


def strictly(data: bytes, codec: str) -> str | None:
    """The bytes decoded without any replacement, or None."""
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _is_prose(text: str) -> bool:
    sample = text[:20_000]
    return sum(map(_is_letter_or_blank, sample)) >= _LETTERS_AND_BLANKS * len(sample)


def _is_letter_or_blank(character: str) -> bool:
    return character.isalpha() or character.isspace()
