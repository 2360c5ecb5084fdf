"""Names and positions as words in one spelling, for comparison only."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.mentions.vocabulary import organization_heads, posts
from extraction.places import country_of

_WORDS = re.compile(r"\w+")
# Letters of Persian and of foreign sounds, which the press writes or not.
_SOUNDS = str.maketrans({"ڤ": "ف", "پ": "ب", "چ": "ج", "ژ": "ج", "ء": ""})
# A conjunction, preposition and article written to the word; three letters at least must stay.
_ARTICLE = re.compile("[وف]?[بك]?ال(?=...)|[وف]?لل(?=...)")
_JOINED_BEFORE = ("عبد", "ابو")
_LONGEST_COUNTRY = 3


@cache
def words_of(name: str) -> frozenset[str]:
    """The folded words of a class of `linking_words.tsv`."""
    return next(frozenset(fold_text(row["words"]).split()) for row in rows("linking_words") if row["class"] == name)


@cache
def _same_organizations() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words of a name in `linking_organizations.tsv` -> words of the name that it stands for."""
    return {
        plain_words(other): plain_words(row["name"])
        for row in rows("linking_organizations")
        for other in row["other_names"].split("،")
    }


@lru_cache(maxsize=65536)
def plain_words(phrase: str) -> tuple[str, ...]:
    """Words without marks, article and the prepositions written to the article."""
    found = _WORDS.findall(fold_text(phrase).lower().translate(_SOUNDS))
    return tuple(_ARTICLE.sub("", word, count=1) if _ARTICLE.match(word) else word for word in found)


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Words of a person's name: titles, بن and آل left out; عبد, أبو and الدين joined to their word."""
    found = _WORDS.findall(fold_text(name).lower().translate(_SOUNDS))
    while len(found) > 1 and found[0] in words_of("title"):
        found = found[1:]
    words: list[str] = []
    for word in found:
        if word in words_of("filiation"):
            continue
        if word in ("ابي", "ابا") and not words:
            word = "ابو"
        if words and (words[-1] in _JOINED_BEFORE or word == "الدين"):
            words[-1] += word
        else:
            words.append(word)
    return tuple(_ARTICLE.sub("", w, count=1) if w.startswith("ال") else w for w in words)


@lru_cache(maxsize=65536)
def position_words(position: str, country: str | None) -> tuple[str, ...]:
    """Words of a position without its country's names (الليتواني، مصر), place and standing (السابق)."""
    found = _WORDS.findall(fold_text(position).lower().translate(_SOUNDS))
    kept: list[str] = []
    at = 0
    while at < len(found):
        length = _country_at(found, at, country) if country else 0
        if not length and found[at] not in words_of("standing"):
            kept.append(found[at])
        at += length or 1
    return plain_words(" ".join(kept))


def _country_at(words: list[str], at: int, country: str | None) -> int:
    """How many words at `at` name the country, by name or adjective."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
        if country_of(" ".join(words[at : at + length])) == country:
            return length
    return 0


@lru_cache(maxsize=65536)
def organization_words(name: str) -> tuple[str, ...]:
    """Words of an organisation's name: شركة and the like left out before a name of its own (شركة "ميتا")."""
    words = plain_words(name)
    raw = _WORDS.findall(fold_text(name).lower())
    if len(raw) > 1 and words[0] in words_of("dropped_head") and _names_alone(name, raw[1:], words[0]):
        words = words[1:]
    return _same_organizations().get(words, words)


@cache
def _international() -> frozenset[tuple[str, ...]]:
    known = {organization_words(row["name"]) for row in rows("organizations") if not row["country"]}
    return frozenset(known | set(_same_organizations().values()))


def is_international(words: tuple[str, ...]) -> bool:
    """Is it a body known to stand for no country, whatever the article around it is about?"""
    return words in _international()


def _names_alone(name: str, rest: list[str], head: str) -> bool:
    """Would the words after the head be its name without it: not a mere adjective or noun (الشركة السعودية)?"""
    if '"' in fold_text(name) or not rest[0].startswith("ال"):
        return True
    return len(rest) == 1 and head in words_of("head_of_definite") and not rest[0].endswith(("ي", "يه"))


def organization_in(position: str) -> str | None:
    """The organisation named in a position, as written: from the first head of one (شركة) to the next post."""
    start = None
    for found in re.finditer(r"\S+", position):
        word = _WORDS.search(fold_text(found[0]))
        if word is None:
            continue
        if start is None:
            if found.start() and (cut := _head_at(word[0])) is not None:
                start = found.start() + cut
        elif word[0] in posts():
            return position[start : found.start()].strip(" ،-") or None
    return None if start is None else position[start:].strip()


def _head_at(word: str) -> int | None:
    """How many letters of prepositions stand before the head of an organisation (لوزارة, بشركة); None if it is none."""
    if word in organization_heads():
        return 0
    return 1 if word[0] in "لب" and word[1:] in organization_heads() else None
