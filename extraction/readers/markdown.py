"""A Markdown file: one article. Its text is what stands below the front matter, verbatim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.readers.document import Document
from extraction.readers.session import Session
from extraction.readers.tables.fields import FieldNames
from schemas.tables import Article

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^([\w.-]+)[ \t]*[:=](.+)$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(\S.*)$|^(\S.*)\n=+[ \t\r]*$", re.MULTILINE)


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article; its title is that of the front matter, else the first heading of the first level."""
    text, encoding = document.decoded()
    entries: dict[str, object] = {}
    if front := _FRONT_MATTER.match(text):
        entries = {name: value.strip().strip("\"'") for name, value in _ENTRY.findall(front[2])}
        text = text[front.end() :]
    heading = _HEADING.search(text)
    draft = FieldNames(session.options).draft(entries | {"content": text})
    draft.title = draft.title or (heading and (heading[1] or heading[2]).strip(" \t\r#")) or None
    draft.encoding = encoding
    yield draft.finish(document, session.options, headed=True)
