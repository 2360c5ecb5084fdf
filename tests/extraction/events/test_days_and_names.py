"""Days that are part of a name or of something else, what a day tells of the status, and titles that are none."""

from __future__ import annotations

import datetime as dt

import pytest
from telling import PUBLISHED, only, read, slug

from extraction.article import extract
from schemas.tables import Article


def weighed(text: str) -> list[tuple[str, str | None]]:
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=PUBLISHED)
    return [(e.event_type, e.date_start and str(e.date_start)) for e in extract(article).events]


@pytest.mark.parametrize(
    "text",
    [
        "استعادت القوات الحكومية قصر 14 أكتوبر الرئاسي من المسلحين في عدن.",
        "افتتح الوزير سالم الراشد ملعب 17 فبراير في مدينة صحار.",
        "اجتمع الوزير سالم الراشد بوفد من حركة 20 نيسان في مسقط.",
        "فاز المنتخب الوطني على منتخب هايتي بنتيجة 1-صفر في مباراة ودية.",
    ],
    ids=slug,
)
def test_a_day_that_is_part_of_a_name_or_score_is_no_day(text: str) -> None:
    assert {day for _, day in weighed(text)} == {None}
    assert [
        m for m in extract(Article(article_id="a", source_uri="x", text=text)).metrics if m.value in (14, 17, 20)
    ] == []


def test_a_month_named_like_nought_stays_a_month() -> None:
    told = only("وقعت الوزارة الاتفاقية مع شركة النور يوم 12 صفر 1445هـ.", "signing")
    assert told.event.date_start == "2023-08-28"


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت المنظمة فوز مدينة صور بجائزة عاصمة الثقافة العربية لعام 2027.",
        "أصدر الوزير القرار رقم 12 لسنة 2021 بتشكيل لجنة لحصر الأضرار أمس.",
    ],
    ids=slug,
)
def test_the_year_that_a_thing_is_for_is_not_that_of_the_event(text: str) -> None:
    assert not {day for _, day in weighed(text)} & {"2027", "2021"}


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("يقبض فريق التفتيش على ثلاثة متسللين يوم الأحد الماضي.", "occurred", "2024-05-19"),
        ("التقى الوزير سالم الراشد نظيره العماني هلال الحارثي أمس.", "occurred", "2024-05-19"),
        ("كان من المقرر أن يلتقي الوزير سالم الراشد نظيره العماني هلال الحارثي أمس.", "planned", "2024-05-19"),
        ("زيارة الوزير سالم الراشد إلى مسقط يوم 24 مايو 2024.", "planned", "2024-05-24"),
        ("زار الوزير سالم الراشد مسقط بعد أن حددت اللجنة يوم 24 مايو 2024 لمباراتها.", "occurred", None),
    ],
    ids=slug,
)
def test_a_day_gone_by_or_to_come_tells_the_status(text: str, status: str, day: str | None) -> None:
    told = read(text)[0]
    assert told.event.status == status
    assert told.event.date_start in (day, None)


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("وقع تفجير في مدينة سوروتش التركية المجاورة للحدود السورية أدى إلى مقتل شخصين.", "سوروتش", "TR"),
        ("وقع تفجير في بلدة سروج جنوب شرق تركيا قرب الحدود مع سوريا.", "سروج", "TR"),
        ("اندلع حريق في مدينة صحار العمانية القريبة من الإمارات.", "صحار", "OM"),
    ],
    ids=slug,
)
def test_what_only_lies_beside_is_not_the_scene(text: str, city: str, country: str) -> None:
    event = only(text, "incident").event
    assert (event.city, event.country) == (city, country)


def test_a_lone_common_noun_is_no_title() -> None:
    assert only("وقع الوزيران سالم الراشد وهلال الحارثي الاتفاق في مسقط.", "signing").event.title is None
    named = only('أطلقت الوزارة تطبيق "إنجاز" لخدمة المراجعين.', "launch").event.title
    assert named is not None
    assert "إنجاز" in named


def test_who_does_it_is_not_what_it_is_called() -> None:
    for told in read("دشنت شركة النور أمس خدمة جديدة لعملائها في مسقط."):
        assert told.event.title not in told.names("actor")


def test_a_visit_is_not_part_of_itself() -> None:
    text = (
        "قام مدير التعليم سالم الراشد أمس بزيارة تفقدية لمدرسة النور في صحار.\n"
        "والتقى الراشد خلال الزيارة مديرة المدرسة هدى الحارثي."
    )
    visit, *others = read(text, dt.date(2024, 5, 20))
    assert visit.type in ("visit", "inspection")
    assert visit.event.part_of is None
    assert [o.type for o in others] == ["meeting"]
