"""Who may be a side of a match."""

from __future__ import annotations

from extraction.spans import Mention

_PLAY = frozenset({"played", "play_of", "achieved_win", "match_played", "match_joins", "rivals_met"})  # frames
_NO_SIDES = frozenset({"صحيفه", "جريده", "مجله", "قناه", "شبكه", "وكاله", "اذاعه", "شركه", "وزاره", "لجنه", "اتحاد"})


def is_no_side(frame: str, mention: Mention) -> bool:
    """فاز على ضيفه بهدف صنفته صحيفة ..: a body that plays no matches, behind a verb of play."""
    return frame in _PLAY and mention.kind == "organization" and mention.post in _NO_SIDES
