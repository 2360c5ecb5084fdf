"""Titles that tell what something is about, and names in quotes."""

from __future__ import annotations

import pytest
from telling import only, slug


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وافق المجلس على مشروع قانون بشأن تنظيم السياحة البيئية.", "مشروع قانون بشأن تنظيم السياحة البيئية"),
        (
            "صادق المجلس على مشروع مرسوم يقضي بإنشاء المدرسة العليا للفنون، ثم رفعت الجلسة.",
            "مشروع مرسوم يقضي بإنشاء المدرسة العليا للفنون",
        ),
        (
            "صادق مجلس النواب، في جلسة عمومية انعقدت أمس، على مشروع القانون رقم 12.20 المتعلق بحماية الغابات.",
            "مشروع القانون رقم 12.20 المتعلق بحماية الغابات",
        ),
        ("اعتمد المجلس المخطط التفصيلي لمنطقة الميناء الجديد.", "المخطط التفصيلي لمنطقة الميناء الجديد"),
        ("أقر مجلس الوزراء السياسة الوطنية للمياه.", "السياسة الوطنية للمياه"),
        ("وافق المجلس على مشروع قانون.", None),
    ],
    ids=slug,
)
def test_what_was_decided_is_told_with_its_subject(text: str, title: str | None) -> None:
    assert only(text, "decision").event.title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "تستضيف مسقط الشهر المقبل الاجتماع الأول للجنة التوجيهية المشتركة بين الجانبين.",
            "الاجتماع الأول للجنة التوجيهية المشتركة",
        ),
        ("عقدت في مسقط الجلسة الأولى للجنة الوزارية المشتركة للنقل.", "الجلسة الأولى للجنة الوزارية المشتركة للنقل"),
        ("التقى الوزيران سالم الراشد وهلال الحارثي في الاجتماع الأول أمس.", None),
    ],
    ids=slug,
)
def test_a_numbered_sitting_of_a_body_has_a_name(text: str, title: str | None) -> None:
    assert only(text, "meeting").event.title == title


def test_a_body_named_behind_a_lam_is_told_whole() -> None:
    told = only("شاركت الوزيرة هدى الحارثي في الاجتماع الاستثنائي للجنة وزراء العمل في مسقط.", "participation")
    assert told.event.title == "الاجتماع الاستثنائي للجنة وزراء العمل"


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ('ينظم المعهد غدا بمسقط ندوة دولية في موضوع "العدالة التصالحية".', "conference", "العدالة التصالحية"),
        ('تنظم الجمعية غدا ندوة علمية حول "تثمين منتجات النخيل" بمسقط.', "conference", "تثمين منتجات النخيل"),
        ("افتتح الوزير سالم الراشد مركز «النور» للرعاية الأولية أمس.", "inauguration", "مركز «النور» للرعاية الأولية"),
        ('حصل الميناء أمس على شهادة "الراية الزرقاء" من المنظمة الدولية.', "award", "الراية الزرقاء"),
    ],
    ids=slug,
)
def test_a_theme_or_name_in_quotes(text: str, kind: str, title: str) -> None:
    assert only(text, kind).event.title == title


def test_a_line_without_blanks_is_read_at_once() -> None:
    only("منح الوزير سالم الدرعي شهادة " + "س" * 20_000 + ".", "award")


def test_the_name_of_a_body_in_quotes_is_not_that_of_what_it_won() -> None:
    told = only('حصل الميناء أمس على شهادة من شركة "النور" الدولية.', "award")
    assert told.event.title is None
