"""Where an article's own text begins, behind its headline, dateline and byline."""

from __future__ import annotations

_HEADER_LINE = 160


def body_start(text: str, sentences: list[tuple[int, int]]) -> int:
    """Index of the first sentence that is no headline, dateline or byline: long, or ended as one."""
    for index, (start, end) in enumerate(sentences):
        stopped = text[end - 1] in ".؛،" and not (text.startswith("..", end - 2) and _is_headline(text, start))
        if end - start > _HEADER_LINE or stopped or index > 6:
            return index
    return 0


def _is_headline(text: str, start: int) -> bool:
    """Whether no stop ends the line, though two dots may stand within it (نيابة عن الأمير.. الوكيل يدشن)."""
    stop = text.find("\n", start)
    line = text[start : stop if stop >= 0 else len(text)].rstrip()
    return len(line) <= _HEADER_LINE and not line.endswith((".", "؟", "!"))
