"""Who stands where around a trigger."""

from __future__ import annotations

import pytest
from telling import only, read, slug

MAZEN, ZEID, AMER = "مازن الدرعي", "زيد الخطيب", "عامر الصباغ"
LAYLA, RANA = "ليلى الشامسي", "رنا الكيلاني"
SHIPS, PORTS = "شركة سفن الخليج", "شركة موانئ الشام"


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        pytest.param(
            "التقى وزير النقل مازن الدرعي السفير الأردني زيد الخطيب.",
            {MAZEN: "actor", ZEID: "counterpart"},
            id="verb-subject-object",
        ),
        pytest.param(
            "وزير النقل مازن الدرعي التقى السفير الأردني زيد الخطيب.",
            {MAZEN: "actor", ZEID: "counterpart"},
            id="subject-verb-object",
        ),
        pytest.param(
            "التقى وزير النقل مازن الدرعي مع السفير الأردني زيد الخطيب.",
            {MAZEN: "actor", ZEID: "counterpart"},
            id="with-preposition",
        ),
        pytest.param(
            "التقى وزير النقل مازن الدرعي في مكتبه صباح الأحد السفير الأردني زيد الخطيب.",
            {MAZEN: "actor", ZEID: "counterpart"},
            id="place-and-time-between",
        ),
        pytest.param(
            "الوزيران مازن الدرعي وزيد الخطيب التقيا السفير الأردني عامر الصباغ.",
            {MAZEN: "actor", ZEID: "actor", AMER: "counterpart"},
            id="dual-verb-after-two",
        ),
        pytest.param(
            "بحث وزير النقل مازن الدرعي ووزير الصناعة زيد الخطيب مع السفير الأردني عامر الصباغ خطة السكك.",
            {MAZEN: "actor", ZEID: "actor", AMER: "counterpart"},
            id="two-subjects",
        ),
        pytest.param(
            "التقى وزير النقل مازن الدرعي المهندس زيد الخطيب والمهندس عامر الصباغ والدكتورة رنا الكيلاني.",
            {MAZEN: "actor", ZEID: "counterpart", AMER: "counterpart", RANA: "counterpart"},
            id="three-objects",
        ),
        pytest.param(
            "التقى وزير النقل مازن الدرعي كلا من المهندس زيد الخطيب والمهندس عامر الصباغ.",
            {MAZEN: "actor", ZEID: "counterpart", AMER: "counterpart"},
            id="each-of",
        ),
        pytest.param(
            "استقبلت وزيرة النقل ليلى الشامسي السفير الأردني زيد الخطيب.",
            {LAYLA: "actor", ZEID: "counterpart"},
            id="feminine-subject",
        ),
        pytest.param(
            "تلقى وزير النقل مازن الدرعي اتصالا هاتفيا من وزير النقل الأردني زيد الخطيب.",
            {MAZEN: "counterpart", ZEID: "actor"},
            id="the-caller-acts",
        ),
        pytest.param(
            "أجرى وزير النقل مازن الدرعي اتصالا هاتفيا بوزير النقل الأردني زيد الخطيب.",
            {MAZEN: "actor", ZEID: "counterpart"},
            id="preposition-written-onto-it",
        ),
        pytest.param(
            "عقد وزير النقل مازن الدرعي اجتماعا مع وفد من شركة سفن الخليج.",
            {MAZEN: "actor", SHIPS: "counterpart"},
            id="delegation-of-a-body",
        ),
        pytest.param(
            "كرم وزير النقل مازن الدرعي الدكتورة رنا الكيلاني.",
            {MAZEN: "actor", RANA: "object"},
            id="honoured",
        ),
        pytest.param(
            "فازت الدكتورة رنا الكيلاني بجائزة الابتكار البحري.",
            {RANA: "object"},
            id="winner-is-object",
        ),
        pytest.param(
            "دعا وزير النقل مازن الدرعي نظيره الأردني زيد الخطيب إلى زيارة المنامة.",
            {MAZEN: "host", ZEID: "actor"},
            id="invitation",
        ),
        pytest.param(
            "ترأس وزير النقل مازن الدرعي اجتماعا لمتابعة العمل.",
            {MAZEN: "chair"},
            id="chair",
        ),
        pytest.param(
            "عين وزير النقل مازن الدرعي المهندس زيد الخطيب مديرا للموانئ.",
            {MAZEN: "actor", ZEID: "object"},
            id="appointee",
        ),
        pytest.param(
            "تم تعيين المهندس زيد الخطيب مديرا للموانئ.",
            {ZEID: "object"},
            id="appointment-without-appointer",
        ),
    ],
)
def test_roles(sentence: str, cast: dict[str, str]) -> None:
    assert only(sentence).cast == cast


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        pytest.param(
            "وقعت شركة سفن الخليج وشركة موانئ الشام اتفاقية للشحن.",
            {SHIPS: "actor", PORTS: "counterpart"},
            id="coordinated-subjects",
        ),
        pytest.param(
            "وقعت شركة سفن الخليج اتفاقية للشحن مع شركة موانئ الشام.",
            {SHIPS: "actor", PORTS: "counterpart"},
            id="with",
        ),
        pytest.param(
            "تم توقيع اتفاقية بين شركة سفن الخليج وشركة موانئ الشام.",
            {SHIPS: "actor", PORTS: "counterpart"},
            id="between",
        ),
        pytest.param(
            "الاتفاقية التي وقعتها شركة سفن الخليج مع شركة موانئ الشام.",
            {SHIPS: "actor", PORTS: "counterpart"},
            id="relative-clause",
        ),
        pytest.param(
            "وقع الاتفاقية عن الجانب الكويتي وزير النقل مازن الدرعي وعن الجانب الأردني وزير النقل زيد الخطيب.",
            {MAZEN: "actor", ZEID: "counterpart"},
            id="on-behalf-of",
        ),
        pytest.param(
            "وقعت الكويت والأردن اتفاقية للنقل البري.",
            {"الكويت": "actor", "الأردن": "counterpart"},
            id="two-countries",
        ),
    ],
)
def test_both_sides_of_a_signing(sentence: str, cast: dict[str, str]) -> None:
    assert only(sentence, "signing").cast == cast


MET = "التقى وزير النقل مازن الدرعي وزير النقل الأردني زيد الخطيب في المنامة. "


@pytest.mark.parametrize(
    "sentence",
    [
        "ووقع الجانبان اتفاقية للنقل البري.",
        "ووقع الطرفان اتفاقية للنقل البري.",
        "ووقعا اتفاقية للنقل البري.",
        "ووقع الوزيران اتفاقية للنقل البري.",
    ],
    ids=slug,
)
def test_those_who_met_sign(sentence: str) -> None:
    assert only(MET + sentence, "signing").cast == {MAZEN: "actor", ZEID: "counterpart"}


@pytest.mark.parametrize(
    ("sentence", "event_type", "cast"),
    [
        pytest.param(
            "كما بحث مع المهندس عامر الصباغ خطة السكك.", "meeting", {MAZEN: "actor", AMER: "counterpart"}, id="verb"
        ),
        pytest.param("ثم تفقد أعمال الطريق الدائري.", "inspection", {MAZEN: "actor"}, id="no-object"),
        pytest.param(
            "وفي ختام زيارته إلى الأردن شكر مضيفيه.", "visit", {MAZEN: "actor", "الأردن": "counterpart"}, id="visit"
        ),
        pytest.param(
            "جاء ذلك خلال لقائه المهندس عامر الصباغ.",
            "meeting",
            {MAZEN: "actor", AMER: "counterpart"},
            id="verbal-noun",
        ),
        pytest.param(
            "والتقى خلال الحفل المهندس عامر الصباغ.",
            "meeting",
            {MAZEN: "actor", AMER: "counterpart"},
            id="object-of-the-same-gender",
        ),
        pytest.param(
            "ثم تفقد ميناء الساحل.",
            "inspection",
            {MAZEN: "actor", "ميناء الساحل": "counterpart"},
            id="object-is-a-site",
        ),
    ],
)
def test_an_omitted_subject_is_the_one_before(sentence: str, event_type: str, cast: dict[str, str]) -> None:
    told = read("افتتح وزير النقل مازن الدرعي محطة الحاويات. " + sentence)
    assert (told[-1].type, told[-1].cast) == (event_type, cast)


def test_an_omitted_subject_has_the_gender_of_its_verb() -> None:
    told = read("التقت وزيرة النقل ليلى الشامسي وزير الصناعة زيد الخطيب. وتفقدت أعمال الطريق الدائري.")
    assert told[-1].cast == {LAYLA: "actor"}


def test_a_man_is_no_subject_of_a_feminine_verb() -> None:
    told = read("افتتحت وزيرة النقل ليلى الشامسي محطة الحاويات. واستقبلت السفير الأردني زيد الخطيب.")
    assert told[-1].cast == {LAYLA: "actor", ZEID: "counterpart"}


def test_a_country_met_by_prepositional_phrase_is_visited() -> None:
    told = only("قام وزير النقل مازن الدرعي بزيارة رسمية إلى الأردن.")
    assert told.cast == {MAZEN: "actor", "الأردن": "counterpart"}


def test_what_comes_after_a_clause_of_speech_is_no_argument() -> None:
    told = only("التقى وزير النقل مازن الدرعي المهندس زيد الخطيب، مؤكدا أن المهندس عامر الصباغ سيتابع الخطة.")
    assert told.cast == {MAZEN: "actor", ZEID: "counterpart"}


def test_position_and_country_come_with_the_participant() -> None:
    told = only("التقى وزير النقل مازن الدرعي السفير الأردني زيد الخطيب.")
    assert [(p.kind, p.position, p.country) for p in told.people if p.name == ZEID] == [
        ("person", "السفير الأردني", "JO")
    ]


@pytest.mark.parametrize(
    "sentence",
    ["عينت وزارة النقل المهندس زيد الخطيب مديرا للموانئ.", "وعين مجلس الوزراء المهندس زيد الخطيب مديرا للموانئ."],
    ids=slug,
)
def test_a_body_appoints(sentence: str) -> None:
    told = only(sentence, "appointment")
    assert told.names("object") == [ZEID]
    assert len(told.names("actor")) == 1


def test_who_was_made_something_is_object() -> None:
    assert only("عين المهندس زيد الخطيب مديرا للموانئ.").cast == {ZEID: "object"}
