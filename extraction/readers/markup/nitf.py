"""NITF (IPTC's News Industry Text Format): one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.markup.fragment import text_of_tree
from extraction.readers.markup.tree import declared_charset, local, words, xml_root
from extraction.readers.session import Session
from schemas.tables import Article


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article. Its text is that of `body.content`; headline, byline and dateline stand above it."""
    text, encoding = document.decoded(declared_charset(document.data))
    draft = draft_of_nitf(xml_root(document, text))
    draft.encoding = encoding
    yield draft.finish(document, session.options)


def draft_of_nitf(root: Any) -> Draft:
    """The article of an `nitf` element."""
    first: dict[str, Any] = {}
    for element in root.iter():
        first.setdefault(local(element), element)
    content = first.get("body.content")
    content = first.get("body") if content is None else content
    publication = first.get("pubdata")
    issued = next((first[name] for name in ("date.issue", "story.date", "date.release") if name in first), None)
    headline = next((first[name] for name in ("hl1", "headline", "title") if name in first), None)
    stated = issued.get("norm") if issued is not None else None
    printed = publication.get("date.publication") if publication is not None else None
    return Draft(
        text=text_of_tree(content) if content is not None else "",
        title=words(headline),
        byline=words(first.get("byttl")) if first.get("byline") is None else words(first["byline"]),
        outlet=_outlet(publication, first.get("distributor")),
        url=publication.get("ex-ref") if publication is not None else None,
        published=printed or stated,
    )


def _outlet(publication: Any, distributor: Any) -> str | None:
    name = publication.get("name") if publication is not None else None
    return name or words(distributor)
