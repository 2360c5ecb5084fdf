"""Tokens: the number words and runs of digits that numbers are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.numbers.digits import Manner
from extraction.numbers.vocabulary import WORDS, Number

_TOKEN = re.compile(r" {0,3}(?:([ء-ي]+)|%?(?=[0-9]))")
SCALES = {"scale", "scale_plural", "scale_acc"}


@dataclass(slots=True)
class Token:
    """A word or run of digits of a number: [start, end) with the clitics, `head` where the number itself begins."""

    start: int
    head: int
    end: int
    cls: str
    value: Number
    joined: bool
    bound: bool
    definite: bool


def read_token(manner: Manner, at: int) -> Token | None:
    """The number word or digits that stand at `at` or after a blank, with a و before them or not."""
    text = manner.text
    m = _TOKEN.match(text, at)
    if m is None:
        return None
    surface = m[1]
    if surface is None:
        return _digits(manner, m.start(), m.end(), joined=False)
    word = WORDS.get(surface)
    if word is not None:
        start = m.start(1)
        return Token(start, start + word.skip, m.end(), word.cls, word.value, word.joined, word.bound, word.definite)
    if surface != "و":
        return None
    # و apart from its number, or before digits.
    m = _TOKEN.match(text, m.end())
    if m is None:
        return None
    if m[1] is None:
        return _digits(manner, m.start(), m.end(), joined=True)
    word = WORDS.get(m[1])
    if word is None or word.joined or word.bound:
        return None
    return Token(m.start(1), m.start(1), m.end(), word.cls, word.value, True, False, word.definite)


def _digits(manner: Manner, start: int, at: int, *, joined: bool) -> Token | None:
    found = manner.read(at)
    if found is None:
        return None
    return Token(start, at, found[0], "digits", found[1], joined, False, False)
