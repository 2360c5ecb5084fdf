"""What official houses write: councils, signings for two sides, invitations, visits told by the way."""

from __future__ import annotations

import pytest

from tests.extraction.events.telling import only, read, slug, types

MET = "استقبل وزير النقل مازن الدرعي سفير فرنسا بيير لوران."


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("تداول مجلس الوزراء وصادق على مشروع القانون.", ["مجلس الوزراء"]),
        ("واطلع مجلس الوزراء على التقرير وقرر الموافقة على اتفاق بين حكومة مصر وحكومة الهند.", ["مجلس الوزراء"]),
        ("ووافق مجلس الوزراء على إحالة الملف، كما أقر مشروع القانون.", ["مجلس الوزراء"]),
    ],
    ids=slug,
)
def test_the_body_that_opens_the_sentence_decides(text: str, actor: list[str]) -> None:
    assert read(text)[-1].type == "decision"
    assert read(text)[-1].names("actor") == actor


def test_what_a_meeting_is_devoted_to_is_no_decision() -> None:
    assert types("ترأس الوزير مازن الدرعي اجتماع مجلس الوزراء الذي خصص لدراسة مشروع القانون.") == ["meeting"]


def test_a_council_of_government_meets() -> None:
    told = only("انعقد اليوم مجلس للحكومة تحت رئاسة السيد مازن الدرعي رئيس الحكومة.")
    assert (told.type, told.names("chair")) == ("meeting", ["مازن الدرعي"])


@pytest.mark.parametrize(
    "signed",
    [
        "ووقع عن الجانب المصري المهندس سامي الخولي، فيما وقع عن الجانب الفرنسي السيد جان موريل، بحضور السفير "
        "بيير لوران.",
        "ومثل الجانب المصري في التوقيع المهندس سامي الخولي، فيما مثل الجانب الفرنسي السيد جان موريل، وذلك بحضور "
        "السفير بيير لوران.",
    ],
    ids=slug,
)
def test_each_side_has_its_signatory(signed: str) -> None:
    told = only(f"{MET} وتم توقيع اتفاقية للنقل. {signed}", "signing")
    assert told.names("actor") == ["سامي الخولي"]
    assert told.names("counterpart") == ["جان موريل"]
    assert told.names("attendee") == ["بيير لوران"]


def test_who_attended_the_talks_signed_nothing() -> None:
    text = (
        "عقد وزير النقل مازن الدرعي جلسة مباحثات مع نظيره الأردني زيد الخطيب، تم خلالها توقيع مذكرة تفاهم. "
        "حضر جلسة المباحثات السفير سامي الخولي."
    )
    assert "سامي الخولي" not in only(text, "signing").cast
    assert only(text, "meeting").names("attendee") == ["سامي الخولي"]


def test_a_council_appoints() -> None:
    text = "وكان مجلس الأمناء قد قرر في جلسته التي عقدها أمس تعيين الدكتور سامي الخولي عميدا للكلية."
    told = only(text)
    assert (told.type, told.names("object")) == ("appointment", ["سامي الخولي"])


def test_a_decree_appoints() -> None:
    told = only("وقع الرئيس حمدان الدرعي مرسوما يقضي بتعيين السيد سامي الخولي واليا لولاية تيارت.")
    assert (told.type, told.cast) == ("appointment", {"حمدان الدرعي": "actor", "سامي الخولي": "object"})


def test_a_series_whose_people_are_named_is_a_meeting() -> None:
    named = "عقد الوزير مازن الدرعي سلسلة لقاءات شملت الدكتور سامي الخولي رئيس البنك، والسيد جان موريل مدير الصندوق."
    assert only(named).names("counterpart") == ["سامي الخولي", "جان موريل"]
    assert "meeting" not in types("عقد الوزير مازن الدرعي سلسلة لقاءات مع عدد من المسؤولين.")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("التقى وزير النقل مازن الدرعي وزيرة النقل الكينية ماري واريو بمناسبة زيارتها البلاد.", "زيارتها البلاد"),
        (
            "التقى وزير النقل مازن الدرعي وزير النقل الكيني جون كاتو بمناسبة زيارته الرسمية للبلاد.",
            "زيارته الرسمية للبلاد",
        ),
    ],
    ids=slug,
)
def test_a_visit_told_by_the_way(text: str, whole: str) -> None:
    assert only(text).event.part_of == whole


def test_the_meetings_of_a_bank_and_their_town() -> None:
    text = (
        "وقعت وزارة المالية المصرية اتفاقية مع بنك النيل، على هامش الاجتماعات السنوية للبنك الأفريقي للتنمية "
        "المنعقدة حاليا في العاصمة الكينية نيروبي."
    )
    event = only(text, "signing").event
    assert (event.part_of, event.city) == ("الاجتماعات السنوية للبنك الأفريقي للتنمية", "نيروبي")


def test_the_town_that_is_left() -> None:
    event = only("غادر وزير النقل مازن الدرعي القاهرة أمس متوجها إلى العاصمة الإيطالية روما.").event
    assert (event.city, event.country) == ("روما", "IT")


def test_what_a_cabinet_decides_on_is_not_where_it_sits() -> None:
    assert only("وافق مجلس الوزراء على إنشاء طريق بمحافظة البصرة.").event.city is None
    assert only("وافق مجلس الوزراء، في جلسته التي عقدها في البصرة، على إنشاء طريق.").event.city == "البصرة"


def test_who_is_received_at_a_palace() -> None:
    text = "استقبل ولي العهد الأمير سالم الدعيج، لدى لقاء سموه اليوم في قصر السلام، السيد جان موريل وزير خارجية فرنسا."
    assert only(text).cast == {"سالم الدعيج": "actor", "جان موريل": "counterpart"}


def test_the_last_day_of_a_visit() -> None:
    text = (
        "استقبل الوزير مازن الدرعي نظيرته الأردنية رنا الخطيب، التي تقوم حاليا بزيارة للبلاد. "
        "وتغادر رنا الخطيب الدوحة غدا."
    )
    assert only(text, "visit").event.date_end == "2024-05-21"


def test_a_sentence_of_attendance_goes_on_with_the_signing() -> None:
    text = (
        "وقع الاتفاقية المهندس سامي الخولي رئيس الهيئة، والسيد جان موريل رئيس الشركة؛ بحضور الدكتورة هدى الدرعي "
        "نائب الوزيرة، والمهندس زيد الخطيب رئيس المدينة."
    )
    assert only(text).names("attendee") == ["هدى الدرعي", "زيد الخطيب"]


def test_the_ceremony_told_behind_a_stop() -> None:
    text = "شهد الوزير توقيع اتفاقية بين هيئة البريد وشركة النيل للنقل؛ وذلك خلال احتفالية أقيمت أمس بالأقصر."
    event = only(text, "signing").event
    assert (event.city, str(event.date_start)) == ("الأقصر", "2024-05-19")


def test_what_was_signed_before_and_between_whom_attended() -> None:
    text = "تسلمت الوزارة أمس الطائرة ضمن العقد المبرم مع الشركة سنة 2018. وحضر مراسم التوقيع السفير سامي الخولي."
    assert only(text, "signing").cast == {}


def test_who_sets_out_takes_part() -> None:
    told = only("ومن المقرر أن تتوجه وزيرة الطاقة سلمى الدرعي غدا إلى الرياض للمشاركة في منتدى الطاقة.")
    assert (told.type, told.names("actor")) == ("participation", ["سلمى الدرعي"])


def test_lists_of_two_sides() -> None:
    text = (
        "عقد الوزير مازن الدرعي جلسة مباحثات مع نظيره القبرصي نيكوس ليماس، حضرها من الجانب المصري السفير سامي الخولي، "
        "ومن جانب قبرص السيدة إيلينا ماروفيتش، والسفير جان موريل."
    )
    assert only(text).names("attendee") == ["سامي الخولي", "إيلينا ماروفيتش", "جان موريل"]


def test_a_decree_that_forms_a_committee_is_one_decision() -> None:
    assert types("وأصدر الرئيس حمدان الدرعي مرسوما بتشكيل اللجنة الوطنية للإعمار.") == ["decision"]


def test_who_opens_along_with_another() -> None:
    told = only("دشن الوزير مازن الدرعي مع المحافظ حسين دياب محطة المياه.")
    assert told.names("actor") == ["مازن الدرعي", "حسين دياب"]


def test_a_capacity_is_no_card() -> None:
    told = only("دشن الوزير مازن الدرعي أمس محطة المياه بطاقة 5 آلاف متر.")
    assert told.event.title != "بطاقة 5 آلاف متر"


def test_the_days_of_what_was_looked_at() -> None:
    text = "رأس الأمير فهد الدرعي اليوم اجتماع لجنة السلامة، واطلع على المؤشرات خلال الربع الأول من عام 2023."
    assert str(only(text).event.date_start) == "2024-05-20"


def test_who_did_the_signing_and_what_was_held_after_it() -> None:
    text = (
        "شهد وزير المالية مازن الدرعي توقيع بروتوكول تعاون بين البنك المركزي ووزارة التضامن. "
        "قام بالتوقيع السيد سامي الخولي نائب المحافظ، والسيد زيد الخطيب مساعد الوزيرة. "
        "وعقب مراسم التوقيع عقد المحافظ نبيل شكري لقاء مع السيد جان موريل المدير الإداري للمؤسسة."
    )
    told = only(text, "signing")
    assert (told.cast["سامي الخولي"], told.cast["زيد الخطيب"]) == ("actor", "counterpart")


def test_nobody_attended_what_is_to_come() -> None:
    text = (
        "استقبل الأمين العام مازن الدرعي السفيرة كلارا موريل. وجرى استعراض التحضيرات للاجتماع الوزاري المقرر عقده "
        "في الكويت الشهر المقبل. حضر الاستقبال الدكتور سامي الخولي."
    )
    assert read(text)[0].names("attendee") == ["سامي الخولي"]
    assert "سامي الخولي" not in read(text)[1].cast
