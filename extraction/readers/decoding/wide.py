"""UTF-16 and UTF-32 without a byte-order mark, told by where their characters fall."""

from __future__ import annotations

import re

_CODECS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SAMPLE = 4000  # bytes; a multiple of four
# What a press article in Arabic or English is nearly all made of. In the wrong byte order it falls elsewhere.
_EXPECTED = re.compile("[\t\n\r -~\u00a0-\u00ff\u0600-\u06ff\u2000-\u206f\ufb50-\ufdff\ufe70-\ufeff]")
_EXPECTED_SHARE = 0.9


def decode_wide(data: bytes) -> tuple[str, str] | None:
    """The text and its encoding, or None where the bytes are no UTF-16 or UTF-32.

    Raises ValueError where they are, and end within a character or hold a broken one.
    """
    for codec in _CODECS:
        if _fits(data[:_SAMPLE], codec):
            return data.decode(codec), codec
    return None


def _fits(sample: bytes, codec: str) -> bool:
    unit = 4 if "32" in codec else 2
    if len(sample) < unit:
        return False
    try:
        # Whole units only; a pair of surrogates may be cut at the end.
        text = sample[: len(sample) // unit * unit].decode(codec, "strict" if unit == 4 else "replace")
    except UnicodeDecodeError:
        return False
    return len(_EXPECTED.findall(text)) >= _EXPECTED_SHARE * len(text)
