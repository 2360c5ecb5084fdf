"""Parquet: one article in each row."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.session import Session
from extraction.readers.tables.fields import FieldNames
from extraction.readers.tables.rows import article_of_row, refuse_table
from schemas.tables import Article

_ROWS = 500
_MAGIC = b"PAR1"


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles; row N (from 0) has the source `FILE#N`. A bad row does not stop the others."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not document.data.endswith(_MAGIC):
        raise document.refuse("truncated", " breaks off: the end of a Parquet file is missing")
    try:
        file = pq.ParquetFile(pa.BufferReader(document.data))
        groups = [file.metadata.row_group(n) for n in range(file.num_row_groups)]
    except (pa.ArrowException, OSError, ValueError) as error:
        raise document.refuse("corrupted", f" cannot be read as Parquet: {error}") from None
    session.unpack(document, sum(max(group.total_byte_size, 0) for group in groups))
    names = FieldNames(session.options)
    columns = file.schema_arrow.names
    if not names.columns("content", columns) and not names.columns("content_html", columns):
        raise refuse_table(document, columns)
    place = 0
    try:
        for batch in file.iter_batches(_ROWS):
            for fields in batch.to_pylist():
                try:
                    article = article_of_row(document, session, names, fields, place)
                except UnreadableFile as error:
                    session.reject(error)
                else:
                    yield article
                place += 1
    except (pa.ArrowException, OSError, ValueError) as error:
        broken = document.refuse("corrupted", f" cannot be read as Parquet beyond row {place}: {error}")
        if not place:
            raise broken from None
        session.reject(broken)
