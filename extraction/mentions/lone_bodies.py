"""Which bodies a lone head with its article (الشركة، الجمعية) can stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.folding import Folded
from extraction.mentions.entities import Entity, folded_words
from extraction.mentions.vocabulary import (
    ADJECTIVE,
    DEFINITE,
    NOUN,
    ORG,
    POST,
    WORDS,
    organization_heads,
    word_class,
)
from extraction.spans import Mention

# Bodies that are called الشركة though no such word is in their names.
_COMPANIES = frozenset(("الخطوط", "مجموعه", "المجموعه", "طيران"))
_ASSEMBLY = ("الجمعيه العموميه", "الجمعيه العامه")
_BEFORE = re.compile(r"([^\W_]+)\s+[وفبل]{0,2}$")
_WORD = re.compile(r"[^\W_]+")
_PRECEDING = re.compile(r"[^\W_]+(?=\s+$)")
# The pronoun of a peer's word tells whose peer it is, the ending what the peer is: a feminine body's is feminine.
_PEER = {True: "نظيرتها", False: "نظيره"}


def lemma_bodies(bodies: Sequence[Entity], lemma: str) -> list[Entity]:
    """Those of the bodies that are of a kind: the society rather than its general assembly, an airline as a company."""
    found = [e for e in bodies if e.body == lemma]
    if lemma == "شركه" and not found:
        return [e for e in bodies if not _COMPANIES.isdisjoint(folded_words(e.name)[:1])]
    if lemma == "جمعيه" and len(found) > 1:
        return [e for e in found if not " ".join(folded_words(e.name)).startswith(_ASSEMBLY)] or found
    return found


def in_place_name(text: str, start: int) -> bool:
    """Does the word at `start` of a folded text stand behind a noun of places: ولاية النيل, شارع الزهراني?"""
    before = _BEFORE.search(text, max(0, start - 20), start)
    return before is not None and WORDS[before[1]].form in word_class("place") | word_class("named_after")


def peer_body(folded: Folded, start: int, end: int, country: str) -> Mention | None:
    """The body that نظيرتها with a nationality at [start, end) means behind another: بين الغرفة ونظيرتها الكينية."""
    before = _BEFORE.search(folded.text, max(0, start - 20), start)
    if before is None or WORDS[before[1]].form not in organization_heads() or folded.text[start - 1 : start] != "و":
        return None
    feminine = WORDS[before[1]].form.endswith(("ه", "ات"))
    if not folded.text.startswith(_PEER[feminine], start) or _ends_position(folded.text, before.start(1)):
        return None
    name = folded.quote(start, end)
    return Mention(start, end, start, end, name, "organization", None, country, f"organization:{start}", short=True)


def _ends_position(text: str, at: int) -> bool:
    """Does the body whose head begins at `at` end what somebody holds: رئيس المجلس, المديرة العامة للشركة?"""
    head = WORDS[_word_at(text, at)]
    while not head.conjunction:  # الوزير والغرفة are two
        before = _PRECEDING.search(text, max(0, at - 30), at)
        if before is None:
            return False
        head, at = WORDS[before[0]], before.start()
        if head.flags & POST:
            return True
        if not head.flags & (NOUN | ORG | DEFINITE | ADJECTIVE):
            return False
    return False


def _word_at(text: str, at: int) -> str:
    found = _WORD.match(text, at)
    return found[0] if found else ""
