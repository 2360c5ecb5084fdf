"""Sentences: the stretch within which a record's evidence lies."""

from __future__ import annotations

import re

# A full stop after a one-letter title (د. م. أ.) or between initials ends nothing.
_END = re.compile(r"(?:(?<![\s(\"/][دماسأ])(?<!^[دماسأ])\.|[!؟?؛;])(?=[\s\")]|$)|\n", re.MULTILINE)
_BLANK = re.compile(r"\s*")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Spans [start, end) of the sentences of a (folded) text, without surrounding blanks, in order, none empty."""
    spans: list[tuple[int, int]] = []
    start = 0
    for m in _END.finditer(text):
        _append(spans, text, start, m.end())
        start = m.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    skip = _BLANK.match(text, start, end)
    start = skip.end() if skip else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))
