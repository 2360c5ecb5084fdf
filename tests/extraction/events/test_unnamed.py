"""Participants whom the words name elsewhere: guests, delegations, subjects before an auxiliary, parts of a body."""

from __future__ import annotations

import pytest
from telling import only, read, slug

MAZEN, YAZAN, ZEID = "مازن الدرعي", "يزن القيسي", "زيد الخطيب"
ARRIVED = "المنامة - وصل وزير النقل المغربي مازن الدرعي إلى المنامة. "
FOREIGNER = "كارلو بينيتي"


@pytest.mark.parametrize(
    ("sentence", "event_type", "cast"),
    [
        (
            "والتقى الضيف وزير الصناعة البحريني زيد الخطيب.",
            "meeting",
            {MAZEN: "actor", ZEID: "counterpart"},
        ),
        ("ويلتقي الوفد غدا المهندس زيد الخطيب.", "meeting", {MAZEN: "actor", ZEID: "counterpart"}),
        ("وكان الدرعي قد اجتمع إلى السفير زيد الخطيب.", "meeting", {MAZEN: "actor", ZEID: "counterpart"}),
        ("وقال إن القائد زيد الخطيب كان على رأس مستقبليه في المطار.", "visit", {MAZEN: "actor", ZEID: "host"}),
    ],
    ids=slug,
)
def test_the_visitor_told_before(sentence: str, event_type: str, cast: dict[str, str]) -> None:
    found = next(told for told in read(ARRIVED + sentence) if told.type == event_type)
    assert {name: role for name, role in found.cast.items() if name in (MAZEN, ZEID)} == cast


def test_a_headline_that_gives_only_the_post_leaves_the_name() -> None:
    text = f"نائب وزير النقل الإيطالي في المنامة\n\nزار نائب وزير النقل الإيطالي {FOREIGNER} ميناء المنامة أمس."
    assert next(iter(read(text)[-1].cast)) == FOREIGNER


@pytest.mark.parametrize(
    ("sentence", "event_type", "cast"),
    [
        (
            'وقعت شركة الساحل عقدا لبناء ميناء مع ائتلاف يضم "نبراس" الأردنية و"فولتا" الإيطالية.',
            "signing",
            {"شركة الساحل": "actor", '"نبراس" الأردنية': "counterpart", '"فولتا" الإيطالية': "counterpart"},
        ),
        (
            "وكان المهندس زيد الخطيب، الذي يدير الشركة، قد زار جامعة الساحل.",
            "visit",
            {ZEID: "actor", "جامعة الساحل": "counterpart"},
        ),
        (
            "عُين المهندس زيد الخطيب مديرا للمركز من قبل وزارة النقل.",
            "appointment",
            {ZEID: "object", "وزارة النقل": "actor"},
        ),
        ("كرم المشاركون المهندس زيد الخطيب في ختام الملتقى.", "award", {ZEID: "object"}),
        (
            "استقبل وزير النقل مازن الدرعي نظيره الأردني، السيد يزن القيسي، في مكتبه.",
            "meeting",
            {MAZEN: "actor", YAZAN: "counterpart"},
        ),
        (
            "التقى والي الجهة، زيد الخطيب، وزير النقل مازن الدرعي.",
            "meeting",
            {ZEID: "actor", MAZEN: "counterpart"},
        ),
    ],
    ids=slug,
)
def test_roles(sentence: str, event_type: str, cast: dict[str, str]) -> None:
    assert only(sentence, event_type).cast == cast


def test_those_received_belong_to_what_was_told_at_once() -> None:
    text = "دشن وزير النقل مازن الدرعي مبادرة الموانئ. وقال إن العمل يتقدم. وكان في استقباله المهندس زيد الخطيب."
    assert ZEID not in only(text, "launch").cast
