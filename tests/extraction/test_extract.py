"""Whatever the text: every record is the words it points to, every id is one record's, and nothing raises."""

from __future__ import annotations

import datetime as dt
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import extract
from extraction.readers import UnreadableFile, read_file
from extraction.readers.reading import parse
from schemas.tables import Article, Records

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples" / "inbox"
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "articles"
CORPUS = SHARED / "corpus"


def check(article: Article) -> Records:
    """The article's records, grounded in its text, each with an id of its own."""
    found = extract(article)
    for record in (*found.events, *found.participants, *found.metrics):
        start, end = record.evidence_start, record.evidence_end
        assert 0 <= start < end <= len(article.text), record
        assert article.text[start:end] == record.evidence, record
        assert record.article_id == article.article_id
    events = [event.event_id for event in found.events]
    assert len(set(events)) == len(events)
    metrics = [metric.metric_id for metric in found.metrics]
    assert len(set(metrics)) == len(metrics)
    assert {participant.event_id for participant in found.participants} <= set(events)
    people = [(person.event_id, person.name, person.role, person.evidence_start) for person in found.participants]
    assert len(set(people)) == len(people)
    return found


def check_twice(articles: list[Article]) -> None:
    """Check each article, and that neither the order nor where the file lies changes what is found."""
    first = [check(article) for article in articles]
    moved = [replace(article, source_uri="/elsewhere/" + article.source_uri) for article in articles]
    assert [extract(article) for article in reversed(moved)] == first[::-1]


def of_folder(folder: Path) -> Iterator[Article]:
    for path in sorted(folder.iterdir()):
        try:
            yield from read_file(path, path.name)
        except UnreadableFile:
            assert path.name == "oman_free_zone_mahout.json", "the one sample that is broken on purpose"


def test_samples() -> None:
    articles = list(of_folder(SAMPLES))
    assert len(articles) == 12
    check_twice(articles)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles are not beside this checkout")
def test_annotated_articles() -> None:
    check_twice(list(of_folder(GOLD)))


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this checkout")
def test_a_newspaper_corpus() -> None:
    (path,) = CORPUS.glob("*.zip")
    with zipfile.ZipFile(path) as archive:
        (name,) = archive.namelist()
        data = archive.read(name)
    articles = parse(data, name, lambda error: None)
    assert len(articles) > len(json.loads(data)) * 0.9
    for article in articles:
        check(article)


WORDS = re.findall(
    r"\S+",
    """
    زار وزير الصناعة رئيس الوزراء أحمد بن سعيد الشركة الوطنية وزارة الخارجية مصر القاهرة المملكة السعودية وقع
    اتفاقية مذكرة تفاهم مع على في من إلى بين و أن التي الذي أمس اليوم غدا المقبل الماضي يناير شعبان عام سنة
    يوم مليون مليار ألف ألفا مائة عشرة خمسة وعشرين نصف ربع ثلاثة أرباع دولار ريال جنيه كيلومتر طن متر مربع
    بنسبة نحو أكثر لا يقل عن ارتفع بزيادة قدرها المتوقع يبلغ عدد افتتح أطلق مؤتمر اجتماع الدكتور معالي سعادة
    الوزير حضره لقاء جلسة بعنوان تعيين فوز بجائزة حادث قتل أصيب ولم يتم تأجيل إلغاء قال أكد وأضاف حيث كما
    نظيره المصري
    """,
)
MARKS = [" ", "  ", "\n", "، ", ". ", "؛ ", "؟ ", ": ", "-", "–", "/", "(", ")", "«", "»", '"', "%", "٪", ",", ".", "#"]
ODD = [
    "\u0640",
    "\u064b",
    "\u0651",
    "\u200f",
    "\u200c",
    "\ufeff",
    "\u00a0",
    "\t",
    "\r\n",
    "\0",
    "😀",
    "ﷺ",
    "ﻼ",
    "é",
    "x",
]
DIGITS = st.text("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳.,٫٬/", min_size=1, max_size=8)
PIECES = st.one_of(
    st.sampled_from(WORDS).map(lambda word: word + " "),
    st.sampled_from(MARKS),
    st.sampled_from(ODD),
    DIGITS,
    st.text(max_size=3),
)


@given(st.lists(PIECES, max_size=60).map("".join), st.none() | st.dates())
def test_any_text(text: str, day: dt.date | None) -> None:
    article = Article(article_id="art_1", source_uri="any.txt", outlet=None, text=text, published_on=day)
    assert check(article) == extract(article)


TEXTS = [path.read_text("utf-8").split(" ") for path in sorted(SAMPLES.glob("*.txt"))]


@st.composite
def stretches(draw: st.DrawFn) -> str:
    """Some words on end of a sample article."""
    words = draw(st.sampled_from(TEXTS))
    first = draw(st.integers(0, len(words) - 1))
    return " ".join(words[first : first + draw(st.integers(1, 40))])


@settings(max_examples=400, deadline=None)  # the first loads the lexicons
@given(st.lists(stretches(), min_size=1, max_size=3).map(" ".join))
def test_articles_may_begin_and_break_off_anywhere(text: str) -> None:
    check(Article(article_id="art_1", source_uri="any.txt", outlet=None, text=text, published_on=dt.date(2025, 1, 31)))


@pytest.mark.parametrize(
    "text",
    [
        "زار الوزير محطة الرياح في تيمان. وقال معاليه لوكالة أنباء",
        "شارك الوزير فهد العلي في ندوة الموانئ العربية حول",
    ],
)
def test_an_article_may_end_with_what_opens_a_name(text: str) -> None:
    check(Article(article_id="art_1", source_uri="any.txt", outlet=None, text=text, published_on=None))
