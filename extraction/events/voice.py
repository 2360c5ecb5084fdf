"""What a word's own vowels and hamza tell: أُقرّت الخطة is passive, أرجاء العالم no إرجاء."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.events.frames import Reading

_DAMMA = "\u064f"
_PAST = re.compile(rf"[وف]?\u064e?[^\W\d_]{_DAMMA}")
# In the present the derived verbs of this shape alone have another vowel there in the active: يَفتتح, يَستقبل.
_PRESENT = re.compile(rf"[وف]?\u064e?س?\u064e?[يت]{_DAMMA}(?:ست|[^\W\d_][\u064b-\u0652]*ت)")


def as_written(reading: Reading, written: str) -> Reading:
    """The reading of a verb as the source's own vowels have it."""
    if reading.noun or reading.passive or reading.frame.subject == "object" or _DAMMA not in written:
        return reading
    marked = (_PRESENT if reading.present else _PAST).match(written)
    return replace(reading, passive=True) if marked else reading


def is_another_word(reading: Reading, written: str) -> bool:
    """Whether the hamza tells a plural (أرجاء, أعلام) from the verbal noun that it would be with the hamza below."""
    return reading.below and written[len(reading.prefix) :].startswith("أ")
