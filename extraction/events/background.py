"""Whether an event is told as what went before the article's own: كان قد ..، منذ افتتاحه."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Clause, Token
from extraction.events.syntax import RELATIVES, Scene
from extraction.events.words import words_of
from extraction.mentions.vocabulary import POST, WORDS

_BACKGROUND = words_of("background")
_HAVING = frozenset(["له", "لها", "لهم", "لهما"])
_SAME_DAY = frozenset(["ذاته", "نفسه"])


def is_background(scene: Scene) -> bool:
    """Whether it is told as what went before (كان قد ..، المنصة التي أطلقتها ..، منذ افتتاحه)."""
    tokens, at = scene.clause.tokens, scene.at
    if any(t.text in _SAME_DAY for t in tokens[at : at + 12]):
        return False
    before = {t.text for t in tokens[max(0, at - 2) : at]}
    taken_up = scene.reading.pronoun and bool(before & (RELATIVES | {"منذ"}))
    heads = [n for n, t in enumerate(tokens[:at]) if t.text == ":"]  # سبق - أبها: what heads the line tells of nothing
    first = heads[-1] if heads else 0
    return taken_up or any(t.text in _BACKGROUND and not _has(tokens, n) for n, t in enumerate(tokens[first:at], first))


def _has(tokens: Sequence[Token], n: int) -> bool:
    """كان لها لقاء ..، كان للوزير ..: the verb only says that somebody had it."""
    following = tokens[n + 1].text if n + 1 < len(tokens) else ""
    return following in _HAVING or (following.startswith("ل") and bool(WORDS[following].flags & POST))


def had(clause: Clause, k: int) -> bool:
    """كان لوزير الاقتصاد لقاء ..: whether the clause says that mention k had what follows."""
    first = clause.first[k]
    before = clause.tokens[first - 1].text.removeprefix("و") if first else ""
    return before in ("كان", "كانت") and clause.lead[k] == "ل"
