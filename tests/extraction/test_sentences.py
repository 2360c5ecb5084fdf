"""Sentences: where they end, and where a mark ends nothing."""

import pytest

from extraction.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("وصل الوفد. غادر الضيف.", ["وصل الوفد.", "غادر الضيف."]),
        ("افتتح د. سالم المعرض", ["افتتح د. سالم المعرض"]),
        ("بلغ 3.5 مليون! هل زاد؟ نعم", ["بلغ 3.5 مليون!", "هل زاد؟", "نعم"]),
        ("عنوان\n\n  متن الخبر  \n", ["عنوان", "متن الخبر"]),
        ("م. نادر حضر؛ وتحدث", ["م. نادر حضر؛", "وتحدث"]),
        (' قال "انتهي." ثم خرج', ['قال "انتهي.', '" ثم خرج']),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == sentences
