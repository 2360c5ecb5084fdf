"""One number with all that belongs to it: cardinal, fraction, spoken decimals, percent sign; or an ordinal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extraction.numbers.cardinal import PERCENT, Cardinal, cardinal
from extraction.numbers.digits import Manner
from extraction.numbers.tokens import Token, read_token
from extraction.numbers.vocabulary import WORDS, Number, context_words

_FRACTION_NAMES = context_words("fraction_name")
_PLURAL_HEADS = context_words("plural_head")
_MONTH_HEADS = context_words("month_head")
_INITIAL_HEADS = context_words("initial_head")
_ZERO_MONTH = context_words("zero_month")
_WORD_AFTER = re.compile(r" {1,2}([ء-ي]+)")
_WORD_BEFORE = re.compile(r"([ء-ي]+) {1,2}$")
_PERCENT_BEFORE = re.compile(r"(?<![0-9])(?<![0-9] )%$")
# خُمس before a definite noun; خمس السنوات are five.
_FIFTH_OF = re.compile(r"خمس ال(?![ء-ي]*ات(?![ء-ي]))[ء-ي]{3,}")
_POINT = re.compile(r" {1,2}فاصل(?:ه|تان)?(?= )")
_ZERO_WORD = re.compile(r" {1,2}صفر(?= )")
_FIRST_TIME = re.compile(r" (?:مره|امس|من امس|وهله)(?![ء-ي])")
_DATE_AFTER = re.compile(r" (?:1[34][0-9]{2}|الخير|المظفر)|ه(?![ء-ي])")


@dataclass(slots=True)
class Phrase:
    """A number read: `mantissa` and `scale` are those of its last scale, for ranges that share it."""

    start: int
    end: int
    value: Number
    kind: str
    mantissa: Number
    scale: int
    unscaled: bool
    words: bool


def read_phrase(manner: Manner, at: int) -> Phrase | None:
    """The number that begins at `at` (clitics first), or None."""
    first = read_token(manner, at)
    return None if first is None else phrase_from(manner, first)


def phrase_from(manner: Manner, first: Token, floor: int = 0) -> Phrase | None:
    """The number that the token begins, or None where it is none here; a percent sign before it stands from `floor`."""
    if first.cls in ("ordinal", "ordinal_part"):
        return _ordinal(manner, first)
    phrase = _fraction(manner, first)
    if phrase is None:
        number = cardinal(manner, first)
        if number is None:
            return None
        phrase = _with_fraction(manner, number, first.cls != "digits")
        if first.cls in ("zero", "tens", "unit") and not _settled(manner.text, first, phrase):
            return None
    percent = PERCENT.match(manner.text, phrase.end)
    if percent:
        phrase.end, phrase.kind = percent.end(), "percent"
    elif first.cls == "digits" and (
        before := _PERCENT_BEFORE.search(manner.text, max(floor, first.head - 1), first.head)
    ):
        phrase.start, phrase.kind = before.start(), "percent"
    return phrase


def _settled(text: str, first: Token, phrase: Phrase) -> bool:
    """Decide the words that are a number in some surroundings only; may make the phrase an ordinal."""
    if first.cls == "zero":
        before = _word_before(text, first.start)
        dated = before in _ZERO_MONTH or text[max(0, first.start - 2) : first.start].rstrip().isdigit()
        return not dated and not _DATE_AFTER.match(text, first.end)
    if first.cls == "tens" and first.definite and phrase.end == first.end:
        before = _word_before(text, first.start)
        counted = before in _PLURAL_HEADS or before.endswith(("ات", "ين", "ون", "ايه"))
        if before.startswith(("ال", "وال", "بال", "لل", "كال", "فال")) and not counted:
            phrase.kind = "ordinal"
    if first.cls == "unit" and first.definite and text.startswith("ست", first.end - 2) and phrase.end == first.end:
        # الست is also "the lady".
        return _word_before(text, first.start).startswith(("ال", "وال", "بال", "لل")) or not _next_definite(
            text, first.end
        )
    return True


def _word_before(text: str, at: int) -> str:
    m = _WORD_BEFORE.search(text, max(0, at - 24), at)
    return m[1] if m else ""


def _next_definite(text: str, end: int) -> bool:
    m = _WORD_AFTER.match(text, end)
    return m is None or m[1].startswith("ال")


# --- fractions ---------------------------------------------------------------------------------------------------


def _share(manner: Manner, t: Token | None) -> tuple[Number, int] | None:
    """(value, end) of the fraction that the token begins: نصف, ثلثي, ثلاثة أرباع."""
    if t is None:
        return None
    if t.cls == "half":
        return None if _names_a_part(manner.text, t.end) else (t.value, t.end)
    if t.value == 5 and not t.definite and _FIFTH_OF.match(manner.text, t.end - 3):
        return Decimal("0.2"), t.end
    if t.cls == "unit" or (t.cls == "digits" and isinstance(t.value, int) and t.value < 10):
        below = read_token(manner, t.end)
        if below is not None and below.cls == "denominator" and not below.joined:
            return t.value * Decimal(below.value), below.end
    return None


def _names_a_part(text: str, end: int) -> bool:
    """الربع الثاني, نصف نهائي: a part of a year or a round, not a share."""
    m = _WORD_AFTER.match(text, end)
    if m is None:
        return False
    word = WORDS.get(m[1])
    return m[1] in _FRACTION_NAMES or (word is not None and word.cls == "ordinal" and word.definite)


def _scale_after(manner: Manner, end: int) -> Token | None:
    t = read_token(manner, end)
    return t if t is not None and t.cls in ("scale", "scale_acc") and not t.joined and not t.bound else None


def _fraction(manner: Manner, first: Token) -> Phrase | None:
    share = _share(manner, first)
    if share is None:
        return None
    value, end = share
    t = _scale_after(manner, end)
    if t is None:
        return Phrase(first.head, end, value, "fraction", value, 1, True, True)
    scale = int(t.value)
    return Phrase(first.head, t.end, value * scale, "cardinal", value, scale, False, True)


def _with_fraction(manner: Manner, number: Cardinal, words: bool) -> Phrase:
    """The cardinal with `ونصف المليون`, `إلا ربعا` or spoken decimals after it."""
    value, end, scale = number.value, number.end, number.scale
    mantissa = number.mantissa if number.ends_in_scale else value
    if number.unscaled:
        spoken = _spoken_decimals(manner, number, words)
        if spoken is not None:
            return spoken
    joined = read_token(manner, end)
    if joined is not None and joined.joined and not joined.bound:
        share = _share(manner, joined)
        if share is not None and (number.unscaled or number.ends_in_scale):
            value += share[0] * scale
            mantissa += share[0]
            end = share[1]
            t = _scale_after(manner, end)
            if t is not None and int(t.value) == scale:
                end = t.end
    return Phrase(number.start, end, value, "cardinal", mantissa, scale, number.unscaled, words)


def _spoken_decimals(manner: Manner, whole: Cardinal, words: bool) -> Phrase | None:
    """ثلاثة فاصلة خمسة مليون is 3.5 million; فاصلة صفر خمسة is .05."""
    m = _POINT.match(manner.text, whole.end)
    if m is None:
        return None
    at, zeros = m.end(), 0
    while (z := _ZERO_WORD.match(manner.text, at)) is not None:
        at, zeros = z.end(), zeros + 1
    t = read_token(manner, at)
    decimals = cardinal(manner, t) if t is not None and not t.joined else None
    if decimals is None:
        return None
    below = decimals.mantissa if decimals.ends_in_scale else decimals.value
    if not isinstance(below, int) or below >= 1000:
        return None
    mantissa = whole.value + Decimal(below).scaleb(-zeros - len(str(below)))
    scale = decimals.scale
    return Phrase(whole.start, decimals.end, mantissa * scale, "cardinal", mantissa, scale, scale == 1, words)


# --- ordinals ----------------------------------------------------------------------------------------------------


def _ordinal(manner: Manner, first: Token) -> Phrase | None:
    text = manner.text
    value, end = int(first.value), first.end
    after = read_token(manner, end)
    if after is not None and value < 10 and _goes_on(first, after):
        return Phrase(first.head, after.end, value + int(after.value), "ordinal", value, 1, False, True)
    if first.cls == "ordinal_part" or not _is_ordinal(text, first):
        return None
    return Phrase(first.head, end, value, "ordinal", value, 1, False, True)


def _goes_on(first: Token, after: Token) -> bool:
    """الحادي عشر, الثالثة والعشرين."""
    if after.cls == "ten":
        return not after.joined and not after.definite
    return after.cls == "tens" and after.joined and not after.bound and (after.definite or not first.definite)


def _is_ordinal(text: str, t: Token) -> bool:
    """Not أول من أمس, لأول مرة, تشرين الأول, 20 ثانية, في الثانية (the second), الطرح الأولي."""
    before = _word_before(text, t.start)
    if before in _MONTH_HEADS or _FIRST_TIME.match(text, t.end):
        return False
    word = text[t.head : t.end]
    if word.endswith("ثانيه"):
        return before.endswith("ه") if not t.definite else before not in ("في", "لكل") and not t.bound
    if word.endswith("اولي"):
        return before not in _INITIAL_HEADS if t.definite else before.endswith("ه") or _next_definite(text, t.end)
    return not word.endswith("ثان") or before.endswith(("ه", "ا")) or before != ""
