"""Each phrase of the benchmark's list of dates is read exactly, on 14 February 2024."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.numbers.phrases import DatePhrase, date_phrases
from extraction.dates import find_dates

PUBLISHED = date(2024, 2, 14)


@pytest.mark.parametrize("phrase", date_phrases(), ids=lambda p: p.text)
def test_phrase(phrase: DatePhrase) -> None:
    found = [(phrase.text[d.start : d.end], d.date_start, d.date_end) for d in find_dates(phrase.text, PUBLISHED)]
    assert found == phrase.expected


def test_the_list_is_long_and_has_no_phrase_twice() -> None:
    texts = [p.text for p in date_phrases()]
    assert len(texts) >= 40
    assert len(set(texts)) == len(texts)
