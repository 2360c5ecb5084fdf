"""What dates are resolved against: the day of publication, the dateline, the dates named before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.dates import find_dates, find_in_folded
from extraction.folding import fold

WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


def starts(text: str, published_on: date | None = None) -> list[str | None]:
    return [d.date_start for d in find_dates(text, published_on)]


@pytest.mark.parametrize("text", ["يوم الأحد", "أمس", "الشهر الماضي", "12 فبراير", "الربع الثاني", "رمضان المقبل"])
def test_without_a_day_of_publication_the_span_stays_and_the_date_is_none(text: str) -> None:
    assert starts(f"افتتح المعرض {text} في القاهرة") == [None]


def test_a_dateline_stands_for_the_day_of_publication() -> None:
    assert starts("مسقط، 10 يونيو 2023: وصل الوفد أمس") == ["2023-06-10", "2023-06-09"]


def test_today_with_another_weekday_puts_the_day_right() -> None:
    text = "وقع الوزير اليوم الأربعاء اتفاقية، وكان الوفد قد وصل أمس"
    assert starts(text, date(2023, 9, 15)) == ["2023-09-13", "2023-09-12"]


def test_same_month_and_year_are_of_the_date_before() -> None:
    assert starts("في 11 مايو 2021 ثم يوم 20 من الشهر نفسه") == ["2021-05-11", "2021-05-20"]
    assert starts("بدأ عام 2019 وانتهى في العام نفسه") == ["2019", "2019"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ينطلق في 10 مايو 2021 ويستمر حتى 15 منه", ["2021-05-10", "2021-05-15"]),
        ("من الأحد 2 مايو 2021 وإلى غاية الرابع منه", ["2021-05-02", "2021-05-04"]),
        ("في 10 مايو 2021 استخرج المنقبون 15 منه", ["2021-05-10"]),
        ("زار المصنع في 1 مايو 2021، وكان في اليوم السابق قد وصل", ["2021-05-01", "2021-04-30"]),
        ("عقد الاجتماع في 3 فبراير 2021، وصباح اليوم الموالي وقع الاتفاق", ["2021-02-03", "2021-02-04"]),
    ],
)
def test_days_are_counted_from_the_date_before(text: str, expected: list[str]) -> None:
    assert starts(text) == expected


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("بين الـ 12 والـ 14 من يونيو 2021", ("2021-06-12", "2021-06-14")),
        ("يومي فاتح وثاني فبراير 2021", ("2021-02-01", "2021-02-02")),
        ("من الثالث إلى الخامس من مارس 2021", ("2021-03-03", "2021-03-05")),
        ("الربع الأول من 2021", ("2021-01", "2021-03")),
        ("ليلة أمس الأول", ("2021-05-08", None)),
    ],
)
def test_ranges_of_days_and_parts_of_a_year(text: str, span: tuple[str, str | None]) -> None:
    (found,) = find_dates(text, date(2021, 5, 10))
    assert (found.date_start, found.date_end) == span


def test_the_name_of_a_meeting_tells_the_year() -> None:
    assert starts("انعقد منتدى الواحات 2022 من 4 إلى 6 مارس") == ["2022-03-04"]
    assert starts("ضمن رؤية 2030 من 4 إلى 6 مارس") == [None]


def test_a_financial_year_says_so() -> None:
    found = find_dates("في العام المالي 2022/2023 وفي العام 2021")
    assert [(d.date_start, d.date_end, d.financial) for d in found] == [("2022", "2023", True), ("2021", None, False)]
    current = find_dates("بين العام المالي 2020/2021 والعام المالي الحالي", date(2023, 8, 1))
    assert [(d.date_start, d.date_end) for d in current] == [("2020", "2021"), ("2023", "2024")]


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 6))
def test_a_weekday_lies_within_a_week(published: date, number: int) -> None:
    name = WEEKDAYS[number]
    (bare,) = starts(f"عاد {name}", published)
    (past,) = starts(f"عاد {name} الماضي", published)
    (coming,) = starts(f"يعود {name} المقبل", published)
    days = [date.fromisoformat(d or "") for d in (bare, past, coming)]
    assert {d.weekday() for d in days} == {number}
    assert timedelta(0) <= published - days[0] < timedelta(7)
    assert timedelta(0) < published - days[1] <= timedelta(7)
    assert timedelta(0) < days[2] - published <= timedelta(7)


MONTHS = ["يناير", "شباط", "مارس", "نيسان", "ماي", "حزيران", "يوليوز", "أوت", "أيلول", "أكتوبر", "نونبر", "دجنبر"]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.booleans())
def test_every_full_date_comes_back(day: date, eastern: bool) -> None:
    forms = [
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
    ]
    for written in forms:
        shown = written.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) if eastern else written
        text = f"صدر بتاريخ {shown} قرار"
        assert [(text[d.start : d.end], d.date_start) for d in find_dates(text)] == [(shown, day.isoformat())]


_PIECES = (
    "من إلى بين و في 12 31 0 99 2024 1445 1250 هـ م / - ( ) ، . \n مارس رجب آب محرم تشرين الأول الأحد المقبل "
    "الماضي أمس غدا العام عام المالي الربع الثاني الأشهر التسعة الأولى الشهر نفسه الموافق ألفين 1/2/2024 ـ ً ﻻ"
)
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(_PIECES.split(" ")), max_size=14).flatmap(
        lambda p: st.sampled_from([" ".join(p), "".join(p)])
    ),
)


@given(texts, st.none() | st.dates())
def test_spans_are_valid_on_any_text(text: str, published: date | None) -> None:
    end = 0
    for d in find_dates(text, published):
        assert end <= d.start < d.end <= len(text)
        assert d.date_end is None or (d.date_start is not None and d.date_start <= d.date_end)
        end = d.end


@given(texts, st.none() | st.dates())
def test_folded_text_gives_the_same(text: str, published: date | None) -> None:
    folded = fold(text)
    through = [(*folded.span(d.start, d.end), d.date_start, d.date_end) for d in find_in_folded(folded.text, published)]
    assert [(d.start, d.end, d.date_start, d.date_end) for d in find_dates(text, published)] == through


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("فاتح نونبر المقبل", "2024-11-01", None),
        ("ما بين فاتح و6 أكتوبر المقبل", "2024-10-01", "2024-10-06"),
        ("من 3 وحتى 5 مارس", "2024-03-03", "2024-03-05"),
        ("أيام 5 و6 و7 مارس", "2024-03-05", "2024-03-07"),
        ("يومي الأحد والاثنين القادمين", "2024-02-18", "2024-02-19"),
        ("الأسبوع الفارط", "2024-02-04", "2024-02-10"),
        ("20 جانفي المنقضي", "2024-01-20", None),
        ("السنة الفارطة", "2023", None),
        ("الاثنين قبل الماضي", "2024-02-05", None),
    ],
)
def test_words_of_the_maghreb_and_duals(phrase: str, start: str, end: str | None) -> None:
    found = [(d.date_start, d.date_end) for d in find_dates(f"اجتمع المجلس {phrase} بالمدينة.", date(2024, 2, 14))]
    assert found == [(start, end)]


def test_a_weekday_after_a_present_tense_is_to_come() -> None:
    found = find_dates("يغادر الوفد المدينة مساء الأربعاء.", date(2024, 2, 13))
    assert [d.date_start for d in found] == ["2024-02-14"]


FEASTS = [
    ("أول أيام عيد الفطر المبارك", "2015-07-17"),
    ("مساء ثالث أيام عيد الفطر", "2015-07-19"),
    ("أول أيام عيد الأضحى", "2015-09-23"),
    ("خلال أيام عيد الفطر السعيد", "2015-07"),
    ("رابع أيام العيد بعد صلاة عيد الفطر", "2015-07-20"),
]


@pytest.mark.parametrize(("text", "day"), FEASTS)
def test_days_of_the_feasts(text: str, day: str) -> None:
    assert starts(f"أقيم الحفل {text}.", date(2015, 7, 21)) == [day]


def test_a_feast_that_nothing_tells_has_no_days() -> None:
    assert starts("أقيم الحفل ثاني أيام العيد.", date(2015, 7, 21)) == []


def test_a_range_may_begin_in_words_and_end_in_digits() -> None:
    found = find_dates("من العاشر إلى 20 من شهر شوال الجاري", date(2015, 7, 21))
    assert [(d.date_start, d.date_end) for d in found] == [("2015-07-26", "2015-08-05")]


def test_years_of_birth_are_no_dates() -> None:
    assert starts("بطولة اللاعبين مواليد 1997م", date(2015, 7, 21)) == []


def test_two_names_of_a_month_take_the_year_behind_them() -> None:
    assert starts("في ابريل نيسان من العام الماضي", date(2015, 7, 21)) == ["2014-04"]
