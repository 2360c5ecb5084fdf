"""Whether it has happened, and how the parties met."""

from __future__ import annotations

import datetime as dt

import pytest
from telling import only, read, slug, types

WHO = "وزير النقل مازن الدرعي"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"افتتح {WHO} محطة الحاويات.", "occurred"),
        (f"افتتح {WHO} محطة الحاويات أمس.", "occurred"),
        (f"سيفتتح {WHO} محطة الحاويات.", "planned"),
        (f"من المقرر أن يفتتح {WHO} محطة الحاويات.", "planned"),
        (f"من المنتظر أن يزور {WHO} الأردن.", "planned"),
        (f"يفتتح {WHO} محطة الحاويات الأسبوع المقبل.", "planned"),
        (f"وسيتم افتتاح محطة الحاويات بحضور {WHO}.", "planned"),
        (f"يزور {WHO} الأردن حاليا.", "ongoing"),
        (f"يزور {WHO} الأردن في 3 يونيو 2024.", "planned"),
        (f"دعا {WHO} نظيره الأردني زيد الخطيب إلى زيارة المنامة.", "planned"),
        ("انطلق مهرجان البحر في المنامة.", "ongoing"),
        ("تتواصل فعاليات مهرجان البحر في المنامة.", "ongoing"),
        ("اختتمت فعاليات مهرجان البحر في المنامة.", "occurred"),
        ("تنطلق فعاليات مهرجان البحر في المنامة غدا.", "planned"),
        ("ألغي مهرجان البحر في المنامة.", "cancelled"),
        ("تأجل مهرجان البحر إلى الخريف.", "cancelled"),
        ("تقرر تأجيل مهرجان البحر في المنامة منذ 3 مايو 2024.", "cancelled"),
        (f"ألغيت زيارة {WHO} إلى الأردن التي كانت مقررة غدا.", "cancelled"),
        (f"وكان من المؤمل أن يزور {WHO} الأردن غدا، إلا أن الزيارة ألغيت.", "cancelled"),
        ("كان مقررا أن تستضيف المنامة مهرجان البحر الشهر المقبل لكنه أرجئ.", "cancelled"),
        ("مهرجان البحر الذي كان مقررا أن تستضيفه المنامة غدا أرجئ إلى موعد لاحق.", "cancelled"),
        ("أمرنا بما هو آت: أولا: يُعين الأستاذ زيد الخطيب رئيسا للديوان.", "occurred"),
        ("تعرض منزل مواطن شرق المنامة لحريق فجر اليوم.", "occurred"),
        (f"افتتح {WHO} أمس ندوة البحر.", "occurred"),
        (f"افتتح {WHO} أمس مهرجان البحر.", "ongoing"),
        (f"افتتح {WHO} أمس مهرجان البحر ويستمر عشرة أيام.", "ongoing"),
        (f"بدأ {WHO} أمس زيارة إلى الأردن تستمر ثلاثة أيام.", "ongoing"),
        ("تطلق وزارة النقل منصة الشحن.", "planned"),
        (f"عينت وزارة النقل {WHO} مديرا للميناء اعتبارا من مطلع يونيو المقبل.", "occurred"),
    ],
    ids=slug,
)
def test_status(sentence: str, status: str) -> None:
    assert only(sentence).event.status == status


def test_a_date_after_publication_makes_it_planned() -> None:
    sentence = f"يفتتح {WHO} محطة الحاويات اليوم 3 يونيو 2024."
    assert only(sentence, published_on=dt.date(2024, 6, 3)).event.status == "occurred"
    assert only(sentence, published_on=dt.date(2024, 6, 1)).event.status == "planned"


@pytest.mark.parametrize(
    "sentence",
    [
        f"لم يلتق {WHO} السفير الأردني زيد الخطيب.",
        f"لن يزور {WHO} الأردن.",
        "لم توقع شركة سفن الخليج اتفاقية مع شركة موانئ الشام.",
        "ولم توقع شركة سفن الخليج اتفاقية مع شركة موانئ الشام.",
        "وغادر الضيوف دون توقيع اتفاقية بين شركة سفن الخليج وشركة موانئ الشام.",
        "وقال إنه في حال توقيع اتفاقية بين شركة سفن الخليج وشركة موانئ الشام يزيد العمل.",
    ],
    ids=slug,
)
def test_what_is_denied_or_supposed_is_no_event(sentence: str) -> None:
    assert types(sentence) == []


def test_an_intended_visit() -> None:
    told = only(f"يعتزم {WHO} زيارة الأردن.")
    assert (told.type, told.event.status) == ("visit", "planned")


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        (f"التقى {WHO} السفير الأردني زيد الخطيب.", "in_person"),
        (f"زار {WHO} الأردن.", "in_person"),
        (f"شارك {WHO} في مؤتمر الموانئ العربية.", "in_person"),
        (f"شارك {WHO} افتراضيا في مؤتمر الموانئ العربية.", "virtual"),
        (f"شارك {WHO} عبر الفيديو كونفرانس في مؤتمر الموانئ العربية.", "virtual"),
        (f"عقد {WHO} اجتماعا عبر الاتصال المرئي مع السفير الأردني زيد الخطيب.", "virtual"),
        (f"أجرى {WHO} اتصالا هاتفيا بالسفير الأردني زيد الخطيب.", "phone"),
        (f"افتتح {WHO} محطة الحاويات.", None),
        ("أطلقت وزارة النقل منصة الشحن.", None),
        ("وقعت شركة سفن الخليج اتفاقية مع شركة موانئ الشام.", None),
    ],
    ids=slug,
)
def test_mode(sentence: str, mode: str | None) -> None:
    assert only(sentence).event.mode == mode


def test_what_comes_later_than_another_event_is_not_this_one() -> None:
    told = read(f"وتسلم دعوة لزيارة الأردن في أيلول المقبل، فيما بحث {WHO} مع السفير زيد الخطيب الشحن.")
    assert told[-1].event.status == "occurred"
