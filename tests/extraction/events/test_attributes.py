"""Title, day and town of an event where its clause tells them by a way round."""

from __future__ import annotations

import pytest
from telling import only, read

_SITTING = "عقد مجلس الوزراء أمس في جدة جلسة برئاسة الوزير ماجد العلي. وانتهى المجلس إلى ما يلي:\n"

_ITEM = "إعفاء السيد سامي الحربي من مهام مدير الميناء، وتكليف السيدة هدى الرميح بدلا منه."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("أقر مجلس النواب، خلال جلسته أمس، {}.", "قانون حماية البيانات", id="behind-an-aside"),
        pytest.param("اعتمد المجلس، في جلسته برئاسة سامي الحربي، {}.", "خطة تطوير الموانئ", id="plan-behind-an-aside"),
        pytest.param("صدّق مجلس النواب أمس على {}.", "القانون الخاص بتنظيم النقل البري", id="what-it-concerns"),
        pytest.param("صدر أمس {} بتعيين سامي الحربي مديرا.", "القرار الوزاري رقم 61 لسنة 2023", id="decree"),
        pytest.param("أبرمت أمانة جدة عقدا جديدا ل{}.", "مشروع تحسين وتجميل مداخل المدينة", id="two-verbal-nouns"),
        pytest.param("شارك الوزير سامي الحربي في {}.", "الدورة السادسة لمنتدى «حوارات البحر»", id="edition"),
        pytest.param("انطلقت أمس فعاليات {}.", 'مهرجان صيف الجبل السابع "جبلنا أحلى"', id="name-and-motto"),
        pytest.param("وحول {}، الذي يقام في مارس، صرح مصدر بذلك.", "معرض الرياض الدولي للكتاب", id="relative-clause"),
    ],
)
def test_title_told_a_way_round(text: str, title: str) -> None:
    assert title in [told.event.title for told in read(text.format(title))]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("أصدر وزير الصحة القرار رقم 142 لسنة 2023 بتحديد رسوم العلاج.", "decision", "2023"),
        ("عقد مجلس إدارة المصرف اجتماعه السابع لهذا العام، وذلك صباح اليوم بمقره.", "meeting", "2024-05-20"),
        ("قرر المجلس أمس رفع الرسوم، وكلف البنك بالتنفيذ مع بداية العام المقبل.", "decision", "2024-05-19"),
        ("وافق المجلس على الخطة اعتبارا من الأول من يونيو المقبل.", "decision", None),
        ("وقعت الوزارتان أمس بروتوكول تعاون في عمان. وكرم الوزيران الطالبة سارة حسن.", "award", "2024-05-19"),
    ],
)
def test_day_of_an_event(text: str, kind: str, day: str | None) -> None:
    assert next(t for t in read(text) if t.type == kind).event.date_start == day


def test_day_of_what_went_before_an_opening() -> None:
    text = (
        "افتتح أمير المنطقة فهد بن سعود أمس مستشفى الرمال. "
        "وكان سموه قد استقبل في مكتبه قبيل الافتتاح وزير الصحة سامي الحربي."
    )
    assert next(t for t in read(text) if t.type == "meeting").event.date_start == "2024-05-19"


@pytest.mark.parametrize(
    "mark",
    [
        "2- ",
        "- ",
    ],
)
def test_decisions_listed_behind_a_sitting(mark: str) -> None:
    event = next(t for t in read(_SITTING + mark + _ITEM) if t.type == "appointment").event
    assert (event.date_start, event.city) == ("2024-05-19", "جدة")


def test_gathering_named_with_its_year_elsewhere() -> None:
    text = "شارك الوزير سامي الحربي في القمة العالمية للمدن. ومصر ضيف شرف القمة العالمية للمدن 2023."
    assert next(t for t in read(text) if t.type == "participation").event.date_start == "2023"


def test_taking_part_takes_the_days_of_the_gathering() -> None:
    text = "عاد الوزير سامي الحربي بعد مشاركته في القمة العربية الرابعة التي انعقدت السبت الماضي بمدينة بغداد."
    event = next(t for t in read(text) if t.type == "participation").event
    assert (event.date_start, event.city) == ("2024-05-18", "بغداد")


@pytest.mark.parametrize(
    ("text", "kind", "city"),
    [
        (
            "وفي طولكرم، تفقد المحافظ سامي الحربي خط المياه، فيما نظمت نقابة الأطباء وقفة احتجاجية.",
            "incident",
            "طولكرم",
        ),
        ("شارك الوزير سامي الحربي في قمة طوكيو للذكاء الاصطناعي.", "participation", "طوكيو"),
        ("افتتح الوزير سامي الحربي أمس مركز الرصد الجديد بجزيرة حوار.", "inauguration", "حوار"),
        ("زار الوزير سامي الحربي أمس مدينة ألعاب.", "visit", None),
    ],
)
def test_town_of_an_event(text: str, kind: str, city: str | None) -> None:
    assert next(t for t in read(text) if t.type == kind).event.city == city


def test_site_that_a_pronoun_stands_for() -> None:
    assert only("تفقد الوزير مسار المشي الذكي الذي جرى افتتاحه أمس.", "inauguration").event.title == "مسار المشي الذكي"


@pytest.mark.parametrize(
    "text",
    [
        "قالت الهيئة يوم الأحد إن الهلال الأحمر أرسل أربع شاحنات من الأدوية إلى المتضررين.",
        "أكدت الوزارة أمس أن الهلال الأحمر قدم مساعدات غذائية للمتضررين.",
    ],
)
def test_day_of_a_statement_is_not_that_of_what_is_told(text: str) -> None:
    assert only(text, "aid").event.date_start is None


def test_an_earlier_edition_keeps_its_number() -> None:
    text = "انطلق اليوم ملتقى الصحة الرقمية الثالث. يذكر أن النسخة الثانية من الملتقى عقدت في عنيزة العام الماضي."
    assert "النسخة الثانية من الملتقى" in [told.event.title for told in read(text)]
