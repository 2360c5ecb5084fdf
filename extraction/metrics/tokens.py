"""The words of a sentence, cut once, and the view of them from a number."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:[./'-][^\W_\d]+)*[²³]?|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark of punctuation at [start, end) of the folded text."""

    word: str
    start: int
    end: int


class Sentence:
    """A sentence [start, end) of the folded text with its tokens."""

    __slots__ = ("end", "ends", "start", "starts", "text", "tokens")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.tokens = [Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
        self.starts = [t.start for t in self.tokens]
        self.ends = [t.end for t in self.tokens]

    def before(self, at: int, count: int = 14) -> list[Token]:
        """The last `count` tokens that end at or before `at`."""
        i = bisect_right(self.ends, at)
        return self.tokens[max(0, i - count) : i]

    def after(self, at: int, count: int = 9) -> list[Token]:
        """The first `count` tokens that begin at or after `at`."""
        i = bisect_left(self.starts, at)
        return self.tokens[i : i + count]
