"""Those who sign an article do nothing that it tells."""

from __future__ import annotations

import pytest

from extraction.events.bylines import without_reporter
from extraction.folding import fold
from extraction.mentions import resolve


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سعيد الدرعي- سبق- جدة: أطلقت هدى الكيلاني حملة.", ["هدى الكيلاني"]),
        ("عمان 4 آذار (أنباء)- سعيد الدرعي- أطلقت هدى الكيلاني حملة.", ["هدى الكيلاني"]),
        ("تونس 12 جويلية (أنباء/تحرير سنية الدرعي) - أطلقت هدى الكيلاني حملة.", ["هدى الكيلاني"]),
        ("عمان 4 آذار (أنباء) - سعيد الدرعي أطلق الحملة.", ["سعيد الدرعي"]),
        ("تم تحرير سعيد الدرعي بعد عملية أمنية.", ["سعيد الدرعي"]),
    ],
)
def test_a_reporter_takes_no_part(text: str, expected: list[str]) -> None:
    folded = fold(text)
    people = [m for m in resolve(folded, "JO") if m.kind == "person"]
    assert [m.name for m in without_reporter(folded.text, 0, people)] == expected
