"""Whose contract or services a club signs for."""

from __future__ import annotations

from extraction.events.syntax import Scene

_FRAMES = frozenset({"renewed", "services_won", "deal_done"})
_OWN = frozenset({"camp", "trained"})  # معسكر الفريق: it is the team that is in camp


def is_of_contract(scene: Scene, noun: int | None, k: int) -> bool:
    """مدد عقد مدافعه فلان، كسب خدمات المهاجم فلان: does the name follow the noun, or what he is to the club?"""
    clause = scene.clause
    if noun is None or scene.reading.frame.name not in _FRAMES | _OWN or clause.tokens[noun].text.startswith("ال"):
        return False
    first = clause.first[k]
    if first - 1 == noun:
        return True
    between = clause.tokens[noun + 1]
    return first - 2 == noun and between.mention < 0 and between.text.endswith(("ه", "ها"))
