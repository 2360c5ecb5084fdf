"""What stands between two of a list, without what says no more than where the second belongs."""

from __future__ import annotations

from collections.abc import Sequence

_SHORT_NAME = 4
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
        if word in _SIDE and i and out[i - 1] in ("ومن", "من"):
            return [*out[: i - 1], "و", *out[i + 2 :]]
    return out
