"""Which language a text is in: what keeps the extractor to Arabic, and says what the rest is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extraction.lexicon import rows

_PART = 800  # characters read at the beginning, in the middle and at the end of a long text
_MIN_LETTERS = 20
_OTHER_LETTERS = re.compile(r"[^\W\d_\u0620-\u06ff]")
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]")
# An English quotation has more letters than the Arabic around it, so a third is enough.
_ARABIC_SHARE = 1 / 3
_WORD = re.compile("[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u200c]+")
_DEFINITE = re.compile("(?:[وف])?(?:[بك]?ال|لل)..")
# Below this score no language shows: names and titles, which are Arabic unless a tenth of the letters is not.
_CLEAR = 0.05
_FOREIGN = 0.1
# Its neighbours write ال and Arabic small words in one word of ten at most.
_ARABIC_SURELY = 0.25
# Arabic and its spoken varieties among the languages that py3langid knows.
_ARABIC = frozenset(["ar", "arz", "ary", "apc", "ars", "acm", "aeb", "ajp", "acq", "afb", "arb"])
_KEYBOARD = (("ی", "ي"), ("ک", "ك"), ("ہ", "ه"), ("ے", "ي"))


class _Language(NamedTuple):
    code: str
    words: frozenset[str]
    letters: frozenset[str]


def language_of(text: str) -> str:
    """The language's ISO 639 code (two letters, or three where it has no two), `und` below 20 letters.

    Arabic stays `ar` in dialect, typed on a Persian keyboard (ی, ک), with foreign names, and around a long quotation in
    another language: a third of the letters is enough.
    """
    sample = _sample(text)
    typed = _as_typed(sample)
    words = _WORD.findall(typed)
    arabic, other = sum(map(len, words)), len(_OTHER_LETTERS.findall(sample))
    if arabic + other < _MIN_LETTERS:
        return "und"
    if arabic < _ARABIC_SHARE * (arabic + other):
        # None but Arabic is still written in presentation forms.
        forms = len(_PRESENTATION_FORMS.findall(sample)) if other else 0
        return "ar" if 2 * forms > other else _other_script(sample)
    definite = sum(map(bool, map(_DEFINITE.match, words)))
    score = (definite + sum(map(_arabic_words().__contains__, words))) / len(words)
    return "ar" if score > _ARABIC_SURELY else _arabic_script(sample, score)


def is_blank(text: str) -> bool:
    """Whether a text says nothing: blanks, marks and invisible characters only."""
    return not any(map(str.isalnum, text))


def _sample(text: str) -> str:
    if len(text) <= 3 * _PART:
        return text
    middle = len(text) // 2
    return f"{text[:_PART]} {text[middle : middle + _PART]} {text[-_PART:]}"


def _other_script(sample: str) -> str:
    from py3langid.langid import classify  # loads a model: only for what is not in Arabic script

    code: str = classify(sample)[0]
    return "ar" if code in _ARABIC else code


def _as_typed(text: str) -> str:
    """The text with the letters of other keyboards as an Arabic one has them."""
    for foreign, letter in _KEYBOARD:
        text = text.replace(foreign, letter)
    return text


def _arabic_script(sample: str, arabic: float) -> str:
    """Arabic with the score given, or another language whose score is clearly higher."""
    words = _WORD.findall(sample)
    joined = "".join(words)
    best, reached, foreign = "ar", arabic, 0.0
    for language in _languages():
        share = sum(map(joined.count, language.letters)) / len(joined)
        foreign = max(foreign, share)
        score = sum(map(language.words.__contains__, words)) / len(words) + share
        if score > reached + _CLEAR:
            best, reached = language.code, score
    return best if reached >= _CLEAR or foreign >= _FOREIGN else "ar"


@cache
def _languages() -> tuple[_Language, ...]:
    """The languages in Arabic script, Arabic apart."""
    return tuple(
        _Language(row["language"], frozenset(row["words"].split()), frozenset(row["letters"]))
        for row in rows("language_words")
        if row["language"] != "ar"
    )


@cache
def _arabic_words() -> frozenset[str]:
    (row,) = [row for row in rows("language_words") if row["language"] == "ar"]
    return frozenset(_as_typed(row["words"]).split())
