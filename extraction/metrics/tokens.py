"""The words of a sentence, cut once, and the view of them from a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from operator import add, methodcaller
from typing import NamedTuple

from extraction.words import cut, kind_by_rule

# A word with its inner dots, digits or a mark, each with the blanks after it, so that lengths add up to offsets.
_PART = re.compile(r"(?:\d+|[^\W\d_]+(?:[./'-][^\W\d_]+)*(?:(?<=[مm])[23](?!\d)|[²³])?|[^\w\s]) *|[\s_]+|.", re.DOTALL)

_JOINTS = frozenset("./'-")


def _may_differ(form: str) -> bool:
    """Whether a word of `extraction.words` may be cut otherwise here: a mark between letters, letters beside digits."""
    return form in _JOINTS or form == "_" or not (form.isalpha() or form.isdecimal() or not form[0].isalnum())


_CUT_CLOSER = kind_by_rule(_may_differ)


class Token(NamedTuple):
    """A word or a mark of punctuation at [start, end) of the folded text."""

    word: str
    start: int
    end: int


_stripped = methodcaller("rstrip", " _\n")
# Made without the Python frame that calling the class costs: a sentence has dozens.
_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)


def _words_of_text(text: str, start: int, end: int) -> tuple[list[str], list[int]] | None:
    """The words of [start, end) as the whole text is cut, and where they begin; None where they are cut closer here."""
    whole = cut(text)
    i, j = whole.within(start, end)
    for k in whole.of_kind_within(_CUT_CLOSER, i, j):
        at = whole.begin[k]
        if whole.surface[k] not in _JOINTS or (text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()):
            return None
    words, begin = whole.surface[i:j], whole.begin[i:j]
    broken = not words or begin[0] != start or begin[-1] + len(words[-1]) > end
    return None if broken else (words, begin)


def _cut_closer(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    parts = _PART.findall(text, start, end)
    begin = list(accumulate(map(len, parts), initial=start))
    return list(map(_stripped, parts)), begin


class Sentence:
    """A sentence [start, end) of the folded text: `words`, where each begins (`starts`), and both as tokens."""

    __slots__ = ("_tokens", "end", "start", "starts", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        words, begin = _words_of_text(text, start, end) or _cut_closer(text, start, end)
        if "" in words:
            begin = [b for b, word in zip(begin, words, strict=False) if word]
            words = list(filter(None, words))
        self.words: list[str] = words
        self.starts: list[int] = begin[: len(words)]
        ends = map(add, self.starts, map(len, words))
        self._tokens: list[Token] = list(map(_token, zip(words, self.starts, ends, strict=True)))

    def words_before(self, at: int, count: int) -> list[str]:
        """The last `count` words that begin before `at`."""
        i = bisect_left(self.starts, at)
        return self.words[max(0, i - count) : i]

    def words_after(self, at: int, count: int) -> list[str]:
        """The first `count` words that begin at or after `at`."""
        i = bisect_left(self.starts, at)
        return self.words[i : i + count]

    def before(self, at: int, count: int = 12) -> list[Token]:
        """The last `count` tokens that end at or before `at`."""
        i = bisect_left(self.starts, at)
        if i and self._tokens[i - 1][2] > at:
            i -= 1
        return self._tokens[max(0, i - count) : i]

    def after(self, at: int, count: int = 7) -> list[Token]:
        """The first `count` tokens that begin at or after `at`."""
        i = bisect_left(self.starts, at)
        return self._tokens[i : i + count]
