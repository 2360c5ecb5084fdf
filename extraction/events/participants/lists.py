"""Lists of participants: what joins two names, and the unnamed who stand between (بحضور فلان وأعضاء المجلس وفلان)."""

from __future__ import annotations

from extraction.events.clause import BOUNDARIES, Clause
from extraction.events.participants.between import is_tail, without_brackets, without_side
from extraction.mentions.vocabulary import COMMAS, FUNCTION, NOUN, TIME, VERB, WORDS

_JOINTS = frozenset(
    {"،", ",", "و", '"', ")", "(", "ثم", "كذلك", "ايضا", "كل", "من", "كلا", "الي", "جانب", "اضافه", "-"}
)
_GROUP = 12  # words of the unnamed between two names
_WITHIN = frozenset({"من", "في"})
_EACH = frozenset({"كل", "كلا", "وكل"})


def is_joined(clause: Clause, a: int, b: int, tails: bool) -> bool:
    """Whether mention b goes on a list that mention a is in: only joints stand between, and و or a comma does.

    With `tails` the rest of a position may stand between, too.
    """
    between = words_between(clause, a, b)
    lead = clause.lead[b]
    if lead and lead not in ("و", "ول", "وب"):
        return False
    if len(between) == 1 and between[0].startswith("وال") and between[0].endswith(("ي", "يه")):
        return clause.mentions[b].kind == "person"  # نظيريه القطري فلان والروسي فلان
    if any(t not in _JOINTS for t in between) and not (tails and lead == "و" and is_tail(between)):
        return False
    return lead.startswith("و") or any(t in ("،", ",", "و") for t in between)


def only_comma(clause: Clause, a: int, b: int) -> bool:
    """Whether nothing but a comma stands between the two."""
    return not clause.lead[b] and words_between(clause, a, b) in (["،"], [","])


def in_apposition(clause: Clause, k: int) -> bool:
    """Whether commas stand within mention k, between post and name."""
    return any(t.text in COMMAS for t in clause.tokens[clause.first[k] : clause.last[k]])


def joined_past_unnamed(clause: Clause, a: int, b: int) -> bool:
    """Whether only people of no name stand between mention a and mention b, which goes on its list with و."""
    between = clause.tokens[clause.last[a] + 1 : clause.first[b]]
    if not 1 < len(between) <= _GROUP or not clause.lead[b].startswith("و"):
        return False
    opens = between[0]
    if opens.mention >= 0 or not (opens.text in COMMAS or opens.text.startswith("و")):
        return False
    return all(t.mention >= 0 or _of_group(t.text) for t in between)


def _of_group(text: str) -> bool:
    if text in COMMAS or text in _WITHIN:
        return True
    if not text[0].isalpha() or text in BOUNDARIES:
        return False
    flags = WORDS[text].flags
    return not flags & (FUNCTION | TIME) and (bool(flags & NOUN) or not flags & VERB)


def is_along(clause: Clause, a: int, k: int) -> bool:
    """دشن الوزير مع المحافظ ..: whether nothing but مع stands between mention a and the person k."""
    return words_between(clause, a, k) == ["مع"] and clause.mentions[k].kind == "person"


def is_one_of_each(clause: Clause, k: int) -> bool:
    """Whether كل من stands right before mention k."""
    first = clause.first[k]
    return first > 1 and clause.tokens[first - 1].text == "من" and clause.tokens[first - 2].text in _EACH


def words_between(clause: Clause, a: int, b: int) -> list[str]:
    """The words between two mentions that may join them."""
    return without_side(without_brackets([t.text for t in clause.tokens[clause.last[a] + 1 : clause.first[b]]]))
