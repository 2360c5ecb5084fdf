"""Articles -> bytes of every format: what samples/formats and the table of encodings are made from."""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

Article = dict[str, Any]
ARTICLES: list[Article] = json.loads((Path(__file__).parent / "articles.json").read_text("utf-8"))

# Encodings as the Web and mail name them, and how Python writes them.
CODECS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8-sig",
    "windows-1256": "cp1256",
    "iso-8859-6": "iso8859-6",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
LINE = "\n"
_CHARSETS = {"utf-8-sig": "utf-8"}


def body(article: Article, end: str = "\n") -> str:
    """The paragraphs, a line each."""
    return end.join(article["paragraphs"])


def headed(article: Article) -> str:
    """As an article is pasted into a text file: headline, byline, dateline, paragraphs."""
    day = "5 مارس 2024" if article["published"].endswith("05") else "6 مارس 2024"
    return f"{article['title']}\nكتب: {article['byline']}\n{day}\n\n{body(article, LINE * 2)}\n"


def plain(article: Article, charset: str) -> str:
    """A .txt file."""
    return headed(article)


def markdown(article: Article, charset: str) -> str:
    """A .md file with front matter."""
    front = f'---\ntitle: "{article["title"]}"\nauthor: {article["byline"]}\ndate: {article["published"]}\n---\n'
    return front + f"# {article['title']}\n\n{body(article, LINE * 2)}\n"


def page(article: Article, charset: str) -> str:
    """A web page with menu, comments and footer, its metadata in JSON-LD, Open Graph and meta elements."""
    linked = json.dumps(schema_org(article), ensure_ascii=False, indent=1)
    paragraphs = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in article["paragraphs"])
    return f"""<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="{charset}">
<title>{article["title"]} | {article["outlet"]}</title>
<meta property="og:title" content="{article["title"]}">
<meta property="og:site_name" content="{article["outlet"]}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="{article["published"]}T08:00:00+02:00">
<meta property="article:modified_time" content="2024-04-01T08:00:00+02:00">
<meta name="author" content="{article["byline"]}">
<link rel="canonical" href="{article["url"]}">
<script type="application/ld+json">{linked}</script>
</head>
<body>
<nav><ul><li><a href="/">الرئيسية</a></li>
<li><a href="/economy">اقتصاد</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
<main><article>
<h1>{article["title"]}</h1>
{paragraphs}
</article></main>
<section class="comments"><h3>التعليقات</h3><div class="comment"><p>شكرا على الخبر</p></div></section>
<footer>جميع الحقوق محفوظة 2025</footer>
</body>
</html>
"""


def schema_org(article: Article) -> Article:
    """A NewsArticle of schema.org."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article["title"],
        "datePublished": f"{article['published']}T08:00:00+02:00",
        "author": {"@type": "Person", "name": article["byline"]},
        "publisher": {"@type": "Organization", "name": article["outlet"]},
        "mainEntityOfPage": {"@type": "WebPage", "@id": article["url"]},
    }


def saudi_news_net(article: Article) -> Article:
    """The fields of SaudiNewsNet."""
    return {
        "source": article["outlet"],
        "url": article["url"],
        "date_extracted": f"{article['published']} 08:00:00",
        "title": article["title"],
        "author": article["byline"],
        "content": body(article),
    }


def news_please(article: Article) -> Article:
    """The fields of news-please."""
    return {
        "authors": [article["byline"]],
        "date_download": "2025-01-01 00:00:00",
        "date_publish": f"{article['published']} 08:00:00",
        "maintext": body(article),
        "source_domain": article["outlet"],
        "title": article["title"],
        "url": article["url"],
    }


def fundus(article: Article) -> Article:
    """The fields of fundus."""
    sections = [{"headline": [], "paragraphs": article["paragraphs"][1:]}]
    return {
        "title": article["title"],
        "authors": [article["byline"]],
        "publisher": article["outlet"],
        "publishing_date": f"{article['published']} 08:00:00+02:00",
        "url": article["url"],
        "body": {"summary": article["paragraphs"][:1], "sections": sections},
    }


def json_object(article: Article, charset: str) -> str:
    """One object, in the manner of SaudiNewsNet."""
    return json.dumps(saudi_news_net(article), ensure_ascii=False, indent=2)


def json_lines(articles: Sequence[Article]) -> str:
    """An object on each line, each in another manner."""
    manners: list[Callable[[Article], Article]] = [news_please, lambda a: schema_org(a) | {"articleBody": body(a)}]
    lines = [manner(article) for manner, article in zip(manners, articles, strict=False)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def delimited(articles: Sequence[Article], delimiter: str) -> str:
    """A table with a column for each field of SaudiNewsNet; cells hold line ends, quoted."""
    out = io.StringIO()
    rows = [saudi_news_net(article) for article in articles]
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _html(article: Article) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article["paragraphs"])


def _first_apart(
    articles: Sequence[Article], first: Callable[[Article], str], others: Callable[[Article], str]
) -> list[str]:
    """The content of each article, the first one's in another manner than the others'."""
    return [others(a) if number else first(a) for number, a in enumerate(articles)]


def rss(articles: Sequence[Article], charset: str) -> str:
    """RSS 2.0 with the full text in content:encoded."""
    items = "\n".join(
        f"""<item>
<title>{escape(a["title"])}</title>
<link>{a["url"]}</link>
<dc:creator>{a["byline"]}</dc:creator>
<pubDate>{"Tue, 05" if a["published"].endswith("05") else "Wed, 06"} Mar 2024 08:00:00 +0200</pubDate>
<description>{escape(a["paragraphs"][0])}</description>
<content:encoded><![CDATA[{_html(a)}]]></content:encoded>
</item>"""
        for a in articles
    )
    names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"""<?xml version="1.0" encoding="{charset}"?>
<rss version="2.0" {names}>
<channel>
<title>{articles[0]["outlet"]}</title>
<link>https://almithal.example/</link>
{items}
</channel>
</rss>
"""


def atom(articles: Sequence[Article], charset: str) -> str:
    """Atom, the first entry's content as escaped HTML, the others' as XHTML."""
    contents = _first_apart(
        articles,
        lambda a: f'<content type="html">{escape(_html(a))}</content>',
        lambda a: f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{_html(a)}</div></content>',
    )
    entries = [
        f"""<entry>
<title>{escape(a["title"])}</title>
<id>{a["url"]}</id>
<link rel="alternate" href="{a["url"]}"/>
<author><name>{a["byline"]}</name></author>
<published>{a["published"]}T08:00:00+02:00</published>
<updated>2024-04-01T08:00:00+02:00</updated>
{content}
</entry>"""
        for a, content in zip(articles, contents, strict=True)
    ]
    return f"""<?xml version="1.0" encoding="{charset}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<title>{articles[0]["outlet"]}</title>
{LINE.join(entries)}
</feed>
"""


def nitf_element(article: Article) -> str:
    """The `nitf` element."""
    day = article["published"].replace("-", "")
    return f"""<nitf>
<head>
<title>{escape(article["title"])}</title>
<docdata><date.issue norm="{day}T080000Z"/></docdata>
<pubdata name="{article["outlet"]}" date.publication="{day}" ex-ref="{article["url"]}"/>
</head>
<body>
<body.head>
<hedline><hl1>{escape(article["title"])}</hl1></hedline>
<byline>{article["byline"]}</byline>
</body.head>
<body.content>{_html(article)}</body.content>
</body>
</nitf>"""


def nitf(article: Article, charset: str) -> str:
    """A NITF file; its document type is named and nowhere to be found."""
    doctype = '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf-3-6.dtd">'
    return f'<?xml version="1.0" encoding="{charset}"?>\n{doctype}\n{nitf_element(article)}\n'


def newsml(articles: Sequence[Article], charset: str) -> str:
    """A NewsML-G2 message: a news item with XHTML, a picture, a news item with plain text."""
    xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'
    inlines = _first_apart(
        articles,
        lambda a: f'<inlineXML contenttype="application/xhtml+xml">{xhtml.format(_html(a))}</inlineXML>',
        lambda a: f'<inlineData contenttype="text/plain">{escape(body(a))}</inlineData>',
    )
    items = [
        f"""<newsItem guid="urn:newsml:almithal.example:{number}" version="1">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>{a["published"]}T08:00:00+02:00</versionCreated>
<link rel="irel:alternate" href="{a["url"]}"/></itemMeta>
<contentMeta><contentCreated>{a["published"]}T08:00:00+02:00</contentCreated><infoSource><name>{a["outlet"]}</name></infoSource>
<by>{a["byline"]}</by><headline>{escape(a["title"])}</headline></contentMeta>
<contentSet>{inline}</contentSet>
</newsItem>"""
        for number, (a, inline) in enumerate(zip(articles, inlines, strict=True))
    ]
    kind = '<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>'
    items.insert(1, f'<newsItem guid="urn:newsml:almithal.example:picture">{kind}</newsItem>')
    return f"""<?xml version="1.0" encoding="{charset}"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2024-03-06T09:00:00+02:00</sent></header>
<itemSet>
{LINE.join(items)}
</itemSet>
</newsMessage>
"""


def _word(text: str) -> str:
    """A header field of mail in UTF-8."""
    return f"=?utf-8?b?{base64.b64encode(text.encode()).decode()}?="


def mail(article: Article, charset: str) -> bytes:
    """A press release as mail, its body in base64."""
    packed = base64.encodebytes(body(article).encode(CODECS[charset])).decode("ascii").replace("\n", "\r\n")
    fields = [
        f"From: {_word(article['outlet'])} <press@almithal.example>",
        "To: desk@example.example",
        f"Subject: {_word(article['title'])}",
        f"Date: {'Tue, 05' if article['published'].endswith('05') else 'Wed, 06'} Mar 2024 08:00:00 +0200",
        "Message-ID: <1@almithal.example>",
        "MIME-Version: 1.0",
        f'Content-Type: text/plain; charset="{_CHARSETS.get(charset, charset)}"',
        "Content-Transfer-Encoding: base64",
    ]
    return ("\r\n".join(fields) + "\r\n\r\n" + packed).encode("ascii")


def saved_page(article: Article, charset: str) -> bytes:
    """A page as browsers save it into one file, with a picture beside it."""
    declared = _CHARSETS.get(charset, charset)
    packed = base64.encodebytes(page(article, declared).encode(CODECS[charset])).decode("ascii").replace("\n", "\r\n")
    return f"""From: <Saved by a browser>\r
Snapshot-Content-Location: {article["url"]}\r
Subject: {_word(article["title"])}\r
Date: Mon, 01 Apr 2024 08:00:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="----=_Part"\r
\r
\r
------=_Part\r
Content-Type: text/html; charset="{declared}"\r
Content-Transfer-Encoding: base64\r
Content-Location: {article["url"]}\r
\r
{packed}\r
------=_Part\r
Content-Type: image/gif\r
Content-Transfer-Encoding: base64\r
Content-Location: https://almithal.example/dot.gif\r
\r
R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\r
------=_Part--\r
""".encode("ascii")


def charset_of(encoding: str) -> str:
    """What a document in this encoding declares."""
    return _CHARSETS.get(encoding, encoding)


def _text(build: Callable[..., str]) -> Callable[[str], bytes]:
    return lambda encoding: build(charset_of(encoding)).encode(CODECS[encoding])


# One file of each format whose text has an encoding: suffix -> encoding -> bytes.
IN_ENCODING: dict[str, Callable[[str], bytes]] = {
    ".txt": _text(lambda charset: plain(ARTICLES[0], charset)),
    ".md": _text(lambda charset: markdown(ARTICLES[0], charset)),
    ".html": _text(lambda charset: page(ARTICLES[0], charset)),
    ".mhtml": lambda encoding: saved_page(ARTICLES[0], encoding),
    ".json": _text(lambda charset: json_object(ARTICLES[0], charset)),
    ".jsonl": _text(lambda charset: json_lines(ARTICLES[:1])),
    ".csv": _text(lambda charset: delimited(ARTICLES[:1], ",")),
    ".tsv": _text(lambda charset: delimited(ARTICLES[:1], "\t")),
    ".rss": _text(lambda charset: rss(ARTICLES[:1], charset)),
    ".atom": _text(lambda charset: atom(ARTICLES[:1], charset)),
    ".newsml.xml": _text(lambda charset: newsml(ARTICLES[:1], charset)),
    ".nitf": _text(lambda charset: nitf(ARTICLES[0], charset)),
    ".eml": lambda encoding: mail(ARTICLES[0], encoding),
}

# What each of these files has for its article's text.
TEXTS: dict[str, Callable[[Article], str]] = dict.fromkeys(IN_ENCODING, body) | {
    ".txt": headed,
    ".md": lambda article: markdown(article, "").split("---\n")[2],
    ".html": lambda article: f"{article['title']}\n{body(article)}",
    ".mhtml": lambda article: f"{article['title']}\n{body(article)}",
}
