"""What an award names beside its winner: the place won, which is spelled as a centre."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.mentions.vocabulary import word_class

_ORDINALS = word_class("ordinal")


def is_rank(clause: Clause, k: int) -> bool:
    """نال المركز الأول: a place won, though a centre may be named before."""
    first, last = clause.first[k], clause.last[k]
    following = clause.tokens[last + 1].text if last + 1 < len(clause.tokens) else ""
    return first == last and clause.tokens[first].text in ("المركز", "بالمركز") and following in _ORDINALS
