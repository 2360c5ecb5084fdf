"""Countries, change and status as the words around a figure decide them, and numbers read by what stands near."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.folding import fold
from extraction.metrics import find_metrics
from schemas.tables import Article, Metric

PUBLISHED = dt.date(2024, 8, 20)


def metrics(text: str, outlet: str | None = None) -> list[Metric]:
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=PUBLISHED, outlet=outlet)
    return find_metrics(article, fold(text))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("باعت الشركة 12 ألف دراجة في الهند.", ["IN"]),
        ("تضم الوصفة 15 كوبا من الدقيق.", [None]),
        ("قال مسؤول في تونس إن الكلفة بلغت 8 ملايين دولار أمريكي.", ["TN"]),
        ("نقلت وكالة الأنباء الألمانية أن 40 شخصا حضروا الحفل في تونس.", ["TN"]),
        ("بلغ إنتاج العراق 24 ألف طن، فيما تفوق حاجته 34 ألف طن.", ["IQ", "IQ"]),
        ("احتفى الأردن بالطالبة التي نالت المركز الثاني في أولمبياد الحساب العربي.", [None]),
        ("قالت الوزيرة الإستونية إن 90% من المدارس في بلادها مجهزة.", ["EE"]),
    ],
)
def test_country(text: str, codes: list[str | None]) -> None:
    assert [m.ref_area for m in metrics(text)] == codes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("صعد المؤشر 3.5 نقطة أو 0.2 بالمئة.", ["increase", "increase"]),
        ("انخفضت الكلفة بمقدار 7 ملايين دولار (6 ملايين يورو).", ["decrease", "decrease"]),
        ("سجل القطاع انخفاضا في الصفقات بنسبة وصلت إلى 34 في المائة.", ["decrease"]),
        ("ارتفعت الحصة لتصل إلى 8 في المائة.", ["level"]),
        ("تراجعت العقود الآجلة للقمح في الأسواق الكبرى تسليم ديسمبر كانون الأول 2 في المئة.", ["decrease"]),
        ("بلغ الربح 3 ملايين دينار بتراجع عن الأرباح التي بلغت 4 ملايين دينار.", ["level", "level"]),
        ("باعت الشركة ما نسبته 7 في المائة أقل من العام السابق.", ["decrease"]),
    ],
)
def test_change(text: str, changes: list[str]) -> None:
    assert [m.change for m in metrics(text)] == changes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("رصدت البلدية 160 مخالفة في الحي.", "actual"),
        ("رصدت الوزارة 3 ملايين دينار للبرنامج.", "target"),
        ("قرر المجلس فحص الشاحنة التي عرضت بنحو 40 ألف دينار.", "actual"),
        ("أدى تبادل لإطلاق النار إلى سقوط 11 جنديا.", "actual"),
        ("سيطرت الشركة على 12 في المئة من السوق.", "actual"),
        ("أعلن المجلس الطوارئ في المحافظات الخمس.", "actual"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [m.status for m in metrics(text)] == [status]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("بلغت الجوائز 50 ألف دينار للذهبية و30 ألفا للفضية.", [(50_000, "currency"), (30_000, "currency")]),
        ("ارتفعت الصادرات من 9500 شاحنة خلال عام 2022 إلى 21700 عام 2023.", [(9500, "count"), (21700, "count")]),
        ("زاد عدد الرحلات من 28 إلى 35 رحلة.", [(28, "count"), (35, "count")]),
        ("أصيب ثلاثة من أفراد الحرس.", [(3, "count")]),
        ("بكلفة دينار بحريني واحد.", [(1, "currency")]),
        ("تقلص زمن الشحن إلى يومين ونصف اليوم.", [(2.5, "duration")]),
        ("ركبت الهيئة 90 نقطة شحن في المدينة.", [(90, "count")]),
        ("ارتفع المؤشر 90 نقطة عند الإغلاق.", [(90, "other")]),
        ("احتل البلد المرتبة الأولى عربيا و34 عالميا.", [(1, "rank"), (34, "rank")]),
        ("بلغ السعر 52.5دولار للبرميل.", [(52.5, "currency")]),
        ("أطلقت البلدية (15) ألف شتلة.", [(15_000, "count")]),
        ("وارتفعت حصة الدول الأربعة إلى 10.3 في المائة.", [(10.3, "percent")]),
    ],
)
def test_numbers_by_what_stands_near(text: str, read: list[tuple[float, str]]) -> None:
    assert [(m.value, m.unit_kind) for m in metrics(text)] == read


def test_currency_keeps_the_country_said_first() -> None:
    assert [m.unit for m in metrics("خصص الصندوق 50 مليون ريال قطري، منها 20 مليون ريال للسودان.")] == ["QAR", "QAR"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # a body's name is no region, a region is none of its countries
        ("توقع المجلس العالمي للحبوب أن يصل إنتاج تونس إلى 2 مليون طن.", ["TN"]),
        ("زار تونس وزير السياحة، وبلغ إنفاق القادمين إلى المنطقة العربية 70 مليون دولار.", [None]),
        ("صدرت تونس إلى أوروبا 3 ملايين طن.", ["TN"]),
        # whose share a figure is
        ("في فرنسا أظهرت الدراسة أن 15% من الأسر التونسية تدخر.", ["TN"]),
        ("اتفق الجانبان التونسي والعماني على تسيير 12 رحلة.", [None]),
    ],
)
def test_wider_and_shared(text: str, codes: list[str | None]) -> None:
    assert [m.ref_area for m in metrics(text)] == codes
