"""The words of a folded text, cut once for all who read them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from itertools import accumulate, compress, count

# Every character belongs to a part, so that lengths add up to offsets; a word takes the blanks after it.
_PART = re.compile(r"[^\W_]+ *|[^\w\s] *|_ *|\s+")

_kinds: list[Callable[[], Collection[str]]] = []


def kind_of_word(forms: Callable[[], Collection[str]]) -> int:
    """A kind of words, to ask `Words.of_kind` for: those that are among the forms, a set or a dictionary.

    All kinds are looked for together, since looking a word up costs more than what is then done with the few found.
    `forms` is called once, when the first text is asked.
    """
    _kinds.append(forms)
    _table.cache_clear()
    cut.cache_clear()
    return 1 << len(_kinds) - 1


@cache
def _table() -> dict[str, int]:
    """The forms of all kinds, with a bit for each kind that they are of."""
    table: dict[str, int] = {}
    for bit, forms in enumerate(_kinds):
        for form in forms():
            table[form] = table.get(form, 0) | 1 << bit
    return table


class Words:
    """Words and single marks: number i is `surface[i]` and begins at `begin[i]`; `begin` ends with the text's length.

    Blanks that no word takes (line feeds, those at the beginning) stand among them with an empty surface.
    """

    __slots__ = ("_found", "begin", "surface")

    def __init__(self, text: str) -> None:
        parts = _PART.findall(text)
        self.begin = list(accumulate(map(len, parts), initial=0))
        self.surface = list(map(str.rstrip, parts))
        self._found: list[tuple[int, int]] | None = None

    def of_kind(self, kind: int) -> list[int]:
        """The numbers of the words of a kind."""
        if self._found is None:
            kinds = list(map(_table().get, self.surface))
            self._found = [(k, kinds[k] or 0) for k in compress(count(), kinds)]
        return [k for k, kinds_of_it in self._found if kinds_of_it & kind]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The numbers [i, j) of the words that begin within [start, end)."""
        i = bisect_left(self.begin, start, hi=len(self.surface))
        return i, bisect_left(self.begin, end, i, len(self.surface))


@lru_cache(maxsize=2)
def cut(text: str) -> Words:
    """The words of a folded text, kept for the finders that ask for the same article in turn."""
    return Words(text)
