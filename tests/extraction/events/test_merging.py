"""One record per event, and what it is part of."""

from __future__ import annotations

import pytest
from telling import only, read

from extraction.events import find
from extraction.events.draft import Draft
from extraction.events.retelling.merge import merge

WHO = "وزير النقل مازن الدرعي"
MET = f"التقى {WHO} السفير الأردني زيد الخطيب. "
SIGNED = "وقعت شركة سفن الخليج مع شركة موانئ الشام اتفاقية للشحن. "
LAUNCHED = 'أطلقت وزارة النقل مبادرة "شراع". '


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        pytest.param(f"{MET}وقال خلال لقائه السفير الأردني زيد الخطيب إن الشحن مهم.", "meeting", id="meeting-his"),
        pytest.param(f"{MET}كما بحث مع السفير الأردني زيد الخطيب خطة السكك.", "meeting", id="meeting-same-people"),
        pytest.param(f"{SIGNED}وقالت إنه تم توقيع الاتفاقية أمس.", "signing", id="signing-definite"),
        pytest.param(f'{LAUNCHED}وقال إنه تم إطلاق مبادرة "شراع" لتدريب البحارة.', "launch", id="launch-same-title"),
        pytest.param(
            f"وصل {WHO} إلى المنامة. وأوضح أن زيارته إلى المنامة ناجحة، وتم ذلك خلال زيارته إلى المنامة.",
            "visit",
            id="visit-his",
        ),
    ],
)
def test_what_is_told_again_is_one_event(text: str, event_type: str, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[Draft] = []

    def spy(drafts: list[Draft]) -> list[Draft]:
        handed.extend(drafts)
        return merge(drafts)

    monkeypatch.setattr(find, "merge", spy)
    assert only(text).type == event_type
    assert len(handed) > 1, "the second telling must have been read at all"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(f"{MET}كما التقى الوزير مازن الدرعي المهندس عامر الصباغ.", 2, id="other-people"),
        pytest.param(f'{LAUNCHED}كما أطلقت وزارة النقل مبادرة "مرساة".', 2, id="other-titles"),
        pytest.param(f"{SIGNED}ووقعت شركة سفن الخليج مع شركة أرصفة الشمال اتفاقية للصيانة.", 2, id="other-parties"),
        pytest.param(f"{MET}وافتتح الوزير مازن الدرعي محطة الحاويات.", 2, id="other-types"),
    ],
)
def test_what_differs_stays_apart(text: str, count: int) -> None:
    assert len(read(text)) == count


def test_a_second_telling_adds_its_participants() -> None:
    text = f"{MET}كما بحث مع السفير الأردني زيد الخطيب بحضور المهندس عامر الصباغ خطة السكك."
    assert only(text).names("attendee") == ["عامر الصباغ"]


def test_ids_are_stable_and_distinct() -> None:
    text = f"{MET}{SIGNED}{LAUNCHED}"
    first, second = read(text), read(text)
    ids = [t.event.event_id for t in first]
    assert len(set(ids)) == 3
    assert ids == [t.event.event_id for t in second]


def test_a_text_without_events_has_none() -> None:
    assert read("البحر جميل في الصيف، والنسيم عليل.") == []


@pytest.mark.parametrize(
    "text",
    [
        "شيدت بلدية الساحل سورا حول القلعة. وقالت إن أي اجتماع لم يتم.",
        pytest.param(
            "شيدت بلدية الساحل سورا حول القلعة.",
        ),
    ],
    ids=["with-a-trigger-word", "without"],
)
def test_the_lead_is_an_event_whatever_its_verb(text: str) -> None:
    told = only(text)
    assert (told.type, told.cast) == ("other", {"بلدية الساحل": "actor"})


SUMMIT = f"شارك {WHO} في قمة الموانئ العربية التي انعقدت في المنامة من 5 إلى 7 مايو 2024. "


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("وعلى هامش القمة، التقى الوزير مازن الدرعي المهندس زيد الخطيب.", id="on-the-margin"),
        pytest.param("كما التقى الوزير مازن الدرعي المهندس زيد الخطيب.", id="who-takes-part"),
        pytest.param("وفي سياق متصل، التقى الوزير مازن الدرعي المهندس زيد الخطيب.", id="in-the-same-context"),
        pytest.param(
            "والتقى الوزير مازن الدرعي على هامش القمة المهندس زيد الخطيب.",
            id="on-the-margin-amid",
        ),
    ],
)
def test_what_happens_at_a_summit_is_part_of_it(sentence: str) -> None:
    event = only(SUMMIT + sentence, "meeting").event
    assert event.part_of == "قمة الموانئ العربية"
    assert (event.city, event.country, event.date_start, event.date_end) == (
        "المنامة",
        "BH",
        "2024-05-05",
        "2024-05-07",
    )


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        pytest.param("ومن المقرر أن يطلق المهندس زيد الخطيب مبادرة البحر النظيف.", "launch", id="planned-by-others"),
        pytest.param("يذكر أن الوزير مازن الدرعي كان قد افتتح محطة الحاويات.", "inauguration", id="background"),
    ],
)
def test_what_happens_elsewhere_is_no_part_of_it(sentence: str, event_type: str) -> None:
    assert only(SUMMIT + sentence, event_type).event.part_of is None


VISIT = f"قام {WHO} أمس بزيارة رسمية إلى سلطنة عمان تستغرق يومين. "


def test_what_happens_on_a_visit_is_part_of_it() -> None:
    event = only(VISIT + "كما التقى الوزير مازن الدرعي المهندس زيد الخطيب.", "meeting").event
    assert event.part_of == "زيارة رسمية إلى سلطنة عمان"
    assert (event.country, event.date_start, event.date_end) == ("OM", "2024-05-19", "2024-05-20")


@pytest.mark.parametrize(
    "who",
    [
        pytest.param("الوزيرة ليلى الشامسي", id="short-subject"),
        pytest.param(
            "وزيرة الصناعة ليلى الشامسي",
            id="long-subject",
        ),
    ],
)
def test_during_the_visit_behind_the_verb(who: str) -> None:
    event = only(f"{VISIT}والتقت {who} خلال الزيارة المهندس زيد الخطيب.", "meeting").event
    assert event.part_of == "زيارة رسمية إلى سلطنة عمان"


def test_neither_summit_nor_visit_is_part_of_itself() -> None:
    told = [*read(SUMMIT), *read(VISIT)]
    assert [t.event.part_of for t in told] == [None] * len(told)
