"""Whom a participant stands for: the country that a position or an organisation's name makes plain."""

from __future__ import annotations

from itertools import pairwise

from extraction.mentions.known import known_names
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ADJECTIVE,
    DEFINITE,
    NOUN,
    ORG,
    POST,
    TITLE,
    organization_heads,
    posts,
    word_class,
)
from extraction.places import PlaceSpan

# Words of a firm's office for several countries.
_REGIONAL = frozenset(
    ("الاقليمي", "الاقليميه", "الاوسط", "افريقيا", "الخليج", "منطقه", "العالم", "العالميه", "العالمي")
)
# Heads that are of one state whatever adjectives follow (وزارة الشؤون الإسلامية).
_OF_STATE = frozenset(
    ("وزاره", "وزير", "وزيره", "الوزاره", "الوزير", "الوزيره", "بلديه", "امانه", "محافظه", "محافظ", "مطار")
)


def position_country(t: Tokens, i: int, j: int) -> tuple[str | None, bool]:
    """The country of a position at words [i, j), and whether the article's own may stand in where it tells none.

    An envoy's country is the first named (the sender's). A nationality goes before a place; in a company's or an
    international body's office a place is only where the office is.
    """
    found = [t.place[k] for k in range(i, j) if k in t.place]
    forms = [t.form(k) for k in range(i, j)]
    if "الحرمين" in forms or ("ولي", "ولي") in pairwise(forms):  # no other state has had a ولي ولي العهد
        return "SA", True
    head = posts().get(t.form(i))
    if head and head.scope == "envoy":
        sender = next((t.place[k] for k in range(i, j) if k in t.place and not _serves_in(t, k)), None)
        return (sender.code if sender else None), not sender
    nationality = _nationality(found)
    if (
        nationality == "QA"
        and forms[:2] in (["المدير", "القطري"], ["الممثل", "القطري"], ["مدير", "القطري"])
        and j > i + 2
    ):
        return None, False  # المدير القطري للبنك الدولي: of the country where he is
    if nationality:
        return nationality, True
    if is_company(t, i, j) or _supranational(t, i, j):
        return None, False
    return (found[0].code if found else None), True


def organization_country(t: Tokens, i: int, j: int, scope: str) -> tuple[str | None, bool]:
    """The same for an organisation's name at words [i, j) whose head has this scope."""
    found = [t.place[k] for k in range(i, j) if k in t.place]
    nationalities = {p.code for p in found if p.kind == "nisba"}
    if len(nationalities) > 1:  # اللجنة الأردنية العراقية المشتركة
        return None, False
    country = _nationality(found) or (found[0].code if found else None)
    if country:
        return country, True
    own = scope in ("state", "place", "body") or (scope == "company" and _national(t, i, j))
    return None, own and not _supranational(t, i, j) and not _of_world(t, i, j)


def nationality_beside(t: Tokens, i: int, feminine: bool) -> tuple[str | None, bool]:
    """The nationality right before the person at word i, and whether it stands for the person and is nobody else's.

    المهاجم الأردني فلان, and alone التقى الأردني فلان; not الحكومة الأردنية فلان, مجلس الأعيان الأردني فلان.
    """
    place, before = t.place.get(i - 1), t.flags(i - 2)
    if place is None or place.kind != "nisba" or not t.form(i - 1).startswith("ال") or t.words[i].cut:
        return None, False
    one = t.form(i - 1).endswith("يه" if feminine else "ي")
    noun = before & (DEFINITE | ORG) and not t.words[i - 1].cut
    held = before & (POST | TITLE) and not before & ORG
    construct = noun and not held and t.flags(i - 3) & NOUN and not t.flags(i - 3) & DEFINITE
    if not one or construct or (noun and feminine and not held):
        return None, False
    return place.code, not noun


def is_company(t: Tokens, i: int, j: int) -> bool:
    """Do words [i, j) name a private company?"""
    return any(_scope(t, k) == "company" for k in range(i, j)) and not _national(t, i, j)


def _nationality(found: list[PlaceSpan]) -> str | None:
    return next((p.code for p in reversed(found) if p.kind == "nisba"), None)


def _national(t: Tokens, i: int, j: int) -> bool:
    """شركة الكهرباء الوطنية، شركة "ظلال الخضراء": a word that says whose it is, or a name of Arabic words."""
    if any(t.form(k) in ("الوطنيه", "الوطني", "القوميه", "القومي") for k in range(i, j)):
        return True
    head = next((k for k in range(i, j) if _scope(t, k) == "company"), i - 1)
    if any(t.form(k) in _REGIONAL for k in range(i, j)):  # المدير الإقليمي لشركة .. في الشرق الأوسط
        return False
    return any(_is_arabic(t, k) for k in range(head + 1, j))


def _is_arabic(t: Tokens, k: int) -> bool:
    """Is it a word of the language, which no foreign name in Arabic letters is?"""
    flags = t.flags(k)
    if flags & (ORG | POST) or t.words[k].preposition in ("ب", "ك"):
        return False
    return bool(flags & (NOUN | ADJECTIVE)) or (bool(flags & DEFINITE) and t.form(k).startswith("ال"))


def _serves_in(t: Tokens, k: int) -> bool:
    """Does لدى or في stand before the place at word k, so that it is where the envoy serves?"""
    return t.form(k - 1) in ("لدي", "في") or t.words[k].preposition == "ب"


def _scope(t: Tokens, k: int) -> str:
    if not t.flags(k) & ORG:
        return ""
    head = organization_heads().get(t.form(k))
    return head.scope if head else ""


def _of_world(t: Tokens, i: int, j: int) -> bool:
    """Is a body part of one that stands for no country (اللجنة التنفيذية للفيفا)?"""
    for k in range(i, j):
        for words, country in known_names().get(t.form(k), ()):
            if not country and all(t.written(k + n) == word for n, word in enumerate(words) if n):
                return True
    return False


def _supranational(t: Tokens, i: int, j: int) -> bool:
    forms = [t.form(k) for k in range(i, j) if k not in t.place]
    if not _OF_STATE.isdisjoint(forms):
        return False
    return not word_class("supranational").isdisjoint(forms) or any(_scope(t, k) == "world" for k in range(i, j))
