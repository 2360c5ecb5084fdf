"""Tests of incidents: who comes to harm, who is caught."""

from __future__ import annotations

from extraction.events.syntax import RELATIVES, Scene, next_mention
from extraction.events.words import words_of

_VICTIMS = words_of("victim")
_SUSPECTS = words_of("suspect")
_STRIKES = words_of("strikes")
_ON_THEM = frozenset(["عليه", "عليها", "عليهم", "عليهما"])
_STRIKE_REACH = 14
_TERRITORY_REACH = 12


def casualties(scene: Scene, end: int) -> bool:
    clause, at = scene.clause, scene.at
    if at and clause.tokens[at - 1].text in RELATIVES:
        return True
    return any(t.text in _VICTIMS or t.text.isdigit() for t in clause.tokens[at + 1 : min(end, at + 4)])


def arrested(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 8)]
    if tokens and tokens[0].text in _ON_THEM:
        return True
    return any(t.text in _SUSPECTS for t in tokens) or casualties(scene, end)


def on_them(scene: Scene, end: int) -> bool:
    """صلي عليه، صلي عليهما: a pronoun stands for the dead."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    return bool(following) and following[0].text in _ON_THEM


def struck(scene: Scene, end: int) -> bool:
    """Whether the calamity named does something (انفجار .. أسفر عن ..، هجوم استهدف ..)."""
    if scene.at and scene.clause.tokens[scene.at - 1].text[-1:].isdigit():  # 400 حادث سير: a sum of many
        return False
    tokens = scene.clause.tokens[scene.at + 1 : scene.at + _STRIKE_REACH]
    return any(t.mention < 0 and t.text in _STRIKES for t in tokens)


def caught(scene: Scene, end: int) -> bool:
    """Whether a named body catches somebody."""
    k = next_mention(scene, end, 3)
    return k is not None and scene.clause.mentions[k].kind == "organization"


def territory(scene: Scene, end: int) -> bool:
    """Whether a town or region near the word is what is taken (سيطرت القوات على مدينة ..)."""
    tokens = scene.clause.tokens
    last = tokens[min(end, len(tokens), scene.at + _TERRITORY_REACH) - 1].end
    return any(tokens[scene.at].end < start <= last and kind != "country" for start, _, kind in scene.places)
