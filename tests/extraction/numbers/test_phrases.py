"""Each phrase of the benchmark's list is read exactly: every number's span, value and kind, and no other number."""

from __future__ import annotations

import pytest

from benchmarks.numbers.phrases import Expected, Phrase, number_phrases
from extraction.numbers import find_numbers


@pytest.mark.parametrize("phrase", number_phrases(), ids=lambda p: p.text)
def test_phrase(phrase: Phrase) -> None:
    found = [Expected(phrase.text[n.start : n.end], n.value, n.value_upper, n.kind) for n in find_numbers(phrase.text)]
    assert found == phrase.expected


def test_the_list_is_long_and_has_no_phrase_twice() -> None:
    texts = [p.text for p in number_phrases()]
    assert len(texts) >= 200
    assert len(set(texts)) == len(texts)
