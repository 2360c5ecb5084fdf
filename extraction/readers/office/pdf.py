"""PDF with a text layer: one article, its pages one after the other. Right-to-left lines come in reading order."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.office.reading_order import Glyph, Line, lines_of, paragraphs_of
from extraction.readers.session import Session
from schemas.tables import Article

_TAIL = 2048


def read(document: Document, session: Session) -> Iterator[Article]:
    """The article; headline, byline and dateline stay in its text. A line of text is a paragraph of the page.

    Letters that the font stores by their shape (presentation forms) are taken for the letters they are.
    Raises UnreadableFile: `encrypted`, `truncated`, `corrupted`, `no_text_layer`, `article_too_long`.
    """
    try:
        pdf: Any = pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(document, error) from None
    try:
        text = _text(document, session, pdf)
        title = pdf.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        raise document.refuse("corrupted", f" cannot be read as PDF: {error}") from None
    finally:
        pdf.close()
    # Many programs write the name of a file there.
    draft = Draft(text=text, title=title if title in text else None, url=document.url)
    yield draft.finish(document, session.options, headed=True)


def _refusal(document: Document, error: Any) -> UnreadableFile:
    if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return document.refuse("encrypted", " is locked with a password")
    if b"%%EOF" not in document.data[-_TAIL:]:
        return document.refuse("truncated", " breaks off: the end of the PDF is missing")
    return document.refuse("corrupted", f" cannot be read as PDF: {error}")


def _text(document: Document, session: Session, pdf: Any) -> str:
    pages: list[list[Line]] = []
    left = session.options.max_characters
    for page in pdf:
        layer = page.get_textpage()
        left -= layer.count_chars()
        if left < 0:
            most = session.options.max_characters
            raise document.refuse("article_too_long", f" has more than {most:,} characters")
        pages.append(lines_of(_glyphs(layer)))
        layer.close()
        page.close()
    text = "\n".join(paragraphs_of(pages))
    if not text.strip():
        raise document.refuse("no_text_layer", f" has no text: its pages ({len(pages)}) hold pictures only")
    return text


def _glyphs(layer: Any) -> Iterator[Glyph]:
    """The glyphs of a page in the order they are painted; letters at one and the same place are one."""
    x, y = ctypes.c_double(), ctypes.c_double()
    last: Glyph | None = None
    word = 0
    for index in range(layer.count_chars()):
        letter = _letter(pdfium.FPDFText_GetUnicode(layer, index))
        if not letter.strip():
            word += 1  # where a space stands is not told reliably, that one is there is
            continue
        pdfium.FPDFText_GetCharOrigin(layer, index, x, y)
        left, bottom, right, top = layer.get_charbox(index)
        if last is not None and (last.x, last.left, last.word) == (x.value, left, word):
            last.text += letter
            continue
        if last is not None:
            yield last
        last = Glyph(letter, word, x.value, y.value, left, right, top - bottom)
    if last is not None:
        yield last


def _letter(code: int) -> str:
    """The letter of a code; empty for controls, halves of pairs and what has no meaning."""
    if code < 32 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF, 0xFEFF) or code > 0x10FFFF:
        return ""
    letter = chr(code)
    if 0xFB50 <= code < 0xFE00 or code >= 0xFE70:
        letter = unicodedata.normalize("NFKC", letter)
    return letter
