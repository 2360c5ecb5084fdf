"""A .txt file: one article, the whole file its text."""

from __future__ import annotations

import os.path

from extraction.folding import fold
from extraction.ids import make_id
from extraction.readers.language import language_of
from extraction.readers.publication import publication_day
from extraction.regions import survey
from schemas.tables import Article


def read_text(text: str, source_uri: str) -> Article:
    """The article of a plain-text file; headline, byline and dateline stay in its text."""
    folded = fold(text)
    page = survey(folded.text)
    title, byline, outlet = (folded.quote(*span) if span else None for span in (page.title, page.byline, page.outlet))
    day, source = publication_day(None, text, os.path.basename(source_uri))
    return Article(
        article_id=make_id("art", text, title, None),
        source_uri=source_uri,
        title=title,
        byline=byline,
        outlet=outlet,
        language=language_of(text),
        published_on=day,
        published_on_source=source,
        text=text,
    )
