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
        # a country named by its capital, or as the article's own
        ("وصل وزير النقل التونسي زيد الخطيب إلى بكين.", "visit", {ZEID: "actor", "الصين": "counterpart"}),
        (
            "المنامة - وصل إلى البلاد أمس وزير النقل التونسي زيد الخطيب.",
            "visit",
            {ZEID: "actor", "البلاد": "counterpart"},
        ),
        # the relative takes up a name, whatever governs it
        (
            "بحث وزير النقل مازن الدرعي مع وزير المالية التونسي زيد الخطيب، الذي يزور ألمانيا، التعاون.",
            "visit",
            {ZEID: "actor", "ألمانيا": "counterpart"},
        ),
        # a parliament hears an official
        (
            "استضاف مجلس النواب أمس وزير النقل مازن الدرعي.",
            "meeting",
            {"مجلس النواب": "actor", MAZEN: "counterpart"},
        ),
        (
            "وقال مازن الدرعي إن الخطة تتقدم. جاء ذلك خلال زيارته أمس جامعة الساحل.",
            "visit",
            {MAZEN: "actor", "جامعة الساحل": "counterpart"},
        ),
        (
            "كشفت الدكتورة رنا الكيلاني خلال ندوة صحفية انعقدت أمس أن العرض تأجل.",
            "conference",
            {"رنا الكيلاني": "speaker"},
        ),
        ("وصل وزير النقل مازن الدرعي إلى ولاية نزوى.", "visit", {MAZEN: "actor", "ولاية نزوى": "counterpart"}),
        (
            "التقى وزير النقل مازن الدرعي نظيريه القطري زيد الخطيب والروسي يزن القيسي.",
            "meeting",
            {MAZEN: "actor", ZEID: "counterpart", YAZAN: "counterpart"},
        ),
        (
            "وقع الاتفاقية من جانب الهيئة المهندس زيد الخطيب ومن جانب الشركة رئيسها التنفيذي يزن القيسي.",
            "signing",
            {ZEID: "actor", YAZAN: "counterpart"},
        ),
        (
            "تنظم جمعية المهندسين أمسية شعرية للشاعرين زيد الخطيب ويزن القيسي.",
            "conference",
            {"جمعية المهندسين": "actor", ZEID: "speaker", YAZAN: "speaker"},
        ),
        ("اعتقلت شرطة مسقط القيادي في حركة الشباب زيد الخطيب.", "incident", {"شرطة مسقط": "actor", ZEID: "object"}),
        (
            "استقبلت وزيرة النقل الدكتورة رنا الكيلاني، السفير يزن القيسي، أمس.",
            "meeting",
            {"رنا الكيلاني": "actor", YAZAN: "counterpart"},
        ),
        (
            "دشن وزير النقل مازن الدرعي ومعه المهندس زيد الخطيب محطة الحاويات.",
            "inauguration",
            {MAZEN: "actor", ZEID: "attendee"},
        ),
        ("نعت الهيئة المهندس زيد الخطيب الذي استشهد أمس.", "incident", {ZEID: "object"}),
    ],
    ids=slug,
)
def test_roles(sentence: str, event_type: str, cast: dict[str, str]) -> None:
    assert only(sentence, event_type).cast == cast


def test_those_received_belong_to_what_was_told_at_once() -> None:
    text = "دشن وزير النقل مازن الدرعي مبادرة الموانئ. وقال إن العمل يتقدم. وكان في استقباله المهندس زيد الخطيب."
    assert ZEID not in only(text, "launch").cast


def test_those_behind_a_comma_belong_to_what_the_sentence_tells() -> None:
    told = read(
        "جرى توقيع اتفاقية بين جامعة الساحل وجامعة المنيا على هامش المعرض الذي انطلق أمس، بحضور المهندس زيد الخطيب."
    )
    assert {t.type: ZEID in t.cast for t in told}["signing"]
    assert not any(ZEID in t.cast for t in told if t.type == "conference")


def test_who_tells_of_victims_is_none() -> None:
    assert only("أعلنت وزارة الصحة مقتل 43 مدنيا في انفجار أمس.", "incident").cast == {}


def test_those_behind_a_comma_belong_to_what_took_place_on_the_margin() -> None:
    told = read(
        "وقعت جامعة الساحل اتفاقية مع جامعة المنيا. "
        "جرى ذلك على هامش المعرض الدولي للمياه الذي انطلق أمس، بحضور المهندس زيد الخطيب."
    )
    assert {t.type for t in told if ZEID in t.cast} == {"signing"}


def test_what_stands_before_a_verb_with_wa_is_no_subject() -> None:
    text = "يزور وزير النقل مازن الدرعي غدا جامعة الساحل ويلتقي المهندس زيد الخطيب."
    assert only(text, "meeting").cast == {MAZEN: "actor", ZEID: "counterpart"}
