"""Whose contract or services a club signs for."""

from __future__ import annotations

from extraction.events.clause import Clause


def is_of_contract(clause: Clause, noun: int, k: int) -> bool:
    """مدد عقد مدافعه فلان، كسب خدمات المهاجم فلان: does the name follow the noun, or what he is to the club?"""
    first = clause.first[k]
    if first - 1 == noun:
        return True
    between = clause.tokens[noun + 1]
    return first - 2 == noun and between.mention < 0 and between.text.endswith(("ه", "ها"))
