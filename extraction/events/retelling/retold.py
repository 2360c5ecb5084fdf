"""Incidents told again: the same toll (مقتل 13 شخصا .. إن 13 شخصا قتلوا), the attack by its bare name."""

from __future__ import annotations

from itertools import pairwise

from extraction.events.clause import class_of, strip_clitics
from extraction.events.draft import Draft
from extraction.events.words import words_of
from extraction.numbers import find_in_folded

_OF_HARM = frozenset(
    ["casualties", "killing", "killed", "fallen", "met_death", "met_harm", "wrought_harm", "calamity", "struck_by"]
)
_VICTIMS = words_of("victim") | {"قتيلا", "قتيل", "قتلي", "ضحايا", "ضحيه", "جريح", "جريحا", "جرحي"}
_CALAMITIES = words_of("calamity_subject")
_HARMING = frozenset({"harmed", "targeted", "struck_by", "swept", "consumed"})
_FAR_BEFORE = 6  # tokens
_THEN = frozenset({"انذاك", "حينها", "وقتها", "حينذاك", "يومها"})
_BLASTS = frozenset({"calamity", "broke_out", "wrought_harm"})
_TOWN_KINDS = frozenset({"بلده", "مدينه", "قريه"})
_TAKING = frozenset({"captured", "took_control", "entered"})
_CLAIMS = frozenset({"claimed", "responsibility_claimed"})
_ANYBODY = frozenset({"شخص", "اشخاص", "قتيل", "ضحيه", "قتلي", "ضحايا"})
_CAUSED_BY = words_of("cause") | {"بعد"}
_DOERS = ("actor", "object", "counterpart", "chair", "host")
_NEAR = 9  # tokens behind the trigger in which its toll stands
_BEFORE = 5  # tokens before a verb that follows its victims
_HARM = frozenset({"calamity", "strike"})
_ANOTHER = words_of("another_one")


def is_told_again(a: Draft, b: Draft) -> bool:
    """Whether incident b, of a later sentence, is a: as many victims of one kind, or a definite attack of nobody."""
    if b.sentence <= a.sentence or a.type != "incident":
        return False
    along = any(r.sentence == b.sentence for r in a.retold) and b.scene.reading.frame.name in _OF_HARM
    if along and not b.people():  # .. قتل آنذاك خمسة وأصيب ثمانية
        return True
    if b.scene.reading.frame.name in _CLAIMS:  # وأعلنت الجماعة مسؤوليتها عن الهجوم: who did what was told before
        return _is_attack(a)
    if _is_of_calamity(b) and _is_attack(a):
        return True
    if _same_town(a, b) or _same_blast(a, b) or _is_of_then(a, b):
        return True
    return _same_toll(a, b) or (_is_definite_attack(b) and _is_attack(a)) or _is_cause(a, b)


def _same_town(a: Draft, b: Draft) -> bool:
    """سيطرت القوات على عدن .. تحرير عدن: the same place taken."""
    if not {a.scene.reading.frame.name, b.scene.reading.frame.name} <= _TAKING:
        return False
    told, again = _taken(a), _taken(b)
    return bool(told) and told == again


def _same_blast(a: Draft, b: Draft) -> bool:
    """انفجار في بلدة كذا .. إن انفجارا وقع في بلدة كذا: the same kind of calamity in the town of one name."""
    if not {a.scene.reading.frame.name, b.scene.reading.frame.name} <= _BLASTS or b.people():
        return False
    towns = _towns(b)
    return bool(towns & _towns(a)) and _calamity(a) == _calamity(b) != ""


def _is_of_then(a: Draft, b: Draft) -> bool:
    """وقع حادث مماثل في 2014 .. وقد قتل آنذاك خمسة جنود: what it led to, told in the next sentence."""
    tokens, at = b.scene.clause.tokens, b.scene.at
    then = any(t.text in _THEN for t in tokens[at : at + 3])
    return then and b.sentence == a.sentence + 1 and b.scene.reading.frame.name in _OF_HARM


def _towns(draft: Draft) -> set[str]:
    tokens = draft.scene.clause.tokens
    return {b.text for a, b in pairwise(tokens) if strip_clitics(a.text) in _TOWN_KINDS}


def _calamity(draft: Draft) -> str:
    """The noun of the calamity, without tanwin."""
    at = draft.scene.at if draft.scene.reading.noun else draft.noun
    return "" if at is None else strip_clitics(draft.scene.clause.tokens[at].text).removesuffix("ا")


def _taken(draft: Draft) -> str:
    """The place named first behind the word that tells that it was taken."""
    end = draft.scene.clause.tokens[draft.scene.at].end
    return next((draft.scene.folded[p[0] : p[1]] for p in draft.scene.places if p[0] >= end), "")


def _is_of_calamity(draft: Draft) -> bool:
    """ودمر الحريق أربعة مبان، إن النيران دمرت ..: harm that a calamity told before does, by its definite noun."""
    if draft.scene.reading.frame.name not in _HARMING or draft.people():
        return False
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    before = _FAR_BEFORE if draft.scene.reading.prefix.startswith("و") else 2  # النيران اندلعت في الحاجز ودمر
    return any(t.text in _CALAMITIES for t in tokens[max(0, at - before) : at + 3])


def _is_cause(a: Draft, b: Draft) -> bool:
    """لقي شخص مصرعه؛ إثر اصطدام ..: what the sentence before came from, behind a semicolon."""
    if b.sentence != a.sentence + 1 or not b.scene.reading.noun or a.scene.reading.frame.name not in _OF_HARM:
        return False
    return b.scene.at == 1 and b.scene.clause.tokens[0].text in _CAUSED_BY


def _same_toll(a: Draft, b: Draft) -> bool:
    if not {a.scene.reading.frame.name, b.scene.reading.frame.name} <= _OF_HARM:
        return False
    at = b.scene.at
    first = at if b.scene.reading.noun else max(0, at - _BEFORE)
    again = _tolls(b, first, at + _NEAR)[:1]
    return any(toll in again for d in (a, *a.retold) for toll in _tolls(d, 0, len(d.scene.clause.tokens)))


def _tolls(draft: Draft, first: int, last: int) -> list[tuple[float, str]]:
    """How many came to harm, and who they are called, among some tokens of the draft's sentence."""
    window = draft.scene.clause.tokens[first:last]
    start = window[0].start
    found: list[tuple[float, str]] = []
    for number in find_in_folded(draft.scene.folded[start : window[-1].end]):
        if number.kind != "cardinal":
            continue
        after = [t.text for t in window if t.start >= start + number.end][:2]
        if after[:1] == ["من"]:  # 10 من الجنود
            after = [after[1].removeprefix("ال")] if len(after) > 1 else []
        if after and after[0] in _VICTIMS:
            found.append((number.value, _stem(after[0])))
    return found


def _stem(noun: str) -> str:
    """مدنيا، مدنيين: the letters that a noun keeps in its numbers and cases."""
    bare = noun.removesuffix("ا")
    if bare in _ANYBODY:
        return ""
    return next((bare.removesuffix(e) for e in ("ين", "ون") if bare.endswith(e) and len(bare) > len(e) + 2), bare)


def _is_attack(draft: Draft) -> bool:
    """Whether the draft tells of an attack or disaster, by the noun that called it up or by the harm it did."""
    if draft.scene.reading.frame.name in _OF_HARM:
        return True
    if draft.noun is not None and not _HARM.isdisjoint(_classes(draft)):
        return True
    at = draft.scene.at + 1  # اجتاح حريق ..
    return at < len(draft.scene.clause.tokens) and not _HARM.isdisjoint(
        class_of(draft.scene.clause, at, draft.scene.folded)[0]
    )


def _is_definite_attack(draft: Draft) -> bool:
    """وقع الهجوم الاثنين ..، استهدف الاعتداء المسلح ..: the bare definite noun of an attack, nobody named."""
    at = draft.scene.at if draft.noun is None and draft.scene.reading.noun else draft.noun
    if at is None or draft.people(*_DOERS) or draft.scene.reading.plural:
        return False
    tokens = draft.scene.clause.tokens
    word = tokens[at].text
    if not word.startswith("ال") or _HARM.isdisjoint(class_of(draft.scene.clause, at, draft.scene.folded)[0]):
        return False
    following = [t.text for t in tokens[at + 1 : at + 3]]
    return _ANOTHER.isdisjoint(following) and strip_clitics(word) != word


def _classes(draft: Draft) -> frozenset[str]:
    return class_of(draft.scene.clause, draft.noun or 0, draft.scene.folded)[0]
