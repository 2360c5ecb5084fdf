"""What of a page is no part of its article, what it says of the article, and that no record comes of it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction import extract
from extraction.folding import fold
from extraction.regions import survey
from schemas.tables import Article
from schemas.vocabularies import REGION_KINDS

TITLE = "وزير الزراعة يفتتح محطة البذور في وادي الريان"
BODY = (
    "افتتح وزير الزراعة سامح الدهشان محطة البذور في وادي الريان، وتفقد المختبرات التي تخدم 900 مزارع.\n"
    "وقال الوزير إن المحطة كلفت 40 مليون جنيه، وإنها تعمل على مدار الساعة في مواسم الزراعة كلها.\n\n"
    "وأضاف أن المرحلة الثانية تبدأ العام المقبل، بعد أن تنتهي الوزارة من شراء الأجهزة ومن تدريب العاملين عليها.\n"
    "ووقع الوزير مع محافظ الفيوم اتفاقا لإنشاء ثلاثة مخازن مبردة في القرى القريبة من المحطة.\n"
)
PAGE = f"{TITLE}\n{BODY}"


def regions(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [(kind, folded.quote(start, end)) for kind, start, end in survey(folded.text).regions]


def told(text: str) -> list[str]:
    # the day is given, since a dateline may tell it, and with it when next year's events are
    found = extract(Article(article_id="art_1", source_uri="a.txt", text=text, published_on=dt.date(2024, 3, 5)))
    return [record.evidence for record in (*found.events, *found.metrics)]


ABOVE = [
    ("navigation", "تخطي إلى المحتوى"),
    ("navigation", "الرئيسية | سياسة | اقتصاد | محافظات | رياضة"),
    ("navigation", "الرئيسية » محافظات » الفيوم"),
    ("navigation", "الأخبار"),
    ("navigation", "Home"),
    ("related", "عاجل: مقتل 3 أشخاص في انقلاب حافلة على طريق الواحات"),
]
WITHIN = [
    ("sharing", "شارك: فيسبوك   تويتر   واتساب   نسخ الرابط"),
    ("sharing", "تابعنا على تيليغرام ليصلك الخبر أولا بأول"),
    ("counter", "1,284 مشاهدة   |   3 تعليقات   |   حجم الخط: A- A A+"),
    ("counter", "مدة القراءة: 4 دقائق"),
    ("related", "اقرأ أيضا: وزير النقل يوقع عقدا بقيمة 70 مليون دولار"),
    ("notice", "إعلان"),
    ("caption", "تصوير: مها الرفاعي"),
    ("caption", "جانب من الجولة في المختبرات (تصوير: مها الرفاعي)"),
    ("caption", "صورة: الوزير يزور 12 مختبرا"),
    ("tags", "الوسوم: #الفيوم #وزارة_الزراعة #بذور"),
    ("tags", "#الفيوم #وزارة_الزراعة #بذور"),
    ("byline", "كتبت/ سعاد مراد"),
    ("dateline", "آخر تحديث: 5 مارس 2024 - 12:45 م"),
]
BELOW = [
    ("source", "المصدر: وكالة أنباء الواحات"),
    ("source", "// انتهى //"),
    ("source", "--(بترا)"),
    ("byline", "للتواصل مع الكاتب: 0100 رسالة إلى 9988"),
    ("related", "أخبار ذات صلة\nإصابة خمسة عمال في حريق مصنع (07-12-2024)\nالنفط: الصادرات تجاوزت 98 مليون برميل"),
    ("related", "الأكثر قراءة\n1 أسعار الدولار اليوم\n2 موعد صرف رواتب الشهر"),
    ("comments", "اترك تعليقا\nالاسم *\nالبريد الإلكتروني *\nإرسال التعليق"),
    ("comments", "التعليقات (2)\nسمير: زار الوزير قريتنا قبل 5 سنوات ولم يتغير شيء.\nهبة: نريد 10 محطات."),
    ("notice", "جميع الحقوق محفوظة © 2024 صحيفة الواحات - تصميم وتطوير: 3 أقمار"),
    ("notice", "اشترك في النشرة البريدية: أكثر من 12 ألف مشترك"),
    ("notice", "من نحن | سياسة الخصوصية | شروط الاستخدام | أعلن معنا"),
]


@pytest.mark.parametrize(("kind", "junk"), ABOVE)
def test_above_the_article(kind: str, junk: str) -> None:
    assert regions(f"{junk}\n{PAGE}") == [(kind, junk)]
    assert told(f"{junk}\n{PAGE}") == told(PAGE)


@pytest.mark.parametrize(("kind", "junk"), WITHIN)
def test_within_the_article(kind: str, junk: str) -> None:
    text = f"{TITLE}\n{junk}\n{BODY}"
    assert regions(text) == [(kind, junk)]
    assert told(text) == told(PAGE)
    first, second = BODY.split("\n\n")
    assert regions(f"{TITLE}\n{first}\n\n{junk}\n\n{second}") == [(kind, junk)]


@pytest.mark.parametrize(("kind", "junk"), BELOW)
def test_below_the_article(kind: str, junk: str) -> None:
    assert regions(f"{PAGE}\n{junk}\n") == [(kind, junk)]
    assert told(f"{PAGE}\n{junk}\n") == told(PAGE)


def test_a_whole_page() -> None:
    junk = [*ABOVE[:3], *WITHIN[:3], *BELOW[4:]]
    above, below = ("\n".join(words for _, words in part) for part in (junk[:6], junk[6:]))
    assert told(f"{above}\n\n{PAGE}\n{below}") == told(PAGE)
    assert {kind for kind, _ in regions(f"{above}\n\n{PAGE}\n{below}")} == {kind for kind, _ in junk}


@pytest.mark.parametrize(
    "line",
    [
        "شارك وزير الزراعة في افتتاح المحطة",
        "أخبار سارة للمزارعين",
        "التعليق الأول للوزير على الحريق",
        "مصر والأردن توقعان اتفاقا للغاز",
        "الاقتصاد العالمي يتعافى في الربع الثالث",
        "وزارة الصحة - مستشفيات جديدة في 3 محافظات",
        "مصدر: تأجيل الانتخابات إلى الشهر المقبل",
        "قالت الوزيرة: نبني 40 مدرسة",
        "عاجل: زلزال يضرب الساحل الشمالي",
    ],
)
def test_headlines_and_subheads_are_the_articles_own(line: str) -> None:
    assert regions(f"{line}\n{BODY}") == []
    if not line.startswith("عاجل"):
        assert regions(f"{TITLE}\n{BODY}\n{line}\n{BODY}") == []


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("القاهرة في 5 مارس 2024 (أ ش أ)\n", [("dateline", "القاهرة في 5 مارس 2024 (أ ش أ)")]),
        ("عمان 19 شباط (بترا)- ", [("dateline", "عمان 19 شباط (بترا)-")]),
        ("رام الله 14-3-2023 وفا- ", [("dateline", "رام الله 14-3-2023 وفا-")]),
        ("الدمام - واس\n", [("dateline", "الدمام - واس")]),
        ("واس\n", [("dateline", "واس")]),
        ("سبق- جدة: ", [("dateline", "سبق- جدة:")]),
        ("واشنطن (رويترز) - ", [("dateline", "واشنطن (رويترز) -")]),
        ("سعاد مراد - سبق - أبها: ", [("byline", "سعاد مراد - سبق - أبها:")]),
        ("الفيوم - كتب: سمير مراد\n", [("byline", "الفيوم - كتب: سمير مراد")]),
        ("سوهاج - محمد عبدالعال\n", [("byline", "سوهاج - محمد عبدالعال")]),
        ("صحيفة الواحات - سيوة\n", [("dateline", "صحيفة الواحات - سيوة")]),
        ("عمان 23 تموز 2023 (بترا)- سناء مراد\n", [("dateline", "عمان 23 تموز 2023 (بترا)-"), ("byline", "سناء مراد")]),
        ("17:54 ت م\n", [("dateline", "17:54 ت م")]),
    ],
)
def test_datelines_and_bylines(head: str, found: list[tuple[str, str]]) -> None:
    text = f"{TITLE}\n{head}{BODY}"
    assert regions(text) == found
    assert told(text) == told(PAGE)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{TITLE}\nالدوحة في 5 مارس 2024 /قنا/\n{BODY}", "قنا"),
        (f"{TITLE}\n{BODY}--(بترا)", "بترا"),
        (f"{TITLE}\n{BODY}\nالمصدر: صحيفة الواحات", "صحيفة الواحات"),
        (f"{TITLE}\n{BODY}\nالمصدر: وكالات", None),
        (f"{TITLE}\n{BODY}\n© 2024 صحيفة الواحات. جميع الحقوق محفوظة", "صحيفة الواحات"),
        (f"{TITLE}\n{BODY}\nجميع الحقوق محفوظة لصحيفة الواحات 2024", "صحيفة الواحات"),
        (f"{TITLE}\nسيوة - وكالات\n{BODY}", None),
    ],
)
def test_the_outlet(text: str, outlet: str | None) -> None:
    folded = fold(text)
    span = survey(folded.text).outlet
    assert (folded.quote(*span) if span else None) == outlet


LINES = st.sampled_from([words for _, words in (*ABOVE, *WITHIN, *BELOW)] + [TITLE, *BODY.split("\n"), "", "5", "ﻻ"])


@given(st.lists(LINES, max_size=20).map("\n".join) | st.text("ءاب \n:-|(5)/.\u0651", max_size=80))
def test_regions_of_any_page_are_in_order_within_it(text: str) -> None:
    # the day is given, since a dateline may tell it, and with it when next year's events are
    found = extract(Article(article_id="art_1", source_uri="a.txt", text=text, published_on=dt.date(2024, 3, 5)))
    end = 0
    for region in found.regions:
        assert region.kind in REGION_KINDS
        assert end <= region.region_start < region.region_end <= len(text)
        end = region.region_end
