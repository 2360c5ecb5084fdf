"""Verbs whose past is written as their verbal noun: قصف is a verb in قصف الطيران الموقع, a noun in بعد قصف الموقع."""

from __future__ import annotations

from extraction.events.participants.items import heads_item
from extraction.events.syntax import Scene
from extraction.events.words import words_of

_FORMS = words_of("verb_or_noun")
_BEFORE_NOUN = words_of("before_verbal_noun") | words_of("no_verb_after")
_OWNED = words_of("noun_of_owner")
_RESUMING = words_of("resuming")  # هجوم قتل فيه خمسة: a relative clause
_PRONOUNS = ("هما", "ها", "هم", "ه")


def is_verbal_noun(scene: Scene) -> bool:
    """Whether a reading as a verb fails since the word before asks for a noun (جراء قصف ..، مخاطر شن ..)."""
    reading, tokens, at = scene.reading, scene.clause.tokens, scene.at
    if not reading.noun and (tokens[at].text in _OWNED or (reading.pronoun and reading.frame.name == "marched")):
        return True  # مواقع سيطرته، الدعم الذي تقدمه القوات
    if reading.noun or reading.present or reading.feminine or reading.plural or reading.passive or reading.prefix:
        return False
    if not at or tokens[at - 1].mention >= 0:
        return False
    before = tokens[at - 1].text
    if not heads_item(tokens, at) and before not in _BEFORE_NOUN and before.lstrip("وفبل") not in _BEFORE_NOUN:
        return False
    form = _without_pronoun(tokens[at].text) if reading.pronoun else tokens[at].text
    if form not in _FORMS:
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].text not in _RESUMING


def _without_pronoun(word: str) -> str:
    return next((word.removesuffix(p) for p in _PRONOUNS if word.endswith(p)), word)
