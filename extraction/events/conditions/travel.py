"""Tests of visits: where someone goes, and who."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extraction.events.conditions.common import is_dated, person_subject
from extraction.events.syntax import PREPOSITIONS, Scene, governed, next_mention, previous_mention
from extraction.events.words import words_of

_HOMELAND = frozenset(["البلاد", "ارض", "العاصمه", "الوطن"])
_INTENDING = words_of("intending")
_INTENT_REACH = 12
_DELEGATIONS = frozenset(["وفد", "وفدا", "بعثه", "الوفد"])
_THAT = frozenset(["ان", "بان"])
_DURING = frozenset(["خلال", "اثناء"])
_TOWARD = frozenset(["الي", "مطار", "مدينه", "العاصمه", "لمدينه", "للعاصمه", "لمطار", "لمحافظه"])
_CAMPS = frozenset(["معسكر", "معسكره", "معسكرها"])
_LEAVING = ("غادر", "توجه", "طير", "طار", "سافر")
_PARTIES = frozenset(["بعثه", "وفد", "منتخب", "فريق"])
_GOALS = frozenset(
    ["للمشاركه", "لاقامه", "لخوض", "للدخول", "متوجهه", "متجهه", "متوجها", "متجها", "لملاقاه", "لمواجهه", "استعدادا"]
)
_INVITATIONS = frozenset(["دعوه", "الدعوه", "دعوته", "دعوتها", "بدعوه", "بالدعوه"])
_TO_THEM = (["اليه"], ["اليها"], ["له"], ["لها"])
_LETTER = frozenset(["رساله", "خطاب", "كتاب"])
_INVITATION = 30  # tokens within which an invitation says what to
_SEATS = frozenset(
    [
        "مقر",
        "مطار",
        "مدينه",
        "فندق",
        "بلده",
        "جزيره",
        "ولايه",
        "ضاحيه",
        "مقاطعه",
        "اقليم",
        "محافظه",
        "ضواحي",
        "منطقه",
        "اراضي",
    ]
)
_NO_GOALS = words_of("no_goal")
_THEN = frozenset(["ثم", "كما", "بعدها", "عقبها"])


def destination(scene: Scene, end: int) -> bool:
    clause = scene.clause
    tokens = clause.tokens
    subject = next_mention(scene, end, 8) if not scene.reading.noun else None
    if subject is None:
        subject = previous_mention(scene)
    if subject is None and not any(
        clause.first[k] == scene.at - 1 or clause.last[k] == scene.at - 1 for k in range(len(clause.mentions))
    ):
        before = tokens[scene.at - 1].text if scene.at else ""
        first = tokens[scene.at + 1].text if scene.at + 1 < len(tokens) else ""
        party = first.removeprefix("ال") in _PARTIES or _is_by_delegation(scene)
        if before != "قد" and not party:
            return False
    following = [t.text for t in tokens[scene.at + 1 : end]]
    if following[:1] and tokens[scene.at].text.endswith("عود") and following[0].startswith("ل"):  # تعود لناشطين
        return False
    if any(a == "الي" and b in _NO_GOALS for a, b in pairwise(following[:8])):  # وصل إلى اتفاق في لندن
        return False
    if following[:1] and following[0] in _HOMELAND:  # يصل البلاد غدا ..
        return True
    if any(word == "الي" and home in _HOMELAND for word, home in pairwise(following)):
        return True
    if subject is not None and _sets_out(scene, subject, following):
        return True
    for start, _stop, _kind in scene.places:
        i = clause.at(start)
        if scene.at < i < end:
            window = [t.text for t in tokens[max(scene.at, i - 3) : i]]
            onto = tokens[i].text.startswith("ل") and tokens[i].start < start  # وصل للرياض
            if onto or any(w in _TOWARD for w in window) or tokens[scene.at].text.lstrip("وسيت").startswith("غادر"):
                return True
    return False


def _sets_out(scene: Scene, subject: int, following: Sequence[str]) -> bool:
    """غادرت البعثة أمس للمشاركة في ..، وصل المدرب إلى معسكر الفريق: a goal that no place names."""
    if any(a == "الي" and b.removeprefix("ال") in _CAMPS for a, b in pairwise(following)) or "للمعسكر" in following:
        return True
    seat = any(a == "الي" and b.removeprefix("ال") in _SEATS for a, b in pairwise(following))
    if seat and any(scene.clause.tokens[scene.at].end < p[0] for p in scene.places):
        return True
    leaves = any(part in scene.clause.tokens[scene.at].text for part in _LEAVING)
    party = scene.clause.mentions[subject].post in _PARTIES or "بعثه" in following[:3]
    return leaves and party and not _GOALS.isdisjoint(following)


def _is_by_delegation(scene: Scene) -> bool:
    """وصل وفد يمني إلى ..، أن وفدا يضم وزراء توجه إلى ..: those who travel are a delegation that nobody names."""
    tokens, at = scene.clause.tokens, scene.at
    if scene.reading.noun:
        return False
    if any(t.text in _DELEGATIONS for t in tokens[at + 1 : at + 2]):
        return True
    stated = [t.text for t in tokens[max(0, at - _INTENT_REACH) : at]]
    return any(word in _THAT and group in _DELEGATIONS for word, group in pairwise(stated))


def visitor(scene: Scene, end: int) -> bool:
    if scene.reading.pronoun:
        tokens = scene.clause.tokens
        if any(tokens[scene.at].end < p[0] < tokens[scene.at].end + 40 for p in scene.places):
            return True
        visited = next_mention(scene, end, 8)  # زيارته، أمس، مستشفى ..
        return visited is not None and scene.clause.mentions[visited].kind == "organization"
    k = next_mention(scene, end, 5)
    if k is None or scene.clause.mentions[k].kind == "country":
        return False
    return any(scene.clause.tokens[scene.at].end < p[0] for p in scene.places) or is_dated(scene, end)


def speaking_visitor(scene: Scene, end: int) -> bool:
    """قال فلان خلال زيارة للموقع ..: who speaks is the visitor, and where he is follows at once."""
    clause, at = scene.clause, scene.at
    before = clause.tokens[at - 1].text.removeprefix("و") if at else ""
    if scene.reading.pronoun or scene.reading.prefix or before not in _DURING or at + 1 >= len(clause.tokens):
        return False
    goal = clause.tokens[at + 1].text
    named = any(
        m.kind == "person" and clause.last[k] < at and not governed(clause, k) for k, m in enumerate(clause.mentions)
    )
    return named and (goal == "الي" or goal.startswith("لل"))


def visit_by(scene: Scene, end: int) -> bool:
    """خلال زيارة لوزير الخارجية فلان: a person with ل is the visitor, where nobody else is told to visit."""
    clause, at = scene.clause, scene.at
    before = clause.tokens[at - 1].text.removeprefix("و") if at else ""
    if scene.reading.pronoun or before not in _DURING or at + 1 >= len(clause.tokens):
        return False
    k = clause.tokens[at + 1].mention
    return k >= 0 and clause.mentions[k].kind == "person" and clause.lead[k] == "ل"


def of_visitor(scene: Scene, end: int) -> bool:
    """زيارة قادته إلى ..: the visit leads whoever the pronoun stands for to a place."""
    following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
    return scene.reading.pronoun and following == "الي"


def walker(scene: Scene, end: int) -> bool:
    """تجول الوزير في أقسام ..، ثم تجول في ..: somebody named does it, or whoever the sentence before told of."""
    tokens, at = scene.clause.tokens, scene.at
    goes_on = scene.reading.prefix.startswith("و") or (at > 0 and tokens[at - 1].text in _THEN)
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return person_subject(scene, end) or (goes_on and following in PREPOSITIONS)


def intended(scene: Scene, end: int) -> bool:
    """يعتزم الرئيس زيارة الصين: the visit is somebody's plan, and a place or a name follows at once."""
    clause, at = scene.clause, scene.at
    before = {t.text.removeprefix("و") for t in clause.tokens[max(0, at - _INTENT_REACH) : at] if t.mention < 0}
    if not before & _INTENDING or at + 1 >= len(clause.tokens):
        return False
    following = clause.tokens[at + 1]
    return following.mention >= 0 or any(following.start <= p[0] < following.end for p in scene.places)


def to_place(scene: Scene, end: int) -> bool:
    """قدم إلى المدينة المنورة أمس رئيس ..: the verb, إلى, and a place at once."""
    clause, at = scene.clause, scene.at
    if at + 2 >= min(end, len(clause.tokens)) or clause.tokens[at + 1].text != "الي":
        return False
    goal = clause.tokens[at + 2]
    return goal.text in _HOMELAND or any(goal.start <= p[0] < goal.end for p in scene.places)


def inviting_to_visit(scene: Scene, end: int) -> bool:
    """وجه إلى فلان دعوة لزيارة ..، وجه الدعوة إلى فلان لزيارة .."""
    return _invites(scene, end, "لزيار")


def inviting_to_attend(scene: Scene, end: int) -> bool:
    """قدم لفلان دعوة لحضور المؤتمر ..، للمشاركة في القمة .."""
    return _invites(scene, end, "لحضور", "للمشارك", "للحضور")


def _invites(scene: Scene, end: int, *purposes: str) -> bool:
    words = [t.text for t in scene.clause.tokens[scene.at + 1 : min(end, scene.at + _INVITATION)] if t.mention < 0]
    if scene.reading.pronoun or words[:1] in _TO_THEM or _LETTER & set(words):  # سلمه رسالة .. تضمنت دعوة لزيارة ..
        return False
    at = next((n for n, word in enumerate(words) if word in _INVITATIONS), None)
    return at is not None and any(word.startswith(purposes) for word in words[at:])
