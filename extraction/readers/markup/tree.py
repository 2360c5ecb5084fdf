"""Bytes and text -> trees, with parsers that fetch nothing and resolve no entity of a document's own."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from extraction.readers.document import Document

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_XMLS_OWN = {"amp", "lt", "gt", "quot", "apos"}
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.DOTALL)
# What neither HTML nor XML may hold.
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")
_CHARSET = re.compile(rb"""<meta[^>]+?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""")


def declared_charset(data: bytes) -> str | None:
    """The charset that an HTML page or XML document states at its head, or None."""
    head = data[:4096]
    found = _ENCODING.search(head) or _CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def html_tree(text: str) -> Any:
    """The page's root element. Raises lxml's errors where nothing is there to parse."""
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    cleaned = _without_declaration(text).translate(_CONTROLS)
    return document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)


def xml_root(document: Document, text: str) -> Any:
    """The root element. Raises UnreadableFile: `xml_syntax`, `xml_entities`.

    Entities that HTML names are taken for what they mean there, as feeds use them; a document type's own are refused.
    """
    head = _DOCTYPE.match(text, max(text.find("<!DOCTYPE"), 0))
    if head and "<!ENTITY" in head[0]:
        raise document.refuse("xml_entities", " declares entities of its own")
    cleaned = _ENTITY.sub(_meant, _without_declaration(text))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(cleaned.strip().encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise document.refuse("xml_syntax", f" is not valid XML, line {error.lineno}: {error.msg}") from None
    if root is None:
        raise document.refuse("xml_syntax", " is not valid XML: it has no elements")
    internal = root.getroottree().docinfo.internalDTD
    if internal is not None and any(True for _ in internal.iterentities()):
        raise document.refuse("xml_entities", " declares entities of its own")
    return root


def _without_declaration(text: str) -> str:
    """The text without `<?xml ... ?>`, which names an encoding that it is no longer in."""
    declaration = _DECLARATION.match(text)
    return text[declaration.end() :] if declaration else text


def _meant(found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if name in _XMLS_OWN else html5.get(f"{name};", found[0])


def local(element: Any) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return str(tag).rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, *names: str) -> Any:
    """The first child of one of these names, in their order, or None."""
    for name in names:
        for found in element:
            if local(found) == name:
                return found
    return None


def words(element: Any) -> str | None:
    """All text within an element in one line, or None."""
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None
