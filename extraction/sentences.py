"""Sentences: the stretch within which a record's evidence lies."""

from __future__ import annotations

import re
from functools import lru_cache

# A full stop after a one-letter title (د. م. أ.) or between initials ends nothing. The look-behinds stand after the
# mark, so that the search can skip to marks.
_END = re.compile(
    r"[.!؟?؛;\n](?:(?<=\n)|(?=[\s\")]|$)(?<![\s(\"/][دماسأ]\.)(?<!^[دماسأ]\.))",
    re.MULTILINE,
)


_TITLE = re.compile(r'[^"\n]{0,60}"')


def _is_within_title(text: str, at: int) -> bool:
    """Whether two dots stand within quotation marks on one line ("شحن أسرع.. مدن أنظف"), so that they end nothing."""
    if not text.startswith("..", at - 1) or _TITLE.match(text, at + 1) is None:
        return False
    return text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Spans [start, end) of the sentences of a (folded) text, without surrounding blanks, in order, none empty."""
    return list(_spans(text))


@lru_cache(maxsize=2)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    """The work of `sentence_spans`, kept for the finders that ask for the same article in turn."""
    spans: list[tuple[int, int]] = []
    ends = [m.end() for m in _END.finditer(text) if not _is_within_title(text, m.start())]
    ends.append(len(text))
    start = 0
    for end in ends:
        bare = text[start:end].lstrip()
        if bare:
            begin = end - len(bare)
            spans.append((begin, begin + len(bare.rstrip())))
        start = end
    return tuple(spans)
