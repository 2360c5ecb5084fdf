"""Which lines are datelines, and which days only stand in a headline or a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.readers.dateline import dateline_day
from extraction.readers.publication import day_in_name, publication_day

DAY = dt.date(2024, 3, 5)
BODY = " زار وزير الصناعة مصنع الورق في المنطقة الحرة، واطلع على خطوط الإنتاج الجديدة التي بدأت العمل هذا الشهر." * 3


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
    ],
)
def test_datelines(line: str) -> None:
    assert dateline_day([line]) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "ينطلق المعرض 5 مارس 2024",
        "انطلاق القمة في 5 مارس 2024",
        "المعرض الدولي للكتاب يفتح أبوابه في 5 مارس 2024",
        "افتتاح المدرسة الجديدة يوم الثلاثاء 5 مارس 2024",
        "5 مارس 2024 موعدا لانتخاب رئيس الاتحاد",
        "استقبل الوزير، يوم الثلاثاء 5 مارس 2024، سفير إيطاليا." + BODY,
        "في 5 مارس 2024، وقعت الشركتان العقد." + BODY,
        "مارس 2024",
        "القاهرة",
    ],
)
def test_days_that_are_no_datelines(line: str) -> None:
    assert dateline_day([line]) is None


def test_a_hijri_dateline_is_read() -> None:
    assert dateline_day(["الرياض - 24 شعبان 1445هـ"]) == DAY


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("news_2024-03-05.txt", DAY),
        ("20240305_kuwait.json", DAY),
        ("2024_03_05.json", DAY),
        ("خبر 05-03-2024.txt", DAY),
        ("a1b220240305ff.txt", None),
        ("2024-13-05.txt", None),
        ("8824-01-05.txt", None),
        ("report.txt", None),
    ],
)
def test_days_in_file_names(name: str, day: dt.date | None) -> None:
    assert day_in_name(name) == day


def test_metadata_goes_before_text_and_text_before_the_name() -> None:
    text = "القاهرة - 6 مارس 2024\n" + BODY
    assert publication_day("2024-03-05 10:11:12", text, "2024-03-07.txt") == (DAY, "metadata")
    assert publication_day(None, text, "2024-03-07.txt") == (dt.date(2024, 3, 6), "text")
    assert publication_day("لاحقا", BODY, "2024-03-07.txt") == (dt.date(2024, 3, 7), "filename")
    assert publication_day(None, BODY, "a.txt") == (None, None)
