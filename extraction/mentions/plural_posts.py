"""Holders of one post named by their countries: وزيري خارجية إيطاليا وقبرص، وزراء الخارجية المصري والأردني والعراقي."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import COMMAS, DEFINITE, FUNCTION, NOUN, TIME, TITLE, VERB
from extraction.spans import Mention
from extraction.words import kind_of_word

_SINGULARS = {
    "وزير": "وزيري وزيرا وزراء",
    "وزيرة": "وزيرتي وزيرتا وزيرات",
    "رئيس": "رئيسي رئيسا رؤساء",
    "سفير": "سفيري سفيرا سفراء",
    "سفيرة": "سفيرتي سفيرتا سفيرات",
    "مندوب": "مندوبي مندوبا",
    "قنصل": "قنصلي قنصلا قناصل",
}
_FIELD = 3  # words of what they are ministers of


class Holder(NamedTuple):
    """One of them: the words [start, end) of his country, and its code."""

    start: int
    end: int
    country: str


class PluralPost(NamedTuple):
    """The post in the singular, the words [begin, field_end) of its field, and its holders."""

    singular: str
    begin: int
    field_end: int
    holders: list[Holder]


@cache
def _singulars() -> dict[str, str]:
    return {fold_text(form): one for one, forms in _SINGULARS.items() for form in forms.split()}


@cache
def _openings() -> frozenset[str]:
    return frozenset(
        conjunction + preposition + form
        for form in _singulars()
        for conjunction in ("", "و")
        for preposition in ("", "ب", "ل")
    )


PLURAL_POST = kind_of_word(_openings)


def read_plural_post(t: Tokens, i: int) -> PluralPost | None:
    """The holders of a post named after the plural at word i; None where two countries do not follow."""
    singular = _singulars().get(t.form(i))
    if singular is None:
        return None
    k = i + 1
    while k < t.size and k not in t.place and k <= i + _FIELD and _of_field(t, k):
        k += 1
    field_end = k
    if t.form(k) in ("كل", "كلا") and t.form(k + 1) == "من":
        k += 2
    holders: list[Holder] = []
    while k < t.size:
        at = k + 1 if holders and t.form(k) and t.form(k) in COMMAS else k
        place = t.place.get(at)
        if place is None or place.kind == "city" or place.code is None or t.words[at].preposition:
            break
        if place.kind == "nisba" and not t.flags(at) & DEFINITE:
            break
        if holders and at == k and not t.words[at].conjunction:
            break
        end = max(at + 1, t.place_end[at])
        holders.append(Holder(at, end, place.code))
        k = end
    return PluralPost(singular, i + 1, field_end, holders) if len(holders) > 1 else None


def plural_mention(t: Tokens, i: int, post: PluralPost) -> Mention:
    """The mention of all that the plural at word i names, each a member of it."""
    a, b = t.start(i), t.end(post.holders[-1].end - 1)
    name = t.folded.quote(a, b)
    field = f"{post.singular} {t.folded.quote(t.begin[post.begin], t.end(post.field_end - 1))}"
    field = field if post.field_end > post.begin else post.singular
    lemma = fold_text(post.singular)
    members = []
    for holder in post.holders:
        own = f"{field} {t.folded.quote(t.start(holder.start), t.end(holder.end - 1))}"
        members.append(Mention(a, b, a, b, own, "person", own, holder.country, "", lemma, national=False))
    return Mention(a, b, a, b, name, "person", None, None, "", lemma, members=tuple(members))


def _of_field(t: Tokens, k: int) -> bool:
    word = t.words[k]
    return (
        not word.preposition
        and not (word.conjunction and k == 0)
        and bool(word.flags & (NOUN | DEFINITE))
        and not word.flags & (FUNCTION | TIME | TITLE | VERB)
        and word.form not in ("كل", "كلا")
    )
