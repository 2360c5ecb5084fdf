"""Find the numbers: read only at the words that can begin one."""

from __future__ import annotations

import re

from extraction.folding import fold
from extraction.numbers.digits import Manner
from extraction.numbers.phrase import Phrase, phrase_from
from extraction.numbers.ranges import in_range
from extraction.numbers.tokens import Token
from extraction.numbers.vocabulary import NUMBER_WORD, Word, begun
from extraction.spans import NumberSpan
from extraction.words import cut

_RUN = re.compile(r"[0-9.,A-Za-z]+")
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
    words = cut(text)
    taken = 0
    for k in words.of_kind(NUMBER_WORD):
        begin = words.begin[k]
        for a, b, word in begun(words.surface[k]):
            start = begin + a
            if start < taken:
                continue
            phrase = (
                _digits(manner, start, taken) if word is None else phrase_from(manner, _token(word, start, begin + b))
            )
            if phrase is not None:
                taken = in_range(manner, phrase, found)
            elif word is None:
                taken = _skip_digits(text, start)
    return found


def _token(word: Word, start: int, end: int) -> Token:
    return Token(start, start + word.skip, end, word.cls, word.value, word.joined, word.bound, word.definite)


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
