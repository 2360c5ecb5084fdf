"""What a word's own vowels and hamza tell: أُقرّت الخطة is passive, أرجاء العالم no إرجاء."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.events.frames import Reading

_HAMZAS = frozenset("أإ")
_TANWIN = "\u064b"
_DAMMA = "\u064f"
# The first letter of a plain verb has it, the ت of a derived one: أُقرّ, استُقبل, افتُتح.
_PAST = re.compile(rf"[وف]?\u064e?(?:[^\W\d_]|ا\u0650?[^\W\d_]\u0652?ت){_DAMMA}")
# In the present the derived verbs of this shape alone have another vowel there in the active: يَفتتح, يَستقبل.
_PRESENT = re.compile(rf"[وف]?\u064e?س?\u064e?[يت]{_DAMMA}(?:ست|[^\W\d_][\u064b-\u0652]*ت)")


def as_written(reading: Reading, written: str) -> Reading:
    """The reading of a verb as the source's own vowels have it."""
    if reading.noun or reading.passive or reading.frame.subject == "object" or _DAMMA not in written:
        return reading
    marked = (_PRESENT if reading.present else _PAST).match(written)
    return replace(reading, passive=True) if marked else reading


def is_another_word(reading: Reading, written: str) -> bool:
    """Whether hamza or tanwin tell another word: أرجاء is no إرجاء, إعارته no أعارته, قدمًا no verb."""
    if _TANWIN in written and not reading.noun:  # وضع قدما في النهائي
        return True
    first = written[len(reading.prefix) :][:1]
    return reading.hamza != "" and first in _HAMZAS and first != reading.hamza
