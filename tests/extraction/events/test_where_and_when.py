"""Place and time from the event's own clause, the dateline and those who act."""

from __future__ import annotations

import pytest
from telling import only, read

WHO = "وزير النقل مازن الدرعي"
SIGNED = "وقعت شركة سفن الخليج مع شركة موانئ الخليج اتفاقية للشحن"


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        pytest.param(f"{SIGNED} في مسقط.", "مسقط", "OM", id="in"),
        pytest.param(f"{SIGNED} بالمنامة.", "المنامة", "BH", id="bi"),
        pytest.param(f"افتتح {WHO} محطة الحاويات في مدينة صحار.", "صحار", "OM", id="town"),
        pytest.param(f"{SIGNED} في سلطنة عمان.", None, "OM", id="country-alone"),
        pytest.param(f"وفي المنامة، افتتح {WHO} محطة الحاويات.", "المنامة", "BH", id="before-the-verb"),
        pytest.param(f"وصل {WHO} إلى المنامة.", "المنامة", "BH", id="destination"),
        pytest.param(f"زار {WHO} الأردن.", None, "JO", id="country-visited"),
        pytest.param(f"المنامة - {SIGNED}.", "المنامة", "BH", id="dateline-dash"),
        pytest.param(f"المنامة: {SIGNED}.", "المنامة", "BH", id="dateline-colon"),
        pytest.param(f"المنامة: {SIGNED} في مسقط.", "مسقط", "OM", id="own-words-before-dateline"),
        pytest.param(f"افتتح {WHO} مدرسة في قرية عين الوادي.", "عين الوادي", None, id="unknown-village"),
        pytest.param("تفقد محافظ المنيا مازن الدرعي أعمال الطريق الدائري.", "المنيا", "EG", id="office-of-the-actor"),
        pytest.param("وقال إن الحريق الذي اندلع في مخزن بالزرقاء انتهى.", "الزرقاء", "JO", id="relative-clause"),
        pytest.param(f"التقى {WHO} السفير زيد الخطيب لبحث مشروعات في العقبة.", None, None, id="purpose-is-no-scene"),
        pytest.param(
            f"التقى {WHO} السفير زيد الخطيب، حيث تناول اللقاء الشحن في العقبة.", None, None, id="topic-is-no-scene"
        ),
        pytest.param(f"أجرى {WHO} اتصالا هاتفيا بالسفير زيد الخطيب في المنامة.", None, None, id="a-call-has-no-place"),
        pytest.param(f"افتتح {WHO} مدرسة في مدينة الثقافة.", None, None, id="city-of-culture-is-no-town"),
        pytest.param(f"افتتح {WHO} مدرسة بمدينة الملك سعود الصناعية.", None, None, id="city-of-a-king-is-no-town"),
        pytest.param(f"دشن {WHO} مشروع السد بجماعة تاغبالت.", "تاغبالت", None, id="rural-commune"),
        pytest.param(f"افتتح {WHO} مدرسة في محافظة القليوبية.", "القليوبية", "EG", id="region-for-want-of-a-town"),
        pytest.param(f"بنها: افتتح {WHO} مدرسة.", "بنها", "EG", id="dateline-of-an-opening"),
        pytest.param(f"الدمام: {SIGNED} بالمنطقة الشرقية.", "الدمام", "SA", id="town-of-the-dateline-in-its-region"),
        pytest.param("وجه أمير منطقة نجران بصرف المساعدات.", None, "SA", id="decision-of-an-official"),
        pytest.param(f"زار {WHO} المسجد النبوي بالمدينة المنورة.", "المدينة المنورة", "SA", id="site-in-its-city"),
        pytest.param(f"زار {WHO} المسجد النبوي.", None, "SA", id="site-alone"),
        pytest.param(f"تفقد {WHO} محطة الحاويات في ولاية تلمسان.", "تلمسان", "DZ", id="in-a-province"),
        pytest.param(
            f"طرابلس، 3 أبريل 2024 (وال) - بحث {WHO} مع السفير زيد الخطيب الشحن.", "طرابلس", "LY", id="comma-day"
        ),
        pytest.param("مسقط: دشن وزير النقل مازن الدرعي السفينة بمحافظة ظفار.", "ظفار", "OM", id="a-region-of-its-own"),
        pytest.param("دشن فريق البحر محطة الحاويات أمس بالعاصمة التونسية.", None, "TN", id="capital-by-its-country"),
        pytest.param(f"فاز {WHO} بولاية ثانية في الانتخابات.", None, None, id="term-of-office-is-no-place"),
        pytest.param(f"القاهرة - دشن {WHO} مكتب بريد دمنهور.", "دمنهور", "EG", id="place-opened"),
        pytest.param(
            f"وقع {WHO} مع السفير زيد الخطيب في مسقط أمس عقد تشغيل الميناء بمحافظة البريمي.",
            "مسقط",
            "OM",
            id="where-it-was-signed-not-what-for",
        ),
        pytest.param(
            "تم تكريم الفائزين في المسابقة خلال الحفل الذي أقيم مساء أمس في الدمام.", "الدمام", "SA", id="ceremony-held"
        ),
        pytest.param("اندلع حريق في أحد متنزهات جدة.", "جدة", "SA", id="parks-of-a-town"),
        pytest.param("اندلع حريق بشوارع بيروت.", "بيروت", "LB", id="streets-of-a-town"),
        pytest.param(f"دشن {WHO} محطة الحاويات بجماعة تاغبالت (إقليم زاكورة).", "تاغبالت", "MA", id="the-nearest-town"),
        pytest.param(
            "كرم وزير النقل مازن الدرعي سلمى الخوري، المتوجة بالجائزة الذهبية في معرض البحر بجنيف.",
            None,
            "CH",
            id="apposition-is-no-scene",
        ),
        pytest.param(
            "الرباط - وقعت غرفة تجارة الرباط واتحاد الموانئ في طرابلس الغرب، في مقر الغرفة، مذكرة تفاهم للشحن.",
            "الرباط",
            "MA",
            id="at-the-seat",
        ),
        pytest.param("وقعت مصر والهند مذكرة تفاهم للشحن.", None, None, id="two-states"),
        pytest.param(f"تلقى {WHO} دعوة رسمية لزيارة براغ.", "براغ", "CZ", id="invited-to"),
        pytest.param(f"دشن {WHO} السد في بلدة تيميمون.", "تيميمون", "DZ", id="listed-town"),
        pytest.param(f"التقى {WHO} السفير زيد الخطيب، كما يبحث الشحن في صحار.", None, "OM", id="place-of-another-verb"),
        pytest.param(f"سبق - جدة: دشن {WHO} محطة الحاويات.", "جدة", "SA", id="outlet-before-the-dateline"),
        pytest.param(
            f"افتتح {WHO} مدرسة في بلدة تل السواقي.",
            "تل السواقي",
            None,
            id="unknown-town-of-two-letters",
        ),
        pytest.param(
            f"التقى {WHO} السفير زيد الخطيب. وخلال اللقاء الذي عقد في المنامة أكد الوزير التعاون.",
            "المنامة",
            "BH",
            id="told-again-with-its-place",
        ),
    ],
)
def test_where(text: str, city: str | None, country: str | None) -> None:
    event = only(text).event
    assert (event.city, event.country) == (city, country)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param(f"{SIGNED} في 12 مايو 2024.", "2024-05-12", None, id="day"),
        pytest.param(f"{SIGNED} في مايو 2023.", "2023-05", None, id="month"),
        pytest.param(f"{SIGNED} عام 2023.", "2023", None, id="year"),
        pytest.param(f"{SIGNED} أمس.", "2024-05-19", None, id="yesterday"),
        pytest.param(f"{SIGNED} يوم الخميس الماضي.", "2024-05-16", None, id="weekday"),
        pytest.param(f"{SIGNED}.", None, None, id="none-told"),
        pytest.param(f"{SIGNED} تمتد حتى 2030.", None, None, id="until-is-a-limit"),
        pytest.param(f"{SIGNED} ينفذ قبل 2026.", None, None, id="before-is-a-limit"),
        pytest.param(f"{SIGNED} أمس، وذلك بحلول 2026.", "2024-05-19", None, id="limit-beside-a-date"),
        pytest.param("ووافق مجلس الوزراء أمس على ميزانية 2025.", "2024-05-19", None, id="budget-year"),
        pytest.param("انعقد مؤتمر الموانئ العربية من 5 إلى 7 مايو 2024.", "2024-05-05", "2024-05-07", id="span"),
        pytest.param(
            f"زار {WHO} الأردن في 3 مايو 2024 في زيارة تستغرق أربعة أيام.", "2024-05-03", "2024-05-06", id="lasts-days"
        ),
        pytest.param(
            f"زار {WHO} الأردن في 3 مايو 2024 في زيارة تستغرق يومين.", "2024-05-03", "2024-05-04", id="lasts-two-days"
        ),
        pytest.param(f"استقبل {WHO} السفير زيد الخطيب بعيد الفطر المبارك 1436هـ.", None, None, id="year-of-a-feast"),
        pytest.param("كرم المجلس الأمين العام السابق للغرفة زيد الخطيب.", None, None, id="former-secretary-general"),
        pytest.param(
            "اختتم مهرجان البحر أمس في المنامة بعد فعاليات استمرت ثلاثة أيام.", "2024-05-17", "2024-05-19", id="closed"
        ),
        pytest.param("اختتم مهرجان البحر أمس في المنامة.", "2024-05-19", None, id="closed-that-day"),
        pytest.param(f"يغادر {WHO} الأردن مساء الخميس.", "2024-05-23", None, id="weekday-to-come"),
        pytest.param("سيقام معرض البحر هذه السنة في 6 نوفمبر المقبل.", "2024-11-06", None, id="the-day-of-the-year"),
        pytest.param(
            "يقام معرض البحر ما بين فاتح و6 نونبر المقبل.", "2024-11-01", "2024-11-06", id="first-of-the-month-maghreb"
        ),
        pytest.param(
            "تنطلق فعاليات مهرجان البحر في 3 يونيو 2024 وتستمر 10 أيام.", "2024-06-03", "2024-06-12", id="goes-on-for"
        ),
        pytest.param(
            "تنطلق فعاليات مهرجان البحر في 3 يونيو 2024 وتستمر حتى 6 يونيو 2024.",
            "2024-06-03",
            "2024-06-06",
            id="until",
        ),
        pytest.param(
            "تنطلق فعاليات مهرجان البحر في 3 يونيو 2024 وتختتم في 6 يونيو 2024.",
            "2024-06-03",
            "2024-06-06",
            id="closes",
        ),
        pytest.param(
            f"{SIGNED}. وقالت الشركة إنه تم توقيع الاتفاقية أمس.",
            "2024-05-19",
            None,
            id="told-again-with-its-date",
        ),
    ],
)
def test_when(text: str, start: str | None, end: str | None) -> None:
    event = only(text).event
    assert (event.date_start, event.date_end) == (start, end)


def test_relative_words_need_the_day_of_publication() -> None:
    assert only(f"{SIGNED} أمس.", published_on=None).event.date_start is None


def test_the_year_of_a_decrees_number_is_no_day_of_its_making() -> None:
    assert only(f"أصدر {WHO} أمس القرار رقم 45 لسنة 2023.").event.date_start == "2024-05-19"


def test_the_year_of_a_decrees_number_stands_where_no_day_is_told() -> None:
    assert only(f"أصدر {WHO} القرار رقم 45 لسنة 2023 بتنظيم الشحن.").event.date_start == "2023"


def test_what_is_told_of_another_day_was_elsewhere() -> None:
    told = read(f"استقبل {WHO} السفير زيد الخطيب في مسقط اليوم. وسبق أن افتتح {WHO} الأسبوع الماضي محطة الحاويات.")
    assert [t.event.city for t in told] == ["مسقط", None]


def test_what_somebody_tells_of_is_no_place_of_what_follows() -> None:
    text = f"وأضاف {WHO} أن حريقا اندلع في مخزن بالزرقاء أمس. وعلى هامش الجلسة، التقى {WHO} السفير زيد الخطيب."
    assert only(text, "meeting").event.city is None


def test_a_ceremony_goes_on_where_it_began_not_where_an_accident_was() -> None:
    told = read(
        f"دشن {WHO} محطة الحاويات في صحار اليوم. وزار {WHO} الجرحى ومنهم من أصيبوا في حادث في مسقط الأسبوع الماضي. "
        "وجرى خلال الحفل توقيع مذكرتي تفاهم بين شركة سفن الخليج وشركة موانئ الشام."
    )
    signed = next(t.event for t in told if t.type == "signing")
    assert (signed.city, signed.date_start) == ("صحار", "2024-05-20")


def test_what_was_done_at_the_end_of_talks_was_where_they_were() -> None:
    told = read("وقعت حكومة قطر وحكومة مالاوي اتفاقية الشحن، وذلك في ختام مفاوضات عقدت في مسقط أمس.")
    assert [(t.event.city, t.event.date_start) for t in told if t.type == "signing"] == [("مسقط", "2024-05-19")]


def test_a_day_that_ends_one_clause_is_none_of_the_next() -> None:
    told = read(f"أعلن {WHO} تأسيس صندوق البحر مطلع العام المقبل، وتكريم السفير زيد الخطيب بوسام البحر.")
    assert [t.event.date_start for t in told if t.type == "award"] == [None]


def test_what_a_visit_is_for_is_where_it_goes() -> None:
    told = read(f"من المقرر أن يزور {WHO} روما منتصف الشهر المقبل للمشاركة في منتدى البحر.")
    assert [(t.event.city, t.event.country) for t in told] == [("روما", "IT")] * 2
