"""Every sample of `samples/formats` is read exactly as it was written."""

from __future__ import annotations

import datetime as dt

import article_bytes as build
import pytest
from format_samples import names, sample

from extraction.readers import UnreadableFile, parse
from schemas.tables import Article

ONE, TWO = build.ARTICLES
BODY = {article["url"]: build.body(article) for article in build.ARTICLES}
HEADED = build.headed(ONE)
PRINTED = "\n".join([ONE["title"], f"كتب: {ONE['byline']}", "5 مارس 2024", *ONE["paragraphs"]])
PAGE = [f"{article['title']}\n{build.body(article)}" for article in build.ARTICLES]
FUNDUS = [build.body(article, "\n\n") for article in build.ARTICLES]
MIXED = """\
وقعت شركة Siemens Energy AG (ألمانيا) عقدا بقيمة 1,250,000.75 يورو، أي بزيادة 12.5% عن عام 2023/2024.
قالَ الوزيرُ: «لا بُدَّ من الإصلاحِ»، وأضافَ أنّ اللهَ وفّقنا في [المرحلة الأولى] يوم 05-03-2024 الساعة 10:30.
بلغت النسبة ٣٫٥٪ من أصل ٢٥٠٬٠٠٠ طن (نحو 10 كيلوغرامات) في العام الماضي.
العمود الأول يتحدث عن إنتاج القمح في الأردن هذا العام وكيف ارتفعت الأسعار بعد موجة الجفاف التي ضربت البلاد في الصيف، \
وأدت إلى نقص المحاصيل.
العمود الثاني يتحدث عن صادرات الفوسفات إلى الهند، وعن اتفاقية جديدة مع شركة محلية لتوسيع الميناء في العقبة خلال \
العامين المقبلين.
The minister said exports grew 5.2% (to $3.4 billion) in 2024."""
WORD = f"{PRINTED}\nالسنة\tطن\n2023\t20000"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NEWSML = "application/vnd.iptc.g2.newsitem+xml"
PARQUET = "application/vnd.apache.parquet"

# File -> of each article: place, media type, encoding, text, and which fields the format has of its own.
ALL = ("outlet", "url")
EXPECTED: dict[str, list[tuple[str, str, str | None, str, tuple[str, ...]]]] = {
    "text.txt": [("", "text/plain", "utf-8", HEADED, ())],
    "text_windows-1256.txt": [("", "text/plain", "windows-1256", HEADED, ())],
    "text.txt.gz": [("", "text/plain", "utf-8", HEADED, ())],
    "markdown.md": [("", "text/markdown", "utf-8", build.markdown(ONE, "").split("---\n")[2], ())],
    "page.html": [("", "text/html", "utf-8", PAGE[0], ALL)],
    "page.html.bz2": [("", "text/html", "utf-8", PAGE[0], ALL)],
    "saved_page.mhtml": [("", "multipart/related", "utf-8", PAGE[0], ALL)],
    "object.json": [("", "application/json", "utf-8", build.body(ONE), ALL)],
    "fundus.json": [(f"#{n}", "application/json", "utf-8", FUNDUS[n], ALL) for n in range(2)],
    "wire.nitf": [("", "text/vnd.iptc.nitf", "utf-8", build.body(ONE), ALL)],
    "press_release.eml": [("", "message/rfc822", "windows-1256", build.body(ONE), ("outlet",))],
    "word.docx": [("", WORD_TYPE, None, WORD, ())],
    "printed.pdf": [("", "application/pdf", None, PRINTED, ())],
    "crawl.warc.gz": [
        ("#2", "text/html", "windows-1256", PAGE[0], ALL),
        ("#5", "text/html", "utf-8", PAGE[1], ALL),
    ],
    "archive.zip": (
        archive := [
            ("#paper.txt", "text/plain", "windows-1256", HEADED, ()),
            ("#water/mahdia.html", "text/html", "utf-8", PAGE[1], ALL),
            ("#water/both.jsonl#0", "application/x-ndjson", "utf-8", build.body(ONE), ALL),
            ("#water/both.jsonl#1", "application/x-ndjson", "utf-8", build.body(TWO), ALL),
        ]
    ),
    "archive.tar.gz": archive,
} | {
    name: [(f"#{n}", media_type, encoding, build.body(article), ALL) for n, article in enumerate(build.ARTICLES)]
    for name, media_type, encoding in [
        ("lines.jsonl", "application/x-ndjson", "utf-8"),
        ("lines.jsonl.zst", "application/x-ndjson", "utf-8"),
        ("table.csv", "text/csv", "utf-8"),
        ("table.csv.xz", "text/csv", "utf-8"),
        ("table.tsv", "text/tab-separated-values", "utf-8"),
        ("table.parquet", PARQUET, None),
        ("feed.rss", "application/rss+xml", "utf-8"),
        ("feed.atom", "application/atom+xml", "utf-8"),
        ("newsml_g2.xml", NEWSML, "utf-8"),
    ]
}


def read(name: str) -> tuple[list[Article], list[UnreadableFile]]:
    rejected: list[UnreadableFile] = []
    return parse(sample(name), f"/s/{name}", rejected.append), rejected


def test_every_sample_is_expected() -> None:
    assert names() == sorted([*EXPECTED, "mixed_directions.pdf"])


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_is_read_as_it_was_written(name: str) -> None:
    articles, rejected = read(name)
    found = [(a.source_uri, a.media_type, a.encoding, a.text) for a in articles]
    assert found == [(f"/s/{name}{place}", *rest) for place, *rest, _ in EXPECTED[name]]
    assert [(r.source_uri, r.reason) for r in rejected] == (
        [("/s/archive.zip#water/notes.bin", "unsupported_suffix")] if name == "archive.zip" else []
    )
    for article, (*_, own) in zip(articles, EXPECTED[name], strict=True):
        written = next(a for a in build.ARTICLES if a["title"] == article.title)
        assert article.published_on == dt.date.fromisoformat(written["published"])
        assert article.published_on_source == ("metadata" if own or name == "markdown.md" else "text")
        assert article.language == "ar"
        assert article.outlet == (written["outlet"] if "outlet" in own else None)
        assert article.url == (written["url"] if "url" in own else None)
        if name != "press_release.eml":
            assert (article.byline or "").removeprefix("كتب: ") == written["byline"]


def test_a_pdf_of_both_directions_is_in_reading_order() -> None:
    ((article,), _) = read("mixed_directions.pdf")
    assert article.text == MIXED


def test_ids_do_not_depend_on_the_container() -> None:
    (lines, _), (zipped, _) = read("lines.jsonl"), read("archive.zip")
    assert [a.article_id for a in lines] == [a.article_id for a in zipped[2:]]
