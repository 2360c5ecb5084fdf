"""The words of a sentence, cut once, and the view of them from a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[./'-][^\W\d_]+)*(?:(?<=[مm])[23](?!\d)|[²³])?|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark of punctuation at [start, end) of the folded text."""

    word: str
    start: int
    end: int


class Sentence:
    """A sentence [start, end) of the folded text: `words` and where each begins (`starts`)."""

    __slots__ = ("end", "start", "starts", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.words: list[str] = _TOKEN.findall(text, start, end)
        self.starts: list[int] = []
        at = start
        for word in self.words:
            at = text.find(word, at)
            self.starts.append(at)
            at += len(word)

    def words_before(self, at: int, count: int) -> list[str]:
        """The last `count` words that begin before `at`."""
        i = bisect_left(self.starts, at)
        return self.words[max(0, i - count) : i]

    def words_after(self, at: int, count: int) -> list[str]:
        """The first `count` words that begin at or after `at`."""
        i = bisect_left(self.starts, at)
        return self.words[i : i + count]

    def token(self, i: int) -> Token:
        """The word at index i with its span."""
        start = self.starts[i]
        return Token(self.words[i], start, start + len(self.words[i]))

    def before(self, at: int, count: int = 12) -> list[Token]:
        """The last `count` tokens that end at or before `at`."""
        i = bisect_left(self.starts, at)
        if i and self.starts[i - 1] + len(self.words[i - 1]) > at:
            i -= 1
        return [self.token(k) for k in range(max(0, i - count), i)]

    def after(self, at: int, count: int = 7) -> list[Token]:
        """The first `count` tokens that begin at or after `at`."""
        i = bisect_left(self.starts, at)
        return [self.token(k) for k in range(i, min(i + count, len(self.words)))]
