"""Keys of participants: what a mention alone says of who is meant, in one spelling."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import md5

from extraction.folding import fold_text
from extraction.linking.words import (
    country_of_body,
    organization_in,
    organization_words,
    person_words,
    plain_words,
    position_words,
    words_of,
)
from extraction.mentions.vocabulary import organization_heads, posts
from schemas.tables import Participant


@lru_cache(maxsize=65536)
def entity_key(kind: str, name: str, position: str | None, country: str | None) -> str:
    """`kind|name|position|country` in one spelling: mentions with one key name one entity.

    `kind` is `person` (a name of two words or more), `short` (a lone name), `post` (an unnamed holder of a post: the
    name is empty), `organization` or `country` (with a code: the name is empty). A `?` behind it says that the words
    do not tell one from another in another article (الوزير, اللجنة): such keys are never united without more.
    """
    held = " ".join(position_words(position, country)) if position else ""
    if kind == "country":
        return _join("country", "" if country else " ".join(plain_words(name)), "", country)
    if kind == "organization":
        words = organization_words(name, country)
        country = country_of_body(words, country)
        return _join("organization" + _doubt(_is_named_body(words, country)), " ".join(words), "", country)
    if _is_post(name, position):
        words = position_words(name, country, named=False)
        dropped = len(words) < len(plain_words(name))
        return _join("post" + _doubt(_is_one_post(words, country, dropped)), "", " ".join(words), country)
    words = person_words(name)
    return _join("person" if len(words) > 1 else "short" + _doubt(bool(words)), " ".join(words), held, country)


def entity_id(key: str) -> str:
    """The id of an entity known by this key alone. The warehouse makes the same id of a key (`md5`)."""
    return f"ent_{md5(key.encode('utf-8', 'surrogatepass'), usedforsecurity=False).hexdigest()}"


def identify(participants: Iterable[Participant]) -> None:
    """Set `entity_key`, `entity_id` and `organization` of each participant."""
    for one in participants:
        one.entity_key = entity_key(one.kind, one.name, one.position, one.country)
        one.entity_id = entity_id(one.entity_key)
        one.organization = organization_in(one.position) if one.position else None


def _join(kind: str, name: str, position: str, country: str | None) -> str:
    return "|".join((kind, name, position, country or ""))


def _doubt(told_apart: bool) -> str:
    return "" if told_apart else "?"


def _is_post(name: str, position: str | None) -> bool:
    """Is the name a post: the same words as the position, or words that begin with one?"""
    folded = fold_text(name)
    if position and folded == fold_text(position):
        return True
    words = folded.split()
    if position or not words or words[0] not in posts():
        return False
    return words[min(1, len(words) - 1)].startswith("ال")


def _is_one_post(words: tuple[str, ...], country: str | None, country_named: bool) -> bool:
    """Is there one such post at a time: وزير النقل of a country, أمير منطقة الرياض, الرئيس of a country?

    Of former holders there are several.
    """
    if not words_of("former").isdisjoint(f"ال{word}" for word in words):
        return False
    if country:
        return len(words) > 1 or (len(words) == 1 and (country_named or words[0] in words_of("head_of_state")))
    return len(words) > 2


def _is_named_body(words: tuple[str, ...], country: str | None) -> bool:
    """Is it more than a lone head (اللجنة)? A country has one government, parliament ... of its own."""
    if len(words) != 1 or words[0] not in organization_heads():
        return bool(words)
    return country is not None and words[0] in words_of("national_body")
