"""السعودية, the state and the adjective: the words around tell which it is."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions
from extraction.places import find_places


def kinds(text: str) -> list[str]:
    return [p.kind for p in find_places(fold(text).text) if p.code == "SA"]


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت السعودية قمرا لرصد الغبار",
        "ستستضيف السعودية ملتقى الخزافين",
        "تجري المباحثات مع السعودية بشأن سكة الحديد",
        "انتقل البحارة للسعودية الشهر الماضي",
        "قالت الصحيفة إن السعودية ستشتري القمح",
        "وصل الخبراء إلى الكويت والسعودية",
        "شاركت مصر، السعودية، اليونان في التمرين",
        "زار الوزير الهولندي السعودية أمس",
        "السعودية تشيد مرصدا في الصحراء",
        "السعودية: افتتاح مرصد في الصحراء",
    ],
)
def test_the_state(text: str) -> None:
    assert kinds(text) == ["country"]


@pytest.mark.parametrize(
    "text",
    [
        "وقعت الحكومة السعودية عقد المرصد",
        "أعلنت وزارة الزراعة السعودية موسم الحصاد",
        "رُسمت الحدود اليمنية والسعودية من جديد",
        "قرأ في جريدة المرسى السعودية خبرا",
    ],
)
def test_the_adjective(text: str) -> None:
    assert kinds(text) == ["nisba"]


def test_a_state_takes_part() -> None:
    found = find_mentions(fold("أعلنت السعودية ومصر والأردن تأسيس صندوق للواحات"), "SA")
    assert [m.name for m in found if m.kind == "country"] == ["السعودية", "مصر", "الأردن"]
