"""What a declared charset means: labels as the Web and mail use them -> the name of a codec."""

from __future__ import annotations

import codecs

# The Web's labels for Latin text mean windows-1252, whatever they say.
_MEANT = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "iso8859-9": "windows-1254"}
_IN_WORDS = {"iso-8859-6-i": "iso-8859-6", "iso-8859-6-e": "iso-8859-6", "x-cp1256": "windows-1256", "utf8mb4": "utf-8"}
_NAMES = {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}
# Codecs of Python's own, and one that lets any text through as ASCII.
_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"})


def codec_named(label: str | None) -> str | None:
    """The codec that a label names, or None where no charset is known by it."""
    if not label:
        return None
    plain = label.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_IN_WORDS.get(plain, plain))
        # Codecs from bytes to bytes (base64, zlib) decode no text.
        b"a".decode(found.name, "ignore")
    except (LookupError, ValueError):
        return None
    if found.name in _NO_CHARSETS:
        return None
    name = _MEANT.get(found.name, _NAMES.get(found.name, found.name))
    return name.replace("cp125", "windows-125") if name.startswith("cp125") else name
