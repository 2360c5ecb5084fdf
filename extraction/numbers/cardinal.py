"""Cardinals: digits and number words that make up one number, across scales and joins (`7 ملايين و300 ألف`)."""

from __future__ import annotations

import re

from extraction.numbers.digits import Manner
from extraction.numbers.homographs import admissible, in_construct
from extraction.numbers.tokens import SCALES, Token, read_token
from extraction.numbers.vocabulary import Number

PERCENT = re.compile(r" ?%| {1,2}(?:ب|في )الم(?:اي|ي)ه(?![ء-ي])")
_NO_LIMIT = 10**18
# What the part below the next scale is made of so far: hundreds take units or tens, units take a ten.
_EMPTY, _UNIT, _HUNDREDS, _HUNDREDS_UNIT, _FULL, _DIGITS = range(6)


class Cardinal:
    """A cardinal under construction; `add` says whether a token goes on with it."""

    __slots__ = ("_below", "_last", "_shape", "_total", "definite", "end", "mantissa", "start")

    def __init__(self, start: int, definite: bool) -> None:
        self.start = start
        self.end = start
        self.definite = definite
        self.mantissa: Number = 0  # what the last scale multiplied
        self._total: Number = 0
        self._below: Number = 0
        self._shape = _EMPTY
        self._last = _NO_LIMIT

    def copy(self) -> Cardinal:
        """The number as it is so far."""
        other = Cardinal(self.start, self.definite)
        other.end, other.mantissa = self.end, self.mantissa
        other._total, other._below, other._shape, other._last = self._total, self._below, self._shape, self._last
        return other

    @property
    def value(self) -> Number:
        return self._total + self._below

    @property
    def scale(self) -> int:
        """The last scale, 1 where none stands at the end."""
        return self._last if self.ends_in_scale else 1

    @property
    def ends_in_scale(self) -> bool:
        return self._shape == _EMPTY and self._last != _NO_LIMIT

    @property
    def unscaled(self) -> bool:
        return self._last == _NO_LIMIT

    def add(self, t: Token, text: str) -> bool:
        """Take the token in if it goes on with the number; on False nothing has changed."""
        if t.cls in SCALES:
            taken = self._scale(t, text)
        elif t.cls == "scale_dual":
            taken = self._dual(t)
        elif t.cls == "digits":
            taken = self._digits(t)
        else:
            taken = self._word(t)
        if taken:
            self.end = t.end
        return taken

    def _put(self, value: Number, shape: int) -> bool:
        if self._total and self._below + value >= self._last:
            return False
        self._below += value
        self._shape = shape
        return True

    def _fresh(self, t: Token) -> bool:
        """Whether the token may begin the part below the last scale: first of all, or after a scale and و."""
        return self._shape == _EMPTY and (self._last == _NO_LIMIT or t.joined)

    def _digits(self, t: Token) -> bool:
        if self._fresh(t):
            return self._put(t.value, _DIGITS)
        return t.joined and self._shape == _HUNDREDS and 0 < t.value < 100 and self._put(t.value, _FULL)

    def _word(self, t: Token) -> bool:
        fresh = self._fresh(t)
        after_hundreds = t.joined and self._shape == _HUNDREDS
        if t.cls in ("unit", "eleven_part"):
            return (fresh and self._put(t.value, _UNIT)) or (after_hundreds and self._put(t.value, _HUNDREDS_UNIT))
        if t.cls == "ten":
            teen = not t.joined and self._shape in (_UNIT, _HUNDREDS_UNIT)
            return (teen or fresh or after_hundreds) and self._put(10, _FULL)
        if t.cls == "tens":
            over_unit = t.joined and self._shape in (_UNIT, _HUNDREDS_UNIT)
            return (fresh or over_unit or after_hundreds) and self._put(t.value, _FULL)
        if t.cls == "teen":
            return (fresh or after_hundreds) and self._put(t.value, _FULL)
        if t.cls == "hundreds":
            return fresh and self._put(t.value, _HUNDREDS)
        if t.cls == "hundred":
            return self._hundred(t, fresh)
        return t.cls == "zero" and self._shape == _EMPTY and self._last == _NO_LIMIT and self._put(0, _FULL)

    def _hundred(self, t: Token, fresh: bool) -> bool:
        if fresh:
            return self._put(100, _HUNDREDS)
        if t.joined or self._shape != _UNIT or not 3 <= self._below <= 9:
            return False
        self._below, self._shape = self._below * 100, _HUNDREDS
        return True

    def _scale(self, t: Token, text: str) -> bool:
        s = int(t.value)
        if self._shape == _EMPTY:
            return self._bare_scale(t, s, text)
        if t.joined:
            # مئة وألف: a hundred and one thousand.
            if self._shape != _HUNDREDS or t.cls == "scale_plural" or s >= self._last:
                return False
            self._below += 1
        return self._multiply(s)

    def _multiply(self, s: int) -> bool:
        if s < self._last:
            self.mantissa = self._below
            self._total += self._below * s
        elif not self._counts_all(s):
            return False
        else:
            # ألف ومئتا مليون: the million counts all that went before.
            self.mantissa = self._total + self._below
            self._total = self.mantissa * s
        self._below, self._shape, self._last = 0, _EMPTY, s
        return True

    def _counts_all(self, s: int) -> bool:
        """Whether a larger scale counts all so far: ألف ومئتا مليون; not 900 ألف و1.2 مليون, which are two numbers."""
        below = self._below
        return self._last == 1000 < s and self._total <= 20_000 and isinstance(below, int) and below >= 10

    def _bare_scale(self, t: Token, s: int, text: str) -> bool:
        if self._last == _NO_LIMIT or (t.joined and s < self._last):
            if t.cls == "scale_plural":
                return False
            self.mantissa = 2 if t.cls == "scale_acc" and in_construct(text, t.end) else 1
            self._total += self.mantissa * s
        elif not t.joined and s > self._last:
            # ألف مليون
            self._total *= s
            self.mantissa = self._total // s
        else:
            return False
        self._last = s
        return True

    def _dual(self, t: Token) -> bool:
        s = int(t.value)
        if self._fresh(t) and s < self._last:
            self.mantissa = 2
            self._total += 2 * s
        elif t.joined and self._shape == _HUNDREDS and s < self._last:
            self.mantissa = self._below + 2
            self._total += self.mantissa * s
        else:
            return False
        self._below, self._shape, self._last = 0, _EMPTY, s
        return True


def cardinal(manner: Manner, first: Token) -> Cardinal | None:
    """The longest cardinal that the token begins, or None."""
    _as_joined_eleven(manner, first, going_on=False)
    number = Cardinal(first.head, first.definite)
    text = manner.text
    if not admissible(manner, first) or not number.add(first, text):
        return None
    whole = None  # the number as it stood after its last scale
    while True:
        t = read_token(manner, number.end)
        if t is None or t.bound or (t.definite and not number.definite):
            break
        _as_joined_eleven(manner, t, going_on=True)
        if number.ends_in_scale and t.joined:
            whole = number.copy()
        if not admissible(manner, t) or not number.add(t, text):
            break
    if whole is not None and not number.ends_in_scale and _counted_apart(text, number.end, t):
        return whole
    return number


def _as_joined_eleven(manner: Manner, t: Token, going_on: bool) -> None:
    """واحد folds from وأحد too: it is that before عشر, and before وعشرون where a number goes on."""
    if t.cls != "unit" or t.value != 1 or t.joined or not manner.text.startswith("واحد", t.head) or t.end != t.head + 4:
        return
    after = read_token(manner, t.end)
    if after is None or after.bound:
        return
    if (after.cls == "ten" and not after.joined) or (going_on and after.cls == "tens" and after.joined):
        t.head, t.joined = t.head + 1, True


def _counted_apart(text: str, end: int, following: Token | None) -> bool:
    """Whether what was joined last has a scale or percent sign of its own: `3 ملايين و8 مليارات`, `مليون و5%`."""
    if following is not None and following.cls in SCALES and not following.joined:
        return True
    return PERCENT.match(text, end) is not None
