"""What gathering or visit an event was part of by its own words, and the course of what was told before."""

from __future__ import annotations

import pytest
from telling import only, read

FORUM = "انطلقت أمس في المنامة أعمال منتدى البحر الأول."
LED = "شارك وزير النقل مازن الدرعي أمس بالرياض"
ARRIVED = "وصل وزير النقل البحريني مازن الدرعي أمس إلى مسقط في زيارة رسمية تستغرق يومين."


@pytest.mark.parametrize(
    "following",
    [
        "وعلى هامش المنتدى كان لوزير الصناعة سامي الخوري لقاء بالسفير زيد الخطيب.",
        'وتعقد ضمن المنتدى غدا جلسة بعنوان "سفن بلا وقود".',
        "وشهد المنتدى فوز الباحثة رنا الكيلاني بجائزة البحر.",
    ],
)
def test_words_put_an_event_in_a_gathering(following: str) -> None:
    assert read(f"{FORUM} {following}")[1].event.part_of == "منتدى البحر الأول"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            f"{LED} في الاجتماع السابع لوزراء النقل العرب، وأجرى على هامشه لقاء مع زيد الخطيب.",
            "الاجتماع السابع لوزراء النقل العرب",
        ),
        (f"{LED} في مؤتمر النقل العربي، كما التقى السفير زيد الخطيب.", "مؤتمر النقل العربي"),
    ],
)
def test_what_is_done_beside_taking_part(text: str, whole: str) -> None:
    assert [t.event.part_of for t in read(text) if t.type == "meeting"] == [whole]


def test_a_visit_to_come_is_the_whole_of_what_is_done_on_it() -> None:
    text = "وسيتوجه وزير النقل مازن الدرعي غدا إلى روما في زيارة عمل، يلتقي خلالها السفير زيد الخطيب."
    assert read(text)[1].event.part_of == "زيارة عمل"


@pytest.mark.parametrize(
    "following",
    [
        "وعلى صعيد متصل، عين الوزير مازن الدرعي المهندس زيد الخطيب مديرا للميناء.",
        "وكان الوزير مازن الدرعي قد افتتح في 3 مايو 2024 مصنع السفن.",
    ],
)
def test_appointments_and_earlier_days_are_no_part_of_a_visit(following: str) -> None:
    assert [t.event.part_of for t in read(f"{ARRIVED} {following}")[1:]] == [None]


def test_a_short_tour_is_no_whole() -> None:
    text = "قام وزير الصحة سامي الخوري بجولة تفقدية بأقسام المستشفى، وعقب الجولة اجتمع بالسفير زيد الخطيب."
    assert [t.event.part_of for t in read(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "kind", "city"),
    [
        ("رفض مجلس الشورى في جلسته المنعقدة أمس بمدينة صلالة مشروع القانون.", "decision", "صلالة"),
        ("اعتمد مجلس الوزراء، في جلسته التي عقدها أمس في مدينة صلالة، خطة الموانئ.", "decision", "صلالة"),
        ("انعقدت أمس بالعاصمة العمانية مسقط أعمال منتدى البحر.", "conference", "مسقط"),
        ("وفي بلدة السوادي، التقى المدير مازن الدرعي السفير زيد الخطيب.", "meeting", "السوادي"),
    ],
)
def test_where_a_body_sat_and_what_heads_the_clause(text: str, kind: str, city: str) -> None:
    assert only(text, kind).event.city == city


def test_what_is_done_after_another_is_not_on_its_day() -> None:
    told = read("عاد وزير النقل مازن الدرعي أمس إلى المنامة، بعد مشاركته في مؤتمر النقل العربي.")
    assert [t.event.date_start for t in told if t.type == "participation"] == [None]
