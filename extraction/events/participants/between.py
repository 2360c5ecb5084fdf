"""What stands between two of a list, without what says no more than where the second belongs."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.mentions.vocabulary import NOUN, VERB, WORDS

_SHORT_NAME = 4
_SHORT_TAIL, _LONG_TAIL = 3, 7
_PREPOSITIONS = frozenset({"عن", "في", "لدي", "من"})
_SIDE = frozenset({"الجانب", "الطرف"})


def without_brackets(words: list[str]) -> list[str]:
    """The words without a short name or note in brackets or quotes (الجمعية (إنسان) والمكتب ..، فلان «ساحة»، وفلان)."""
    if words[:1] == ['"'] and '"' in words[1 : _SHORT_NAME + 1]:
        words = words[words.index('"', 1) + 1 :]
    if "(" not in words or ")" not in words:
        return words
    opens, closes = words.index("("), words.index(")")
    return words[:opens] + words[closes + 1 :] if 0 < closes - opens <= _SHORT_NAME else words


def without_side(words: Sequence[str]) -> list[str]:
    """The words without the side that the second is on (.. ، ومن الجانب الأردني فلان)."""
    out = list(words)
    for i, word in enumerate(out):
        if not i or out[i - 1] not in ("ومن", "من"):
            continue
        if word in _SIDE:
            return [*out[: i - 1], "و", *out[i + 2 :]]
        if word == "جانب" and len(out) <= i + _SHORT_NAME and "،" not in out[i:]:  # ومن جانب الرأس الأخضر فلان
            return [*out[: i - 1], "و"]
    return out


def is_tail(words: Sequence[str]) -> bool:
    """Whether a comma closes the rest of a position that a preposition begins (عضو المجلس عن دائرة دمياط، وفلانة)."""
    if len(words) < _SHORT_TAIL or words[-1] not in ("،", ",") or words[0] not in _PREPOSITIONS:
        return False
    inner = [WORDS[w].flags for w in words[1:-1]]
    return len(words) <= _LONG_TAIL and not any(f & VERB and not f & NOUN for f in inner) and "،" not in words[:-1]
