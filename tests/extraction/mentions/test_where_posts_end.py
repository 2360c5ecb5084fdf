"""Where a position ends: before the place of a meeting, and before another's post."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استقبل وزير الدفاع في جدة ضيفه", [("وزير الدفاع", "وزير الدفاع")]),
        ("استقبل أمير منطقة الرياض في مكتب سموه الوفد", [("أمير منطقة الرياض", "أمير منطقة الرياض")]),
        ("قال سفير مصر في الرياض إن", [("سفير مصر في الرياض", "سفير مصر في الرياض")]),
        ("تسلم الأمير سالم بن راكان مقاليد الحكم", [("سالم بن راكان", None)]),
        ("أطلق الحكم سالم الراجي صافرته", [("سالم الراجي", "الحكم")]),
        (
            "هنأ خادم الحرمين الشريفين الرئيس ماريو برانديني بالذكرى",
            [("خادم الحرمين الشريفين", "خادم الحرمين الشريفين"), ("ماريو برانديني", "الرئيس")],
        ),
        ("استقبل خادم الحرمين الشريفين الملك سعود بن راكان", [("سعود بن راكان", "خادم الحرمين الشريفين")]),
    ],
)
def test_positions(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(m.name, m.position) for m in find_mentions(fold(text), "SA")] == expected
