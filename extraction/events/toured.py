"""Small readings of who stands where: what is toured, and whose side the next in a list is on."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.mentions.vocabulary import organization_heads
from extraction.spans import Mention

# Bodies that are places to be seen, besides those whose head says so.
_SITES = frozenset({"مكتب", "مدرسه", "كليه", "معهد", "فرع", "دار"})
_SIDE = frozenset({"الجانب", "الطرف"})


def is_toured(mention: Mention) -> bool:
    """Whether it is a body that one can walk through: a hospital, a harbour, an office."""
    if mention.kind != "organization":
        return False
    head = organization_heads().get(mention.post)
    return head is not None and (head.scope == "place" or head.lemma in _SITES)


def without_side(words: Sequence[str]) -> list[str]:
    """The words between two of a list, without the side that the second is on (.. ، ومن الجانب الأردني فلان)."""
    out = list(words)
    for i, word in enumerate(out):
        if word in _SIDE and i and out[i - 1] in ("ومن", "من"):
            return [*out[: i - 1], "و", *out[i + 2 :]]
    return out
