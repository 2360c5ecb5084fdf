"""Items of a list: what opens them (أولاً: ..، 1- ..، • ..)."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Token
from extraction.events.words import words_of

_ORDINALS = words_of("list_ordinal")
_BULLETS = frozenset(["-", "–", "—", "•", "*", "▪", "●", "◆", "·"])
_CLOSERS = frozenset(["-", "–", "—", ")", ".", ":", "/"])
_TITLES = frozenset(["د", "ا"])  # د. هدى الساري، أ/ سعد المالح: a doctor, not the fourth item
_ABBREVIATING = frozenset([".", "/"])
_DIGITS = 2  # of an item's number; 2024 is a year
_SHORTEST = 3  # tokens
_SOON = 3  # tokens from the mark of an item to the noun that tells it


def is_item(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is one of a list: a dash, number or ordinal opens it (أولاً: ..، 1- ..، • ..)."""
    if len(tokens) < _SHORTEST:
        return False
    first, second = tokens[0].text, tokens[1].text
    if first in _BULLETS:
        return True
    if second not in _CLOSERS:
        return False
    if first.isdigit():
        return len(first) <= _DIGITS and not (tokens[2].text[0].isdigit() and tokens[2].start == tokens[1].end)
    return first in _ORDINALS and not (second in _ABBREVIATING and first in _TITLES)


def heads_item(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at token `at` stands at the head of an item (2- منح الإذن لـ ..)."""
    return at <= _SOON and is_item(tokens)
