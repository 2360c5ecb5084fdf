"""Words that are a number in some surroundings only, told apart by their neighbours."""

from __future__ import annotations

import re

from extraction.numbers.digits import Manner
from extraction.numbers.tokens import SCALES, Token, read_token
from extraction.numbers.vocabulary import NOT_ALONE, WORDS, context_words

_NEXT_WORD = re.compile(r" ([ء-ي]+)")
_DUAL_BEFORE = re.compile(r"(?<![ء-ي])ال[ء-ي]+ين $")
_PARTICLES = context_words("particle")
_COMPANY_HEADS = context_words("company_head")
_COMPOSED = re.compile(r" (?:" + "|".join(sorted(context_words("composed"))) + r")(?![ء-ي])")


def admissible(manner: Manner, t: Token) -> bool:
    """Whether the word is a number here: not the Monday, the verb or the fraction that is spelled the same."""
    text = manner.text
    if text[t.start : t.end] in NOT_ALONE and not _goes_on(manner, t):
        return False
    if t.cls == "eleven_part":
        after = read_token(manner, t.end)
        if after is None or after.bound:
            return False
        return not after.joined if after.cls == "ten" else after.cls == "tens" and after.joined and t.value == 1
    if t.cls == "unit":
        return _is_unit(manner, t)
    if t.cls == "hundreds" and text.endswith("ميتا", t.head, t.end):
        return _two_hundred(text, t)
    return t.cls != "scale" or t.value != 1000 or not _COMPOSED.match(text, t.end)


def _goes_on(manner: Manner, t: Token) -> bool:
    after = read_token(manner, t.end)
    if after is None or after.bound:
        return False
    return after.cls == "tens" if after.joined else after.cls in ("ten", "hundred", "scale_plural")


def _is_unit(manner: Manner, t: Token) -> bool:
    text = manner.text
    if t.value == 1 and text.startswith("واحد ال", t.start):
        # وأحد الشركات
        return False
    after = read_token(manner, t.end)
    if after is not None and after.cls == "denominator" and not after.joined:
        return False
    if t.definite and text.startswith("الاثنين", t.end - 7):
        return (after is not None and after.cls == "tens" and after.joined) or bool(
            _DUAL_BEFORE.search(text, max(0, t.start - 24), t.start)
        )
    # تسع 500 شخص: the hall holds them.
    return not (t.value == 9 and after is not None and after.cls == "digits" and not after.joined)


def _two_hundred(text: str, t: Token) -> bool:
    """مئتا folds to the name of the company ميتا: a noun that it counts must follow, and no company stand before."""
    m = _NEXT_WORD.match(text, t.end)
    if m is None or not in_construct(text, t.end):
        return False
    before = text[max(0, t.start - 24) : t.start].split()
    return not before or before[-1] not in _COMPANY_HEADS


def in_construct(text: str, end: int) -> bool:
    """Whether ألفا, مليونا is a dual in construct (its noun follows), not an accusative: `ألفا شخص`, `ألفا وخمسمئة`."""
    m = _NEXT_WORD.match(text, end)
    if m is None:
        return False
    word = m[1]
    if word in WORDS and not WORDS[word].joined:
        return WORDS[word].cls in SCALES
    return not (word.startswith(("و", "ال", "ب", "ل", "ف")) or word in _PARTICLES)
