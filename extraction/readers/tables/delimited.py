"""CSV and TSV: one article in each row below the row of names."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.session import Session
from extraction.readers.tables.fields import FieldNames
from extraction.readers.tables.rows import article_of_row, refuse_table
from schemas.tables import Article

_DELIMITERS = (",", "\t", ";", "|")


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles; row N (from 0) below the names has the source `FILE#N`. A bad row does not stop the others."""
    text, encoding = document.decoded()
    names = FieldNames(session.options)
    csv.field_size_limit(sys.maxsize)  # long articles are refused by name
    header, rows = _table(document, text, names)
    for place, row in enumerate(_guarded(document, rows, session)):
        if not any(cell.strip() for cell in row):
            continue
        try:
            if len(row) > len(header):
                raw = json.dumps(row, ensure_ascii=False)
                what = f" has {len(row)} cells, the row of names {len(header)}"
                raise document.part(place).refuse("table_shape", what, raw)
            fields: dict[str, object] = dict(zip(header, row, strict=False))
            article = article_of_row(document, session, names, fields, place, encoding)
        except UnreadableFile as error:
            session.reject(error)
        else:
            yield article


def _table(document: Document, text: str, names: FieldNames) -> tuple[list[str], Iterator[list[str]]]:
    """The row of names, and the rows below. The delimiter is the one by which a column of it holds the text."""
    header: list[str] = []
    for delimiter in _DELIMITERS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            header = [cell.strip() for cell in next(rows, [])]
        except csv.Error:
            continue
        if names.columns("content", header) or names.columns("content_html", header):
            return header, rows
    raise refuse_table(document, text.lstrip("\ufeff").partition("\n")[0].strip().split(","))


def _guarded(document: Document, rows: Iterator[list[str]], session: Session) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error as error:
        session.reject(document.refuse("malformed", f" breaks off as a table: {error}"))
