"""What the words of a post say of who holds it: whether it is the same as another, and for which country."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extraction.mentions.entities import Entity, clean_words, folded_words
from extraction.mentions.vocabulary import posts
from extraction.places import country_of
from extraction.spans import Mention

_FOR_ANOTHER = frozenset(("باسم", "ممثل", "ممثلا", "مكتب"))  # المتحدث باسم الأمين العام


def holds(e: Entity, head: str) -> bool:
    """Whether someone holds a post of that head: نائب رئيس الحكومة ووزير النقل is a minister."""
    if head in e.heads:
        return True
    held = folded_words(e.position or "")
    return any(
        word.removeprefix("و") == head and before not in posts() and before not in _FOR_ANOTHER
        for before, word in pairwise(held)
    )


def covers(e: Entity, wanted: frozenset[str]) -> bool:
    """Are the words of a post all in the position that somebody holds (الفيدرالي of جمهورية .. الفيدرالية)?"""
    missing = wanted - e.position_words
    return all(word.endswith("ي") and word + "ه" in e.position_words for word in missing)


def begins(e: Entity, post: Sequence[str]) -> bool:
    """وزير الصناعة: said of وزير الصناعة والمعادن rather than of وزير التجارة والصناعة."""
    return folded_words(e.position or "")[: len(post)] == tuple(post)


def is_second_post(e: Entity, m: Mention) -> bool:
    """نائب رئيس مجلس الوزراء وزير الصحة والسكان: is وزير الصحة too, but not رئيس مجلس الوزراء."""
    held, post = folded_words(e.position or ""), folded_words(m.name)
    for i in range(1, len(held) - len(post) + 1):
        if held[i : i + len(post)] == post:
            return len(post) > 1 and held[i - 1] not in posts() and held[i - 1] not in _FOR_ANOTHER
    nationality = len(post) == 2 and country_of(post[1]) is not None
    return nationality and any(
        held[i].removeprefix("ال") == post[0].removeprefix("ال") and held[i - 1] not in posts()
        for i in range(2, len(held))
    )


def nationality(m: Mention) -> tuple[str | None, frozenset[str]]:
    """The country whose nationality ends a post, and the post's other words.

    الوزير العراقي may be any minister of that country, وزير التعدين العراقي is وزير التعدين والنفط بجمهورية العراق.
    """
    words = folded_words(m.name)
    country = country_of(words[-1]) if len(words) > 1 and words[-1].startswith("ال") else None
    if country is None:
        return "", frozenset()
    rest = clean_words(m.name) - clean_words(words[-1])
    return country, rest if len(words) > 2 else frozenset()
