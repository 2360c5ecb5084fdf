"""Metrics end to end, rule family by rule family, on sentences written for the purpose."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.folding import fold
from extraction.metrics import find_metrics
from schemas.tables import Article, Metric

PUBLISHED = dt.date(2024, 5, 20)


def metrics(text: str, published: dt.date | None = PUBLISHED, outlet: str | None = None) -> list[Metric]:
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=published, outlet=outlet)
    found = find_metrics(article, fold(text))
    for m in found:
        assert text[m.evidence_start : m.evidence_end] == m.evidence
    return found


def only(text: str) -> Metric:
    found = metrics(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("افتتحت الشركة 12 فرعا جديدا في المدينة.", 12, "count", "فرعا جديدا"),
        ("ضم المعرض ثلاثين شركة ناشئة من القطاع.", 30, "count", "شركة ناشئة"),
        ("درب المعهد 250 مهندسا وتقنيا العام.", 250, "count", "مهندسا وتقنيا"),
        ("بلغت الكلفة 3,5 مليون دولار أمريكي.", 3_500_000, "currency", "USD"),
        ("دفع المشتري 40 جنيها إسترلينيا.", 40, "currency", "GBP"),
        ("خصص البنك (200) ألف ريال قطري للجائزة.", 200_000, "currency", "QAR"),
        ("بلغت نسبة التغطية 87.5% هذا الشهر.", 87.5, "percent", "%"),
        ("سجل المعدل %12 في المناطق.", 12, "percent", "%"),
        ("يبلغ طول الطريق 45 كيلومترا.", 45, "length", "km"),
        ("على مساحة 300 متر مربع.", 300, "area", "m2"),
        ("بلغت السرعة 95 كم/ساعة.", 95, "speed", "km/h"),
        ("وصل الإنتاج إلى 2 مليون برميل يوميا.", 2_000_000, "volume", "برميل"),
        ("محطة بقدرة 150 ميجاوات.", 150, "power", "MW"),
        ("أغلق المؤشر عند مستوى 9120.5 نقطة.", 9120.5, "other", "نقطة"),
        ("حل الفريق في المركز الثالث.", 3, "rank", "المركز"),
        ("جاءت المدينة بالمرتبة 17 في التقرير.", 17, "rank", "المرتبة"),
        ("هي ثاني أكبر مدينة في البلاد.", 2, "rank", "أكبر مدينة"),
    ],
)
def test_value_and_unit(text: str, value: float, kind: str, unit: str) -> None:
    m = only(text)
    assert (m.value, m.unit_kind, m.unit) == (value, kind, unit)


@pytest.mark.parametrize(
    ("text", "qualifier", "evidence"),
    [
        ("استقبل المركز نحو 300 زائر.", "approximately", "نحو 300 زائر"),
        ("حضر أكثر من ألفي طالب.", "more_than", "أكثر من ألفي طالب"),
        ("عقود تتجاوز قيمتها 20 مليون درهم.", "more_than", "تتجاوز قيمتها 20 مليون درهم"),
        ("برأس مال لا يقل عن 5 ملايين دينار.", "at_least", "لا يقل عن 5 ملايين دينار"),
        ("منشآت فيها 60 عاملا فأكثر.", "at_least", "60 عاملا فأكثر"),
        ("منشآت تضم أقل من 20 موظفا.", "less_than", "أقل من 20 موظفا"),
        ("برسم لا يتجاوز 15 دينارا.", "at_most", "لا يتجاوز 15 دينارا"),
        ("بسرعة من 20 إلى 35 كم/ساعة.", "range", "من 20 إلى 35 كم/ساعة"),
    ],
)
def test_hedges(text: str, qualifier: str, evidence: str) -> None:
    m = only(text)
    assert m.qualifier == qualifier
    assert evidence in m.evidence or m.evidence in evidence


def test_range_has_both_ends() -> None:
    m = only("كلفة تتراوح بين 100 و120 مليون جنيه مصري.")
    assert (m.value, m.value_upper, m.unit) == (100e6, 120e6, "EGP")


def test_open_range_keeps_its_number() -> None:
    m = only("تراوحت المكاسب ما بين النسبة القصوى إلى 4.2% اليوم.")
    assert (m.value, m.value_upper, m.qualifier) == (4.2, None, "range")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("أنشأت الوزارة مشروعين للري.", 2, "مشروعين"),
        ("وقع الوزيران اتفاقيتين جديدتين للتعاون.", 2, "اتفاقيتين جديدتين"),
        ("في كل مدرسة معمل واحد.", 1, "معمل"),
        ("أفرج عن المحتجزين الثلاثة.", 3, "المحتجزين"),
        ("وغطت الخدمة المحافظات الست.", 6, "المحافظات"),
    ],
)
def test_duals_ones_and_definite_counts(text: str, value: float, unit: str) -> None:
    m = only(text)
    assert (m.value, m.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "ولد عام 1985 في القرية.",
        "يبدأ الحفل الساعة 7 مساء.",
        "استمرت الزيارة يومين.",
        "عمل هناك منذ ثلاثة أعوام.",
        "يبلغ من العمر 35 عاما.",
        "أصدر القرار الوزاري رقم 142 أمس.",
        "انعقدت الدورة الثالثة للمجلس.",
        "اجتمعت مجموعة العشرين G20 في المدينة.",
        "شبكات 5G الحديثة.",
        "في إطار رؤية 2030 الوطنية.",
        "أطلقت الشركة ويندوز 10 للجميع.",
        "للتواصل على الهاتف 0123456789 مباشرة.",
        "ناقش الطرفان العلاقات بين البلدين.",
        "التعاون بين القطاعين العام والخاص.",
        "وقفوا يدا واحدة مرة واحدة.",
        "فاز الفريق في المباراة بثلاثة أهداف.",
        "كان أحد المسؤولين حاضرا.",
        "تضم قائمة تدريب المهندسين في المعاهد.",
        "هو صحيح 100% بلا شك.",
    ],
)
def test_numbers_that_are_no_metrics(text: str) -> None:
    assert metrics(text) == []


def test_list_numbers_are_left_out() -> None:
    assert metrics("الشروط:\n1- الجنسية\n2- المؤهل") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("بلغ عدد المستفيدين 500 مستفيد.", "actual"),
        ("تستهدف المبادرة تدريب 500 شاب.", "target"),
        ("سيتم إنشاء 20 مدرسة.", "target"),
        ("اتفاقية لبناء 40 مسجدا.", "target"),
        ("من المتوقع أن يصل العدد إلى 90 ألف زائر.", "forecast"),
        ("سيرتفع الإنتاج إلى 70 ألف طن.", "forecast"),
        ("من شأن الخط أن يقلص الكلفة وأن يوفر 300 وظيفة.", "forecast"),
        ("تعتزم الشركة فتح فروع، مبينا أن عدد عملائها بلغ 800 عميل.", "actual"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("ارتفعت المبيعات بنسبة 8% خلال العام.", "increase"),
        ("ارتفعت النسبة إلى 8% خلال العام.", "level"),
        ("تراجع الإنتاج بمقدار 30 ألف طن.", "decrease"),
        ("هبط السهم 3%.", "decrease"),
        ("بزيادة قدرها 40 سريرا.", "increase"),
        ("صافي ربح قدره 40 مليون ريال.", "level"),
    ],
)
def test_change(text: str, change: str) -> None:
    assert only(text).change == change


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("بلغت الإيرادات 9 ملايين دولار خلال عام 2022.", "2022"),
        ("سجلت الشركة في الربع الأول من عام 2023 أرباحا قدرها 9 ملايين دولار.", "2023-01/2023-03"),
        ("نما القطاع بنسبة 4% مقارنة بعام 2021.", None),
        ("أسفر الحادث أمس عن إصابة 5 أشخاص.", "2024-05-19"),
        ("افتتح الوزير أمس مصنعا فيه 60 عاملا.", None),
    ],
)
def test_period(text: str, period: str | None) -> None:
    assert only(text).time_period == period


def test_period_of_the_same_quarter_a_year_before() -> None:
    found = metrics(
        "بلغت الأرباح 50 مليون دولار خلال الربع الثاني من عام 2023 مقابل 40 مليون دولار للفترة نفسها من العام السابق."
    )
    assert [m.time_period for m in found] == ["2023-04/2023-06", "2022-04/2022-06"]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("بلغ عدد المدارس المصرية 900 مدرسة.", "EG"),
        ("يمثلون 30 دولة.", None),
        ("يبلغ عدد سكان تونس 12 مليون نسمة.", "TN"),
        ("بلغ حجم التبادل التجاري بين البلدين 3 مليارات دولار.", None),
    ],
)
def test_area(text: str, area: str | None) -> None:
    assert only(text).ref_area == area


def test_currency_goes_by_the_articles_country() -> None:
    assert only("قال وزير كويتي إن الكلفة 5 دنانير.").unit == "KWD"
    assert only("قال وزير تونسي إن الكلفة 5 دنانير.").unit == "TND"
    fils = only("حددت الحكومة الكويتية رسما قدره 250 فلسا.")
    assert (fils.value, fils.unit) == (0.25, "KWD")


def test_measured_time_is_a_metric() -> None:
    m = only("يقلص القطار مدة السفر بين المدينتين إلى ساعتين و40 دقيقة.")
    assert (m.value, m.unit_kind, m.unit) == (160, "duration", "min")


def test_subject_is_quoted() -> None:
    assert only("بلغت كلفة المستشفى 18 مليون دولار.").subject == "كلفة المستشفى"


def test_ids_are_stable_and_distinct() -> None:
    text = "في المبنى 5 قاعات، وفي الملحق 5 قاعات."
    ids = [m.metric_id for m in metrics(text)]
    assert ids == [m.metric_id for m in metrics(text)]
    assert len(set(ids)) == 2


def test_confidence_is_a_probability_by_rule() -> None:
    assert all(0 < m.confidence < 1 for m in metrics("في المبنى 5 قاعات، وبنسبة 40% مشروعين."))
