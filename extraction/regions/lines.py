"""The lines of a folded text, and the words by which cues know them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SHORT = 180  # characters; a longer line is a paragraph
_FEW_WORDS = 4
_LINE = re.compile(r"\S[^\n]*")
_SENTENCE_ENDS = frozenset(".؟?!؛;")
_ELLIPSES = tuple(f"..{mark}" for mark in _SENTENCE_ENDS)
_WORD = re.compile(r"[^\W\d_]+")


class Line(NamedTuple):
    """[start, end) of a folded text, without blanks around; `gap` says that a blank line stands above."""

    start: int
    end: int
    text: str
    gap: bool

    @property
    def is_short(self) -> bool:
        """Whether it can be a headline, dateline or link: short, and not a sentence of the body."""
        return len(self.text) <= SHORT and not self.is_sentence

    @property
    def is_sentence(self) -> bool:
        """Whether it is a paragraph, or ends as a sentence of four words or more does."""
        if len(self.text) > SHORT:
            return True
        ended = self.text[-1:] in _SENTENCE_ENDS and not self.text.endswith(_ELLIPSES)
        return ended and len(self.text.split()) >= _FEW_WORDS


def lines_of(text: str) -> Iterator[Line]:
    """The lines that are not blank, in order."""
    before = 0
    for m in _LINE.finditer(text):
        bare = m[0].rstrip()
        yield Line(m.start(), m.start() + len(bare), bare, text.count("\n", before, m.start()) > 1)
        before = m.start() + len(bare)


def words_in(text: str) -> str:
    """The words alone, one blank between, without marks, digits and capitals."""
    return " ".join(_WORD.findall(text.casefold()))
