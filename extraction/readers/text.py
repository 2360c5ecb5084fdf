"""A .txt file: one article, the whole file its text."""

from __future__ import annotations

import os.path

from extraction.ids import make_id
from extraction.readers.dateline import dateline_day
from extraction.readers.header import header_lines, is_byline, is_headline, is_short
from extraction.readers.language import language_of
from extraction.readers.publication import publication_day
from schemas.tables import Article


def read_text(text: str, source_uri: str) -> Article:
    """The article of a plain-text file; headline, byline and dateline stay in its text."""
    title, byline = _title_and_byline(text)
    day, source = publication_day(None, text, os.path.basename(source_uri))
    return Article(
        article_id=make_id("art", text, title, None),
        source_uri=source_uri,
        title=title,
        byline=byline,
        language=language_of(text),
        published_on=day,
        published_on_source=source,
        text=text,
    )


def _title_and_byline(text: str) -> tuple[str | None, str | None]:
    """The first header line that can be a headline, and the first byline; None where there is none."""
    title = byline = None
    lines = header_lines(text)
    for line in lines[:-1]:  # what has nothing below it heads nothing
        if is_byline(line):
            byline = byline or line
        elif not is_short(line):
            break
        elif title is None and is_headline(line) and dateline_day([line]) is None:
            title = line
    return title, byline
