"""Folding: one spelling for matching, with every offset still pointing into the source.

Arabic is written with optional marks (tashkeel, tatweel), several forms of alef, yeh and teh marbuta, and three sets of
digits. Rules and lexicons see only the folded text; records are cut from the source.

A text is folded through bytes, since CPython maps characters to bytes and back much faster than it maps characters to
characters: one byte stands for each character of the alphabet below, and one for all others, which are put back.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import chain, zip_longest

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
_KEPT = "".join(map(chr, range(128))) + "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي،؛؟ٹپچژڤڭ’‘…•"
# Tashkeel, tatweel, zero-width and bidi controls vanish.
_REMOVED = (
    "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff\u00ad"
)
# So do rarer marks and controls; presentation forms are spelled out, and other ends of lines are line feeds.
_RARE_REMOVED = (
    "\u0610-\u061a\u061c\u0656-\u065f\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u034f\u180e\u202d\u202e\u2060-\u2064"
    "\u206a-\u206f\ufe00-\ufe0f"
)
_SPELLED = "\u0085\u2028\u2029\ufb50-\ufdfb\ufdfd\ufe70-\ufefc"
_RARE = re.compile(f"[{_RARE_REMOVED}{_SPELLED}]")
_VANISHING = re.compile(f"[{_REMOVED}{_RARE_REMOVED}]")
_CHANGING_LENGTH = re.compile(f"[{_REMOVED}{_RARE_REMOVED}{_SPELLED}]")
_LONE_CR = re.compile("\r(?!\n)")
# What a record's own words leave out: no mark that is written, only controls, and forms that no keyboard has.
_UNWRITTEN = re.compile(
    f"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u061c\u034f\u180e\u2060-\u206f{_SPELLED}]"
)

_ALPHABET = "".join(dict.fromkeys([*_KEPT, *_ONE_TO_ONE, *_REMOVED]))
# An encoding has 256 characters: private-use ones fill up, the last of which stands for any character beyond.
_CHARACTERS = _ALPHABET + "".join(chr(0xF100 + i) for i in range(256 - len(_ALPHABET)))
_ENCODE = codecs.charmap_build(_CHARACTERS)
_DECODE = "".join(_ONE_TO_ONE.get(c, c) for c in _CHARACTERS)
_REMOVED_BYTES = bytes(map(_CHARACTERS.index, _REMOVED))
_REMOVED_BYTE = re.compile(b"[" + re.escape(_REMOVED_BYTES) + b"]")
_OTHER, _OTHER_BYTE = _CHARACTERS[-1], b"\xff"
_EVERY_OTHER = re.compile(_OTHER_BYTE)


def _encode_others(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    return _OTHER_BYTE * (error.end - error.start), error.end


codecs.register_error("marsad.folding", _encode_others)


class Folded:
    """Folded `text` beside its `source`.

    From the folded offset `breaks[i]` on, the source's offset is greater by `shifts[i + 1]`; before the first, by
    `shifts[0]`.
    """

    __slots__ = ("_breaks", "_shifts", "source", "text")

    def __init__(self, source: str, text: str, breaks: Sequence[int] = (), shifts: Sequence[int] = (0,)) -> None:
        self.source, self.text = source, text
        self._breaks, self._shifts = breaks, shifts

    def with_text(self, text: str) -> Folded:
        """The same source with another folded text of the same length."""
        return Folded(self.source, text, self._breaks, self._shifts)

    def parted(self, at: int) -> Folded:
        """The same source with a line feed put into the folded text before offset `at`; the source has none there."""
        shifts, before = list(self._shifts), bisect_right(self._breaks, at)
        breaks = [*self._breaks[:before], at + 1, *(b + 1 for b in self._breaks[before:])]
        shifts = [*shifts[: before + 1], *(shift - 1 for shift in shifts[before:])]
        return Folded(self.source, self.text[:at] + "\n" + self.text[at:], breaks, shifts)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span [start, end) of a folded span [start, end), with the marks of its last letter."""
        breaks, shifts = self._breaks, self._shifts
        if not breaks:
            return start, max(start, end)
        begin = start + shifts[bisect_right(breaks, start)]
        if end <= start:
            return begin, begin
        at = bisect_right(breaks, end)
        last = end + shifts[at]
        if at and breaks[at - 1] == end:
            # The last letter may be spelled out of the same source character as the next.
            last = max(last, end + shifts[bisect_left(breaks, end)])
        return begin, last

    def quote(self, start: int, end: int) -> str:
        """The source's own words for a folded span, without controls and with presentation forms spelled out."""
        a, b = self.span(start, end)
        words = self.source[a:b]
        return _UNWRITTEN.sub(_spell, words) if _UNWRITTEN.search(words) else words


def fold(source: str) -> Folded:
    """Fold a text for matching. Never raises; any string folds."""
    lined = _LONE_CR.sub("\n", source) if "\r" in source else source
    data = _encode(lined)
    if _OTHER_BYTE in data and _RARE.search(source):
        return _fold_spelled(source, lined)
    return _fold_encoded(source, data)


def _encode(source: str) -> bytes:
    data: bytes = codecs.charmap_encode(source, "marsad.folding", _ENCODE)[0]
    return data


def _fold_encoded(source: str, data: bytes) -> Folded:
    others = [source[m.start()] for m in _EVERY_OTHER.finditer(data)] if _OTHER_BYTE in data else []
    breaks: list[int] = []
    kept = data.translate(None, _REMOVED_BYTES)
    if len(kept) < len(data):
        # The j-th removed character, at p, stands before the folded character p - j.
        breaks = [m.start() - j for j, m in enumerate(_REMOVED_BYTE.finditer(data))]
    text = codecs.charmap_decode(kept, "strict", _DECODE)[0]
    if others:
        text = "".join(chain.from_iterable(zip_longest(text.split(_OTHER), others, fillvalue="")))
    return Folded(source, text, breaks, range(len(breaks) + 1))


def _fold_spelled(source: str, lined: str) -> Folded:
    """Fold a text with presentation forms or rare marks."""
    breaks: list[int] = []
    shifts = [0]
    shift = 0
    for m in _CHANGING_LENGTH.finditer(lined):
        at, length = m.start() - shift, len(_spell_folded(m[0]))
        if length == 0:
            shift += 1
            breaks.append(at)
            shifts.append(shift)
        for further in range(1, length):
            shift -= 1
            breaks.append(at + further)
            shifts.append(shift)
    plain = _CHANGING_LENGTH.sub(lambda m: _spell_folded(m[0]), lined)
    return Folded(source, _fold_encoded(plain, _encode(plain)).text, breaks, shifts)


def _spell(match: re.Match[str]) -> str:
    """A control as nothing, a presentation form as the letters, a line's end as a line feed."""
    character = match[0]
    if character in "\u0085\u2028\u2029":
        return "\n"
    if _VANISHING.match(character):
        return ""
    # A mark that stands alone is a blank with the mark.
    return unicodedata.normalize("NFKC", character).removeprefix(" ")


@cache
def _spell_folded(character: str) -> str:
    return _VANISHING.sub("", _CHANGING_LENGTH.sub(_spell, character))


def fold_text(source: str) -> str:
    """The folded text alone, for lexicon entries and comparisons."""
    return fold(source).text
