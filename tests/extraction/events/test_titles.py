"""The event's own name, or none where the words only describe."""

from __future__ import annotations

import pytest
from telling import only, read

WHO = "وزير النقل مازن الدرعي"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        pytest.param('أطلقت وزارة النقل مبادرة "شراع" لتدريب البحارة.', "شراع", id="in-quotes"),
        pytest.param("أطلقت وزارة النقل مبادرة «شراع» لتدريب البحارة.", "شراع", id="in-guillemets"),
        pytest.param('أطلقت وزارة النقل حملة بعنوان "بحر بلا نفايات" في المنامة.', "بحر بلا نفايات", id="titled"),
        pytest.param(
            f'افتتح {WHO} مهرجان البحر بفعاليات ثقافية وعرض مسرحي بعنوان "بائع الورد".',
            "مهرجان البحر",
            id="the-name-of-another-thing",
        ),
        pytest.param("تستضيف المنامة المؤتمر العربي للنقل الشهر المقبل.", "المؤتمر العربي للنقل", id="ends-at-a-date"),
        pytest.param(
            f"يدشن {WHO} انطلاق فعاليات ملتقى البحر الأول يوم الأحد المقبل.", "ملتقى البحر الأول", id="the-start-of-it"
        ),
        pytest.param('انطلق مهرجان "أمواج" الدولي الثالث أمس.', 'مهرجان "أمواج" الدولي الثالث', id="quoted-within"),
        pytest.param(
            f"افتتح {WHO} ملتقى البحر السنوي الرابع عشر أمس.", "ملتقى البحر السنوي الرابع عشر", id="fourteenth"
        ),
        pytest.param("قلد الوزير مازن الدرعي أمس السفير زيد الخطيب نوط البحر.", "نوط البحر", id="medal"),
        pytest.param(f"وقع {WHO} الاتفاق البحري أمس.", "الاتفاق البحري", id="two-words"),
        pytest.param(
            "تستضيف المنامة المؤتمر والمعرض الثالث للنقل البحري.",
            "المؤتمر والمعرض الثالث للنقل البحري",
            id="conference-and-fair",
        ),
        pytest.param(f'شارك {WHO} في ندوة بعنوان "موانئ الغد" في المنامة.', "موانئ الغد", id="titled-session"),
        pytest.param("أطلقت وزارة النقل منصة الشحن البحري.", "منصة الشحن البحري", id="noun-phrase"),
        pytest.param(f"شارك {WHO} في مؤتمر الموانئ العربية.", "مؤتمر الموانئ العربية", id="gathering"),
        pytest.param("انطلقت فعاليات مؤتمر الموانئ العربية.", "مؤتمر الموانئ العربية", id="without-generic-word"),
        pytest.param(
            "انطلقت أعمال الدورة الثالثة من مهرجان البحر في المنامة.", "الدورة الثالثة من مهرجان البحر", id="edition"
        ),
        pytest.param(
            f"أصدر {WHO} القرار رقم 45 لسنة 2024 بتنظيم الشحن.", "القرار رقم 45 لسنة 2024", id="numbered-decree"
        ),
        pytest.param("وافق مجلس الوزراء على مشروع قانون الموانئ.", "مشروع قانون الموانئ", id="bill"),
        pytest.param(f"افتتح {WHO} محطة الحاويات الجديدة.", "محطة الحاويات الجديدة", id="facility"),
        pytest.param("نالت الدكتورة ليلى الشامسي جائزة الابتكار البحري.", "جائزة الابتكار البحري", id="prize"),
        pytest.param(
            "فازت الدكتورة ليلى الشامسي بجائزة الابتكار البحري.",
            "جائزة الابتكار البحري",
            id="prize-with-preposition",
        ),
        pytest.param(
            "وقعت شركة سفن الخليج مع شركة موانئ الشام اتفاقية الشحن البحري المشترك.",
            "اتفاقية الشحن البحري المشترك",
            id="named-agreement",
        ),
        pytest.param(f"ترأس {WHO} اجتماعا لمتابعة العمل.", None, id="plain-meeting"),
        pytest.param(f"افتتح {WHO} مدرسة في المنامة.", None, id="indefinite-facility"),
        pytest.param(f"أصدر {WHO} قرارا بتنظيم الشحن.", None, id="indefinite-decree"),
        pytest.param(f"عقد {WHO} مؤتمرا صحفيا في المنامة.", None, id="press-conference"),
        pytest.param("وقعت شركة سفن الخليج مع شركة موانئ الشام مذكرة تفاهم.", None, id="memorandum"),
        pytest.param(f"التقى {WHO} السفير الأردني زيد الخطيب.", None, id="meeting-of-two"),
        pytest.param(f"زار {WHO} الأردن.", None, id="visit"),
        pytest.param(
            "انطلق المعرض في المنامة.",
            None,
            id="bare-definite-noun",
        ),
        pytest.param(
            "أطلقت وزارة النقل مبادرة لتدريب البحارة.",
            None,
            id="indefinite-with-purpose",
        ),
    ],
)
def test_title(sentence: str, title: str | None) -> None:
    assert only(sentence).event.title == title


def test_a_title_is_the_sources_own_spelling() -> None:
    assert only("أَطلقت وزارة النقل منصّة الشحن البحريّ.").event.title == "منصّة الشحن البحريّ"


def test_the_bare_noun_takes_the_fullest_name_of_the_article() -> None:
    text = f"يشارك {WHO} اليوم في المؤتمر. ويعد مؤتمر الموانئ العربية من أهم اللقاءات."
    assert only(text, "participation").event.title == "مؤتمر الموانئ العربية"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("افتتح الوزير سامي الخوري، أمس، مركز لوسيل للرياضات المائية.", "مركز لوسيل للرياضات المائية"),
        ("وسيُفتتح مركز البحار الجديد في المنامة غدا.", "مركز البحار الجديد"),
        (
            'انطلقت أمس في المنامة فعاليات الدورة السابعة من مهرجان "ليالي البحر".',
            'الدورة السابعة من مهرجان "ليالي البحر"',
        ),
        (
            "شارك الوزير سامي الخوري في أعمال الدورة العادية الرابعة للمجلس التنفيذي للاتحاد.",
            "الدورة العادية الرابعة للمجلس التنفيذي للاتحاد",
        ),
        ("شارك الوزير سامي الخوري في اجتماعات مجلس وزراء النقل العرب.", "اجتماعات مجلس وزراء النقل العرب"),
        (
            "وقعت هيئة الموانئ أمس مع شركة سفن الخليج عقد استضافة بطولة العالم للناشئين.",
            "عقد استضافة بطولة العالم للناشئين",
        ),
    ],
)
def test_names_told_in_full(text: str, title: str) -> None:
    assert read(text)[0].event.title == title
