"""Whom a participant stands for: the country that a position or an organisation's name makes plain."""

from __future__ import annotations

from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import ORG, organization_heads, posts, word_class
from extraction.places import PlaceSpan


def places_in(t: Tokens, i: int, j: int) -> list[PlaceSpan]:
    """The places that begin at words i to j."""
    return [t.place[k] for k in range(i, j) if k in t.place]


def position_country(t: Tokens, i: int, j: int) -> tuple[str | None, bool]:
    """The country of a position at words [i, j), and whether the article's own may stand in where it tells none.

    An envoy's country is the first named (the sender's). A nationality goes before a place, and in a company's
    office a place says nothing of the company.
    """
    found = places_in(t, i, j)
    head = posts().get(t.form(i))
    if t.form(i + 1) == "الحرمين" or t.form(i + 2) == "الحرمين":
        return "SA", True
    if head and head.scope == "envoy":
        sender = next((p for p in found if not _hosted(t, p)), None)
        return (sender.code if sender else None), not sender
    company = any(_scope(t, k) == "company" for k in range(i, j))
    nationality = next((p for p in reversed(found) if p.kind == "nisba"), None)
    if nationality:
        return nationality.code, True
    if company:
        return None, False
    return (found[0].code if found else None), not _supranational(t, i, j)


def organization_country(t: Tokens, i: int, j: int, scope: str) -> tuple[str | None, bool]:
    """The same for an organisation's name at words [i, j) whose head has this scope."""
    found = places_in(t, i, j)
    nationality = next((p for p in reversed(found) if p.kind == "nisba"), None)
    if nationality:
        return nationality.code, True
    if found:
        return found[0].code, True
    return None, scope in ("state", "place", "body") and not _supranational(t, i, j)


def _hosted(t: Tokens, place: PlaceSpan) -> bool:
    """Does لدى or في stand before the place, so that it is where the envoy serves?"""
    k = next(k for k, p in t.place.items() if p is place)
    return t.form(k - 1) in ("لدي", "في") or t.words[k].preposition == "ب"


def _scope(t: Tokens, k: int) -> str:
    if not t.flags(k) & ORG:
        return ""
    head = organization_heads().get(t.form(k))
    return head.scope if head else ""


def _supranational(t: Tokens, i: int, j: int) -> bool:
    words = word_class("supranational")
    return any(t.form(k) in words for k in range(i, j)) or any(_scope(t, k) == "world" for k in range(i, j))
