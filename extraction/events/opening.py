"""Whom a sentence opens with, where its second verb leaves its subject out: تداول المجلس .. وصادق على .."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.syntax import governed
from extraction.mentions.vocabulary import VERB, WORDS

_SOON = 5  # tokens before the subject: كما، إثر ذلك، ..


def opening_body(clause: Clause, at: int) -> int | None:
    """The body right behind the first verb of the clause, if that verb stands before token `at`; its mention."""
    for i, token in enumerate(clause.tokens[: min(at, _SOON + 1)]):
        k = token.mention
        if k < 0:
            continue
        if i == 0 or clause.mentions[k].kind != "organization" or governed(clause, k):
            return None
        before = clause.tokens[i - 1].text
        verb = max(WORDS[before].flags, WORDS[before.removeprefix("و")].flags) & VERB
        return k if verb else None
    return None
