"""Dates in digits alone: 12/3/2024, 2024-02-12, 1 / 11 / 1436 هـ. The day stands before the month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extraction.dates.parts import Atom, Parts
from extraction.words import cut, kind_by_rule

_DIGITS = re.compile("[0-9]+")
_WITH_DIGITS = kind_by_rule(_DIGITS.search)
_START = r"[0-9](?<![0-9/.-][0-9])"
_END = r"(?![0-9/-]|\.[0-9])(?: ?(?P<era>م|ه)(?![ء-ي]))?"
_FIRST_DAY = re.compile(r"(?<![ء-ي])(?P<open>(?:من|بين) (?:يوم )?)(?P<day>[0-9]{1,2}) ?(?:-|الي|حتي|و) ?(?:يوم )?$")
_DAY_FIRST = re.compile(
    rf"(?P<a>{_START}[0-9]?) ?(?P<mark>[/.-]) ?(?P<b>[0-9]{{1,2}}) ?(?P=mark) ?(?P<year>[0-9]{{4}}|[0-9]{{2}}){_END}"
)
_YEAR_FIRST = re.compile(
    rf"(?P<year>{_START}[0-9]{{3}}) ?(?P<mark>[/-]) ?(?P<b>[0-9]{{1,2}}) ?(?P=mark) ?(?P<a>[0-9]{{1,2}}){_END}"
)


def digits(text: str) -> list[int]:
    """Where the runs of digits of a folded text begin."""
    words = cut(text)
    return [words.begin[k] + m.start() for k in words.of_kind(_WITH_DIGITS) for m in _DIGITS.finditer(words.surface[k])]


def matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at one of the starts (in order), none overlapping."""
    end = 0
    for start in starts:
        m = pattern.match(text, start) if start >= end else None
        if m is not None:
            end = m.end()
            yield m


def numeric_dates(text: str, starts: Sequence[int]) -> list[Atom]:
    """The numeric dates of a folded text whose `digits` begin at the starts, those that are no date left out."""
    found = [(m, _day_first(m)) for m in matches(_DAY_FIRST, text, starts)]
    found += [(m, _year_first(m)) for m in matches(_YEAR_FIRST, text, starts)]
    return [_atom(text, m, parts) for m, parts in found if parts is not None]


def _atom(text: str, m: re.Match[str], parts: Parts) -> Atom:
    """The date, from an earlier day of its month where one stands before it: من 18 حتى 28/11/1436."""
    first = _FIRST_DAY.search(text, max(0, m.start() - 24), m.start())
    if first is None or parts.day is None or int(first["day"]) >= parts.day:
        return Atom(m.start(), m.end(), parts)
    return Atom(first.start("open"), m.end(), replace(parts, day=int(first["day"])), parts)


def _day_first(m: re.Match[str]) -> Parts | None:
    written = m["year"]
    year, hijri = int(written), m["era"] == "ه"
    if len(written) == 2:
        if m["mark"] != "/":
            return None
        year += 1400 if hijri else 2000
    return _parts(year, int(m["b"]), int(m["a"]), hijri)


def _year_first(m: re.Match[str]) -> Parts | None:
    return _parts(int(m["year"]), int(m["b"]), int(m["a"]), m["era"] == "ه")


def _parts(year: int, month: int, day: int, hijri: bool) -> Parts | None:
    hijri = hijri or 1300 <= year <= 1500
    if month > 12 and day <= 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31 and (hijri or 1500 <= year <= 2200)):
        return None
    return Parts(year, month, day, hijri)
