"""Whom الذي and التي take up: بحث مع فلان، الذي يزور ..، الشهيد فلان من القوة ..، الذي استشهد اليوم."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.syntax import is_feminine

_WHO = frozenset(["الذي", "التي", "والذي", "والتي"])


def who_is_meant(clause: Clause, at: int, *, harmed: bool) -> int | None:
    """The mention that a relative right before the verb at token `at` takes up, whatever governs the name.

    It stands right before the relative; of one who came to harm more may stand between.
    """
    i = at - 1
    if i < 1 or clause.tokens[i].text not in _WHO:
        return None
    feminine = clause.tokens[i].text.endswith("تي")
    i -= 1 + (clause.tokens[i - 1].text in ("،", ","))
    k = clause.tokens[i].mention if i >= 0 else -1
    if k < 0 and harmed:
        people = (n for n, m in enumerate(clause.mentions) if m.kind == "person" and 0 <= clause.last[n] < i)
        k = max(people, default=-1)
    if k < 0 or clause.mentions[k].kind == "country" or is_feminine(clause.mentions[k]) != feminine:
        return None
    return k
