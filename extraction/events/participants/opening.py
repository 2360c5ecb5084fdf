"""Whom a sentence opens with, where its second verb leaves its subject out: تداول المجلس .. وصادق على .."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.syntax import governed
from extraction.mentions.vocabulary import VERB, WORDS

_DISCUSSED = frozenset(("تداول", "تدارس", "ناقش", "بحث", "درس"))  # nouns too
_SOON = 8  # tokens before the subject: كما، إثر ذلك، ..


def opening_body(clause: Clause, at: int) -> int | None:
    """The body right behind the first verb of the clause, if that verb stands before token `at`; its mention."""
    for i, token in enumerate(clause.tokens[: min(at, _SOON + 1)]):
        k = token.mention
        if k < 0:
            continue
        before = clause.tokens[i - 1].text.removeprefix("و") if i else ""
        verb = bool(WORDS[before].flags & VERB) and not governed(clause, k)
        return k if clause.mentions[k].kind == "organization" and (verb or before in _DISCUSSED) else None
    return None
