"""Tests of incidents: who comes to harm, who is caught."""

from __future__ import annotations

from extraction.events.clause import class_of
from extraction.events.conditions.common import is_dated, is_done
from extraction.events.frames import noun_classes
from extraction.events.syntax import RELATIVES, Scene, doer, next_mention, previous_mention
from extraction.events.words import words_of
from extraction.mentions.vocabulary import WORDS

_VICTIMS = words_of("victim")
_SUSPECTS = words_of("suspect")
_STRIKES = words_of("strikes")
_ON_THEM = words_of("on_them")
_STRIKE_REACH = 14
_TERRITORY_REACH = 12
_VICTIM_REACH = 8  # words that belong to no mention
_PERSONS = _VICTIMS | _SUSPECTS
_NAMED_NEAR = 5
_MEASURES = words_of("toll_measure")
_MEASURED = 8  # tokens
_SUBJECT_REACH = 16  # tokens between those harmed and their verb
_THAT = frozenset(["ان", "انه", "انها", "بان"])
_BY_WHAT = frozenset(["في", "خلال", "اثناء", "جراء", "اثر", "نتيجه", "بعد", "قرب", "علي", "منذ", "عندما", "،", "."])
_ATTACKERS = frozenset(noun for nouns in [noun_classes()] for noun, of in nouns.items() if "attacker" in of)
_FORCES = words_of("forces")
_BURSTING = frozenset({"explosive", "vehicle", "target"})
_INTO = frozenset(["في", "من", "الي", "ب"])


def casualties(scene: Scene, end: int) -> bool:
    clause, at = scene.clause, scene.at
    before = clause.tokens[at - 1].text if at else ""
    of_illness = "توف" in clause.tokens[at].text  # الذي توفي في ..
    if (before in RELATIVES and not of_illness) or (scene.reading.plural and before in _VICTIMS):  # أربعة مدنيين قتلوا
        return True
    first = at + 1
    while first < min(end, at + _MEASURED) and clause.tokens[first].text in _MEASURES:  # ما لا يقل عن 49 شخصا
        first += 1
    if any(t.text in _VICTIMS or _counts(t.text) for t in clause.tokens[first : min(end, first + 3)]):
        return True
    return come_to_harm(scene, end)


def come_to_harm(scene: Scene, end: int) -> bool:
    """إن قياديا في التنظيم وخمسة آخرين قتلوا في غارة: those harmed stand before, and where or by what follows."""
    reading, tokens, at = scene.reading, scene.clause.tokens, scene.at
    if reading.noun or reading.present or reading.pronoun or reading.prefix or not at:
        return False
    following = tokens[at + 1].text if at + 1 < len(tokens) else "."
    if following not in _BY_WHAT and not (following.startswith("ب") and WORDS[following].preposition):
        return False
    if not reading.plural:  # أن رجلا قتل جراء ..
        return tokens[at - 1].text.removesuffix("ا") in _VICTIMS and at > 1 and tokens[at - 2].text in _THAT
    for i in range(at - 1, max(-1, at - _SUBJECT_REACH), -1):
        if tokens[i].text in _THAT:
            return False
        word = tokens[i].text.removeprefix("و")  # وخمسة آخرين
        if word in _VICTIMS or _counts(word):
            return True
    return False


def _counts(word: str) -> bool:
    """Is it a number, or one written onto the noun behind it (14جنديا)?"""
    return word.isdigit() or (word[0].isdigit() and word.lstrip("0123456789") in _VICTIMS)


def arrested(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 8)]
    if tokens and tokens[0].text in _ON_THEM:
        return True
    return any(t.text.removeprefix("ب") in _SUSPECTS for t in tokens) or casualties(scene, end)


def on_them(scene: Scene, end: int) -> bool:
    """صلي عليه، صلي عليهما: a pronoun stands for the dead."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    return bool(following) and following[0].text in _ON_THEM


def suspected(scene: Scene, end: int) -> bool:
    """توقيف المعتدي، إسقاط 431 إرهابيا: those stopped are told as suspects."""
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 8)]
    return any(t.text in _SUSPECTS for t in tokens)


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
    """Whether a town or region near the word is what is taken (سيطرت القوات على مدينة ..), not where."""
    tokens = scene.clause.tokens
    last = tokens[min(end, len(tokens), scene.at + _TERRITORY_REACH) - 1].end
    return any(
        tokens[scene.at].end < start <= last and kind != "country" and not _is_where(scene, start)
        for start, _, kind in scene.places
    )


def taken_by_force(scene: Scene, end: int) -> bool:
    """سيطرت قوات المقاومة على مثلث العند: armed men take what follows على, though no place of that name is known."""
    k = doer(scene, end, 3)
    if k is None or scene.reading.noun or scene.clause.mentions[k].post not in _FORCES:
        return False
    return any(t.text == "علي" for t in scene.clause.tokens[scene.at + 1 : min(end, scene.at + _TERRITORY_REACH)])


def burst(scene: Scene, end: int) -> bool:
    """أن خمس سيارات تعود لناشطين انفجرت ..: what stands before is a thing that may explode, in a lead or with a day."""
    if scene.reading.noun or scene.reading.present or not (scene.lead_sentence or is_dated(scene, end)):
        return False
    clause = scene.clause
    return any(
        not _BURSTING.isdisjoint(class_of(clause, i, scene.folded)[0])
        for i in clause.nouns
        if scene.at - _SUBJECT_REACH < i < scene.at
    )


def placed_done(scene: Scene, end: int) -> bool:
    """دخلت قوات كذا المدينة: a past tense with a place behind it."""
    return is_done(scene, end) and any(scene.clause.tokens[scene.at].end <= p[0] for p in scene.places)


def _is_where(scene: Scene, start: int) -> bool:
    i = scene.clause.at(start)
    tokens = scene.clause.tokens
    return tokens[i].start < start or any(t.text in _INTO for t in tokens[max(scene.at + 1, i - 2) : i])


def victims(scene: Scene, end: int) -> bool:
    """Whether somebody stands behind the verb and the names at it who can come to harm (قتل التنظيم أربعة مدنيين)."""
    free = 0
    for token in scene.clause.tokens[scene.at + 1 : end]:
        if token.mention < 0:
            free += 1
            if token.text in _VICTIMS or token.text.isdigit():
                return True
            if free > _VICTIM_REACH:
                return False
    return False


def by_arms(scene: Scene, end: int) -> bool:
    """Whether a body, not a person, does it (قتلت القوات ..، تنظيم كذا قتل ..)."""
    if scene.reading.noun or scene.reading.passive:
        return False
    k = doer(scene, end, 3)
    return (k is not None and scene.clause.mentions[k].kind == "organization") or _by_attackers(scene, end)


def _by_attackers(scene: Scene, end: int) -> bool:
    """قتل مسلحون من جماعة كذا عشرات الأشخاص: armed men do it, and whom they kill follows with no preposition before."""
    tokens = scene.clause.tokens
    if scene.at + 1 >= end or scene.reading.present or tokens[scene.at + 1].text not in _ATTACKERS:
        return False
    for token in tokens[scene.at + 2 : end]:
        if token.mention < 0 and token.text in _BY_WHAT:
            return False
        if token.text in _VICTIMS or _counts(token.text):
            return True
    return False


def crime(scene: Scene, end: int) -> bool:
    """Whether a day, a name or a person near the word makes a crime one that was done, not a topic."""
    tokens, at = scene.clause.tokens, scene.at
    if scene.reading.noun:
        return not scene.reading.pronoun
    named = any(t.mention >= 0 for t in tokens[at + 1 : min(end, at + _NAMED_NEAR)])
    if named or is_dated(scene, end) or previous_mention(scene) is not None:
        return True
    near = [*tokens[max(0, at - 4) : at], *tokens[at + 1 : min(end, at + 6)]]
    return any(t.text in _PERSONS or t.text.removeprefix("ب") in _PERSONS or t.text.isdigit() for t in near)
