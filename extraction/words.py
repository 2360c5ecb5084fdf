"""The words of a folded text, cut once for all who read them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from itertools import accumulate, chain, compress, count
from typing import TypeVar

from extraction.memo import Memo

# Every character belongs to a part, so that lengths add up to offsets; a word takes the blanks after it.
_PART = re.compile(r"[^\W_]+ *|[^\w\s] *|_ *|\s+")
_PLAIN_PART = re.compile(r"\w+ *|[^\w\s] *|\s+")  # the same for most texts, which have no _

# Forms kept with their kinds: more than any day of news holds.
_MANY_FORMS = 300_000

_lists: list[tuple[int, Callable[[], Collection[str]]]] = []
_rules: list[tuple[int, Callable[[str], object]]] = []


def kind_of_word(forms: Callable[[], Collection[str]]) -> int:
    """A kind of words, to ask `Words.of_kind` for: those that are among the forms, a set or a dictionary.

    All kinds are looked for together, since looking a word up costs more than what is then done with the few found.
    `forms` is called once, when the first text is asked.
    """
    return _declare(_lists, forms)


def kind_by_rule(rule: Callable[[str], object]) -> int:
    """A kind of words, those of which `rule` says anything true; it is asked once of each form, and never of ""."""
    return _declare(_rules, rule)


Source = TypeVar("Source")


def _declare(sources: list[tuple[int, Source]], source: Source) -> int:
    kind = 1 << len(_lists) + len(_rules)
    sources.append((kind, source))
    _kinds.cache_clear()
    cut.cache_clear()
    return kind


@cache
def _kinds() -> Memo[str, int]:
    """Form -> the kinds that it is of."""
    listed: dict[str, int] = {}
    for kind, forms in _lists:
        for form in forms():
            listed[form] = listed.get(form, 0) | kind

    def kinds_of(form: str) -> int:
        found = listed.get(form, 0)
        if form:
            for kind, rule in _rules:
                if rule(form):
                    found |= kind
        return found

    return Memo(kinds_of, _MANY_FORMS)


class Words:
    """Words and single marks: number i is `surface[i]` and begins at `begin[i]`; `begin` ends with the text's length.

    Blanks that no word takes (line feeds, those at the beginning) stand among them with an empty surface.
    """

    __slots__ = ("_groups", "_of_kind", "begin", "surface")

    def __init__(self, text: str) -> None:
        parts = (_PART if "_" in text else _PLAIN_PART).findall(text)
        self.begin = list(accumulate(map(len, parts), initial=0))
        self.surface = list(map(str.rstrip, parts))
        self._groups: dict[int, list[int]] | None = None
        self._of_kind: dict[int, list[int]] = {}

    def of_kind(self, kind: int) -> list[int]:
        """The numbers of the words of a kind, in order."""
        found = self._of_kind.get(kind)
        if found is None:
            if self._groups is None:
                self._groups = self._by_kinds()
            groups = (numbers for kinds, numbers in self._groups.items() if kinds & kind)
            found = self._of_kind[kind] = sorted(chain.from_iterable(groups))
        return found

    def of_kind_within(self, kind: int, i: int, j: int) -> list[int]:
        """The numbers of the words of a kind among words [i, j), in order."""
        found = self.of_kind(kind)
        return found[bisect_left(found, i) : bisect_left(found, j)]

    def _by_kinds(self) -> dict[int, list[int]]:
        """The numbers of the words that are of the very same kinds, by these kinds."""
        kinds = list(map(_kinds().__getitem__, self.surface))
        groups: dict[int, list[int]] = defaultdict(list)
        for k in compress(count(), kinds):
            groups[kinds[k]].append(k)
        return groups

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The numbers [i, j) of the words that begin within [start, end)."""
        i = bisect_left(self.begin, start, hi=len(self.surface))
        return i, bisect_left(self.begin, end, i, len(self.surface))


@lru_cache(maxsize=2)
def cut(text: str) -> Words:
    """The words of a folded text, kept for the finders that ask for the same article in turn."""
    return Words(text)
