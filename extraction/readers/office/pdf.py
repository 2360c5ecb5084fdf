"""PDF with a text layer: one article, its pages one after the other. Right-to-left lines come in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.session import Session
from schemas.tables import Article

_TAIL = 2048


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article; headline, byline and dateline stay in its text.

    Raises UnreadableFile: `encrypted`, `truncated`, `corrupted`, `no_text_layer`.
    """
    try:
        pdf: Any = pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(document, error) from None
    try:
        text = _text(document, session, pdf)
        title = pdf.get_metadata_value("Title")
    finally:
        pdf.close()
    draft = Draft(text=text, title=title or None, url=document.url)
    yield draft.finish(document, session.options, headed=True)


def _refusal(document: Document, error: Any) -> UnreadableFile:
    if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return document.refuse("encrypted", " is locked with a password")
    if b"%%EOF" not in document.data[-_TAIL:]:
        return document.refuse("truncated", " breaks off: the end of the PDF is missing")
    return document.refuse("corrupted", f" cannot be read as PDF: {error}")


def _text(document: Document, session: Session, pdf: Any) -> str:
    pages: list[str] = []
    length = 0
    for page in pdf:
        layer = page.get_textpage()
        length += layer.count_chars()
        if length > session.options.max_characters:
            most = session.options.max_characters
            raise document.refuse("article_too_long", f" has more than {most:,} characters")
        pages.append(layer.get_text_bounded().replace("\r\n", "\n").strip("\n"))
        layer.close()
        page.close()
    text = "\n".join(page for page in pages if page)
    if not text.strip():
        raise document.refuse("no_text_layer", f" has no text: its {len(pages)} pages hold pictures only")
    return text
