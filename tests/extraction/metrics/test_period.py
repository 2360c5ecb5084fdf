"""The period of a figure: dates tied to it, carried on, compared with, and counted back."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.folding import fold
from extraction.metrics import find_metrics
from schemas.tables import Article

PUBLISHED = dt.date(2024, 8, 20)


def periods(text: str) -> list[str | None]:
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=PUBLISHED)
    return [m.time_period for m in find_metrics(article, fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a date that is compared with does not hold for what follows it
        ("ارتفع الدخل بنسبة 4% مقارنة بعام 2022 ليصل إلى 90 مليون دينار.", [None, None]),
        ("نمت المبيعات 6% في نهاية عام 2023 مقارنة بعام 2022 لتبلغ 30 مليون دينار.", ["2023", "2023"]),
        # the month of delivery of a contract is no period
        ("صعد عقد القمح تسليم ديسمبر المقبل 12 دولارا.", [None]),
        # what a deadline ends is for it
        ("قررت الوزارة توظيف 80 معلما لفائدة ولايات الشمال قبل نهاية سنة 2025.", ["2025"]),
        # a balance is for its day
        ("بلغ في 31 ديسمبر 2023 مبلغ 44 مليون ريال.", ["2023-12-31"]),
        ("بلغت الديون 18 مليون ريال كما في 30 يونيو 2024.", ["2024-06-30"]),
        # up to today is for today, up to yesterday is only the latest
        ("استقبلت العيادة المتنقلة التي أطلقتها الجمعية الخيرية في المدينة حتى اليوم 70 مراجعا.", ["2024-08-20"]),
        ("أسفرت العاصفة حتى أمس عن إصابة 12 شخصا.", [None]),
        # the attendance of a gathering that was held has its month
        ("عقدت النسخة الأولى في مارس 2023 بمشاركة 300 زائر.", ["2023-03"]),
        ("وسيحتضن البلد، في مايو 2025، المؤتمر السنوي، بمشاركة 300 خبير.", [None]),
        # sizes of what is built
        ("تبدأ المرحلة في مايو 2025 بقدرة 90 ميغاواط عبر خط طوله 40 كيلومترا.", ["2025-05", None]),
    ],
)
def test_dates_around_a_figure(text: str, expected: list[str | None]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "سجلت الشركة في الربع الثاني أرباحا بلغت 20 مليون ريال مقارنة بالربع المماثل من العام السابق"
            " والتي بلغت أرباحه 16 مليون ريال.",
            ["2024-04/2024-06", "2023-04/2023-06"],
        ),
        (
            "بلغ صافي الربح للربع الثاني من السنة المالية 2024 مبلغ 9 ملايين ريال مقابل صافي خسارة 3 ملايين ريال"
            " للربع المماثل من العام السابق 2023.",
            ["2024-04/2024-06", "2023-04/2023-06"],
        ),
        (
            "بلغت الإيرادات للفترة المنتهية في 30 يونيو 2024 نحو 50 مليون ريال مقابل 40 مليون ريال للفترة"
            " نفسها من العام السابق.",
            ["2024-01/2024-06", "2023-01/2023-06"],
        ),
        ("بلغت الأرباح للسنة المنتهية في 31 ديسمبر 2023 مبلغ 70 مليون ريال.", ["2023"]),
        ("بلغت الأرباح للربع المنتهي في 31 مارس 2024 مبلغ 7 ملايين ريال.", ["2024-01/2024-03"]),
        (
            "باع المصنع 900 شاحنة في النصف الأول من العام الجاري. وارتفع التصدير بنسبة 8% خلال الفترة ذاتها.",
            ["2024-01/2024-06", "2024-01/2024-06"],
        ),
    ],
)
def test_statements_of_companies(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


def test_year_of_a_report_holds_for_its_figures() -> None:
    text = "أصدرت الهيئة تقريرها السنوي لعام 2023. وبلغ عدد المشتركين 4 ملايين مشترك."
    assert periods(text) == ["2023"]
    assert periods("زار الوزير المدينة في 2023. وبلغ عدد المشتركين 4 ملايين مشترك.") == [None]


def test_day_of_a_market_is_near_the_article() -> None:
    text = "أغلق مؤشر البورصة مرتفعا 12 نقطة، وكانت البورصة أعيد افتتاحها في 3 مايو 2019."
    assert periods(text) == [None]
    assert periods("أغلق مؤشر البورصة اليوم مرتفعا 12 نقطة عند 4100 نقطة.") == ["2024-08-20", "2024-08-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حصلت الشركة على قرض قدره 7 ملايين دولار الأسبوع الماضي.", [None]),
        ("تراجع الخام بنحو 3% الأسبوع الماضي.", ["2024-08-11/2024-08-17"]),
        # a market's day is not that of what is said beside it, nor of what has mounted since
        ("هبط مؤشر البورصة اليوم 12 نقطة. وتبني الحكومة 3 محطات.", ["2024-08-20", None]),
        ("قتل 3 أشخاص اليوم في حادث سير. وقتل 90 شخصا في حوادث الطريق منذ بدء الصيف.", ["2024-08-20", None]),
    ],
)
def test_days_of_reports(text: str, expected: list[str | None]) -> None:
    assert periods(text) == expected
