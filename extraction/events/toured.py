"""What is toured: bodies that are places to be seen."""

from __future__ import annotations

from extraction.mentions.vocabulary import organization_heads
from extraction.spans import Mention

# Bodies that are places to be seen, besides those whose head says so.
_SITES = frozenset({"مكتب", "مدرسه", "كليه", "معهد", "فرع", "دار"})


def is_toured(mention: Mention) -> bool:
    """Whether it is a body that one can walk through: a hospital, a harbour, an office."""
    if mention.kind != "organization":
        return False
    head = organization_heads().get(mention.post)
    return head is not None and (head.scope == "place" or head.lemma in _SITES)
