"""Tests of sport: a match between two sides."""

from __future__ import annotations

import re

from extraction.events.syntax import Scene, doer, governed
from extraction.events.words import words_of

_RIVAL = frozenset(["علي", "امام", "مع"])
_SIDES = words_of("side")
_GOALS = words_of("goals")
_SCORE = re.compile(r"(?<![\d/])\d{1,2} ?[-–/:] ?\d{1,2}(?![\d/])")
_REACH = 90  # code points from the verb to the score


def match_played(scene: Scene, end: int) -> bool:
    """فاز فريق النصر على فريق الهلال 2-1: a side, another behind على or أمام, and a score."""
    clause, at = scene.clause, scene.at
    k = doer(scene, end, 4)
    if k is not None and clause.mentions[k].kind == "person" and governed(clause, k) == "":
        return False
    rival = any(
        at < clause.first[n] < end and n != k and governed(clause, n) in _RIVAL and clause.mentions[n].kind != "person"
        for n in range(len(clause.mentions))
    )
    start = clause.tokens[at].start
    near = [t.text for t in clause.tokens[at + 1 : end] if t.start < start + _REACH]
    scored = any(text in _GOALS for text in near) or _SCORE.search(scene.folded, start, start + _REACH) is not None
    return scored and (rival or any(text in _SIDES for text in near))
