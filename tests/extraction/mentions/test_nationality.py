"""The nationality beside a name."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تعاقد النادي مع التونسي زهير العيادي والأردني عدي السلطي", [("زهير العيادي", "TN"), ("عدي السلطي", "JO")]),
        ("احتج على السويسري هانز ميلر رئيس الاتحاد الدولي للتجديف", [("هانز ميلر", "CH")]),
        ("طالب البوليفي كارلوس مانديز أمين صندوق اتحاد أمريكا الجنوبية للشطرنج", [("كارلوس مانديز", "BO")]),
        ("ألقى البروفسور الأمريكي كارل ويلسون في القاعة", [("كارل ويلسون", "US")]),
        ("اجتمع مجلس الأعيان الأردني كارل ويلسون ضيفه", [("كارل ويلسون", None)]),
        ("شكر الحكومة الأردنية محمد الراجي", [("محمد الراجي", "EG")]),
    ],
)
def test_the_nationality_before_a_name_is_its_bearers(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(m.name, m.country) for m in find_mentions(fold(text), "EG") if m.kind == "person"] == expected
