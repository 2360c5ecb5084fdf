"""Teams by their club: الفريق الأول بنادي الواحة, الفريق الكروي الأول في نادي السهل, فريق الهلال."""

from __future__ import annotations

from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import DEFINITE, ORG, word_class

_TEAMS = frozenset(("فريق", "الفريق"))
_CLUBS = frozenset(("نادي", "النادي"))
_FARTHEST = 8  # words from the head to the club


def club_at(t: Tokens, i: int) -> int | None:
    """The word at which the club begins whose team word i names in full."""
    if t.form(i) not in _TEAMS:
        return None
    kinds = word_class("team")
    for k in range(i + 1, min(t.size, i + _FARTHEST)):
        word = t.words[k]
        if word.form in _CLUBS:
            return k if word.preposition == "ب" or t.form(k - 1) == "في" else None
        if word.form not in kinds and word.form != "في":
            return None
    return None


def is_short_team(t: Tokens, i: int) -> bool:
    """فريق الهلال, نادي هجر: does the name of a club follow at once, behind نادي one without article?"""
    bare = t.form(i) == "نادي" and not t.written(i + 1).startswith("ال")
    return (bare or t.form(i) == "فريق") and t.written(i + 1) in word_class("club")


def is_crew(t: Tokens, i: int) -> bool:
    """الفريق الميداني لجمعية الواحة: does the body that the team at word i belongs to follow its adjective?"""
    belongs = i + 2 < t.size and t.words[i + 2].preposition == "ل" and not t.words[i + 1].cut
    return belongs and bool(t.flags(i) & DEFINITE) and t.flags(i + 2) & (ORG | DEFINITE) == ORG
