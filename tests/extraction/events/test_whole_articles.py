"""Two whole articles, written for the purpose, with every event that they tell."""

from __future__ import annotations

import datetime as dt

import pytest
from telling import Told, read

VISIT = """وزير النقل يزور مسقط ويوقع اتفاقية للشحن

المنامة في 14 مايو 2024

قام وزير النقل البحريني المهندس مازن الدرعي أمس بزيارة رسمية إلى سلطنة عمان تستغرق يومين، وكان في استقباله في \
مسقط وكيل وزارة النقل العماني سالم الهنائي. وبحث المهندس مازن الدرعي مع وزير النقل العماني خالد المعولي \
سبل التعاون في مجال الموانئ والنقل البحري والسكك. حضر اللقاء المهندس جمعة الكعبي والدكتورة منى الزدجالي.

وفي ختام اللقاء وقع الوزير مازن الدرعي والوزير خالد المعولي اتفاقية الشحن البحري المشترك، مؤكدين أهمية تنفيذها في \
أقرب وقت. كما تفقد المهندس مازن الدرعي أعمال توسعة الرصيف الشمالي في ميناء صحار، واستمع إلى شرح عن مراحل العمل.

وقال الوزير إن بلاده تسعى إلى إطلاق منصة للشحن يستفيد منها التجار في البلدين، وإن توقيع الاتفاقية خطوة نافعة. وأضاف \
أن التجارة البحرية لا تنمو من دون موانئ حديثة. ومن المقرر أن يفتتح المهندس مازن الدرعي محطة الحاويات في المحرق الشهر \
المقبل.
"""

FORUM = """انطلاق ملتقى المياه العربي في الرباط

الرباط - انطلقت في الرباط يوم الاثنين 6 مايو 2024 فعاليات ملتقى المياه العربي، الذي تنظمه وزارة التجهيز والماء \
المغربية بالتعاون مع البنك الدولي، ويستمر ثلاثة أيام. وألقى وزير التجهيز والماء المغربي نبيل العلوي كلمة في افتتاح \
الملتقى، موضحا أن شح المياه يمس الجميع وأن الحلول ممكنة إذا تعاونت الدول.

وشاركت وزيرة الزراعة الأردنية الدكتورة ليلى الشامسي في جلسة بعنوان "ري بلا هدر" ضمن فعاليات الملتقى. كما التقت \
الدكتورة ليلى الشامسي المدير الإقليمي في البنك الدولي توماس ويلبرت، وبحثت معه تمويل السدود الصغيرة.

وعلى هامش الملتقى أعلن البنك الدولي إطلاق مبادرة "قطرة" لتدريب المزارعين على الري بالتنقيط. ونالت الباحثة سعاد \
البقالي جائزة الملتقى عن بحثها في تحلية المياه. وأكد المشاركون أهمية توقيع اتفاقية للمياه، ودعوا إلى تنظيم ملتقيات \
مماثلة في بقية المدن.
"""


def row(told: Told) -> tuple[str | None, ...]:
    e = told.event
    return (e.event_type, e.status, e.mode, e.title, e.part_of, e.date_start, e.date_end, e.city, e.country)


MAZEN, KHALID, LAYLA = "مازن الدرعي", "خالد المعولي", "ليلى الشامسي"
TRIP = "زيارة رسمية إلى سلطنة عمان"
TRIP_DAYS = ("2024-05-13", "2024-05-14")
MEET = "ملتقى المياه العربي"
MEET_PLACE = ("الرباط", "MA")
MEET_SCENE = ("2024-05-06", None, *MEET_PLACE)  # of what was done on the first day

ARTICLES = {
    "visit": (
        VISIT,
        dt.date(2024, 5, 14),
        [
            (
                ("visit", "occurred", "in_person", None, None, *TRIP_DAYS, "مسقط", "OM"),
                {MAZEN: "actor", "سلطنة عمان": "counterpart", "سالم الهنائي": "host"},
            ),
            (
                ("meeting", "occurred", "in_person", None, TRIP, *TRIP_DAYS, "مسقط", "OM"),
                {MAZEN: "actor", KHALID: "counterpart", "جمعة الكعبي": "attendee", "منى الزدجالي": "attendee"},
            ),
            (
                ("signing", "occurred", None, "اتفاقية الشحن البحري المشترك", TRIP, *TRIP_DAYS, "مسقط", "OM"),
                {MAZEN: "actor", KHALID: "counterpart"},
            ),
            (
                ("inspection", "occurred", None, None, TRIP, *TRIP_DAYS, "صحار", "OM"),
                {MAZEN: "actor", "ميناء صحار": "counterpart"},
            ),
            (
                ("inauguration", "planned", None, "محطة الحاويات", None, "2024-06", None, "المحرق", "BH"),
                {MAZEN: "actor"},
            ),
        ],
    ),
    "forum": (
        FORUM,
        dt.date(2024, 5, 7),
        [
            (
                ("conference", "ongoing", "in_person", MEET, None, "2024-05-06", "2024-05-08", *MEET_PLACE),
                {"وزارة التجهيز والماء المغربية": "actor", "البنك الدولي": "counterpart"},
            ),
            (("participation", "occurred", "in_person", MEET, None, *MEET_SCENE), {"نبيل العلوي": "actor"}),
            (("participation", "occurred", "in_person", "ري بلا هدر", MEET, *MEET_SCENE), {LAYLA: "actor"}),
            (
                ("meeting", "occurred", "in_person", None, MEET, *MEET_SCENE),
                {LAYLA: "actor", "توماس ويلبرت": "counterpart"},
            ),
            (("launch", "occurred", None, "قطرة", MEET, *MEET_SCENE), {"البنك الدولي": "actor"}),
            (("award", "occurred", None, "جائزة الملتقى", MEET, *MEET_SCENE), {"سعاد البقالي": "object"}),
        ],
    ),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_every_event_of_an_article(name: str) -> None:
    text, published_on, expected = ARTICLES[name]
    told = read(text, published_on)
    assert [row(t) for t in told] == [events for events, _ in expected]
    assert [t.cast for t in told] == [cast for _, cast in expected]


def test_positions_and_countries_hold_in_every_event() -> None:
    told = read(VISIT, dt.date(2024, 5, 14))
    assert {(p.position, p.country) for t in told for p in t.people if p.name == MAZEN} == {
        ("وزير النقل البحريني", "BH")
    }
    assert {(p.position, p.country) for t in told for p in t.people if p.name == KHALID} == {
        ("وزير النقل العماني", "OM")
    }


@pytest.mark.parametrize("name", ARTICLES)
def test_triggers_stand_in_text_order_and_after_the_headline(name: str) -> None:
    text, published_on, _ = ARTICLES[name]
    starts = [t.event.evidence_start for t in read(text, published_on)]
    assert starts == sorted(starts)
    assert starts[0] > text.index("\n\n")


@pytest.mark.parametrize("name", ARTICLES)
def test_typography_of_the_source_changes_no_record(name: str) -> None:
    """Tatweel, vowel marks, Indic digits and other quotes: the same events, in the source's own spelling."""
    text, published_on, _ = ARTICLES[name]
    typeset = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")).replace("وقع ", "وقّـع ").replace(' "', " «")
    typeset = typeset.replace('" ', "» ")
    assert [(t.type, t.event.date_start, list(t.cast.values())) for t in read(typeset, published_on)] == [
        (t.type, t.event.date_start, list(t.cast.values())) for t in read(text, published_on)
    ]
