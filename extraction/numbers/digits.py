"""Numbers in digits: which mark groups thousands and which is the decimal mark.

The Arab East writes 1,949.5, the Maghreb 1.949,5 or 1 949,5. News agencies write 6.935 as 935ر6, so that it looks right
from right to left: the decimals stand first in the line of characters. A source's own decimal marks elsewhere tell
which mark is the decimal one.
"""

from __future__ import annotations

import re
from decimal import Decimal

from extraction.numbers.vocabulary import Number

# Decimals before ر, groups of three after a blank, or digits with marks between.
DIGITS = re.compile(
    r"[0-9]{1,3}ر[0-9]{1,3}(?![0-9ء-ي])|"
    r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9]|[.,،][0-9])|[0-9]+(?:[.,،][0-9]+)*",
    re.ASCII,
)
# A longer run is a code: no quantity in print has so many digits.
_LONGEST = 24
_PLAIN = re.compile(r"[0-9]+")
_LISTED = re.compile(r"[0-9][,،]$")
_MARKS = re.compile(r"[.,،]")
_DECIMAL_COMMA = re.compile(r"(?<![0-9.,])[0-9]+[,،][0-9]{1,2}(?![0-9,،]|\.[0-9])")
_DECIMAL_DOT = re.compile(r"(?<![0-9.,])[0-9]+\.[0-9]{1,2}(?![0-9.]|,[0-9])")
_PERCENT_NEXT = re.compile(r" ?%| (?:ب|في )الم(?:اي|ي)ه(?![ء-ي])")
_SCALE_NEXT = re.compile(r" ?(الف|الاف|مليون|ملايين|مليار|مليارات|ملايير|بليون|تريليون|ترليون)ا?(?![ء-ي])")
_SMALL_SCALES = ("مليون", "ملايين")


class Manner:
    """How one text writes its decimals, looked up once, and only where a number leaves it open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._manner: str | None = None

    def decimal_mark(self) -> str:
        """`,` or `.` where the text's unambiguous decimals all use it, else an empty string."""
        if self._manner is None:
            comma = _DECIMAL_COMMA.search(self.text) is not None
            dot = _DECIMAL_DOT.search(self.text) is not None
            self._manner = "" if comma == dot else "," if comma else "."
        return self._manner

    def read(self, start: int) -> tuple[int, Number] | None:
        """(end, value) of the number whose first digit stands at `start`; None where the run is no quantity."""
        m = DIGITS.match(self.text, start)
        assert m is not None
        raw = m[0]
        if len(raw) > _LONGEST:
            return None
        if raw.isdigit():
            return m.end(), int(raw)
        if "ر" in raw:
            decimals, whole = raw.split("ر")
            return m.end(), self._marked(f"{whole}.{decimals}", m.end()) or 0
        if _LISTED.search(self.text, max(0, start - 2), start):
            return _first_of_list(raw, start)
        if " " in raw:
            return m.end(), _decimal(raw.replace(" ", "").replace(",", "."))
        value = self._marked(raw, m.end())
        if value is not None:
            return m.end(), value
        # Neither grouping nor decimals: a dotted date or a version, or a list (5,6,7).
        return None if "." in raw else _first_of_list(raw, start)

    def _marked(self, raw: str, end: int) -> Number | None:
        raw = raw.replace("،", ",")
        marks = _MARKS.findall(raw)
        parts = _MARKS.split(raw)
        if len(set(marks)) == 2:
            return _both(marks, parts)
        if len(marks) > 1:
            return int("".join(parts)) if _grouped(parts) else None
        whole, rest = parts
        if len(rest) != 3:
            listed = marks[0] == "," and len(whole) > 3 and len(rest) > 2
            return None if listed else _decimal(f"{whole}.{rest}")
        if len(whole) > 3 or whole.startswith("0") or self._is_decimal(marks[0], rest, end):
            return _decimal(f"{whole}.{rest}")
        return int(whole + rest)

    def _is_decimal(self, mark: str, rest: str, end: int) -> bool:
        """Whether the mark before exactly three digits is the decimal one, by what follows and by the text's manner."""
        manner = self.decimal_mark()
        round_figure = rest.endswith("0")
        if _PERCENT_NEXT.match(self.text, end):
            return (manner == mark or not round_figure) if mark == "," else manner != ","
        scale = _SCALE_NEXT.match(self.text, end)
        if mark == ",":
            return scale is not None and scale[1] not in _SMALL_SCALES and manner == ","
        if scale is None:
            return manner == "." and not round_figure
        if manner:
            return manner == "."
        # 3.280 million would be written 3.28, were it 3.28; a thousand billions are rare.
        return not (round_figure and scale[1] in _SMALL_SCALES)


def _first_of_list(raw: str, start: int) -> tuple[int, Number]:
    plain = _PLAIN.match(raw)
    assert plain is not None
    return start + plain.end(), int(plain[0])


def _decimal(raw: str) -> Number:
    value = Decimal(raw)
    return int(value) if value == value.to_integral_value() else value


def _grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])


def _both(marks: list[str], parts: list[str]) -> Number | None:
    """1,234.5 and 1.234,5: the last mark is the decimal one, the others group."""
    if marks.count(marks[-1]) != 1 or not _grouped(parts[:-1]):
        return None
    return _decimal("".join(parts[:-1]) + "." + parts[-1])
