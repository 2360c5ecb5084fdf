"""Several deeds told as one, one deed told as several, and deeds that are none."""

from __future__ import annotations

import pytest
from telling import only, read, types

MINISTER = "وزير النقل مازن الدرعي"


def test_each_document_is_signed_with_its_own_party() -> None:
    first, second = read("وقعت هيئة الموانئ أمس اتفاقية مع شركة الرافعات، ومذكرة تعاون مع جامعة الساحل.")
    assert (first.type, second.type) == ("signing", "signing")
    assert first.names("counterpart") == ["شركة الرافعات"]
    assert second.cast == {"هيئة الموانئ": "actor", "جامعة الساحل": "counterpart"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        pytest.param(
            "جرى على هامش المعرض إبرام مذكرتي تفاهم: الأولى بين جامعة الساحل وشركة الرافعات، والأخرى مع بلدية صحار.",
            ["شركة الرافعات", "بلدية صحار"],
            id="first-and-other",
        ),
        pytest.param(
            "وقعت وزارة النقل ثلاثة عقود، من بينها عقد مع شركة البحار لصيانة الأرصفة، وآخر مع شركة الرافعات.",
            ["شركة البحار لصيانة الأرصفة", "شركة الرافعات"],
            id="and-another",
        ),
    ],
)
def test_documents_told_by_their_number_have_parties_of_their_own(text: str, parties: list[str]) -> None:
    assert [told.names("counterpart") for told in read(text) if told.type == "signing"] == [[p] for p in parties]


LEAD = "تفقد وزير النقل مازن الدرعي ميناء صحار أمس.\n"


def test_documents_listed_under_their_signing_are_signed_each() -> None:
    text = (
        f"{LEAD}وعقب الجولة وقعت هيئة الموانئ ثلاث وثائق، بحضور المهندس زيد الخطيب، وهي:\n"
        "- مذكرة تفاهم مع جامعة الساحل.\n- اتفاقية بين الهيئة وشركة الرافعات.\n- عقد صيانة مع بلدية صحار."
    )
    told = [t for t in read(text) if t.type == "signing"]
    assert [t.names("counterpart") for t in told] == [["جامعة الساحل"], ["شركة الرافعات"], ["بلدية صحار"]]
    assert [t.event.evidence.split()[0] for t in told] == ["مذكرة", "اتفاقية", "عقد"]


def test_what_an_agreement_lists_is_not_signed() -> None:
    text = f"{LEAD}ووقعت هيئة الموانئ اتفاقية مع جامعة الساحل تشمل ما يلي:\n- تدريب الطلبة.\n- عقد ورش مع المدارس."
    assert only(text, "signing").names("counterpart") == ["جامعة الساحل"]


def test_documents_listed_where_nothing_was_signed() -> None:
    text = f"{LEAD}واطلع الوزير على الملفات الآتية:\n- اتفاقية بين البلدين.\n- مذكرة مع شركة الرافعات."
    assert "signing" not in types(text)


def test_people_met_apart_are_met_in_meetings_of_their_own() -> None:
    text = f"التقى {MINISTER}، كلا على حدة، المهندس زيد الخطيب والدكتورة رنا الكيلاني."
    first, second = read(text)
    assert first.cast == {"مازن الدرعي": "actor", "زيد الخطيب": "counterpart"}
    assert second.cast == {"مازن الدرعي": "actor", "رنا الكيلاني": "counterpart"}


def test_guests_of_the_ceremony_attend_what_is_done_there() -> None:
    told = only(f"أطلق {MINISTER} أمس مبادرة الموانئ الخضراء، وذلك في حفل أقيم بالمنامة، بحضور المهندس زيد الخطيب.")
    assert told.names("attendee") == ["زيد الخطيب"]


def test_a_second_post_is_of_the_same_holder() -> None:
    text = "زار نائب رئيس الوزراء وزير الصحة سامي العطار الأردن أمس. ووقع وزير الصحة اتفاقية مع جامعة الساحل."
    assert read(text)[-1].cast == {"سامي العطار": "actor", "جامعة الساحل": "counterpart"}


def test_a_session_with_a_title_is_taken_part_in() -> None:
    told = only("تُعقد غدا ضمن الملتقى جلسة بعنوان «موانئ الغد» يديرها المهندس زيد الخطيب.", "participation")
    assert (told.event.title, told.names("chair")) == ("موانئ الغد", ["زيد الخطيب"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("تجتمع لجنة الموانئ كل شهر.", id="every-month"),
        pytest.param("زار المعرض في يومه الأول 500 شخص.", id="a-number"),
        pytest.param("جدد المجلس رفض الجامعة القاطع للمقترح.", id="a-noun"),
    ],
)
def test_habits_sums_and_nouns_are_no_events(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("ألغيت الزيارة التي كانت مقررة إلى ميناء صحار.", "cancelled", id="visit"),
        pytest.param("أُرجئ مؤتمر الموانئ العربية إلى موعد يحدد لاحقا.", "cancelled", id="conference"),
    ],
)
def test_what_is_called_off(text: str, status: str) -> None:
    assert only(text).event.status == status


def test_the_incident_told_before_by_its_bare_noun_is_one() -> None:
    assert types("اندلع حريق في مخزن بالمنامة أمس. ووقع الحريق فجرا.") == ["incident"]


def test_what_came_out_of_a_meeting_is_told() -> None:
    text = f"عقد {MINISTER} اجتماعا مع المهندس زيد الخطيب. وأسفر الاجتماع عن توقيع مذكرة تفاهم مع جامعة الساحل."
    assert types(text) == ["meeting", "signing"]


def test_the_headline_put_once_more_below_tells_nothing_new() -> None:
    text = "زار وزير النقل مازن الدرعي ميناء صحار أمس. رابط الخبر بصحيفة الساحل: وزير النقل يتفقد أعمال ميناء صحار"
    assert types(text) == ["visit"]


def test_a_town_taken_is_where_it_was() -> None:
    assert only("استطاعت القوات استعادة مدينة تعز أمس.", "incident").event.city == "تعز"


def test_what_an_agreement_provides_for_is_not_where_it_was_signed() -> None:
    text = "وقعت هيئة الموانئ في مسقط أمس مع جامعة الساحل اتفاقية يُطلق بموجبها برنامج تدريبي العام المقبل."
    launch = next(told for told in read(text) if told.type == "launch")
    assert launch.event.city is None
