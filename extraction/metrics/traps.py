"""Numbers that are no metrics: dates, clock times, identifiers, names, list numbering, scores, figures of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.dates.words import MONTHS
from extraction.memo import remembered
from extraction.metrics.tokens import Token
from extraction.metrics.vocabulary import is_noun, words_of
from extraction.spans import NumberSpan

_NUMBER_HEAD = words_of("number_head")
_NAME_HEAD = words_of("name_head")
_HYPOTHETICAL = words_of("hypothetical")
_IDIOM = words_of("idiom")
_GOAL = words_of("goal")
_SPORT = re.compile(r"مبارا|الدوري|كره القدم|المنتخب|الشوط|الملعب|لاعب|الفريق|كاس ")
_SEASON_GOALS = 10
_ENUMERATION = re.compile(r"\)?\s?[-.)/:]\s?(?=[^\d\s])")
_LINE_START = re.compile(r"(?:^|[\n.:؛])[\s(*•-]*$")
_CLOCK = re.compile(r":\d|\s?(?:صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|بتوقيت|بالتوقيت)")
_YEAR_WORDS = words_of("year_word")
_LAST_DAY = 31
_CLITIC = ("و", "ب", "ل", "ف", "وب", "ول", "لل")


@remembered(50_000)
def _is_number_head(word: str) -> bool:
    return word in _NUMBER_HEAD or any(word.startswith(c) and word[len(c) :] in _NUMBER_HEAD for c in _CLITIC)


def identifies(before: Sequence[Token]) -> bool:
    """Whether the words before say that the number only identifies (رقم 142, الدقيقة 75, ويندوز 10, العمر 30)."""
    near = [t for t in before[-3:] if t.word not in ("(", ":", "ال", '"', "/")]
    if not near:
        return False
    last = near[-1].word
    return _is_number_head(last) or last in _NAME_HEAD or (last.isascii() and last.isalpha())


def is_list_number(text: str, n: NumberSpan) -> bool:
    """Whether the number numbers an item of a list: at the start of a line or sentence, with a mark after it."""
    if n.value > 99 or n.value_upper is not None or not text[n.start : n.end].isdigit():
        return False
    if _ENUMERATION.match(text, n.end) is None:
        return False
    return _LINE_START.search(text, max(0, n.start - 8), n.start) is not None or (
        text[n.end : n.end + 1] in "-)" and text[n.start - 1 : n.start] != "("
    )


def is_clock(text: str, n: NumberSpan) -> bool:
    """Whether the number is a time of day (7:30, 9 مساء)."""
    return text[n.start].isdigit() and (
        _CLOCK.match(text, n.end) is not None
        or (text[n.start - 1 : n.start] == ":" and text[n.start - 2 : n.start - 1].isdigit())
    )


def is_year(text: str, n: NumberSpan, before: Sequence[Token]) -> bool:
    """Whether a four-digit number is a year: by its size and the word before it."""
    if n.value_upper is not None or not 1300 <= n.value <= 2100 or not text[n.start : n.end].isdigit():
        return False
    if not before:
        return False
    last = before[-1].word
    if last in _YEAR_WORDS:
        return True
    # القمة العالمية للحكومات 2023, مصر 2015: a name with its year.
    return 1950 <= n.value <= 2060 and last[0].isalpha() and (last.startswith(("ال", "لل")) or is_noun(last))


def is_code(text: str, n: NumberSpan) -> bool:
    """Whether the digits are a telephone number or code: a leading zero, nine digits and more in one run, a plus."""
    run = text[n.start : n.end]
    if not run.isdigit():
        return False
    return len(run) >= 9 or (len(run) > 2 and run[0] == "0") or text[n.start - 1 : n.start] in ("+", "#", "@", "_")


def is_named_day(n: NumberSpan, after: Sequence[Token]) -> bool:
    """Whether a month's name follows: a day that is part of a name (مدينة 6 أكتوبر), since no date was read in it."""
    return n.value <= _LAST_DAY and bool(after) and after[0].word in MONTHS and MONTHS[after[0].word][2]


def is_supposed(before: Sequence[Token], after: Sequence[Token], percent: bool) -> bool:
    """Whether the number is supposed (لو كان لدي 5 ملايين) or a figure of speech (دقيقة 100%)."""
    if not _HYPOTHETICAL.isdisjoint([t.word for t in before]):
        return True
    return percent and ((bool(before) and before[-1].word in _IDIOM) or (bool(after) and after[0].word in _IDIOM))


def is_score(text: str, value: float, words: Sequence[str]) -> bool:
    """Whether what is counted are the goals of a match; a season's are a count."""
    return value < _SEASON_GOALS and len(words) == 1 and words[0] in _GOAL and _SPORT.search(text) is not None
