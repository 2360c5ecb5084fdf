"""JSON of many shapes, tables of many kinds, days in many forms."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import article_bytes
import pytest

from extraction.readers import Options, UnreadableFile, parse
from extraction.readers.stated_day import iso_day
from schemas.tables import Article

ONE, TWO = article_bytes.ARTICLES
TEXT = article_bytes.body(ONE)


def read(value: object, options: Options | None = None) -> list[Article]:
    data = json.dumps(value, ensure_ascii=False).encode()
    return parse(data, "/s/a.json", None, options or Options())


@pytest.mark.parametrize(
    "value",
    [
        article_bytes.saudi_news_net(ONE),
        article_bytes.news_please(ONE),
        article_bytes.schema_org(ONE) | {"articleBody": TEXT},
        {"title": {"rendered": ONE["title"]}, "content": {"rendered": f"<p>{TEXT}</p>"}, "link": ONE["url"],
         "date": "2024-03-05T08:00:00", "author": ONE["byline"], "source": {"name": ONE["outlet"]}},
        {"العنوان": ONE["title"], "النص": TEXT, "الكاتب": ONE["byline"], "المصدر": ONE["outlet"], "الرابط": ONE["url"],
         "تاريخ النشر": "الثلاثاء 5 مارس 2024"},
    ],
)  # fmt: skip
def test_manners_of_naming(value: dict[str, Any]) -> None:
    (article,) = read(value)
    named = (article.title, article.byline, article.outlet, article.url)
    assert named == tuple(ONE[name] for name in ("title", "byline", "outlet", "url"))
    assert (article.published_on, article.published_on_source) == (dt.date(2024, 3, 5), "metadata")
    assert article.text.replace("\n", " ") == TEXT.replace("\n", " ")


@pytest.mark.parametrize(
    "around",
    [
        lambda items: {"articles": items, "totalResults": 2},
        lambda items: {"@context": "https://schema.org", "@graph": items},
        lambda items: {"version": "https://jsonfeed.org/version/1.1", "items": items},
        lambda items: {"hits": {"hits": [{"_id": "1", "_source": item} for item in items]}},
    ],
)
def test_objects_around_an_array(around: Any) -> None:
    articles = read(around([article_bytes.saudi_news_net(a) for a in (ONE, TWO)]))
    assert [a.source_uri for a in articles] == ["/s/a.json#0", "/s/a.json#1"]
    assert [a.title for a in articles] == [ONE["title"], TWO["title"]]


def test_a_feed_of_json_with_html() -> None:
    entries = [
        {"id": "1", "content_html": "<p>فقرة أولى&nbsp;هنا</p><p>فقرة <b>ثانية</b></p>", "authors": [{"name": "سعاد"}]}
    ]
    (article,) = read({"version": "https://jsonfeed.org/version/1.1", "items": entries})
    assert article.text == "فقرة أولى\u00a0هنا\nفقرة ثانية"
    assert article.byline == "سعاد"


def test_own_names_go_first() -> None:
    options = Options(field_names={"content": ["story.ar"], "title": ["رأس"]})
    value = {"story": {"ar": TEXT, "en": "text"}, "رأس": "عنوان", "title": "title", "content": "other"}
    (article,) = read(value, options)
    assert (article.text, article.title) == (TEXT, "عنوان")
    rows = f"رأس,نص\nعنوان,{ONE['title']}\n".encode()
    (row,) = parse(rows, "/s/a.csv", None, Options(field_names={"content": ["نص"], "title": ["رأس"]}))
    assert (row.text, row.title, row.source_uri) == (ONE["title"], "عنوان", "/s/a.csv#0")


def test_bad_rows_and_lines_do_not_stop_the_others() -> None:
    rejected: list[UnreadableFile] = []
    rows = f"content;title\r\n{ONE['title']};a\r\n;b\r\n\r\nc;d;e\r\n{TWO['title']};f\r\n".encode()
    found = parse(rows, "/s/a.csv", rejected.append)
    assert [(a.source_uri, a.title) for a in found] == [("/s/a.csv#0", "a"), ("/s/a.csv#4", "f")]
    assert [(r.source_uri, r.reason) for r in rejected] == [("/s/a.csv#1", "no_content"), ("/s/a.csv#3", "table_shape")]
    assert json.loads(rejected[0].raw or "") == {"content": "", "title": "b"}
    rejected.clear()
    lines = f'{{"content": "{ONE["title"]}"}}\n\n{{"content": \n{{"title": "x"}}\n{"[" * 100_000}\n'.encode()
    assert len(parse(lines, "/s/a.jsonl", rejected.append)) == 1
    assert [(r.source_uri[-2:], r.reason) for r in rejected] == [
        ("#1", "json_syntax"),
        ("#2", "no_content"),
        ("#3", "json_syntax"),
    ]
    assert all(json.loads(r.raw or "") for r in rejected)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-05T23:30:00+03:00", "2024-03-05T23:30:00+03:00"),
        ("Tue, 05 Mar 2024 23:30:00 +0300", "2024-03-05"),
        ("5 Mar 2024 10:00:00 GMT", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305T101112Z", "2024-03-05"),
        ("1709632800", "2024-03-05"),
        (1709632800, "2024-03-05"),
        (1709632800000, "2024-03-05"),
        (dt.datetime(2024, 3, 5, 8), "2024-03-05"),
        ("الثلاثاء 5 مارس 2024 - 10:30", "2024-03-05"),
        ("24 شعبان 1445هـ", "2024-03-05"),
        ("مارس 2024", None),
        ("قريبا", None),
        ("", None),
        (True, None),
        (float("nan"), None),
        (1e300, None),
        (["2024-03-05"], None),
    ],
)
def test_stated_days(value: object, day: str | None) -> None:
    assert iso_day(value) == day
