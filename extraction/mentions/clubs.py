"""Clubs by their bare name in articles on sport (يلتقي الهلال والنصر), and delegations by who sent them."""

from __future__ import annotations

from extraction.mentions.series import nationality_end
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import ADJECTIVE, DEFINITE, NOUN, ORG, VERB, word_class

_FAR = 5  # words from a verb of play to على or مع before the other side
_SENT_BY = frozenset(("الفريق", "فريق", "المنتخب", "منتخب", "نادي", "النادي"))


def club_end(t: Tokens, k: int) -> int | None:
    """The word after a club's bare name at word k, None where the word is another (تحقيق النصر, الهلال الأحمر)."""
    if t.form(k) in word_class("doubtful_club") - word_class("club_abroad") and not _plays(t, k):
        return None
    if k in t.place and k and t.form(k - 1) == "في":  # أقيمت المباراة في برشلونة
        return None
    before = t.flags(k - 1) if k else 0
    if k and not t.words[k].cut:
        form = t.form(k - 1)
        construct = before & (NOUN | ORG) and not before & (DEFINITE | VERB)
        if form in word_class("named_after") or form.removeprefix("ب") in word_class("named_after"):
            return None
        if construct and form not in word_class("club_before") and not _is_play(form):
            return None
    end = nationality_end(t, k + 1)
    if end == k + 1 and t.form(k) in word_class("club_abroad"):  # العين الإماراتي
        return None
    other = end == k + 1 and t.flags(end) & DEFINITE and t.flags(end) & ADJECTIVE and not t.words[end].cut
    return None if other else end


def _plays(t: Tokens, k: int) -> bool:
    """Is word k, another word too (الاتحاد, روما), a club by what stands before: a verb of play, a rival, a club?"""
    if not k:
        return False
    form, word = t.form(k - 1), t.words[k]
    if word.conjunction:
        named = word_class("lone_club") | word_class("doubtful_club")
        return form in named and club_end(t, k - 1) is not None
    if word.preposition:
        return False
    if form in word_class("club_rival") or form.removeprefix("ب") in word_class("club_rival") or _is_play(form):
        return True
    return form in ("علي", "مع") and any(_is_play(t.form(n)) for n in range(max(0, k - _FAR), k - 1))


def _is_play(form: str) -> bool:
    return form in word_class("club_verb") or form.lstrip("وف") in word_class("club_verb")


def sender_at(t: Tokens, i: int) -> int | None:
    """The word at which who sent the delegation at word i is named: بعثة نادي الرائد, بعثة المنتخب السعودي."""
    sports = t.form(i) in ("بعثه", "البعثه") and t.form(i + 1) in _SENT_BY and not t.words[i + 1].cut
    return i + 1 if sports else None
