"""Decisions told side by side in one sentence: one each, unless the second goes on with what the first is about."""

from __future__ import annotations

from extraction.events.draft import Draft
from extraction.events.frames import readings_of
from extraction.events.syntax import coordinated

_OBJECT = 2  # words of the first decision that tell what it is of
_NEAR = 3  # tokens behind the second's word
_SHORT = 4
_OF_IT = frozenset(["عنه", "عنها", "عنهم", "به", "بها", "بهم", "فيه", "فيها", "عليه", "عليها", "عليهم"])
_OF_DEEDS = ("قرر", "قررت", "قرروا")  # what is resolved on is a deed: قرر إحالته, but أقر ميزانيته


def decides_more(a: Draft, b: Draft) -> bool:
    """Whether the second of two decisions of a sentence is one of its own: وافق على .. وقرر ..، فيما رفض ..

    It is not where its object is the first's (أقر المشروع وأحاله، وقرر إحالته، ورفع تقريرا عنه).
    """
    if not a.type == b.type == "decision" or not coordinated(b.scene):
        return False
    tokens, at = b.scene.clause.tokens, b.scene.at
    told = [t for t in tokens[a.scene.at + 1 : at] if t.mention < 0 and t.text not in ("،", ",")]
    if len(told) < _OBJECT or b.scene.reading.pronoun:
        return False
    following = [t.text for t in tokens[at + 1 : at + 1 + _NEAR] if t.mention < 0]
    if any(word in _OF_IT for word in following):
        return False
    deeds = tokens[at].text.lstrip("وف") in _OF_DEEDS
    return not any(_is_of_it(word, deeds) for word in following[:2])


def _is_of_it(word: str, resolved: bool) -> bool:
    """إحالته، تنفيذها: a deed done to what its pronoun stands for."""
    if any(r.noun and r.pronoun for r in readings_of(word)):
        return True
    return resolved and len(word) > _SHORT and word.endswith(("ته", "ها", "هما"))
