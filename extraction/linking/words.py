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
_LONGEST_SINGULAR = 4


@cache
def words_of(name: str) -> frozenset[str]:
    """The folded words of a class of `linking_words.tsv`."""
    return next(frozenset(fold_text(row["words"]).split()) for row in rows("linking_words") if row["class"] == name)


@cache
def _same_organizations() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words of a name in `linking_organizations.tsv` -> words of the name that it stands for."""
    return {
        _body_words(other): _body_words(row["name"])
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
def position_words(position: str, country: str | None, named: bool = True) -> tuple[str, ...]:
    """Words of a position without its country's names (الليتواني، مصر), place and standing (السابق).

    Where its holder is not `named` his standing is kept: it alone tells the former one from today's.
    """
    left_out = words_of("standing") if named else words_of("standing") - words_of("former") - words_of("coming")
    found = _WORDS.findall(fold_text(position).lower().translate(_SOUNDS))
    kept: list[str] = []
    at = 0
    while at < len(found):
        length = _country_at(found, at, country) if country else 0
        if not length and found[at] not in left_out:
            kept.append(found[at])
        at += length or 1
    return plain_words(" ".join(kept))


def _country_at(words: list[str], at: int, country: str | None) -> int:
    """How many words at `at` name the country, by name or adjective."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
        if country_of(" ".join(words[at : at + length])) == country:
            return length
    return 0


def _body_words(name: str) -> tuple[str, ...]:
    return tuple(_oblique(word) for word in plain_words(name))


@lru_cache(maxsize=65536)
def organization_words(name: str, country: str | None = None) -> tuple[str, ...]:
    """Words of an organisation's name in one spelling.

    شركة and the like are left out before a name of its own (شركة "ميتا"), a team before its club, and at the end the
    adjective of its country (برشلونة الإسباني); a plural has one case (الحوثيون, الحوثيين).
    """
    raw = _club_of_team(_WORDS.findall(fold_text(name).lower()))
    words = _body_words(" ".join(raw))
    same = _same_organizations()
    if words in same:
        return same[words]
    if country and _closes_with_country(raw, words, country):
        raw, words = raw[:-1], words[:-1]
    if len(raw) > 1 and words and words[0] in words_of("dropped_head") and _names_alone(name, raw[1:], words[0]):
        # A club whose name is a head (نادي الاتحاد) would be any body without it.
        words = ("نادي", words[1]) if _is_lone_head(words[1:]) and words[0] in _clubs_and_teams() else words[1:]
    return same.get(words, words)


def _oblique(word: str) -> str:
    """The oblique case of a plural in -ون."""
    return word[:-2] + "ين" if len(word) > _LONGEST_SINGULAR and word.endswith("ون") else word


def _club_of_team(raw: list[str]) -> list[str]:
    """الفريق الأول لكرة القدم بنادي الهلال -> نادي الهلال."""
    for at, word in enumerate(raw[:-1]):
        if word in words_of("club"):
            return ["نادي", *raw[at + 1 :]] if at else raw
        if word not in words_of("team"):
            break
    return raw


def _clubs_and_teams() -> frozenset[str]:
    return words_of("club") | words_of("team")


def _is_lone_head(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0] in organization_heads()


def _closes_with_country(raw: list[str], words: tuple[str, ...], country: str) -> bool:
    """Is the last word the country's adjective, behind more than a lone head (الشركة السعودية)?"""
    if len(words) < 2 or not raw[-1].startswith("ال") or not raw[-1].endswith(("ي", "يه")):
        return False
    if _is_lone_head(words[:-1]) and words[0] not in words_of("national_body"):
        return False
    return country_of(raw[-1]) == country


@cache
def _known_countries() -> dict[tuple[str, ...], str]:
    """Words of the bodies that the lexicons know -> their country, empty where they stand for none."""
    bodies = {organization_words(row["name"]): "" for row in rows("organizations") if not row["country"]}
    return bodies | {organization_words(row["name"]): row["country"] for row in rows("linking_organizations")}


def country_of_body(words: tuple[str, ...], country: str | None) -> str | None:
    """The country of a body: its own where it is known, whatever the article around it is about; none of a body of
    several countries."""
    return _known_countries().get(words, country or "") or None


def _names_alone(name: str, rest: list[str], head: str) -> bool:
    """Would the words after the head be its name without it: not a mere adjective or noun (الشركة السعودية)?"""
    if '"' in fold_text(name) or not rest[0].startswith("ال"):
        return True
    if len(rest) != 1 or head not in words_of("head_of_definite"):
        return False
    # Clubs have names that are adjectives (النادي الأهلي); those of a country are none.
    return country_of(rest[0]) is None if head in words_of("club") else not rest[0].endswith(("ي", "يه"))


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
