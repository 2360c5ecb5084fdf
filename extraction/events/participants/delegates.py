"""Who stands for a body: the head of a delegation that is received, the branch or person by whom it is represented."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.participants.lists import words_between
from extraction.events.words import words_of

_DELEGATIONS = words_of("delegation") - {"ممثلي", "قيادات"}
_REPRESENTED = frozenset({"ممثلا", "ممثله", "ممثلين", "ممثلتين", "ممثلان"})
_WITH = frozenset({"مع", "ب", "الي", "بين"})


def is_represented(clause: Clause, a: int, k: int) -> bool:
    """البلدية ممثلة في إدارة الصحة، الوزارة، ممثلة بوكيلها فلان: whether mention k acts for mention a."""
    if clause.mentions[a].kind == "person":
        return False
    words = [w for w in words_between(clause, a, k) if w not in ("،", ",")]
    if len(words) == 1:
        return words[0] in _REPRESENTED and clause.lead[k] in ("ب", "في")
    return len(words) == 2 and words[0] in _REPRESENTED and words[1] == "في"


def is_received(clause: Clause, at: int, k: int) -> bool:
    """استقبل الوزير وفدا من الغرفة برئاسة فلان: whether person k heads the delegation that token `at` says was met."""
    for i in range(clause.first[k] - 1, at, -1):
        token = clause.tokens[i]
        heads = token.mention < 0 or clause.first[token.mention] == i
        if heads and token.text.removesuffix("ا") in _DELEGATIONS:
            return clause.tokens[i - 1].text not in _WITH
    return False
