"""What tables of any format share: a row -> an article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.session import Session
from extraction.readers.tables.fields import FieldNames
from schemas.tables import Article


def article_of_row(
    document: Document,
    session: Session,
    names: FieldNames,
    fields: Mapping[str, object],
    place: int,
    encoding: str | None = None,
) -> Article:
    """The article of row `place`. Raises UnreadableFile, with the row as JSON."""
    draft = names.draft(fields)
    draft.encoding = encoding
    try:
        return draft.finish(document, session.options, place)
    except UnreadableFile as error:
        raise error.holding(json.dumps(fields, default=str)) from None


def refuse_table(document: Document, columns: Iterable[str]) -> UnreadableFile:
    """The error that no column holds the articles' text."""
    named = ", ".join(column for column in columns)[:200]
    return document.refuse("table_shape", f" has no column with the articles' text, only: {named}")
