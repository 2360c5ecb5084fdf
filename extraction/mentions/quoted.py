"""Organisations known by a name in quotation marks: أعلنت "مصدر" ..، شركة "مصدر"، مع "إينيل" الإيطالية."""

from __future__ import annotations

import re
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.mentions.known import known_names
from extraction.mentions.series import plurals
from extraction.mentions.vocabulary import FUNCTION, NOUN, TITLE, VERB, WORDS, organization_heads, word_class
from extraction.places import country_of

# A short name: no clause, so that direct speech is none.
_NAME = re.compile(r'"([^\W_]+(?:[ -][^\W_]+){0,3})"')
_LAST_WORD = re.compile(r"([^\W_]+)\s+$")
_NEXT_WORD = re.compile(r"\s+(ال[^\W_]+)")
_JOINT = re.compile(r'"(?:\s+ال[^\W_]+)?(?:\s*[،,])?\s+و\s*')
_WITH = frozenset(("مع", "يضم", "ضم", "تضم", "بين"))


def quoted_bodies(folded: str) -> frozenset[str]:
    """The names in quotation marks, folded, that one place in a folded text tells for an organisation's."""
    if '"' not in folded:
        return frozenset()
    found: set[str] = set()
    told, last = False, -1  # whether the name before was told for a body, and where it ends
    for m in _NAME.finditer(folded):
        words = m[1].replace("-", " ").split()
        before = _LAST_WORD.search(folded, max(0, m.start() - 30), m.start())
        joined = last >= 0 and _JOINT.fullmatch(folded, last - 1, m.start()) is not None
        after = _NEXT_WORD.match(folded, m.end())
        foreign = after is not None and country_of(after[1]) is not None
        told = _may_name(words) and ((joined and (told or foreign)) or _tells(before[1] if before else "", foreign))
        last = m.end()
        if told:
            found.add(m[1])
    return frozenset(found)


def _may_name(words: list[str]) -> bool:
    """Can the words be a body's name: no thing that is signed or launched, and no clause?"""
    if words[0] in _things() or words[0] in organization_heads() or _known(words):
        return False
    return not any(WORDS[w].flags & (FUNCTION | TITLE) or WORDS[w].flags & (VERB | NOUN) == VERB for w in words)


def _tells(before: str, foreign: bool) -> bool:
    """Does the word before, with a nationality after or without, tell an organisation?"""
    word = before.removeprefix("و") if before.removeprefix("و") in word_class("body_verb") | _WITH else before
    if word in word_class("body_verb"):
        return True
    if word in _WITH:
        return foreign
    form = WORDS[before].form if before else ""
    return form in _company_heads() or form in plurals()


def _known(words: list[str]) -> bool:
    """Is it an organisation of the lexicon, which needs no marks?"""
    return any(list(name) == words for name, _ in known_names().get(words[0], ()))


@cache
def _company_heads() -> frozenset[str]:
    return frozenset(form for form, head in organization_heads().items() if head.scope in ("company", "world"))


@cache
def _things() -> frozenset[str]:
    nouns = {fold_text(n.replace("_", " ")).split()[0] for r in rows("event_nouns") for n in r["nouns"].split()}
    return frozenset(nouns | {"ال" + n for n in nouns})
