"""Tests of sport: a match between two sides."""

from __future__ import annotations

import re
from itertools import pairwise

from extraction.events.clause import strip_clitics
from extraction.events.conditions.common import is_done
from extraction.events.syntax import Scene, doer, follows_relative, governed
from extraction.events.words import words_of

_RIVAL = frozenset(["علي", "امام", "مع"])
_SIDES = words_of("side")
_GOALS = words_of("goals")
_SCORE = re.compile(r"(?<![\d/])\d{1,2} ?[-–/:] ?\d{1,2}(?![\d/])")
_TEAMS = frozenset(["نادي", "فريق", "منتخب"])
_FRIENDLY = frozenset(["وديا", "ودية", "وديه"])
_CLUBS = frozenset(["نادي", "فريق", "اداره", "نادى"])
_STAFF = ("مدرب", "مدير", "مشرف", "مساعد", "اداري", "إداري", "رييس", "رئيس")
_OFFICES = words_of("club_office")
_PITCH = frozenset(["استاد", "ملعب", "ستاد", "ذهاب", "اياب", "الدوري", "دوري", "الدور", "الشوط", "كاس"])
_ROLES = frozenset(["دورا", "دوره", "دورها"])
_COUNTED = 9  # tokens
_MANY = 10  # matches or goals
_ONTO = frozenset(["ل", "الي"])
_JOINING = 6  # tokens
_ENGAGED = 5  # tokens from the contract to مع, and on to whom it is with
_BEATING = 4  # words outside names between the verb and the side that lost
_ROUNDS = words_of("round")
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
    if _beats(scene, end):
        return True
    start = clause.tokens[at].start
    near = [t.text for t in clause.tokens[at + 1 : end] if t.start < start + _REACH]
    scored = any(text in _GOALS for text in near) or _SCORE.search(scene.folded, start, start + _REACH) is not None
    return scored and (rival or any(text in _SIDES for text in near))


def rivals(scene: Scene, end: int) -> bool:
    """يلتقي فريق النصر وفريق الهلال غدا، يواجه المنتخب السعودي نظيره القطري: a team, and the side that it meets."""
    clause, at = scene.clause, scene.at
    k = doer(scene, end, 14)
    if k is None or clause.mentions[k].post not in _TEAMS or clause.mentions[k].kind != "organization":
        return False
    far = clause.tokens[at].start + _REACH
    near = [t.text.removeprefix("ال") for t in clause.tokens[at + 1 : end] if t.start < far]
    if any(word in _SIDES or word in _FRIENDLY for word in near):
        return True
    behind = range(max(at, clause.last[k]) + 1, end)
    met = [m for n, m in enumerate(clause.mentions) if clause.first[n] in behind and m.kind != "person"]
    return bool(met) and met[0].post in _TEAMS


def no_team(scene: Scene, end: int) -> bool:
    """Whether those who meet are no teams, which only play each other; what is قابل للتمديد meets nobody."""
    tokens, at = scene.clause.tokens, scene.at
    fit = "قابل" in tokens[at].text and at + 1 < len(tokens) and tokens[at + 1].text.startswith("لل")
    return not fit and not rivals(scene, end)


def joins_team(scene: Scene, end: int) -> bool:
    """انتقل للهلال قبل أسبوعين: a team by its name, governed by the preposition of going there."""
    clause, at = scene.clause, scene.at
    if follows_relative(scene):  # فلان الذي انتقل إلى النصر: who he is
        return False
    near = range(at + 1, min(end, at + _JOINING))
    return any(
        m.post in _TEAMS and m.kind == "organization" and clause.first[k] in near and governed(clause, k) in _ONTO
        for k, m in enumerate(clause.mentions)
    )


def no_count(scene: Scene, end: int) -> bool:
    """Whether the matches or goals are no figure of a career: لعب معه 72 مباراة، سجل له 58 هدفا."""
    tokens = [t.text for t in scene.clause.tokens[scene.at + 1 : min(end, scene.at + _COUNTED)]]
    if not _ROLES.isdisjoint(tokens):  # لعب دورا كبيرا في المباراة
        return False
    return not any(a.isdigit() and int(a) > _MANY and b in ("مباراه", "هدفا") for a, b in pairwise(tokens))


def off_pitch(scene: Scene, end: int) -> bool:
    """Whether the clause tells of no match: اللقاء الذي جمعهما على استاد .. is one."""
    return not any(strip_clitics(t.text) in _PITCH for t in scene.clause.tokens[scene.at + 1 : end])


def club_engages(scene: Scene, end: int) -> bool:
    """تعاقد النادي مع فلان: a club engages somebody of whom no other post is told, so that he is to play."""
    clause, at = scene.clause, scene.at
    word = clause.tokens[at].text
    if not ("عاقد" in word or "وقع" in word):
        return False
    k = doer(scene, end, 4)
    if k is None or clause.mentions[k].kind != "organization" or clause.mentions[k].post not in _CLUBS:
        return False
    hired = [m for n, m in enumerate(clause.mentions) if at < clause.first[n] < end and governed(clause, n) == "مع"]
    if not hired or hired[0].kind != "person" or (hired[0].position or "").removeprefix("ال").startswith(_STAFF):
        return False
    return not any(strip_clitics(t.text) in _OFFICES for t in clause.tokens[at + 1 : end])


def some_team(scene: Scene, end: int) -> bool:
    """Whether who gets on is told: بلغوا النهائي of players whom nobody names is not."""
    return is_done(scene, end) and not (scene.reading.plural and doer(scene, end, 4) is None)


def to_club(scene: Scene, end: int) -> bool:
    """عاد إلى فريقه، انتقل لصفوف النادي: the club, or its ranks, right behind the preposition of going there."""
    word = scene.clause.tokens[scene.at].text
    if scene.reading.noun or not ("عود" in word or "عاد" in word):
        return True
    return any(t.text == "الي" for t in scene.clause.tokens[scene.at + 1 : end] if t.mention < 0)


def _beats(scene: Scene, end: int) -> bool:
    """فوز ألمانيا على الأرجنتين في النهائي: one side on another, and the match or its round at once behind."""
    clause, at = scene.clause, scene.at
    between: list[str] = []
    for i in range(at + 1, end):
        k = clause.tokens[i].mention
        if k < 0:
            between.append(clause.tokens[i].text)
            continue
        if clause.mentions[k].kind == "person":
            return False
        if between and between[-1].removeprefix("و") in _RIVAL:
            after = clause.last[k] + 1
            following = [t.text for t in clause.tokens[after : min(end, after + 3)]]
            won = len(between) <= _BEATING and not any(w.startswith("ب") for w in between)
            return won and any(w.removeprefix("ال") in _ROUNDS for w in following)
    return False


def engaged(scene: Scene, end: int) -> bool:
    """التعاقد مع المدرب فلان: whom one contracts with is a person, named at once; an office does work."""
    clause, tokens = scene.clause, scene.clause.tokens
    into = next((i for i in range(scene.at + 1, min(end, scene.at + _ENGAGED)) if tokens[i].text == "مع"), None)
    if into is None:
        return False
    k = next((t.mention for t in tokens[into + 1 : min(end, into + _ENGAGED)] if t.mention >= 0), -1)
    return k >= 0 and clause.mentions[k].kind == "person"
