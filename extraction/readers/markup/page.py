"""A web page: one article. trafilatura tells its main text from menus and comments, and reads its metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml.etree import ParserError

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.markup.tree import declared_charset, html_tree
from extraction.readers.session import Session
from schemas.tables import Article

# The day as JSON-LD, Open Graph, meta and time elements state it; none is guessed from the text, which has datelines.
_DAY = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article. Raises UnreadableFile: `no_article` where the page has no running text."""
    text, encoding = document.decoded(declared_charset(document.data))
    draft = draft_of_page(document, text)
    draft.encoding = encoding
    yield draft.finish(document, session.options)


def draft_of_page(document: Document, text: str) -> Draft:
    """The article of a page. Raises UnreadableFile."""
    from trafilatura import bare_extraction

    try:
        tree: Any = html_tree(text)
    except ParserError:
        raise document.refuse("no_article", " is an empty page") from None
    found: Any = bare_extraction(
        tree, url=document.url, with_metadata=True, include_comments=False, date_extraction_params=dict(_DAY)
    )
    body = (found.text or "").strip() if found is not None else ""
    if not body:
        raise document.refuse("no_article", " has no running text")
    return Draft(
        text=body,
        title=found.title,
        byline=found.author,
        outlet=found.sitename,
        url=found.url or document.url,
        published=found.date,
    )
