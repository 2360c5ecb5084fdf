"""Who stands behind what is signed: a body that only ends its name, him whose contract or services a club gets."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.frames import readings_of
from extraction.events.syntax import Scene
from extraction.mentions.vocabulary import FUNCTION, NOUN, TIME, WORDS

_NAMED = 2  # nouns between an agreement and the body that its name ends with
_FRAMES = frozenset({"renewed", "services_won", "deal_done"})
_OWN = frozenset({"camp", "trained"})  # معسكر الفريق: it is the team that is in camp


def is_of_agreement(clause: Clause, noun: int | None, k: int) -> bool:
    """وقّع اتفاقية استضافة المكتب ..، عقد تأهيل مستشفى ..: whether body k only ends the name of what is signed."""
    if noun is None or clause.mentions[k].kind != "organization" or clause.lead[k] or clause.first[k] <= noun + 1:
        return False
    between = clause.tokens[noun + 1 : clause.first[k]]
    if len(between) > _NAMED or any(t.mention >= 0 for t in between):
        return False
    last = WORDS[between[-1].text]
    nouns = all(_is_noun(t.text) and not t.text.startswith("ال") for t in between)
    return nouns and not last.flags & (TIME | FUNCTION) and not between[-1].text.endswith("ا")


def _is_noun(word: str) -> bool:
    return bool(WORDS[word].flags & NOUN) or any(r.noun for r in readings_of(word))


def is_of_contract(scene: Scene, noun: int | None, k: int) -> bool:
    """مدد عقد مدافعه فلان، كسب خدمات المهاجم فلان: does the name follow the noun, or what he is to the club?"""
    clause = scene.clause
    if noun is None or scene.reading.frame.name not in _FRAMES | _OWN or clause.tokens[noun].text.startswith("ال"):
        return False
    first = clause.first[k]
    if first - 1 == noun:
        return True
    between = clause.tokens[noun + 1]
    return first - 2 == noun and between.mention < 0 and between.text.endswith(("ه", "ها"))
