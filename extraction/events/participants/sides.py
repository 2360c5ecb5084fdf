"""Who may be a side of a match."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.spans import Mention

_ORDINALS = frozenset(
    {"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"}
)
_PLAY = frozenset({"played", "play_of", "achieved_win", "match_played", "match_joins", "rivals_met"})  # frames
_NO_SIDES = frozenset({"صحيفه", "جريده", "مجله", "قناه", "شبكه", "وكاله", "اذاعه", "شركه", "وزاره", "لجنه", "اتحاد"})


def is_no_side(frame: str, mention: Mention) -> bool:
    """فاز على ضيفه بهدف صنفته صحيفة ..: a body that plays no matches, behind a verb of play."""
    return frame in _PLAY and mention.kind == "organization" and mention.post in _NO_SIDES


def is_rank(clause: Clause, k: int) -> bool:
    """نال المركز الأول: a place won, though a centre may be named before."""
    first, last = clause.first[k], clause.last[k]
    following = clause.tokens[last + 1].text if last + 1 < len(clause.tokens) else ""
    return first == last and clause.tokens[first].text in ("المركز", "بالمركز") and following in _ORDINALS
