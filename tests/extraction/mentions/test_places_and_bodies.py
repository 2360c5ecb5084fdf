"""Heads that are a place and a body: the place takes part in nothing."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيطر المسلحون على ميناء الرملة بعد قتال", []),
        ("قصف المسلحون أمس الأول قرب محافظة النخيل", []),
        ("احتفل أهالي محافظة سراة النخيل بالحصاد", []),
        ("هطلت الأمطار في اليمن ومحافظة إربد", []),
        ("هبطت الطائرة بمطار القاهرة", []),
        ("عبرت السفينة قناة السويس", []),
        ("أعلنت هيئة قناة السويس الرسوم", ["هيئة قناة السويس"]),
        ("احتفلت محافظة إربد بالحصاد", ["محافظة إربد"]),
        ("قام الضيف بجولة على ميناء جدة", ["ميناء جدة"]),
        ("زار الوفد ميناء صلالة ومتحف أرض اللبان", ["ميناء صلالة", "متحف أرض اللبان"]),
        ("وقعت الجمعية مع بلدية إربد اتفاقا", ["بلدية إربد"]),
    ],
)
def test_place_or_body(text: str, expected: list[str]) -> None:
    assert [m.name for m in find_mentions(fold(text), "EG") if m.kind != "country"] == expected
