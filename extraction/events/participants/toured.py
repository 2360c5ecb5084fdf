"""Bodies that are places: what is visited, toured or left, where one sits, and what is opened rather than opens."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.folding import fold_text
from extraction.mentions.vocabulary import NOUN, WORDS, organization_heads
from extraction.spans import Mention

# Bodies that are places to be seen, besides those whose head says so.
_GOING_ON = frozenset({"حيث", "كما", "ثم", "كذلك"})
_DESCRIBED = 2  # adjectives between a visit and where it goes
_SITES = frozenset({"مكتب", "مدرسه", "كليه", "معهد", "فرع", "دار"})


def is_toured(mention: Mention) -> bool:
    """Whether it is a body that one can walk through: a hospital, a harbour, an office."""
    if mention.kind != "organization":
        return False
    post = mention.post or _first_word(mention.name)
    head = organization_heads().get(post)
    return _is_place(post) or (head is not None and head.lemma in _SITES)


def is_visited(clause: Clause, noun: int | None, k: int) -> bool:
    """قام بزيارة أكاديمية ..، بزيارة عمل لميناء ..: whether body k is what the visit told by token `noun` goes to."""
    mention = clause.mentions[k]
    if noun is None or mention.kind != "organization" or "زيار" not in clause.tokens[noun].text:
        return False
    between = clause.tokens[noun + 1 : clause.first[k]]
    if (
        clause.first[k] <= noun
        or len(between) > _DESCRIBED
        or any(t.mention >= 0 or t.text.startswith("و") for t in between)
    ):
        return False
    return all(t.text.endswith(("ه", "يه")) for t in between)  # زيارة ميدانية مركز ..


def _is_place(post: str) -> bool:
    """Whether bodies with this word for a head are places."""
    head = organization_heads().get(post)
    return head is not None and head.scope == "place"


def _first_word(name: str) -> str:
    return fold_text(name).split(" ", 1)[0].removeprefix("ال")


def is_opened(clause: Clause, at: int, k: int) -> bool:
    """حيث دشن مستشفى ..، وافتتح مركز ..: whether mention k, a place right behind a verb that goes on, is no subject."""
    goes_on = clause.tokens[at].text[:1] in "وف" or (at > 0 and clause.tokens[at - 1].text in _GOING_ON)
    place = clause.mentions[k].kind == "organization" and _is_place(clause.mentions[k].post)
    after = clause.tokens[clause.last[k] + 1].text if clause.last[k] + 1 < len(clause.tokens) else ""
    word = WORDS[after] if after else None
    does = word is not None and bool(word.flags & NOUN) and not (word.conjunction or word.preposition)  # .. مبادرة
    return goes_on and place and clause.first[k] == at + 1 and not does


def is_site(mention: Mention, event_type: str) -> bool:
    """Whether it is what is inspected or visited: a body on an inspection, a place that is a body on a visit."""
    if mention.kind != "organization":
        return False
    return event_type == "inspection" or (event_type == "visit" and _is_place(mention.post))


def is_seated(clause: Clause, k: int) -> bool:
    """زار مقر المؤسسة: whether the body's seat stands right before its name."""
    first = clause.first[k]
    return first > 0 and clause.tokens[first - 1].text in ("مقر", "مبني") and not clause.lead[k]


def is_left(clause: Clause, k: int, preposition: str) -> bool:
    """عاد قادما من تونس، لتمثيل مصر: whether country k is where one comes from, or whom one stands for."""
    before = clause.tokens[clause.first[k] - 1].text if clause.first[k] else ""
    return preposition == "من" or before.lstrip("ول") in ("تمثيل", "ممثلا", "ممثله")
