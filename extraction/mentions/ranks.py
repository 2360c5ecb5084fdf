"""Who can bear a title of rank: جلالته is said of a king, فخامته of a head of state, never of an heir or a minister."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.folding import Folded
from extraction.mentions.entities import Entity, folded_words
from extraction.mentions.vocabulary import GIVEN, WORDS
from extraction.places import country_of
from extraction.spans import Mention

_BEFORE_NAMES = frozenset(("الملك", "السلطان", "الامير"))
_MAJESTY = re.compile(r"(?<!\w)[وفبل]{0,2}(جلاله) $")

_SOVEREIGN = frozenset(("جلاله", "ملك", "ملكه", "سلطان", "عاهل", "امبراطور", "امبراطوره", "خادم"))
_PRINCE = frozenset(("سمو", "امير", "اميره", "ولي"))
_CLERIC = frozenset(("فضيله", "سماحه", "نيافه", "غبطه", "قداسه", "بابا", "مطران", "بطريرك", "كاردينال", "قس", "انبا"))
_OF_STATE = frozenset(("جمهوريه", "دوله", "بلاد"))
_GOVERNMENT = frozenset(("وزراء", "حكومه", "نواب"))
_OF_A_BODY = _GOVERNMENT | {"مجلس", "شركه", "لجنه", "هييه", "جامعه", "غرفه", "بلديه", "اتحاد", "وفد", "ديوان", "محكمه"}
# Titles, whose bearers' ranks they are, and the titles that are said for them.
_ALIKE = {
    "سمو": frozenset(("سمو", "امير", "اميره")),
    "سياده": frozenset(("سياده", "سيد", "سيده")),
    "جلاله": _SOVEREIGN,
    "ملك": _SOVEREIGN,
    "سلطان": frozenset(("سلطان",)),
}


def bearers(people: Sequence[Entity], target: str, feminine: bool, at: int) -> list[Entity]:
    """Of whom a pronoun of honour at `at` can be said: of those who bear the title, else of those of such a rank."""
    alike = _ALIKE.get(target, frozenset((target,)))
    titled = [e for e in people if alike & e.honours and e.feminine == feminine]
    if target in ("ملك", "سلطان", "جلاله"):
        titled += [e for e in people if alike & e.heads and e not in titled and e.feminine == feminine]
    fitting = [e for e in people if e.position and e.feminine == feminine and _has_rank(e, target)]
    if target == "امير":  # سمو الأمير المفدى is أمير البلاد
        titled += [e for e in people if target in e.heads and e not in titled]
        fitting = []
    return [e for e in titled if min(e.starts) < at] or titled or fitting


def _has_rank(e: Entity, target: str) -> bool:
    """Is somebody whom the article gives no such title one to whom it is due?"""
    sovereign, prince = _SOVEREIGN & (e.honours | e.heads), _PRINCE & (e.honours | e.heads)
    if target in ("جلاله", "ملك", "سلطان"):
        return False
    if target == "سمو":
        return bool(prince) and not sovereign
    if target == "فخامه":
        return _heads_state(e)
    if target == "دوله":
        return "رييس" in e.heads and bool(e.position_words & _GOVERNMENT)
    if target in _CLERIC:
        return bool(e.honours & _CLERIC or e.heads & {"مفتي", "امام", "شيخ", "بطريرك", "مطران"})
    if sovereign or e.honours & _CLERIC:
        return False
    return target == "سياده" or not (prince or (_heads_state(e) and e.position_words & _OF_STATE))


def _heads_state(e: Entity) -> bool:
    """رئيس الجمهورية، الرئيس، الرئيس الفرنسي: and not رئيس الوزراء, رئيس مجلس .., رئيس التحرير"""
    if "رييس" not in e.heads or e.position_words & _OF_A_BODY:
        return False
    held = [WORDS[w].form for w in folded_words(e.position or "")]
    at = next((k for k, form in enumerate(held) if form in ("رييس", "الرييس")), None)
    if at is None:
        return False
    of = held[at + 1 :]
    return not of or of[0].removeprefix("ال") in _OF_STATE or country_of(" ".join(of)) is not None


def heads_of_state(fits: list[Entity], people: Sequence[Entity], home: str | None) -> list[Entity]:
    """Of who may be meant by رئيس الجمهورية: the article's own, though called الرئيس only, before a guest."""
    own = [e for e in fits if e.country in (None, home)]
    return own or [e for e in people if e.named and e.country in (None, home) and e.position_words == {"رييس"}]


def is_of_name(surface: Sequence[str], k: int) -> bool:
    """Is the title at word k part of a name, of a street or of whoever is named behind it (حديقة الملك فهد)?"""
    if WORDS[surface[k]].form not in _BEFORE_NAMES or k + 1 >= len(surface):
        return False
    following = WORDS[surface[k + 1]]
    return bool(following.flags & GIVEN) and not following.cut


def sovereign(folded: Folded, a: int, b: int, country: str | None) -> Mention | None:
    """The king whom an article calls by nothing but his title, at [a, b): تحت رعاية جلالة الملك."""
    before = _MAJESTY.search(folded.text, max(0, a - 8), a)
    if before is None:
        return None
    start = before.start(1)
    name = folded.quote(start, b)
    post = folded.text[a:b].removeprefix("ال")
    return Mention(start, b, start, b, name, "person", name, country, f"person:{name}", post, short=True)
