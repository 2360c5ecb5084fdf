"""Two dots within a title in quotation marks end no sentence."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('عقدت جلسة بعنوان "شحن أسرع.. مدن أنظف" في المنامة', 1),
        ("قال إن العمل بدأ.. وأضاف أنه مستمر", 2),
        ('قال "بدأ العمل".. وأضاف "إنه مستمر"', 2),
        ('وقعت الهيئة عقدا. وكرمت "نادي البحر"', 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentence_spans(fold(text).text)) == count
