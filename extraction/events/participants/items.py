"""Items of a list: what opens them (أولاً: ..، 1- ..، • ..)."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Token
from extraction.events.words import words_of

_ORDINALS = words_of("list_ordinal")
_BULLETS = frozenset(["-", "–", "—", "•", "*", "▪", "●", "◆", "·"])
_CLOSERS = frozenset(["-", "–", "—", ")", ".", ":", "/"])
_SHORTEST = 3  # tokens


def is_item(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is one of a list: a dash, number or ordinal opens it (أولاً: ..، 1- ..، • ..)."""
    if len(tokens) < _SHORTEST:
        return False
    first, second = tokens[0].text, tokens[1].text
    if first in _BULLETS:
        return True
    return second in _CLOSERS and (first in _ORDINALS or first.isdigit())
