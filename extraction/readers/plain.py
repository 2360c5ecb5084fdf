"""A .txt file: one article, the whole file its text."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.language import is_blank
from extraction.readers.session import Session
from schemas.tables import Article


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article; headline, byline and dateline stay in its text."""
    text, encoding = document.decoded()
    if is_blank(text):
        raise document.refuse("empty", " holds no words")
    draft = Draft(text=text, encoding=encoding, url=document.url)
    yield draft.finish(document, session.options, headed=True)
