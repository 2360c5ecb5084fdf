"""The words of a folded text, cut once for all who read them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from functools import lru_cache
from itertools import accumulate, compress, count

# Every character belongs to a part, so that lengths add up to offsets; a word takes the blanks after it.
_PART = re.compile(r"[^\W_]+ *|[^\w\s] *|_ *|\s+")


class Words:
    """Words and single marks: number i is `surface[i]` and begins at `begin[i]`; `begin` ends with the text's length.

    Blanks that no word takes (line feeds, those at the beginning) stand among them with an empty surface.
    """

    __slots__ = ("begin", "surface")

    def __init__(self, text: str) -> None:
        parts = _PART.findall(text)
        self.begin = list(accumulate(map(len, parts), initial=0))
        self.surface = list(map(str.rstrip, parts))

    def holding(self, forms: Collection[str]) -> list[int]:
        """The numbers of the words that are among the forms, a set or a dictionary of them."""
        return list(compress(count(), map(forms.__contains__, self.surface)))

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The numbers [i, j) of the words that begin within [start, end)."""
        i = bisect_left(self.begin, start, hi=len(self.surface))
        return i, bisect_left(self.begin, end, i, len(self.surface))


@lru_cache(maxsize=2)
def cut(text: str) -> Words:
    """The words of a folded text, kept for the finders that ask for the same article in turn."""
    return Words(text)
