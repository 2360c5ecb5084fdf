"""RSS (0.9 to 2.0, also as RDF) and Atom with full content: each entry is an article, `FILE#N`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.markup.fragment import text_of_html, text_of_tree
from extraction.readers.markup.tree import child, declared_charset, local, words, xml_root
from extraction.readers.session import Session
from schemas.tables import Article

_ENTRIES = ("item", "entry")
_DAYS = ("published", "pubDate", "date", "issued", "updated", "modified")


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of a feed in its order. An entry without content does not stop the others."""
    text, encoding = document.decoded(declared_charset(document.data))
    root = xml_root(document, text)
    entries = [element for element in root.iter() if local(element) in _ENTRIES]
    if not entries:
        raise document.refuse("empty", " is a feed without entries")
    head = child(root, "channel")
    outlet = words(child(root if head is None else head, "title"))
    for place, entry in enumerate(entries):
        try:
            draft = _draft(entry, outlet)
            draft.encoding = encoding
            article = draft.finish(document, session.options, place)
        except UnreadableFile as error:
            refused = error.holding(json.dumps(_fields(entry), ensure_ascii=False))
            if len(entries) == 1:
                raise refused from None
            session.reject(refused)
        else:
            yield article


def _draft(entry: Any, outlet: str | None) -> Draft:
    source = child(entry, "source")
    return Draft(
        text=_content(entry),
        title=_plain(words(child(entry, "title"))),
        byline=_byline(entry),
        outlet=words(child(source, "title")) if source is not None and len(source) else words(source) or outlet,
        url=_address(entry),
        published=words(child(entry, *_DAYS)),
    )


def _content(entry: Any) -> str:
    """The longer of content and description: outlets put the full text into either."""
    found = [
        _text(child(entry, "encoded")),
        _text(child(entry, "content")),
        _text(child(entry, "description", "summary")),
    ]
    return max(found, key=len)


def _text(element: Any) -> str:
    """The text of an element whose HTML stands within it as text (escaped, CDATA) or as elements (Atom's XHTML)."""
    if element is None:
        return ""
    if len(element):
        return text_of_tree(element)
    text = element.text or ""
    return text if element.get("type") == "text" else text_of_html(text)


def _plain(title: str | None) -> str | None:
    return text_of_html(title) if title else None


def _byline(entry: Any) -> str | None:
    author = child(entry, "creator", "author")
    if author is None:
        return None
    return words(child(author, "name")) if len(author) else words(author)


def _address(entry: Any) -> str | None:
    for link in entry:
        if local(link) == "link" and link.get("rel", "alternate") == "alternate":
            return link.get("href") or words(link)
    identity = child(entry, "guid", "id")
    address = words(identity)
    return address if address and address.startswith(("http://", "https://")) else None


def _fields(entry: Any) -> dict[str, str | None]:
    return {local(element): words(element) for element in entry if local(element)}
