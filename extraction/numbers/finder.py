"""Find the numbers: one pass of an automaton for where they can begin, reading only there."""

from __future__ import annotations

import re

from extraction.folding import fold
from extraction.numbers.digits import Manner
from extraction.numbers.phrase import Phrase, phrase_from
from extraction.numbers.ranges import in_range
from extraction.numbers.tokens import Token
from extraction.numbers.vocabulary import AUTOMATON, PATTERNS
from extraction.spans import NumberSpan

_RUN = re.compile(r"[0-9.,A-Za-z]+")
_LETTERS = frozenset("ءابتثجحخدذرزسشصضطظعغفقكلمنهوي")
_LATIN_BEFORE = re.compile(r"[A-Za-z][-_.]?$|[A-Za-z0-9][.:@_]$")
# A measure may be written close to its number; any other Latin letter makes a name of it (5G, 4K, 3D).
_NAME_AFTER = re.compile(
    r"(?!(?:km|cm|mm|kg|mg|g|m|MW|GW|kW|kV|KV|MB|GB|TB|Mbps|Gbps|ml|L|Hz|MHz|GHz|USD|m2|m3)\b)[A-Za-z]"
)


def find_numbers(text: str) -> list[NumberSpan]:
    """Every number of a running text, in order, none overlapping; offsets are code points of `text`.

    Years, dates, list numbers and ordinals in names are numbers here; what they mean is for the caller to decide.
    Digits that adjoin Latin letters (`5G`, `G20`, `COVID-19`) are not found, but measures are (`20km`). A minus sign is
    not read. Words that count nothing by themselves (`آلاف`, `مئات`, `بضع`) are no numbers. Never raises.
    """
    folded = fold(text)
    span = folded.span
    return [NumberSpan(*span(n.start, n.end), n.value, n.value_upper, n.kind) for n in find_in_folded(folded.text)]


def find_in_folded(text: str) -> list[NumberSpan]:
    """`find_numbers` on text already folded (`extraction.folding`), with its offsets."""
    manner = Manner(text)
    found: list[NumberSpan] = []
    at = 0
    length = len(text)
    for pattern, start, end in AUTOMATON.find_matches_as_indexes(text):
        if start < at:
            continue
        word = PATTERNS[pattern]
        if word is None:
            phrase = _digits(manner, start, at)
            if phrase is None:
                at = _skip_digits(text, start)
                continue
        else:
            if (start and text[start - 1] in _LETTERS) or (end < length and text[end] in _LETTERS):
                continue
            phrase = phrase_from(
                manner,
                Token(start, start + word.skip, end, word.cls, word.value, word.joined, word.bound, word.definite),
            )
            if phrase is None:
                continue
        at = in_range(manner, phrase, found)
    return found


def _digits(manner: Manner, start: int, floor: int) -> Phrase | None:
    """The number in digits at `start`, or None where the digits belong to a name or code."""
    text = manner.text
    before = text[start - 1 : start]
    if before not in ("", " ", "\n") and _LATIN_BEFORE.search(text, max(0, start - 2), start):
        return None
    read = manner.read(start)
    if read is None:
        return None
    end, value = read
    if text[end : end + 1].isascii() and _NAME_AFTER.match(text, end):
        return None
    return phrase_from(manner, Token(start, start, end, "digits", value, False, False, False), floor)


def _skip_digits(text: str, start: int) -> int:
    m = _RUN.match(text, start)
    return m.end() if m is not None else start + 1
