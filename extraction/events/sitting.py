"""Whose meeting it is: اجتماع المجلس ..، الاجتماع الثالث للجنة .."""

from __future__ import annotations

from extraction.events.clause import Clause, strip_clitics
from extraction.events.syntax import CONSTRUCT


def is_of_meeting(clause: Clause, at: int, k: int, preposition: str) -> bool:
    """Whether the meeting told from token `at` on is that of body k, which `preposition` governs."""
    if preposition not in ("", CONSTRUCT, "ل"):
        return False
    first = clause.first[k]
    for i in range(first - 1, max(at, first - 4) - 1, -1):
        text = clause.tokens[i].text
        if strip_clitics(text).removesuffix("ا") in ("اجتماع", "جلسه"):
            return True
        if not text.startswith("ال") or not preposition:
            return False
    return False
