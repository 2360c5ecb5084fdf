"""Who stands apart from a verb: whom الذي takes up, who stands behind كان, who is made what a later word says."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.syntax import is_feminine
from extraction.spans import Mention

_ADVERBS = frozenset(
    ["خاص", "عام", "ايضا", "كذلك", "رسميا", "موخرا", "سابقا", "امس", "بالفعل"]
)  # كانت .. بشكل خاص تعهدت
_POST_REACH = 12  # words from a name to the post
_FAR = 40  # tokens
_WHO = frozenset(["الذي", "التي", "والذي", "والتي"])


def who_is_meant(clause: Clause, at: int, *, harmed: bool) -> int | None:
    """The mention that a relative right before the verb at token `at` takes up, whatever governs the name.

    It stands right before the relative; of one who came to harm more may stand between.
    """
    i = at - 1
    if i < 1 or clause.tokens[i].text not in _WHO:
        return None
    feminine = clause.tokens[i].text.endswith("تي")
    i -= 1 + (clause.tokens[i - 1].text in ("،", ","))
    k = clause.tokens[i].mention if i >= 0 else -1
    if k < 0 and harmed:
        people = (n for n, m in enumerate(clause.mentions) if m.kind == "person" and 0 <= clause.last[n] < i)
        k = max(people, default=-1)
    if k < 0 or clause.mentions[k].kind == "country" or is_feminine(clause.mentions[k]) != feminine:
        return None
    return k


def subject_of_auxiliary(clause: Clause, at: int) -> int | None:
    """The mention right behind كان where قد or an adverb stands before the verb (وكان الوفد، الذي ..، قد زار ..)."""
    tokens = clause.tokens
    if at < 3 or (tokens[at - 1].text != "قد" and tokens[at - 1].text not in _ADVERBS):
        return None
    for i in range(at - 2, max(-1, at - _FAR), -1):
        if tokens[i].mention < 0 and tokens[i].text.removeprefix("و") in ("كان", "كانت"):
            return tokens[i + 1].mention if tokens[i + 1].mention >= 0 else None
    return None


def left_by_himself(clause: Clause, k: int) -> bool:
    """خلفا لفلان الذي استقال، خلفا للراحل فلان: whether mention k had the post, and left it by himself.

    The appointment of another does nothing to such a one, as it does to whom it replaces (خلفا لفلان).
    """
    before = {
        t.text.removeprefix("لل").removeprefix("ال")
        for t in clause.tokens[max(0, clause.first[k] - 3) : clause.first[k] + 1]
    }
    if "خلفا" not in before:
        return False
    after = clause.tokens[clause.last[k] + 1 : clause.last[k] + 3]
    return clause.mentions[k].kind != "person" or "راحل" in before or any(t.text in _WHO for t in after)


def gets_post(clause: Clause, mention: Mention) -> bool:
    """Whether an accusative or a post follows the person (عُين فلان مديرا ..، عُين فلان .. في منصب ..)."""
    if mention.kind != "person":
        return False
    following = [t.text for t in clause.tokens if t.start >= mention.name_end and t.text[0].isalpha()]
    if "منصب" in following[:_POST_REACH]:
        return True
    return bool(following) and following[0].endswith("ا") and len(following[0]) > 3
