"""Word documents (.docx): one article; a line for each paragraph, tables row by row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx import Document as open_document
from docx.table import Table

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.packed.zip_archive import ZIP_ERRORS, open_zip
from extraction.readers.session import Session
from schemas.tables import Article


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article; headline, byline and dateline stay in its text. Pictures, notes and page headers are left out."""
    with open_zip(document) as archive:
        session.unpack(document, sum(info.file_size for info in archive.infolist()))
        try:
            broken = archive.testzip()
        except ZIP_ERRORS as error:
            raise document.refuse("corrupted", f" cannot be unpacked: {error}") from None
    if broken:
        raise document.refuse("corrupted", f" cannot be unpacked: its part {broken} is damaged")
    word: Any = open_document(io.BytesIO(document.data))
    text = "\n".join(_lines(word.iter_inner_content()))
    if not text.strip():
        raise document.refuse("no_content", " holds no text")
    draft = Draft(text=text, title=_title(word), url=document.url)
    yield draft.finish(document, session.options, headed=True)


def _lines(blocks: Iterator[Any]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = {cell._tc: cell for cell in row.cells}  # one that spans several stands there as often
                yield "\t".join(cell.text.replace("\n", " ") for cell in cells.values())
        else:
            yield block.text


def _title(word: Any) -> str | None:
    """The first paragraph in the style of a title or main heading."""
    for paragraph in word.paragraphs:
        style = paragraph.style
        if style is not None and style.style_id in ("Title", "Heading1") and paragraph.text.strip():
            return str(paragraph.text)
    return None
