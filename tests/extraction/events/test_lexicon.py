"""The event lexicons agree with each other, with the code and with the vocabularies."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import extraction.events
from extraction.events.conditions import CONDITIONS
from extraction.events.words import words_of
from extraction.folding import fold_text
from extraction.lexicon import rows
from schemas.vocabularies import EVENT_STATUSES, EVENT_TYPES, PARTICIPANT_ROLES

TOML = (files("extraction") / "lexicons" / "event_frames.toml").read_text("utf-8")
FRAMES: dict[str, dict[str, Any]] = tomllib.loads(TOML)
NOUNS = {row["class"]: row["nouns"].split() for row in rows("event_nouns")}
WORDS = {row["class"]: row["words"].split() for row in rows("event_words")}
KEYS = {
    *("type", "verbs", "passives", "participles", "nouns", "needs", "bars", "subject", "object", "with", "by"),
    *("share", "itself", "country", "status", "takes_up", "near", "only"),
}
MODULES = sorted(Path(extraction.events.__path__[0]).rglob("*.py"))


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_speaks_the_vocabularies(name: str) -> None:
    entry = FRAMES[name]
    assert set(entry) <= KEYS
    assert entry["type"] in EVENT_TYPES
    assert entry.get("status", "occurred") in EVENT_STATUSES
    roles = {entry[k] for k in ("subject", "object", "with", "share", "country") if k in entry}
    assert roles <= PARTICIPANT_ROLES.keys() | {"title"}
    assert ("with" in entry) == ("by" in entry)


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_asks_for_what_exists(name: str) -> None:
    asked = [*FRAMES[name].get("needs", ()), *FRAMES[name].get("bars", ())]
    assert FRAMES[name].get("only", "@dated") in CONDITIONS
    assert set(FRAMES[name].get("takes_up", ())) <= NOUNS.keys()
    assert {a for a in asked if a.startswith("@")} <= CONDITIONS.keys()
    assert {a for a in asked if not a.startswith("@")} <= NOUNS.keys()
    assert all(not b.startswith("@") for b in FRAMES[name].get("bars", ()))
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_lists_its_words_once_and_in_form(name: str) -> None:
    entry = FRAMES[name]
    for key in ("verbs", "passives"):
        assert all(len(pair.split()) == 2 for pair in entry.get(key, ()))
        pasts = [fold_text(pair.split()[0]) for pair in entry.get(key, ())]
        assert len(pasts) == len(set(pasts))
    nouns = [fold_text(noun) for noun in entry.get("nouns", ())]
    assert len(nouns) == len(set(nouns))
    assert (
        name.startswith("reported") or entry.get("verbs") or entry.get("passives") or entry.get("participles") or nouns
    )


def test_every_condition_and_noun_class_is_asked_for() -> None:
    asked = {need for entry in FRAMES.values() for key in ("needs", "bars") for need in entry.get(key, ())}
    titles = (Path(extraction.events.__path__[0]) / "titles.py").read_text("utf-8")
    in_titles = set(re.findall(r'"(\w+)"', titles))
    assert NOUNS.keys() - {"lookalike"} <= asked | in_titles


def test_every_condition_is_asked_for() -> None:
    asked = {need for entry in FRAMES.values() for need in (*entry.get("needs", ()), entry.get("only"))}
    assert CONDITIONS.keys() <= asked


def repeated(lists: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """(class, word) of every word that a class lists twice, spelling variants that fold alike among them."""
    for name, words in lists.items():
        yield from ((name, word) for word, n in Counter(map(fold_text, words)).items() if n > 1)


@pytest.mark.parametrize("lists", [NOUNS, WORDS], ids=["nouns", "words"])
def test_classes_list_no_written_word_twice(lists: dict[str, list[str]]) -> None:
    assert [(name, words) for name, words in lists.items() if len(words) != len(set(words))] == []


@pytest.mark.parametrize("lists", [NOUNS, WORDS], ids=["nouns", "words"])
def test_classes_list_no_folded_word_twice(lists: dict[str, list[str]]) -> None:
    assert list(repeated(lists)) == []


def test_classes_stand_once() -> None:
    for table in ("event_nouns", "event_words"):
        names = [row["class"] for row in rows(table)]
        assert len(names) == len(set(names)), table


def asked_of_words() -> set[str]:
    return {name for path in MODULES for name in re.findall(r'words_of\("(\w+)"\)', path.read_text("utf-8"))}


def test_every_word_class_that_the_code_names_exists() -> None:
    for name in asked_of_words():
        assert words_of(name), name


def test_every_word_class_is_used() -> None:
    assert WORDS.keys() == asked_of_words()


def test_an_unknown_word_class_is_an_error() -> None:
    with pytest.raises(KeyError, match="no_such_class"):
        words_of("no_such_class")


@pytest.mark.parametrize("table", ["event_markers", "event_attendance"])
def test_roles_and_types_of_markers_and_openers(table: str) -> None:
    for row in rows(table):
        assert row["role"] in PARTICIPANT_ROLES, row
        assert set(row["types"].split()) <= EVENT_TYPES.keys(), row


def test_openers_say_which_event_they_speak_of() -> None:
    assert {row["which"] for row in rows("event_attendance")} <= {"last", "first", "two", "all"}
    assert all(row["types"] for row in rows("event_attendance"))


def test_no_frame_table_stands_twice() -> None:
    heads = re.findall(r"^\[(\w+)\]$", TOML, re.MULTILINE)
    assert heads == list(FRAMES)
