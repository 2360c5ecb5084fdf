"""Folding: one spelling for matching, with every offset still pointing into the source.

Arabic is written with optional marks (tashkeel, tatweel), several forms of alef, yeh and teh marbuta, and three sets of
digits. Rules and lexicons see only the folded text; records are cut from the source.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ONE_TO_ONE = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ک": "ك",
    "گ": "ك",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    **{chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)},
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\r\x0b\x0c\x00", " "),
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("“”«»„‟″", '"'),
}
_TABLE = str.maketrans(_ONE_TO_ONE)

# Tashkeel, Quranic signs, tatweel, zero-width and bidi controls vanish; presentation forms are spelled out.
_REMOVED = (
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad"
)
_SPECIAL = re.compile(f"[{_REMOVED}\ufb50-\ufdff\ufe70-\ufefc]")
_REMOVED_ONLY = re.compile(f"[{_REMOVED}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text beside its source; `offsets[i]` is the source offset of folded character i, None where they agree."""

    source: str
    text: str
    offsets: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span [start, end) of a folded span [start, end), with the marks of its last letter."""
        if self.offsets is None:
            return start, end
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)

    def quote(self, start: int, end: int) -> str:
        """The source's own words for a folded span."""
        a, b = self.span(start, end)
        return self.source[a:b]


def fold(source: str) -> Folded:
    """Fold a text for matching. Never raises; any string folds."""
    if not _SPECIAL.search(source):
        return Folded(source, source.translate(_TABLE), None)
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for m in _SPECIAL.finditer(source):
        start = m.start()
        parts.append(source[at:start])
        offsets.extend(range(at, start))
        at = start + 1
        if not _REMOVED_ONLY.match(m[0]):
            spelled = _REMOVED_ONLY.sub("", unicodedata.normalize("NFKC", m[0]))
            parts.append(spelled)
            offsets.extend([start] * len(spelled))
    parts.append(source[at:])
    offsets.extend(range(at, len(source) + 1))
    return Folded(source, "".join(parts).translate(_TABLE), offsets)


def fold_text(source: str) -> str:
    """The folded text alone, for lexicon entries and comparisons."""
    return fold(source).text
