"""Happenings as the daily press tells them, and the near senses that are none."""

from __future__ import annotations

import pytest
from telling import read, slug

LEAD = "قال مازن الدرعي إن الطقس في الكويت كان لطيفا في الأيام الماضية. "


def told(sentence: str) -> list[str]:
    """The types of the events that a sentence tells behind another one."""
    return [event.type for event in read(LEAD + sentence)]


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("1960 - استقالة رئيس الوزراء ياسر الدرعي بعد خلاف مع البرلمان.", "appointment"),
        ("1951 - اغتيال الزعيم ياسر الدرعي في طرابلس.", "incident"),
        ("1973 - توقيع اتفاقية الحدود بين الكويت وقطر.", "signing"),
        ("1944: انفجار قنبلة في مقر القيادة في برلين.", "incident"),
    ],
    ids=slug,
)
def test_what_heads_a_dated_line_happened(sentence: str, event_type: str) -> None:
    assert told(sentence) == [event_type]


@pytest.mark.parametrize(
    "sentence",
    [
        "وللتفاصيل يرجى زيارة موقع الوزارة في الكويت.",
        "وأسعد الأطفال من خلال توزيع الهدايا والحلوى.",
        "كما يقوم الصندوق بتقديم المساعدات للأسر.",
        "وتحسن العمل في المركز منذ تأسيسه.",
        "وأكد الطبيب أهمية إنقاذ المرضى وضرورة القبض على المهربين.",
        "وذكر كتاب قديم أن قضية تحرش وسرقة تضر بالمجتمع.",
        "ووصل المنتخب للمشاركة في بطولة الخليج التي ستقام في قطر.",
    ],
    ids=slug,
)
def test_topics_customs_and_settings_are_no_events(sentence: str) -> None:
    assert not {"visit", "aid", "launch", "incident", "conference"} & set(told(sentence))


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("وأسفرت الحملة عن القبض على خمسة متهمين.", "incident"),
        ("وقام مدير الشرطة ياسر الدرعي بتشكيل فريق عمل لمتابعة الحادث.", "decision"),
        ("وكانت الشرطة دشنت حملة إلكترونية عام 2012.", "launch"),
        ("وتعاقد نادي الساحل مع المدرب ياسر الدرعي.", "appointment"),
        ("وتعاقد نادي الساحل مع المهاجم ياسر الدرعي.", "signing"),
        ("ويرعى وزير الثقافة ياسر الدرعي غدا افتتاح معرض الخط العربي.", "inauguration"),
        ("ووافق مجلس الوزراء على تعيين الدكتور ياسر الدرعي مديرا للجامعة.", "appointment"),
        ("وأعلن نادي الساحل ضم المهاجم ياسر الدرعي.", "signing"),
        ("وتسبب المطعم بتسمم 12 شخصا.", "incident"),
        ("وأعلن الجيش استعادة السيطرة على قاعدة الساحل.", "incident"),
        ("وتسلم مطار الكويت شهادة الجودة.", "award"),
        ("وخفض البنك المركزي السويدي سعر الفائدة.", "decision"),
        ("وأكد مصدر أمني اختطاف خمسة مواطنين.", "incident"),
        ("واستقالة رئيس الحكومة جاءت أمس بعد احتجاجات.", "appointment"),
    ],
    ids=slug,
)
def test_verbal_nouns_behind_light_verbs(sentence: str, event_type: str) -> None:
    assert event_type in told(sentence)


def test_an_attack_told_again_by_its_noun_is_one() -> None:
    text = "شن مسلحون هجوما على قرية الساحل أمس. وقال شهود إن الهجوم الذي وقع قرب المدرسة كان سريعا."
    assert told(text) == ["incident"]


def test_a_platform_launched_and_told_again_is_one() -> None:
    assert told("أطلقت وزارة النقل منصة الشحن. ودشنت الوزارة المنصة في الكويت.") == ["launch"]


def test_speeches_that_open_a_ceremony_are_no_second_one() -> None:
    text = "أقامت بلدية الساحل حفل العيد أمس. وبدأ الحفل الخطابي بتلاوة آيات من القرآن الكريم."
    assert told(text) == ["conference"]


def test_what_fell_told_again_by_its_definite_noun_is_one() -> None:
    text = "سقطت رافعة في ميناء الكويت أمس. وقال المدير إن الرافعة التي سقطت كانت جديدة."
    assert told(text) == ["incident"]


def test_harm_in_the_present_with_no_day_has_not_happened() -> None:
    assert told("وذكر أن الجماعات تهاجم القرى وتقصف الطائرات المدارس.") == []


def test_a_club_that_opens_its_season_is_not_inaugurated() -> None:
    assert "inauguration" not in told("ويفتتح نادي الساحل أولى مبارياته غدا.")
    assert told("وافتتح نادي الساحل أمس مركزا جديدا.") == ["inauguration"]
