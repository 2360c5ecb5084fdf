"""The numbers of an article read in their sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.metrics.duals import dual_spans
from extraction.metrics.reader import read_number
from extraction.metrics.reading import Reading
from extraction.metrics.tokens import Sentence
from extraction.numbers import find_in_folded as find_numbers
from extraction.sentences import sentence_spans
from extraction.spans import DateSpan, NumberSpan


def _numbers(text: str) -> Iterator[NumberSpan]:
    """The numbers, a percentage told apart from the level after it (2 في المائة إلى 4184 نقطة is no range)."""
    for n in find_numbers(text):
        if n.value_upper is not None and n.kind == "percent" and _no_range(text, n):
            for part in find_numbers(text[n.start : n.end].replace(" الي ", "  ،  ")):
                yield replace(part, start=part.start + n.start, end=part.end + n.start)
        else:
            yield n


def _no_range(text: str, n: NumberSpan) -> bool:
    """Whether the ends of a range of percentages are of different things (الدول الأربعة إلى 10%)."""
    return text.startswith("ال", n.start) or _PERCENT_END.search(text, n.start, n.end) is None


_PERCENT_END = re.compile(r"(?:%|ميه|مايه|ميويه)\)?$")


# What an ordinal that is a rank stands by; other ordinals need no reading of their sentence.
_RANK_BEFORE = re.compile(r"(?:كز|اكز|تبه|اتب|تيب|زها|زه)\W+(?:(?:ال|رقم)\W+)?$")
_RANK_WINDOW = 14


def _may_rank(text: str, n: NumberSpan) -> bool:
    """Whether an ordinal can be a rank, by the letters around it (المركز الثالث, ثاني أكبر)."""
    return (
        text.startswith(" ا", n.end) or _RANK_BEFORE.search(text, max(0, n.start - _RANK_WINDOW), n.start) is not None
    )


def readings(text: str, dates: Sequence[DateSpan]) -> Iterator[tuple[Sentence, list[Reading]]]:
    """By sentence, the readings of its numbers and duals, in order."""
    spans = sentence_spans(text)
    starts = [s for s, _ in spans]
    date_starts = [d.start for d in dates]
    by_sentence: dict[int, list[NumberSpan]] = {}
    for n in sorted((*_numbers(text), *dual_spans(text)), key=lambda n: n.start):
        at = bisect_right(date_starts, n.start)
        if (at and dates[at - 1].end > n.start) or (at < len(dates) and dates[at].start < n.end):
            continue
        if n.kind == "ordinal" and not _may_rank(text, n):
            continue
        by_sentence.setdefault(bisect_right(starts, n.start) - 1, []).append(n)
    for k in sorted(by_sentence):
        sentence = Sentence(text, *spans[k])
        group: list[Reading] = []
        previous: Reading | None = None
        for n in by_sentence[k]:
            r = read_number(text, sentence, n, previous)
            if r is None or (previous is not None and r.number_start < previous.end):
                continue
            if previous is not None and r.start < previous.end:
                r.start = r.number_start
            group.append(r)
            previous = r
        if group:
            yield sentence, group
