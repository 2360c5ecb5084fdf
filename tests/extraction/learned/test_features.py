"""Stems and the features of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.learned.features import NAMES, of_article
from extraction.learned.stems import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("والمباراه", "مبارا"),
        ("بالمباراه", "مبارا"),
        ("مباراته", "مبارات"),
        ("المهندسين", "مهندس"),
        ("وقع", "وقع"),  # cutting would leave too little
        ("2024", "0"),
        ("للوزاره", "وزار"),
        ("", ""),
    ],
)
def test_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


@given(st.text(max_size=20))
def test_stem_leaves_three_letters_or_all(word: str) -> None:
    assert len(stem(word)) >= min(len(word), 3) or stem(word) == "0"


TEXT = "وصل الوفد. زار الوفد المعهد الجديد"
SENTENCES = [(0, 9), (11, len(TEXT))]


def names(body: int = 0, title: str | None = None) -> list[list[str]]:
    found = of_article(TEXT, SENTENCES, body, title, lambda start, end: [(f"#marked {start}", -1)], NAMES)
    return [list(sentence) for sentence in found]


def test_words_tell_where_they_stand() -> None:
    first, second = names()
    assert {"wوفد", "bوفد", "lوفد", "2وصل وفد", "1وصل", "#place 0", "#marked 0"} <= set(first)
    assert {"wوفد", "bوفد", "2زار وفد", "1زار", "#place 1", "#marked 11"} <= set(second)
    assert "lوفد" not in second
    assert "1وفد" not in first


def test_words_of_the_headline_are_told() -> None:
    assert "tمعهد" in names(title="زيارة إلى المعهد")[1]
    (after,) = names(body=1)  # the first sentence is the headline
    assert {"tوفد", "lزار"} <= set(after)
    assert "tمعهد" not in after


def test_each_feature_stands_once_at_its_first_word() -> None:
    text = "قرر قرر قرر"
    (found,) = of_article(text, [(0, len(text))], 0, None, lambda start, end: [], NAMES)
    assert found["wقرر"] == 0
    assert found["2قرر قرر"] == 1
