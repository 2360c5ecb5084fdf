"""Words that tell happenings, by their sense: a thesaurus. It makes no record; it tells the models what words mean."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from extraction.folding import fold_text
from extraction.memo import remembered
from extraction.words import kind_by_rule

_BEFORE_VERBS = ("", "و", "ف", "س", "وس", "فس")
_BEFORE_NOUNS = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ولل", "وبال", "ول", "وب", "ك", "كال")
_PRONOUNS = ("", "ه", "ها", "هم", "هما")
_LEFT = 2  # letters that must be left of a word


class Sense(NamedTuple):
    """A sense of a word: its name in `event_senses.toml`, the event type that it tells, verb or noun.

    `rest` are the words that must stand behind the word, where a phrase has the sense.
    """

    name: str
    type: str
    form: str
    rest: tuple[str, ...] = ()


@remembered(300_000)
def senses_of(word: str) -> tuple[Sense, ...]:
    """The senses of a folded word, whatever is written onto it: of its first reading, verbs before nouns."""
    verbs, nouns = _table()
    for before, known in (*((b, verbs) for b in _BEFORE_VERBS), *((b, nouns) for b in _BEFORE_NOUNS)):
        if word.startswith(before):
            bare = word[len(before) :]
            for pronoun in _PRONOUNS:
                stem = bare[: len(bare) - len(pronoun)]
                if bare.endswith(pronoun) and len(stem) >= _LEFT and stem in known:
                    return tuple(known[stem])
    return ()


SENSED = kind_by_rule(senses_of)


def told_at(surface: Sequence[str], k: int) -> Iterator[Sense]:
    """The senses of word k of a text."""
    for sense in senses_of(surface[k]):
        behind = tuple(word.removeprefix("ال") for word in surface[k + 1 : k + 1 + len(sense.rest)])
        if behind == sense.rest:
            yield sense


@cache
def _table() -> tuple[dict[str, list[Sense]], dict[str, list[Sense]]]:
    """The senses by folded verb form and by folded noun form, nothing written onto either."""
    verbs: dict[str, list[Sense]] = defaultdict(list)
    nouns: dict[str, list[Sense]] = defaultdict(list)
    for name, entry in _entries().items():
        for known, form, kind, rest in _forms(entry, verbs, nouns):
            sense = Sense(name, entry["type"], kind, rest)
            if sense not in known[form]:
                known[form].append(sense)
    return verbs, nouns


_Known = dict[str, list[Sense]]


def _forms(entry: dict[str, Any], verbs: _Known, nouns: _Known) -> Iterator[tuple[_Known, str, str, tuple[str, ...]]]:
    for pair in entry.get("verbs", ()):
        past, present = pair.split()
        yield from ((verbs, form, "verb", ()) for form in (*_pasts(past), *_presents(present)))
    for phrase in entry.get("phrases", ()):
        past, *rest = phrase.split()
        yield from ((verbs, form, "verb", _behind(rest)) for form in _pasts(past))
    for noun in entry.get("nouns", ()):
        first, *rest = noun.split()
        yield from ((nouns, form, "noun", _behind(rest)) for form in _of_noun(first))
    for participle in entry.get("participles", ()):
        yield from ((nouns, form, "participle", ()) for form in _of_noun(participle))
        yield nouns, fold_text(participle) + "ه", "participle", ()


def _behind(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold_text(word).removeprefix("ال") for word in words)


def _pasts(past: str) -> Iterator[str]:
    word = fold_text(past)
    stem = word[:-1] if past[-1] in "ىا" else word
    yield from (word, stem + "ت", stem + "وا", stem + "ا")


def _presents(present: str) -> Iterator[str]:
    stem = fold_text(present)
    short = stem[:-1] if stem.endswith(("ي", "و")) else stem
    yield from (p + form for p in ("ي", "ت") for form in (stem, short + "ون", stem + "ان", short))


def _of_noun(noun: str) -> Iterator[str]:
    word = fold_text(noun)
    yield word
    if word.endswith("ه"):
        yield word[:-1] + "ت"  # before a pronoun
    elif not word.endswith("ا"):
        yield word + "ا"


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("extraction") / "lexicons" / "event_senses.toml").read_text("utf-8"))
