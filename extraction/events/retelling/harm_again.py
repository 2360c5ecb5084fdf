"""Whether an accident, attack or arrest is one that was told before: by its victim, its words, what led to it."""

from __future__ import annotations

from extraction.events.clause import strip_clitics
from extraction.events.draft import Draft
from extraction.events.participants.cast import key
from extraction.events.syntax import PREPOSITIONS

_ACCIDENTS = frozenset({"crashed", "run_over", "caught_in"})  # frames
_ACCIDENT_NOUNS = frozenset({"حادث", "حادثه", "اصطدام", "تصادم", "انقلاب", "دهس"})
_OTHERS = frozenset({"اخر", "اخري", "ثان", "ثانيه"})
_OF_THEM = frozenset({"عليه", "عليها", "عليهم", "عليهما", "به", "بها", "بهم", "بهما"})
_SAID_AGAIN = 3  # words


def is_harm_again(a: Draft, b: Draft) -> bool:
    """Whether both tell of the same victim, or b, with nobody named, is of what a's sentence told (في حادث انقلاب)."""
    if {key(x.mention) for x in a.people("object")} & {key(x.mention) for x in b.people("object")}:
        return True
    if b.sentence > a.sentence and (_is_consequence(b) or _is_course(a, b)):
        return True
    if b.arguments or a.sentence == b.sentence or not b.scene.reading.noun:
        return False
    told = {strip_clitics(t.text) for t in a.scene.clause.tokens}
    tokens = b.scene.clause.tokens
    if (
        tokens[b.scene.at + 1 : b.scene.at + 2] and tokens[b.scene.at + 1].text in _OF_THEM
    ):  # بعد القبض عليه، بالتحرش بها
        return strip_clitics(tokens[b.scene.at].text) in told
    if b.noun is None:  # عن ضبط 5 أشخاص، تم القبض على عائلة سعودية: the same words as before
        caught = [t.text for t in tokens[b.scene.at : b.scene.at + 4] if t.text not in PREPOSITIONS]
        return len(caught) >= _SAID_AGAIN and told.issuperset(map(strip_clitics, caught[:_SAID_AGAIN]))
    return {strip_clitics(tokens[b.scene.at].text), strip_clitics(tokens[b.noun].text)} <= told


def _is_consequence(draft: Draft) -> bool:
    """باشرت الفرق الحادث ..، ووفاة 15 حالة ..: what an accident told before led to."""
    reading = draft.scene.reading
    if reading.frame.name == "casualties":
        return reading.noun and reading.prefix.startswith("و") and not draft.people("object")
    return reading.frame.name == "responded" and not reading.plural


def _is_course(a: Draft, b: Draft) -> bool:
    """وقع حادث .. . وأوضح أن السيارة اصطدمت ..: how the accident told before came about, where no other is told of."""
    if b.scene.reading.frame.name not in _ACCIDENTS or b.people("object"):
        return False
    words = [{strip_clitics(t.text) for t in d.scene.clause.tokens} for d in (a, b)]
    return bool(words[0] & _ACCIDENT_NOUNS) and not words[1] & _OTHERS


def is_thing_again(a: Draft, b: Draft) -> bool:
    """سقوط قطعة معدنية .. القطعة المعدنية التي سقطت: what came down, by its definite noun before the verb."""
    if b.arguments or b.noun is None or b.noun >= b.scene.at:
        return False
    word = b.scene.clause.tokens[b.noun].text
    return word.startswith("ال") and strip_clitics(word) in {strip_clitics(t.text) for t in a.scene.clause.tokens}
