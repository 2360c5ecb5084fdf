"""Which records of different articles tell of one event."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from press import DAY, OTHER_STORY, STORY, Newsroom, Press, groups
from world import rows

MINISTER = ("person", "سالم الدرعي", "وزير النقل", "JO")
GUEST = ("person", "مارك لوند", "وزير الاقتصاد", "SE")
OTHER = ("person", "نادر الصافي", "محافظ الواحة", "JO")
PAIR = [(0, "actor", *MINISTER), (0, "counterpart", *GUEST)]
AGENCY = "أوقفت شرطة النخيل سبعة موظفين كبار في شركة المياه بطلب من النيابة العامة"
POLICE = ("organization", "شرطة النخيل", None, "JO")
REBELS = ("organization", "متمردو السهول", None, "JO")
FIGHT = [(0, "actor", *POLICE), (0, "counterpart", *REBELS)]
LATER = DAY + dt.timedelta(days=20)


def said(words: str) -> dict[str, Any]:
    """An event's own words."""
    return {"evidence": words, "evidence_end": len(words)}


def two(
    first: dict[str, Any], second: dict[str, Any], people: Any = PAIR, others: Any = None, **more: Any
) -> list[Press]:
    """Two articles that tell an event each."""
    return [Press(1, events=[first], people=people), Press(2, events=[second], people=others or people, **more)]


ONE = {
    "same parties": two({}, {}),
    "parties the other way round": two(
        {}, {}, others=[(0, "actor", *GUEST), (0, "counterpart", *MINISTER)]
    ),
    "day and month": two({"date_start": "2024-03-04"}, {"date_start": "2024-03"}),
    "day and nothing": two({"date_start": "2024-03-04"}, {}),
    "planned and held": two({"status": "planned", "date_start": "2024-03-06"}, {"date_start": "2024-03-06"}),
    "one day told late": two({"date_start": "2024-03-04"}, {"date_start": "2024-03-04"}, published_on=LATER),
    "place not told": two({"city": "عمّان", "country": "JO"}, {}),
    "place in other spelling": two({"city": "عمّان", "country": "JO"}, {"city": "عمان", "country": "JO"}),
    "document in other spelling": two(
        {"event_type": "signing", "title": "مذكرة النقل البري"},
        {"event_type": "signing", "title": "مذكّرة النقل البرّي"},
    ),
    "title and organiser": two(
        {"event_type": "conference", "title": "منتدى الطرق"},
        {"event_type": "conference", "title": "منتدى الطرق الدولي"},
        people=[(0, "actor", *MINISTER)],
    ),
    "title and city without people": two(
        {"event_type": "conference", "title": "معرض الطرق الدولي", "city": "جرش"},
        {"event_type": "conference", "title": "معرض الطرق الدولي", "city": "جرش"},
        people=[],
    ),
    "a battle of a town": two(
        {"event_type": "incident", "city": "جرش"}, {"event_type": "incident", "city": "جرش"}, FIGHT
    ),
    "inspection of a city on a day": two(
        {"event_type": "inspection", "city": "جرش", "date_start": "2024-03-04"},
        {"event_type": "inspection", "city": "جرش", "date_start": "2024-03-04"},
        people=[(0, "actor", *MINISTER)],
    ),
}  # fmt: skip
TWO = {
    "types": two({}, {"event_type": "call"}),
    "days": two({"date_start": "2024-03-04"}, {"date_start": "2024-03-05"}),
    "months": two({"date_start": "2024-02"}, {"date_start": "2024-03-01"}),
    "published long after": two({}, {}, published_on=LATER),
    "cities": two({"city": "عمان"}, {"city": "جرش"}),
    "countries": two({"country": "JO"}, {"country": "SE"}),
    "titles": two(
        {"event_type": "signing", "title": "مذكرة النقل"}, {"event_type": "signing", "title": "مذكرة المياه"}
    ),
    "called off and held": two({"status": "cancelled"}, {"status": "occurred"}),
    "another counterpart": two({}, {}, others=[(0, "actor", *MINISTER), (0, "counterpart", *OTHER)]),
    "counterpart not told": two({}, {}, others=[(0, "actor", *MINISTER)]),
    "same actor alone": two({"event_type": "decision"}, {"event_type": "decision"}, people=[(0, "actor", *MINISTER)]),
    "nobody": two({}, {}, people=[]),
    "lone last names": two(
        {}, {}, people=[(0, "actor", "person", "الدرعي", None, None), (0, "counterpart", "person", "لوند", None, None)]
    ),
    "battles of the same sides": two(
        {"event_type": "incident"} | said("سيطرت على تل السدرة"),
        {"event_type": "incident"} | said("معارك عنيفة قرب الجسر"),
        FIGHT,
    ),
    "coming and going": two(
        {"event_type": "visit"} | said("وصل الوزير إلى جرش"),
        {"event_type": "visit"} | said("ويغادر الوزير جرش"),
    ),
    "a title of one word": two(
        {"event_type": "signing", "title": "الاتفاق"}, {"event_type": "signing", "title": "الاتفاق"},
        people=[(0, "actor", *MINISTER)],
    ),
    "a festival that every town has": two(
        {"event_type": "conference", "title": "مهرجان عيد الفطر"},
        {"event_type": "conference", "title": "مهرجان عيد الفطر"},
        people=[],
    ),
}  # fmt: skip


def worded(
    other: str, first: Any = (), second: Any = (), one: dict[str, Any] | None = None, two: dict[str, Any] | None = None
) -> list[Press]:
    """Two articles of their own that tell an incident in the agency's words and in `other`."""
    told = [{"event_type": "incident"} | said(words) | (own or {}) for words, own in ((AGENCY, one), (other, two))]
    texts = (f"{AGENCY}. {STORY}", f"{other}. {OTHER_STORY}")
    people = (first, second)
    return [Press(n, texts[n - 1], events=[told[n - 1]], people=[(0, *p) for p in people[n - 1]]) for n in (1, 2)]


ONE_IN_WORDS = {
    "nobody named": worded(AGENCY),
    "spelling and length": worded("وأوقفت شرطة النخيل 7 موظفين كبار في شركة المياه بطلب من النيابة العامة أمس"),
    "country read in two ways": worded(AGENCY, one={"country": "JO"}, two={"country": "SE"}),
    "the paper's day and the agency's": worded(
        AGENCY, one={"date_start": "2024-03-04"}, two={"date_start": "2024-03-05"}
    ),
    "one of the parties": worded(AGENCY, [("actor", *POLICE), ("object", *OTHER)], [("actor", *POLICE)]),
}
TWO_IN_WORDS = {
    "two days apart": worded(AGENCY, one={"date_start": "2024-03-03"}, two={"date_start": "2024-03-05"}),
    "numbers": worded(AGENCY.replace("سبعة", "9"), one=said(AGENCY.replace("سبعة", "7"))),
    "host alone in common": worded(
        AGENCY, [("actor", *POLICE), ("object", *OTHER)], [("actor", *POLICE), ("object", *GUEST)]
    ),
    "nobody in common elsewhere": worded(
        AGENCY, [("actor", *POLICE)], [("actor", *REBELS)], {"city": "عمان"}, {"city": "جرش"}
    ),
    "another town on another day": worded(
        AGENCY,
        [("actor", *POLICE)],
        [("actor", *POLICE)],
        {"city": "عمان", "date_start": "2024-03-03"},
        {"city": "جرش", "date_start": "2024-03-04"},
    ),
    "called off": worded(AGENCY, one={"status": "occurred"}, two={"status": "cancelled"}),
    "few words": worded("أوقفت شرطة النخيل سائقا", one=said("أوقفت شرطة النخيل سائقا")),
}
ALONE = {frozenset(["evt_010"]), frozenset(["evt_020"])}


@pytest.mark.parametrize("press", (ONE | ONE_IN_WORDS).values(), ids=[*ONE, *ONE_IN_WORDS])
def test_these_tell_one_event(newsroom: Newsroom, press: list[Press]) -> None:
    con = newsroom.linked(press)
    assert groups(con, "event_group_id", "event_id", "events") == {frozenset(["evt_010", "evt_020"])}


@pytest.mark.parametrize("press", (TWO | TWO_IN_WORDS).values(), ids=[*TWO, *TWO_IN_WORDS])
def test_these_tell_two(newsroom: Newsroom, press: list[Press]) -> None:
    con = newsroom.linked(press)
    assert groups(con, "event_group_id", "event_id", "events") == ALONE


def test_reprints_tell_the_events_of_the_same_words(newsroom: Newsroom) -> None:
    def told(number: int, headline: str) -> Press:
        text = headline + STORY
        spans = [(text.index("افتتح"), 60), (text.index("وأضاف"), 60)]
        events = [
            {"event_type": "inauguration", "evidence": text[a : a + n], "evidence_start": a, "evidence_end": a + n}
            for a, n in spans
        ]
        return Press(number, text, events=events)

    con = newsroom.linked([told(1, ""), told(2, "محطة جديدة في النخيل\n")])
    expected = {frozenset(["evt_010", "evt_020"]), frozenset(["evt_011", "evt_021"])}
    assert groups(con, "event_group_id", "event_id", "events") == expected


def test_an_article_never_tells_one_event_twice(newsroom: Newsroom) -> None:
    both = [*PAIR, *((1, *rest) for _, *rest in PAIR)]
    con = newsroom.linked([Press(1, people=PAIR), Press(2, events=[{}, {"city": "جرش"}], people=both)])
    grouped = groups(con, "event_group_id", "event_id", "events")
    assert not any({"evt_020", "evt_021"} <= group for group in grouped)
    assert len(grouped) == 2


def test_an_event_of_no_day_does_not_join_two_days(newsroom: Newsroom) -> None:
    dates: list[dict[str, Any]] = [{"date_start": "2024-03-04"}, {"date_start": "2024-03-05"}, {}]
    con = newsroom.linked([Press(n, events=[d], people=PAIR) for n, d in enumerate(dates, 1)])
    for members in groups(con, "event_group_id", "event_id", "events"):
        assert not {"evt_010", "evt_020"} <= members


def test_the_view_keeps_and_counts_every_source(newsroom: Newsroom) -> None:
    press = [
        Press(1, OTHER_STORY, outlet="النخيل", people=PAIR, published_on=DAY + dt.timedelta(days=1)),
        Press(2, STORY, outlet="السهول", people=PAIR, events=[{"city": "جرش", "confidence": 0.9}]),
        Press(3, STORY + " انتهى.", outlet="الواحة", people=PAIR),
        Press(4, people=[(0, "actor", *OTHER)]),
    ]
    query = (
        "SELECT representative_event_id, city, sources, independent_sources, outlets, first_seen_on, last_seen_on,"
        " event_ids FROM marts.event_groups ORDER BY sources DESC"
    )
    con = newsroom.linked(press)
    first, second = rows(con, query)
    assert first == (
        "evt_020", "جرش", 3, 2, ["السهول", "النخيل", "الواحة"], DAY, DAY + dt.timedelta(days=1),
        ["evt_020", "evt_030", "evt_010"],
    )  # fmt: skip
    assert second[:3] == ("evt_040", None, 1)


def test_cameo_codes_by_type_circumstances_and_role(newsroom: Newsroom) -> None:
    events: list[dict[str, Any]] = [
        {}, {"part_of": "قمة الطرق"}, {"part_of": "زيارة الأردن"}, {"event_type": "visit"}, {"event_type": "award"},
    ]  # fmt: skip
    people = [(n, *rest) for n in (0, 1, 2, 3) for _, *rest in PAIR]
    query = (
        "SELECT event_id, source_role, target_role, cameo_code, goldstein, plover_category, plover_mode"
        " FROM marts.events_cameo ORDER BY ALL"
    )
    con = newsroom.linked([Press(1, events=events, people=people)])
    assert rows(con, query) == [
        ("evt_010", "actor", "counterpart", "040", 1.0, "CONSULT", None),
        ("evt_010", "counterpart", "actor", "040", 1.0, "CONSULT", None),
        ("evt_011", "actor", "counterpart", "044", 2.5, "CONSULT", "third-party"),
        ("evt_011", "counterpart", "actor", "044", 2.5, "CONSULT", "third-party"),
        ("evt_012", "actor", "counterpart", "040", 1.0, "CONSULT", None),
        ("evt_012", "counterpart", "actor", "040", 1.0, "CONSULT", None),
        ("evt_013", "actor", "counterpart", "042", 1.9, "CONSULT", "visit"),
        ("evt_013", "counterpart", "actor", "043", 2.8, "CONSULT", "host"),
    ]
