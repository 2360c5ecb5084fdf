"""Folding for finders that only look: faster than `extraction.folding.fold`, with the same letters and digits.

One byte stands for each character that can matter beside a number; any other becomes `?`, so that offsets stay. Removed
characters (tashkeel, tatweel, controls) are kept as a sorted list of places, not as an offset for each character.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right

from extraction.folding import Folded, fold, fold_text

_KEPT = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱٹپچژڤکگیڭ"
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟٪٫٬«»“”–—−‐‑’‘…•\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
)
_REMOVED = (
    "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2069\ufeff\u00ad"
)
_ALPHABET = "".join(map(chr, range(128))) + _KEPT + _REMOVED
# charmap_build wants 256 characters: private-use ones, which decode to `?`, fill up.
_PADDED = _ALPHABET + "".join(chr(0xF100 + i) for i in range(256 - len(_ALPHABET)))
_ENCODE = codecs.charmap_build(_PADDED)
_DECODE = "".join(c if c in _REMOVED else fold_text(c) for c in _ALPHABET).ljust(256, "?")
_DELETE = bytes(_PADDED.index(c) for c in _REMOVED)
_REMOVED_BYTE = re.compile(b"[" + re.escape(_DELETE) + b"]")
# Rarer removed characters and presentation forms, which may be spelled out to several letters, take the general way.
_RARE = re.compile(r"[\u0610-\u061a\u0656-\u065f\u06d6-\u06ed\u202d\u202e\u2067\u2068\ufb50-\ufdff\ufe70-\ufefc]")


class QuickFolded:
    """Folded `text`, and `span` to get back into the source."""

    __slots__ = ("_removed", "text")

    def __init__(self, text: str, removed: list[int]) -> None:
        self.text = text
        self._removed = removed

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a folded span [start, end), with the marks of its last letter."""
        removed = self._removed
        return start + bisect_right(removed, start), end + bisect_right(removed, end)


def quick_fold(source: str) -> QuickFolded | None:
    """The source folded, or None where only `extraction.folding.fold` can do it."""
    if _RARE.search(source):
        return None
    data: bytes = codecs.charmap_encode(source, "replace", _ENCODE)[0]
    # The j-th removed character at p stands before folded character p - j.
    removed = [m.start() - j for j, m in enumerate(_REMOVED_BYTE.finditer(data))]
    if removed:
        data = data.translate(None, _DELETE)
    return QuickFolded(codecs.charmap_decode(data, "strict", _DECODE)[0], removed)


def fold_for_search(source: str) -> QuickFolded | Folded:
    """The source folded the quick way where that can be done, else the general way."""
    return quick_fold(source) or fold(source)
