"""Whom a sentence opens with, where its second verb leaves its subject out: تداول المجلس .. وصادق على .."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.syntax import governed
from extraction.events.words import words_of
from extraction.mentions.vocabulary import VERB, WORDS

_DISCUSSED = frozenset(("تداول", "تدارس", "ناقش", "بحث", "درس"))  # nouns too
_RESOLVING = words_of("deciding") | words_of("resolving")
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


def deciding_body(clause: Clause, at: int, feminine: bool) -> int | None:
    """The body that decided before token `at`, where a verb of that gender goes on: وافق المجلس على .. وأحال ..

    It stands right behind its verb, or right before it (كان المجلس قد أقر .. ورفض ..).
    """
    for i in range(at - 1, -1, -1):
        token = clause.tokens[i]
        if token.mention >= 0 or _RESOLVING.isdisjoint((token.text, token.text.removeprefix("و"))):
            continue
        if token.text.endswith("ت") != feminine:
            return None
        k = clause.tokens[i + 1].mention
        if k < 0 and i and clause.tokens[i - 1].text in ("قد", "وقد"):
            k = clause.tokens[i - 2].mention if i > 1 else -1
        if k >= 0 and clause.mentions[k].kind == "organization":
            return k
    return None
