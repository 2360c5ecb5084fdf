"""What a number counts, and how sure a rule is: the small parts on their own."""

from __future__ import annotations

import pytest

from extraction.folding import fold_text
from extraction.metrics.confidence import confidence
from extraction.metrics.duals import dual_spans
from extraction.metrics.noun_phrase import noun_phrase
from extraction.metrics.tokens import Sentence


@pytest.mark.parametrize(
    ("after", "phrase"),
    [
        ("شركة ناشئة في المدينة", "شركة ناشئة"),
        ("مراكز تدريب مهني للشباب", "مراكز تدريب مهني"),
        ("طالبا وطالبة من الكلية", "طالبا وطالبة"),
        ("موظفا يعملون فيها", "موظفا"),
        ("خدمة بشبكة واحدة", "خدمة"),
        ("سفينة أخرى", "سفينة"),
        ("مواطن تقدموا بطلباتهم", "مواطن"),
        ("في المدينة", None),
        ("الذي وصل", None),
        ("ستبدأ غدا", None),
    ],
)
def test_noun_phrase(after: str, phrase: str | None) -> None:
    folded = fold_text(after)
    tokens = Sentence(folded, 0, len(folded)).after(0)
    end = noun_phrase(tokens, 0)
    assert (None if end is None else folded[tokens[0].start : tokens[end - 1].end]) == (phrase and fold_text(phrase))


@pytest.mark.parametrize(
    ("text", "dual"),
    [
        ("بنى مصنعين", "مصنعين"),
        ("أرسل طائرتين", "طائرتين"),
        ("بقنبلتين", "قنبلتين"),
        ("كيلومترين", "كيلومترين"),
        ("المصنعين", None),
        ("بالطائرتين", None),
        ("مهندسين", None),
        ("أفغانستان", None),
        ("فساتين", None),
        ("تحسين", None),
        ("القانون الجانبان", None),
    ],
)
def test_duals(text: str, dual: str | None) -> None:
    folded = fold_text(text)
    found = [folded[n.start : n.end] for n in dual_spans(folded)]
    assert found == ([] if dual is None else [fold_text(dual)])


def test_confidence_is_smoothed() -> None:
    assert 0.5 < confidence("a rule never seen") < 1
    assert confidence("one") < confidence("currency")
