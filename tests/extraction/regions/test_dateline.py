"""Which lines are datelines, and which days only stand in a headline or a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.folding import fold_text
from extraction.regions import survey

DAY = dt.date(2024, 3, 5)
BODY = " زار وزير الصناعة مصنع الورق في المنطقة الحرة، واطلع على خطوط الإنتاج الجديدة التي بدأت العمل هذا الشهر." * 3


def day_of(text: str) -> dt.date | None:
    return survey(fold_text(text)).day


@pytest.mark.parametrize(
    "line",
    [
        "نُشر في: الثلاثاء 5 مارس 2024",
        "نُشر فى: الثلاثاء ٥ مارس ٢٠٢٤",
        "تاريخ النشر: 5/3/2024",
        "آخر تحديث: 5 مارس 2024 - 12:45 م",
        "الثلاثاء 5 مارس 2024",
        "الثلاثاء، 05 مارس 2024 09:30 ص",
        "5 مارس 2024م",
        "القاهرة - 5 مارس 2024",
        "طنجة، 5 مارس 2024",
        "الرباط في 5 مارس 2024",
        "شرم الشيخ في 5 مارس 2024 (أ ش أ)",
        "الدوحة في 5 مارس 2024 /قنا/",
        "عمان 5 آذار 2024 (بترا)- ليلى الخطيب",
        "الجزائر - 5 مارس 2024",
        "الثلاثاء 24 شعبان 1445هـ الموافق 5 مارس 2024م",
        "نابلس 5-3-2024 وفا-" + BODY,
        "بغداد 5 آذار 2024 (واع) -" + BODY,
        "كتب - سامي ناصر: الثلاثاء 5 مارس 2024",
        "السيح 24 شعبان 1445هـ الموافق 5 مارس 2024م واس",
        "دشن الوزير، اليوم الثلاثاء 5 مارس 2024 بطنطا، مصنع الورق الجديد في المنطقة الحرة." + BODY,
        "دشن الوزير اليوم (الثلاثاء) الموافق 5 مارس 2024 مصنع الورق الجديد في المنطقة الحرة." + BODY,
    ],
)
def test_datelines(line: str) -> None:
    assert day_of(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "ينطلق المعرض 5 مارس 2024",
        "انطلاق القمة في 5 مارس 2024",
        "المعرض الدولي للكتاب يفتح أبوابه في 5 مارس 2024",
        "افتتاح المدرسة الجديدة يوم الثلاثاء 5 مارس 2024",
        "5 مارس 2024 موعدا لانتخاب رئيس الاتحاد",
        "في مثل هذا اليوم 5 مارس 2024 افتتح المصنع الأول في المنطقة الحرة." + BODY,
        "استقبل الوزير، يوم الثلاثاء 5 مارس 2024، سفير إيطاليا." + BODY,
        "في 5 مارس 2024، وقعت الشركتان العقد." + BODY,
        "مارس 2024",
        "القاهرة",
    ],
)
def test_days_that_are_no_datelines(line: str) -> None:
    assert day_of(line) is None


def test_a_hijri_dateline_is_read() -> None:
    assert day_of("الرياض - 24 شعبان 1445هـ") == DAY


def test_publication_goes_before_the_last_change() -> None:
    changed, published = "آخر تحديث: 7 مارس 2024 - 12:45 م\n", "تاريخ النشر: 5 مارس 2024\n"
    assert day_of(f"{changed}{published}{BODY}") == DAY
    assert day_of(f"{published}{changed}{BODY}") == DAY
    assert day_of(f"{changed}{BODY}") == dt.date(2024, 3, 7)


def test_a_label_is_read_below_the_article_too() -> None:
    assert day_of(f"زيارة إلى مصنع الورق\n{BODY}\nتاريخ النشر: 5/3/2024\nالمصدر: وكالات") == DAY
