"""What sentences add to events told before, and what only seems to tell one."""

from __future__ import annotations

import pytest
from telling import only, read, types

MINISTER = "وزير النقل مازن الدرعي"
GUEST = "السفير الأردني زيد الخطيب"
FAIR = "افتتح وزير النقل مازن الدرعي أمس معرض البحر الأول في المنامة."


def test_what_is_told_alongside_shares_day_and_place() -> None:
    first = "وقعت وزارة النقل وشركة سفن الخليج أمس في المنامة مذكرة تفاهم."
    _, second = read(f"{first} كما وقعت هيئة الموانئ وشركة رافعات الشام عقدا لصيانة الأرصفة.")
    assert (second.event.date_start, second.event.city) == ("2024-05-19", "المنامة")


def test_some_day_of_a_week_is_known_to_the_month() -> None:
    event = only(f"زار {MINISTER} الأردن الأسبوع الماضي.").event
    assert (event.date_start, event.date_end) == ("2024-05", None)


def test_one_who_heads_for_a_place_to_do_something_does_that_alone() -> None:
    assert types(f"ثم توجه {MINISTER} إلى مدينة المنيا حيث تفقد أعمال الطريق.") == ["inspection"]


def test_a_dropped_subject_meets_those_named_behind_meanwhile() -> None:
    visit, meeting = read(f"يبدأ {MINISTER} غدا زيارة إلى الأردن، ويلتقي خلالها {GUEST} والمهندس بشر العلي.")
    assert visit.names("actor") == meeting.names("actor") == ["مازن الدرعي"]
    assert meeting.names("counterpart") == ["زيد الخطيب", "بشر العلي"]


def test_both_sides_of_a_visit_are_host_and_visitor() -> None:
    told = read(
        f"وصل {GUEST} إلى المنامة أمس، وكان في مقدمة مستقبليه {MINISTER}. وعقد الجانبان جلسة مباحثات في مقر الوزارة."
    )
    assert set(told[-1].names("actor")) == {"مازن الدرعي", "زيد الخطيب"}


def test_who_attended_joins_the_gathering_told_before() -> None:
    told = only(f"{FAIR} وحضر معرض البحر الأول رئيس الغرفة زيد الخطيب.", "inauguration")
    assert "زيد الخطيب" in told.names("attendee")


def test_a_patron_named_first_is_host() -> None:
    told = only("برعاية الأمير ريان بن مشعل، انطلقت أمس في المنامة أعمال مؤتمر البحر الأول.")
    assert told.names("host") == ["ريان بن مشعل"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("وتأتي الدورة ضمن البرامج التي تقدم فيها الجمعية المساعدات.", id="custom"),
        pytest.param("وذكر أن الهيئة تعتمد على دعم المزارعين.", id="reliance"),
        pytest.param("وجرى العمل تمهيدا لتوقيع العقود.", id="mere-aim"),
        pytest.param("وسجلت الطرق 400 حادث سير أودت بحياة كثيرين.", id="sum-of-accidents"),
    ],
)
def test_what_only_seems_to_be_an_event(sentence: str) -> None:
    assert types(f"هذا تمهيد لا يروي شيئا من الأخبار ولا يذكر أحدا.\n{sentence}") == []
