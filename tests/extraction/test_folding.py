"""Folding: what it makes of a text, and that every folded span leads back to its own source characters."""

import pytest

from extraction.folding import fold, fold_text


@pytest.mark.parametrize(
    ("source", "folded"),
    [
        ("أُقيمتِ الفعاليّةُ في آذار", "اقيمت الفعاليه في اذار"),
        ("قــــال إنّ ٢٥٪ منها", "قال ان 25% منها"),
        ("۱۲٫۵ مليون", "12.5 مليون"),
        ("«مدى» – سؤال\u00a0عن شئون", '"مدي" - سوال عن شيون'),
        ("\ufeffﷲ ﻻ\u200f", "الله لا"),
        ("Café 中文 😀 هُنا", "Café 中文 😀 هنا"),
        ("سطر\rثان\r\nثالث\u2028رابع\u0085خامس", "سطر\nثان \nثالث\nرابع\nخامس"),
        ("ﻣﺤﻤﺪﹰ\u061c ﹱو\u2060ﭘﺎ", "محمد وپا"),
        ("", ""),
    ],
)
def test_one_spelling(source: str, folded: str) -> None:
    assert fold_text(source) == folded


def test_source_words_come_with_the_marks_of_their_last_letter() -> None:
    folded = fold("وُقِّعَتِ الاتفاقيّةُ")
    assert folded.quote(0, 4) == "وُقِّعَتِ"
    assert folded.quote(5, len(folded.text)) == "الاتفاقيّةُ"


def test_letters_spelled_out_of_one_character_share_it() -> None:
    folded = fold("ال\u0640ﷲ")
    assert folded.text == "الالله"
    assert folded.span(2, 4) == folded.span(2, 6) == (3, 4)


def test_own_words_are_free_of_controls_and_presentation_forms() -> None:
    folded = fold("قال \u202bﻋﻤﺮ\u200f بنُ ﻻﺩن\u202c")
    assert folded.text == "قال عمر بن لادن"
    assert folded.quote(4, len(folded.text)) == "عمر بنُ لادن"


@pytest.mark.parametrize("source", ["مِنْ ﻻ هُـنـا", "é中\u064b😀ًأ", "\u06e6ﮱب", "كتابٌ", "ﷺ صلى", "\uf1ff\uf1fe؟"])
def test_every_folded_character_leads_to_its_own(source: str) -> None:
    folded = fold(source)
    for i, character in enumerate(folded.text):
        start, end = folded.span(i, i + 1)
        assert character in fold_text(source[start:end])


@pytest.mark.parametrize("code", [*range(0x600, 0x700), *range(0x2000, 0x2070), 0xE9, 0xF1FF, 0x4E2D, 0x1F600])
def test_a_character_folds_the_same_alone_and_among_others(code: int) -> None:
    assert fold_text(f"من {chr(code)} إلى") == f"من {fold_text(chr(code))} الي"
