"""Participants by marker words, and by sentences that add people to an event told before."""

from __future__ import annotations

import pytest
from telling import only, read

from extraction.lexicon import rows

ZEID, AMER, RANA = "زيد الخطيب", "عامر الصباغ", "رنا الكيلاني"


@pytest.mark.parametrize(
    ("tail", "cast"),
    [
        pytest.param(
            "بحضور المهندس زيد الخطيب والدكتورة رنا الكيلاني", {ZEID: "attendee", RANA: "attendee"}, id="presence"
        ),
        pytest.param("بمشاركة جامعة الساحل", {"جامعة الساحل": "attendee"}, id="sharing"),
        pytest.param("برعاية المهندس زيد الخطيب", {ZEID: "host"}, id="patron"),
        pytest.param("تحت رعاية المهندس زيد الخطيب", {ZEID: "host"}, id="patron-phrase"),
        pytest.param("بالتعاون مع جامعة الساحل", {"جامعة الساحل": "counterpart"}, id="cooperation"),
        pytest.param("بالشراكة مع جامعة الساحل", {"جامعة الساحل": "counterpart"}, id="partnership"),
        pytest.param("بدعوة من جامعة الساحل", {"جامعة الساحل": "host"}, id="invitation"),
        pytest.param(
            "برئاسة المهندس زيد الخطيب وبحضور الدكتورة رنا الكيلاني", {ZEID: "chair", RANA: "attendee"}, id="two"
        ),
    ],
)
def test_markers_of_a_conference(tail: str, cast: dict[str, str]) -> None:
    told = only(f"نظمت جمعية المهندسين ندوة الطاقة البحرية {tail}.")
    assert {name: role for name, role in told.cast.items() if name != "جمعية المهندسين"} == cast


def test_a_marker_holds_only_for_its_types() -> None:
    hosted = only("زار وزير النقل مازن الدرعي جامعة الساحل وكان في استقباله المهندس زيد الخطيب.", "visit")
    assert hosted.cast[ZEID] == "host"


MET = "التقى وزير النقل مازن الدرعي السفير الأردني يزن القيسي في المنامة. "
OPENED = "افتتح وزير النقل مازن الدرعي محطة الحاويات في المنامة. "
VISITED = "وصل وزير النقل مازن الدرعي إلى المنامة. "
ANY = "المهندس زيد الخطيب والدكتورة رنا الكيلاني"


@pytest.mark.parametrize(
    ("before", "sentence", "event_type", "role"),
    [
        pytest.param(MET, f"حضر اللقاء {ANY}.", "meeting", "attendee", id="meeting"),
        pytest.param(MET, f"وشهد اللقاء {ANY}.", "meeting", "attendee", id="meeting-seen"),
        pytest.param(MET, f"حضر الاجتماع من الجانب الأردني {ANY}.", "meeting", "attendee", id="of-one-side"),
        pytest.param(OPENED, f"حضر حفل الافتتاح {ANY}.", "inauguration", "attendee", id="opening"),
        pytest.param(VISITED, f"وكان في استقباله لدى وصوله المطار {ANY}.", "visit", "host", id="received-at-airport"),
        pytest.param(
            VISITED,
            f"وكان في استقباله لدى وصوله مطار المنامة {ANY}.",
            "visit",
            "host",
            id="received-at-a-named-airport",
        ),
        pytest.param(VISITED, f"ويرافقه {ANY}.", "visit", "attendee", id="companions"),
        pytest.param(VISITED, f"ويضم الوفد {ANY}.", "visit", "attendee", id="delegation"),
    ],
)
def test_people_are_added_to_what_was_told(before: str, sentence: str, event_type: str, role: str) -> None:
    told = only(before + sentence)
    assert told.type == event_type
    assert told.names(role) == [ZEID, RANA]


def test_who_attended_the_meetings_attended_each() -> None:
    told = read(
        MET + "كما التقى وزير الصناعة عامر الصباغ. حضر اللقاءات المهندس زيد الخطيب.",
    )
    assert [t.names("attendee") for t in told] == [[ZEID], [ZEID]]


def test_attendance_goes_to_the_last_meeting() -> None:
    told = read(MET + "كما التقى وزير الصناعة عامر الصباغ. حضر اللقاء المهندس زيد الخطيب.")
    assert [t.names("attendee") for t in told] == [[], [ZEID]]


def test_attendance_of_nothing_told_is_no_event() -> None:
    assert read("حضر اللقاء المهندس زيد الخطيب.") == []


def test_every_marker_gives_a_role_of_the_vocabulary_once() -> None:
    words = [(row["marker"], row["types"]) for row in rows("event_markers")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    "following",
    [
        "وواكب جلسة الافتتاح المهندس زيد الخطيب والدكتورة رنا الكيلاني.",
        "حضر افتتاح المنتدى المهندس زيد الخطيب والدكتورة رنا الكيلاني.",
        "وتناوب على الكلام كل من المهندس زيد الخطيب والدكتورة رنا الكيلاني.",
    ],
)
def test_sentences_that_add_people_to_a_gathering(following: str) -> None:
    told = only(f"انطلقت أمس أعمال منتدى البحر الأول. {following}", "conference")
    assert {ZEID, RANA} <= told.cast.keys()


def test_a_relative_clause_adds_people_to_the_meeting_it_names() -> None:
    text = f"{MET}وجرى خلال اللقاء، الذي حضره المهندس زيد الخطيب والدكتورة رنا الكيلاني، الاتفاق على فريق مشترك."
    assert {ZEID, RANA} <= set(only(text, "meeting").names("attendee"))


def test_who_is_accompanied_is_no_attendee() -> None:
    text = "اختتم المنسق مازن الدرعي زيارة إلى محافظة ظفار. ورافقت الدرعي في زيارته الدكتورة رنا الكيلاني."
    told = only(text, "visit")
    assert (told.cast["مازن الدرعي"], told.names("attendee")) == ("actor", [RANA])


@pytest.mark.parametrize(
    "following",
    [
        "ومثلها في التوقيع المهندس زيد الخطيب، فيما مثل الجانب الأردني الدكتورة رنا الكيلاني.",
        "مثّل الهيئة في توقيعها المهندس زيد الخطيب، ومثل الشركة الدكتورة رنا الكيلاني.",
    ],
)
def test_who_signed_for_whom(following: str) -> None:
    told = only(f"وقعت هيئة الموانئ مع شركة سفن الخليج اتفاقية للشحن. {following}", "signing")
    assert (told.cast[ZEID], told.cast[RANA]) == ("actor", "counterpart")


@pytest.mark.parametrize(
    ("text", "toured"),
    [
        ("تفقد وزير الصحة سامي الخوري أعمال تطوير مكتب بريد الواحة.", "مكتب بريد الواحة"),
        ("أجرى وزير الصحة سامي الخوري جولة تفقدية بأقسام مستشفى صلالة.", "مستشفى صلالة"),
        ("جال وزير الأشغال سامي الخوري في مرفأ اللؤلؤة.", "مرفأ اللؤلؤة"),
        ("اطلع وزير الصحة سامي الخوري على سير العمل في مركز الواحة الصحي.", "مركز الواحة الصحي"),
    ],
)
def test_what_is_toured(text: str, toured: str) -> None:
    assert only(text, "inspection").names("counterpart") == [toured]


def test_who_receives_a_prize_for_another_and_who_hands_it() -> None:
    text = 'فازت هيئة الموانئ بجائزة "أفضل ميناء"، وتسلمها المهندس زيد الخطيب من الدكتورة رنا الكيلاني وزيرة التخطيط.'
    assert only(text, "award").cast == {"هيئة الموانئ": "object", ZEID: "object", RANA: "actor"}


def test_both_sides_of_a_meeting() -> None:
    text = (
        "عقد الوزيران مازن الدرعي ويزن القيسي جلسة مباحثات، حضرها من الجانب القطري المهندس زيد الخطيب، "
        "ومن الجانب الأردني الدكتورة رنا الكيلاني."
    )
    told = only(text, "meeting")
    assert told.names("attendee") == [ZEID, RANA]
    assert [p.country for p in told.people if p.role == "attendee"] == ["QA", "JO"]


@pytest.mark.parametrize(
    ("opening", "cast"),
    [
        ("تحت رعاية المهندس زيد الخطيب، ", {ZEID: "host"}),
        ("برعاية المهندس زيد الخطيب وبحضور الدكتورة رنا الكيلاني، ", {ZEID: "host", RANA: "attendee"}),
        ("بحضور المهندس زيد الخطيب والدكتورة رنا الكيلاني، ", {ZEID: "attendee", RANA: "attendee"}),
        ("المنامة في 5 مايو - برئاسة المهندس زيد الخطيب، ", {ZEID: "chair"}),
    ],
)
def test_markers_that_open_the_sentence(opening: str, cast: dict[str, str]) -> None:
    told = only(f"{opening}نظمت جمعية المهندسين ندوة الطاقة البحرية.")
    assert told.cast == {"جمعية المهندسين": "actor"} | cast


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("وسيُفتتح مركز البحار الجديد في المنامة غدا برعاية المهندس زيد الخطيب.", {ZEID: "host"}),
        ("كُرّم المهندس زيد الخطيب أمس في حفل بالمنامة.", {ZEID: "object"}),
        ("دُشّنت محطة الحاويات الجديدة في المنامة أمس بحضور المهندس زيد الخطيب.", {ZEID: "attendee"}),
    ],
)
def test_vowels_tell_the_passive(text: str, cast: dict[str, str]) -> None:
    assert only(text).cast == cast


@pytest.mark.parametrize(
    "text",
    [
        "كان لوزير النقل المهندس زيد الخطيب لقاء مع الدكتورة رنا الكيلاني.",
        "شارك وزير النقل زيد الخطيب أمس في منتدى البحر، كما كان له لقاء مع الدكتورة رنا الكيلاني.",
    ],
)
def test_whose_meeting_it_was(text: str) -> None:
    assert only(text, "meeting").cast == {ZEID: "actor", RANA: "counterpart"}


@pytest.mark.parametrize(
    "text",
    [
        "تسلم وزير الخارجية زيد الخطيب أمس نسخة من أوراق اعتماد السفيرة رنا الكيلاني.",
        "تقبل وزير الخارجية المهندس زيد الخطيب أمس أوراق اعتماد السفيرة رنا الكيلاني.",
    ],
)
def test_credentials_are_handed_at_a_meeting(text: str) -> None:
    assert only(text).cast == {ZEID: "actor", RANA: "counterpart"}


def test_both_sides_sign_who_met_before() -> None:
    text = (
        "استقبل وزير النقل زيد الخطيب أمس الوزيرة رنا الكيلاني. وعقب اللقاء جرى التوقيع بين الجانبين على اتفاقية الشحن."
    )
    assert set(only(text, "signing").cast) == {ZEID, RANA}


def test_a_list_goes_on_behind_the_rest_of_a_position() -> None:
    text = (
        "افتتح المحافظ سامي الخوري مركز الواحة، بحضور النائب زيد الخطيب عضو مجلس النواب عن دائرة البحر، "
        "والدكتورة رنا الكيلاني مديرة المنطقة."
    )
    assert only(text, "inauguration").names("attendee") == [ZEID, RANA]


def test_two_who_had_signed() -> None:
    told = only("وكانت هيئة الموانئ وشركة سفن الخليج قد وقعتا أمس عقدا لإنجاز الرصيف الشمالي.", "signing")
    assert told.cast == {"هيئة الموانئ": "actor", "شركة سفن الخليج": "counterpart"}


def test_who_is_honoured_for_what_she_won() -> None:
    told = read("كرم الوزير سامي الخوري أمس الطالبة رنا الكيلاني لفوزها بالمركز الأول في المسابقة العربية للبرمجة.")
    assert told[-1].cast == {RANA: "object"}


def test_a_marker_before_a_verbal_noun() -> None:
    told = only("أشرف وزير المياه زيد الخطيب، اليوم، رفقة الدكتورة رنا الكيلاني، على تدشين محطة الواحة الجديدة.")
    assert told.cast == {ZEID: "actor", RANA: "attendee"}


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("زار الوزير المهندس زيد الخطيب أمس محافظة ظفار، حيث دشن مستشفى الواحة الجديد.", {ZEID: "actor"}),
        ("أطلق مستشفى الواحة الجديد خدمة المواعيد السريعة.", {"مستشفى الواحة الجديد": "actor"}),
    ],
)
def test_what_is_opened_does_not_open(text: str, cast: dict[str, str]) -> None:
    assert read(text)[-1].cast == cast
