"""The lexicons of mentions."""

from __future__ import annotations

from extraction.lexicon import rows


def test_each_class_of_words_stands_on_one_line() -> None:
    classes = [row["class"] for row in rows("phrase_words")]
    assert sorted(set(classes)) == sorted(classes)
