"""When a value that the extractor gives counts as the gold value: words compared, not spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Attributes written in words: half of the words in common is agreement. All others must be equal.
_WORDED = frozenset({"unit", "title", "part_of", "position", "city"})
_SHARED = 0.5

_SPELLINGS = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "\u0640": None})
_TITLES = (
    "الدكتور الدكتورة د المهندس المهندسة م السيد السيدة الأستاذ الأستاذة السفير السفيرة معالي سعادة "
    "سمو الأمير الشيخ فخامة دولة اللواء الفريق العميد"
)
_FILIATION = frozenset({"بن", "ابن"})
_ARTICLE = re.compile(r"^ال|^بن$|^ابن$")
_NO_WORD = re.compile(r"[^\w%]+")


def _fold(text: str) -> str:
    """One alef, yeh and teh marbuta, Latin digits, no marks; what is neither letter, digit nor % parts words."""
    text = "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else c
        for c in unicodedata.normalize("NFKC", text)
        if not unicodedata.combining(c)
    )
    return " ".join(_NO_WORD.sub(" ", text.translate(_SPELLINGS)).split()).casefold()


_FOLDED_TITLES = frozenset(_fold(_TITLES).split())


@lru_cache(maxsize=65536)
def words(text: str) -> frozenset[str]:
    """The words that tell a name from others: without titles, filiation and the article."""
    kept = (word for word in _fold(text).split() if word not in _FOLDED_TITLES)
    return frozenset(_ARTICLE.sub("", word) or word for word in kept) - _FILIATION


def same_name(a: str, b: str) -> bool:
    """The same words, or all words of one name among those of the other."""
    left, right = words(a), words(b)
    return bool(left and right) and (left <= right or right <= left)


def same_value(attribute: str, a: str | None, b: str | None) -> bool:
    """Whether two values of an attribute agree; an empty one is none."""
    if attribute not in _WORDED:
        return (a or None) == (b or None)
    left, right = words(a or ""), words(b or "")
    return left == right or (bool(left and right) and len(left & right) >= _SHARED * len(left | right))


def same_number(a: float | None, b: float | None) -> bool:
    """Equal up to rounding."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(a))
