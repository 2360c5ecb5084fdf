"""Who attends past the unnamed, who is in a delegation, who speaks at a ceremony by the sentences behind."""

from __future__ import annotations

import pytest
from telling import only, slug

ATTENDED = [
    (
        "أقام نادي الرائد حفل المعايدة بحضور المحافظ فهد العلي وأعضاء المجلس ونائب المدير سالم الحربي.",
        ["فهد العلي", "سالم الحربي"],
    ),
    ("أقام نادي الرائد حفل المعايدة بحضور المحافظ فهد العلي، وأعلن المدير سالم الحربي الأسماء.", ["فهد العلي"]),
]


@pytest.mark.parametrize(("text", "expected"), ATTENDED, ids=slug)
def test_list_past_the_unnamed(text: str, expected: list[str]) -> None:
    assert only(text, "conference").names("attendee") == expected


def test_countries_after_each_of() -> None:
    told = only("وشارك في المعارض كل من الأردن وكازاخستان وتركيا.", "participation")
    assert told.names("actor") == ["الأردن", "كازاخستان", "تركيا"]


def test_who_travels_with_a_delegation() -> None:
    text = (
        "تغادر بعثة المنتخب السعودي غدا إلى سويسرا. ويرأس البعثة فهد الغامدي."
        " وتضم البعثة كلا من: ياسر المري، وليد سالم، ماجد العلي."
    )
    told = only(text, "visit")
    assert told.names("chair") == ["فهد الغامدي"]
    assert told.names("attendee") == ["ياسر المري", "وليد سالم", "ماجد العلي"]


SPOKE = [
    "بعدها ألقى الشاعر حمد بن راشد الكعبي قصيدة عن الوطن.",
    "وتضمن الحفل فقرات، ثم كلمة رئيس اللجنة حمد بن راشد الكعبي.",
    "وبدأ البرنامج بآيات تلاها الشيخ حمد بن راشد الكعبي.",
    "وقال مدير الفرع حمد بن راشد الكعبي في كلمته إن العيد فرحة.",
]


@pytest.mark.parametrize("sentence", SPOKE, ids=slug)
def test_who_spoke(sentence: str) -> None:
    told = only(f"نظمت بلدية البدائع مساء أمس حفل معايدة الأهالي. {sentence}", "conference")
    assert told.names("speaker") == ["حمد بن راشد الكعبي"]


def test_who_only_says_something_spoke_at_nothing() -> None:
    told = only("نظمت بلدية البدائع مساء أمس حفل معايدة الأهالي. وقال فهد العلي إن الكلمة للأهالي.", "conference")
    assert told.names("speaker") == []


def test_an_article_may_break_off_at_a_speech() -> None:
    told = only("نظمت بلدية البدائع مساء أمس حفل معايدة الأهالي. وقال فهد العلي في كلمة", "conference")
    assert told.names("speaker") == []


def test_the_country_left_takes_no_part() -> None:
    told = only("غادرت بعثة نادي الوحدة المملكة أمس إلى سويسرا.", "visit")
    assert told.cast == {"نادي الوحدة": "actor", "سويسرا": "counterpart"}


def test_who_gives_a_lecture_may_stand_before_the_verb() -> None:
    told = only("وأفاد البيان بأن الدكتور زيد الخطيب سيلقي غدا محاضرة عن الموانئ في كلية الآداب.", "participation")
    assert (told.names("actor"), told.event.status) == (["زيد الخطيب"], "planned")


def test_a_session_with_a_title_that_somebody_led() -> None:
    text = "ومن أبرزها جلسة «موانئ الغد» التي أدارها المهندس زيد الخطيب."
    assert only(text, "participation").event.title == "موانئ الغد"
