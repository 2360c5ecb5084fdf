"""NewsML-G2 (IPTC), as news agencies send it: each news item with a text is an article, `FILE#N` of several."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.markup.fragment import text_of_html, text_of_tree
from extraction.readers.markup.nitf import draft_of_nitf
from extraction.readers.markup.tree import child, declared_charset, local, words, xml_root
from extraction.readers.session import Session
from schemas.tables import Article

_PICTURES = ("picture", "video", "audio", "graphic")


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles of a news item or message. Items that are pictures, video or packages of others are passed over."""
    text, encoding = document.decoded(declared_charset(document.data))
    root = xml_root(document, text)
    items = [element for element in root.iter() if local(element) == "newsItem" and not _is_picture(element)]
    if not items:
        raise document.refuse("no_article", " holds no news item with a text")
    for place, item in enumerate(items):
        try:
            draft = _draft(item)
            draft.encoding = encoding
            article = draft.finish(document, session.options, place if len(items) > 1 else None)
        except UnreadableFile as error:
            refused = error.holding(json.dumps({"guid": item.get("guid")}, ensure_ascii=False))
            if len(items) == 1:
                raise refused from None
            session.reject(refused)
        else:
            yield article


def _is_picture(item: Any) -> bool:
    kind = next((e.get("qcode", "") for e in item.iter() if local(e) == "itemClass"), "")
    return str(kind).rpartition(":")[2] in _PICTURES


def _first(item: Any, path: tuple[str, ...]) -> Any:
    """The element down a path of names, or None."""
    for name in path:
        item = child(item, name) if item is not None else None
    return item


def _draft(item: Any) -> Draft:
    meta = child(item, "contentMeta")
    inner = _inline(item)
    draft = inner or Draft(text="")
    source = next(
        (e for name in ("infoSource", "creditline", "provider") for e in item.iter() if local(e) == name), None
    )
    draft.title = words(_first(meta, ("headline",))) or draft.title or words(_first(item, ("itemMeta", "title")))
    draft.byline = words(_first(meta, ("by",))) or _named(_first(meta, ("creator",))) or draft.byline
    draft.outlet = draft.outlet or _named(source)
    draft.published = (
        words(_first(meta, ("contentCreated",)))
        or words(_first(item, ("itemMeta", "firstCreated")))
        or words(_first(item, ("itemMeta", "versionCreated")))
        or draft.published
    )
    draft.url = draft.url or _link(item)
    return draft


def _inline(item: Any) -> Draft | None:
    """The text of the content set: NITF or XHTML in it, or plain text."""
    content = child(item, "contentSet")
    for element in content if content is not None else ():
        name = local(element)
        if name == "inlineXML":
            inner = next((e for e in element.iter() if local(e) in ("nitf", "html")), element)
            if local(inner) == "nitf":
                return draft_of_nitf(inner)
            body = child(inner, "body")
            return Draft(text=text_of_tree(inner if body is None else body))
        if name == "inlineData":
            text = "".join(element.itertext())
            return Draft(text=text_of_html(text) if "html" in element.get("contenttype", "") else text.strip("\n"))
    return None


def _named(element: Any) -> str | None:
    """What an element with a `name` child, a `literal` or text names."""
    if element is None:
        return None
    return words(child(element, "name")) or words(element) or element.get("literal")


def _link(item: Any) -> str | None:
    links = [
        e.get("href") for e in item.iter() if local(e) == "link" and str(e.get("rel", "")).endswith(("alternate", ""))
    ]
    return next((href for href in links if href and href.startswith(("http://", "https://"))), None)
