"""The lines above a plain-text article: headline, byline, dateline."""

from __future__ import annotations

import re

_HEADER_LINES = 8
_HEADER_LENGTH = 180
_HEADLINE_WORDS = 4
_SENTENCE_END = re.compile(r"[.؟?!؛;]\s*$")
_NAVIGATION = re.compile(r"\s[|»›>]\s|^عاجل\b")
_BYLINE = re.compile(
    r"\s*(?:كتبت?|كَتَب|بقلم|بواسطة|إعداد|اعداد|تقرير|متابعة|حوار|تصوير|ترجمة|تحرير|مراسل(?:نا|تنا)?)"
    r"(?:\s*[:/\-–—ـ]|\s+و?(?:كتب|إعداد)|\s*$)"
)


def header_lines(text: str) -> list[str]:
    """The first lines that are not blank, up to and with the first that is too long for a header; eight at most."""
    lines: list[str] = []
    start = 0
    while start < len(text) and len(lines) < _HEADER_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        start = end + 1
        if line:
            lines.append(line)
            if len(line) > _HEADER_LENGTH:
                break
    return lines


def is_headline(line: str) -> bool:
    """Whether a short line can be the headline: four words or more, and no menu, breadcrumb or news ticker."""
    return len(line.split()) >= _HEADLINE_WORDS and not _NAVIGATION.search(line)


def is_short(line: str) -> bool:
    """Whether a line can be a headline or dateline: short, and not a sentence of the body."""
    return len(line) <= _HEADER_LENGTH and (len(line.split()) < _HEADLINE_WORDS or not _SENTENCE_END.search(line))


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article."""
    return len(line) <= 80 and _BYLINE.match(line) is not None
