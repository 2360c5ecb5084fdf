"""The thesaurus: which senses a word has, whatever is written onto it."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.learned.senses import senses_of, told_at
from schemas.vocabularies import EVENT_TYPES

SENSES = tomllib.loads((files("extraction") / "lexicons" / "event_senses.toml").read_text("utf-8"))
KEYS = {"type", "verbs", "nouns", "participles", "phrases"}


@pytest.mark.parametrize("name", SENSES)
def test_each_sense_has_a_type_and_words_of_known_keys(name: str) -> None:
    sense = SENSES[name]
    assert sense["type"] in EVENT_TYPES
    assert set(sense) <= KEYS
    assert len(sense) > 1
    assert all(len(pair.split()) == 2 for pair in sense.get("verbs", ()))
    assert all(len(phrase.split()) > 1 for phrase in sense.get("phrases", ()))


@pytest.mark.parametrize(
    ("word", "type_", "form"),
    [
        ("هاتف", "call", "verb"),
        ("وهاتفه", "call", "verb"),
        ("سيهاتف", "call", "verb"),
        ("المهاتفه", "call", "noun"),
        ("مهاتفته", "call", "noun"),
        ("هاتفت", "call", "verb"),
        ("مندوات", "", ""),
        ("زقزق", "", ""),
    ],
)
def test_a_word_has_its_senses_in_all_its_forms(word: str, type_: str, form: str) -> None:
    found = {(sense.type, sense.form) for sense in senses_of(word)}
    assert (type_, form) in found if type_ else not found


def test_a_phrase_needs_its_words_with_or_without_article() -> None:
    def types(text: str) -> set[str]:
        return {sense.type for sense in told_at(text.split(), 0) if sense.rest}

    assert types("وقص الشريط امس") == {"inauguration"}
    assert types("وقص شريط المعرض") == {"inauguration"}
    assert types("وقص القصه") == types("وقص") == set()


@given(st.text(max_size=12))
def test_any_word_has_senses_or_none(word: str) -> None:
    assert all(sense.name in SENSES for sense in senses_of(word))
