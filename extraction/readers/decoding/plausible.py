"""How much a text looks like Arabic, by the pairs of letters in its words: what tells one decoding from another."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows

_SAMPLE = 4000
_NOT_ASCII = re.compile("[^\x00-\x7f]")
# What a word is in a decoding that may be wrong: anything between blanks and ASCII marks.
_RUN = re.compile("[^\x00-\x40\x5b-\x60\x7b-\x7f]+")
_MARKS = re.compile(
    "[\u0660-\u0669\u06f0-\u06f9\u00ab\u00bb\u00a0\u00b0\u00b7\u2010-\u2026\u2030-\u203a\u060c\u061b\u061f\u066a-\u066d\u06d4\u20ac]"
)
_LETTERS = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_WORD_FILES = (
    ("common_words", "word"),
    ("verbs", "form"),
    ("given_names", "name"),
    ("place_cities", "name"),
    ("posts", "post"),
    ("units", "forms"),
    ("months", "name"),
    ("numbers_words", "word"),
)
_PARTICLES = (
    "في من على إلى عن أن إن ما لا هو هي هذا هذه ذلك التي الذي الذين كان كانت قد كل بعد قبل بين مع عند خلال حول أو ثم"
)
_EDGE = " "
# With letters of languages that share the script, which are as likely as rare letters of Arabic.
_ALPHABET = frozenset(_LETTERS + _EDGE + "پچژڤٹڈڑںے")
_UNSEEN = -9.0  # log-probability of a pair that no word of the lexicons has
_FOREIGN = -14.0  # of a character that stands in no Arabic word
# Arabic in its own encoding gives -3.5 to -2; read as another, or other languages, below -6.
PLAUSIBLE = -5.2


def likelihood(text: str) -> float:
    """Mean log-probability of a pair of letters in the words of a text that are not ASCII; -inf where there are none.

    Looks at the first 4,000 characters from the first that is not ASCII.
    """
    first = _NOT_ASCII.search(text)
    if first is None:
        return -math.inf
    pairs = _pairs()
    total = count = 0.0
    for run in _RUN.findall(text, first.start(), first.start() + _SAMPLE):
        for word in _MARKS.sub(_EDGE, run).split():
            if not word.isascii():
                for pair in _pairs_of(fold_text(word)):
                    total += pairs.get(pair, _UNSEEN) if _ALPHABET.issuperset(pair) else _FOREIGN
                    count += 1
    return total / count if count else -math.inf


def is_plausible(text: str) -> bool:
    """Whether what is not ASCII in the text looks like Arabic."""
    return likelihood(text) >= PLAUSIBLE


def _pairs_of(word: str) -> Iterator[str]:
    edged = f"{_EDGE}{word}{_EDGE}"
    return (edged[i : i + 2] for i in range(len(edged) - 1))


@cache
def _pairs() -> dict[str, float]:
    """Log-probability of the second letter after the first, from the words of the lexicons with and without article."""
    counts: Counter[str] = Counter()
    for word in _words():
        counts.update(_pairs_of(word))
    firsts: Counter[str] = Counter()
    for pair, times in counts.items():
        firsts[pair[0]] += times
    return {pair: math.log(times / firsts[pair[0]]) for pair, times in counts.items()}


def _words() -> Iterator[str]:
    for file, column in _WORD_FILES:
        for row in rows(file):
            for word in re.split(r"[\s|]+", fold_text(row[column])):
                if word and all(c in _LETTERS for c in word):
                    yield word
                    if file == "common_words":
                        yield f"ال{word}"
                        yield f"وال{word}"
                        yield f"ب{word}"
                        yield f"لل{word}"
    for word in _PARTICLES.split():
        yield from [fold_text(word)] * 40
