"""XML that is none of the known formats: refused, with what its root is called."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.readers.document import Document
from extraction.readers.markup.tree import declared_charset, xml_root
from extraction.readers.session import Session
from schemas.tables import Article


def read(document: Document, session: Session) -> Iterator[Article]:
    """Nothing. Raises UnreadableFile: what is wrong with the XML, else `unknown_xml`."""
    text, _ = document.decoded(declared_charset(document.data))
    root = xml_root(document, text)
    raise document.refuse("unknown_xml", f" is XML of no known format: its root is <{str(root.tag)[:100]}>")
