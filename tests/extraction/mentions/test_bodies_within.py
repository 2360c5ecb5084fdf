"""Lone heads of bodies that only a post or another body's name tells, and those only told by the way."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import resolve


def meant(text: str, word: str) -> str:
    """Whom the last such word of a text means."""
    return [m.name for m in resolve(fold(text), "JO") if m.short and fold(text).quote(m.start, m.end) == word][-1]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "نفذت بلدية منطقة الزهور حملة. وقام مدير بلدية إربد المهندس فيصل الوحيدي بجولة. وقررت البلدية التمديد.",
            "البلدية",
            "بلدية إربد",
        ),
        (
            "نفذت بلدية إربد حملة، وحضرها والي الجهة ورئيس بلدية المفرق. وقررت البلدية التمديد.",
            "البلدية",
            "بلدية إربد",
        ),
        (
            "ترأس الأمير اجتماع مجلس الوزراء. وتقررت إعادة تشكيل مجلس إدارة هيئة السياحة. ووافق المجلس على الخطة.",
            "المجلس",
            "مجلس الوزراء",
        ),
        (
            "أقرت الهيئة العامة للطرق ميزانيتها. ونال العمال جائزة هيئة المواصفات للسلامة. وقالت الهيئة إنها راضية.",
            "الهيئة",
            "الهيئة العامة للطرق",
        ),
        (
            "اجتمعت لجنة التشريع بمجلس الأعيان. وصادق المجلس على القانون.",
            "المجلس",
            "مجلس الأعيان",
        ),
    ],
)
def test_a_lone_head_means_whom_the_text_is_about(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name
