"""Verbal nouns that tell a happening or an aim, light verbs before them, and what a relative clause is about."""

from __future__ import annotations

import pytest
from telling import only, slug, types

MAZEN, SHIPS, PORTS = "مازن الدرعي", "شركة سفن الخليج", "شركة موانئ الشام"


@pytest.mark.parametrize(
    ("sentence", "event_type", "cast"),
    [
        pytest.param(
            "شهد وزير النقل مازن الدرعي توقيع اتفاقية بين شركة سفن الخليج وشركة موانئ الشام.",
            "signing",
            {MAZEN: "attendee", SHIPS: "actor", PORTS: "counterpart"},
            id="witnessed",
        ),
        pytest.param("أعلنت شركة سفن الخليج إطلاق منصة الشحن.", "launch", {SHIPS: "actor"}, id="announced"),
        pytest.param("أعلن وزير النقل مازن الدرعي عن إطلاق منصة الشحن.", "launch", {MAZEN: "actor"}, id="announced-of"),
        pytest.param("قام وزير النقل مازن الدرعي بافتتاح محطة الحاويات.", "inauguration", {MAZEN: "actor"}, id="did"),
        pytest.param("تم إطلاق منصة الشحن في المنامة.", "launch", {}, id="was-done"),
        pytest.param(
            "حضر وزير النقل مازن الدرعي افتتاح محطة الحاويات.", "inauguration", {MAZEN: "attendee"}, id="attended"
        ),
    ],
)
def test_light_verbs(sentence: str, event_type: str, cast: dict[str, str]) -> None:
    told = only(sentence, event_type)
    assert told.cast == cast


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("وتم توقيع مذكرة تفاهم بين الجامعتين.", "signing"),
        ("وذلك خلال توقيع مذكرة تفاهم مع جامعة الساحل.", "signing"),
        ("وعقب افتتاح محطة الحاويات ألقيت القصائد.", "inauguration"),
        ("توقيع مذكرة تفاهم بين شركة سفن الخليج وشركة موانئ الشام.", "signing"),
        ("ومنذ إطلاق منصة الشحن تضاعف العمل.", "launch"),
        ("وقال إن توقيع الاتفاقية كان في 3 مارس 2024.", "signing"),
    ],
    ids=slug,
)
def test_an_anchored_noun_tells_a_happening(sentence: str, event_type: str) -> None:
    assert event_type in types(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "وأكد الوزير أهمية توقيع اتفاقية للنقل البري.",
        "وأضاف أن الوزارة تسعى إلى إطلاق منصة للشحن.",
        "وناقش الحاضرون إمكانية افتتاح محطة للحاويات.",
        "ودعا الخبراء إلى تنظيم معارض للكتب.",
        "وتهدف الخطة إلى إنشاء مراكز للتدريب.",
        "وأوضح أن الهدف هو تقديم مساعدات للأسر.",
        "وطالب بسرعة إقرار القانون.",
    ],
    ids=slug,
)
def test_an_aim_or_topic_is_no_event(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "event_type", "trigger"),
    [
        ("وقال إن الحريق الذي اندلع في مخزن بالزرقاء أخمد سريعا.", "incident", "اندلع"),
        ("وأشاد بالاتفاقية التي وقعتها شركة سفن الخليج مع شركة موانئ الشام.", "signing", "وقعتها"),
        ("وأثنى على المنصة التي أطلقتها شركة سفن الخليج.", "launch", "أطلقتها"),
        ("وأضاف أن المؤتمر الذي انعقد في المنامة كان نافعا.", "conference", "انعقد"),
        ("وذكر أن المعرض الذي نظمته جمعية المهندسين في المنامة كان نافعا.", "conference", "نظمته"),
    ],
    ids=slug,
)
def test_a_relative_clause_is_about_the_noun_before(sentence: str, event_type: str, trigger: str) -> None:
    assert only(sentence, event_type).event.evidence.startswith(trigger)


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال إن الجدل الذي اندلع في الصحف لم يهدأ.",
        "وأشاد بالصافرة التي أطلقتها السفينة.",
    ],
    ids=slug,
)
def test_a_relative_clause_about_something_else(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize("summing", ["سلسلة من", "عددا من", "مجموعة من", "العديد من"], ids=slug)
def test_what_only_sums_up_is_no_event(summing: str) -> None:
    assert types(f"كما عقد وزير النقل مازن الدرعي {summing} اللقاءات مع المستثمرين.") == []
