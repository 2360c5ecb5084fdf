"""Files put together from several sources: lines of UTF-8 among lines of windows-1256 or ISO 8859-6."""

from __future__ import annotations

import math

from extraction.readers.decoding.legacy import decode_legacy, strictly
from extraction.readers.decoding.plausible import likelihood

# A single line may be short, so that less is asked of it; a line of UTF-8 with a broken byte stays below even this.
_PLAUSIBLE_LINE = -6.5


def decode_lines(data: bytes) -> tuple[str, str] | None:
    """The text and the names of its encodings, where each line is UTF-8 or, together with the other lines that are not,
    Arabic in one legacy encoding; else None."""
    lines = data.split(b"\n")
    read = [strictly(line, "utf-8") for line in lines]
    legacy = decode_legacy(b"\n".join(line for line, text in zip(lines, read, strict=True) if text is None))
    utf8 = "\n".join(text for text in read if text is not None)
    # Lines of ASCII belong to either.
    if legacy is None or utf8.isascii():
        return None
    rest = iter(legacy[0].split("\n"))
    out: list[str] = []
    for text in read:
        if text is None:
            text = next(rest)
            if -math.inf < likelihood(text) < _PLAUSIBLE_LINE:
                return None
        out.append(text)
    return "\n".join(out), f"utf-8 and {legacy[1]}"
