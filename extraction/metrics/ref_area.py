"""The country that a figure is about: a place in its clause, else the country of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.metrics.vocabulary import words_of
from extraction.places import PlaceSpan

_AREA_FREE = words_of("area_free")
# Counted with the countries they come from (بمشاركة 14 جامعة من تسع دول): about no single one.
_FROM_COUNTRIES = re.compile(
    r"[^.\n]{0,30}?(?:من|يمثلون|تمثل|تنتمي|ينتمون)\s+(?:نحو |اكثر من |حوالي )?[^\s]+\s+(?:دول|بلد)"
)
_AMONG = re.compile(r"من بين\s+$")
# Wider than a country, or between two.
_WIDER = re.compile(
    r"العالم|عالمي|منطقه العربيه|الدول العربيه|الوطن العربي|الشرق الاوسط|افريقيا|القاره|اوروبا"
    r"|البلدين|الجانبين|الدولتين"
)
_BETWEEN_TWO = re.compile(
    r"البلدين|الجانبين|الدولتين|التبادل التجاري|الربط (?:الكهرب|البحري|البري|السكك|الجوي)"
    r"|خط(?:ا)? (?:ملاحي|بحري|جوي)|الخط (?:الملاحي|البحري)"
)
_ARAB_UNIT = re.compile(r"(?:عربيه?|دوليه?|عالميه?|افريقيه?|اسيويه?|اوروبيه?|خليجيه?)(?:ا|ين)?$")
# What a donor gives is for the country of the article.
_GIVEN = re.compile(r"هبه|منحه|قرض|تبرع|مساعدات|مساعده|تمويل")
_OWN_LAND = re.compile(r"(?<![ء-ي])[بل]?بلاده[ا]?(?![ء-ي])")
_NEAR = 60
_CLAUSE = re.compile(r"[،؛]")


def ref_area(
    text: str,
    places: Sequence[PlaceSpan],
    main: str | None,
    clause: tuple[int, int],
    span: tuple[int, int],
    kind: str,
    unit: str,
) -> str | None:
    """ISO 3166-1 alpha-2, or None where the text does not tell.

    Counts of countries, and of those who come from several, are about none; so is what the clause gives to a wider
    region. Otherwise a place within the figure or the last one before it in its clause decides (`clause` is the span
    of the sentence), else the article's own country `main`.
    """
    start, end = span
    if unit.split(" ")[0] in _AREA_FREE or _ARAB_UNIT.search(unit):
        return None
    if _FROM_COUNTRIES.match(text, end) or _AMONG.search(text, max(0, start - 12), start):
        return None
    i = bisect_left(places, start, key=lambda p: p.start)
    if i < len(places) and places[i].start < end:
        return places[i].code
    begin = clause[0]
    for m in _CLAUSE.finditer(text, clause[0], start):
        begin = m.end()
    if _OWN_LAND.search(text, clause[0], start):
        foreign = next((p for p in reversed(places[:i]) if p.code != main), None)
        return foreign.code if foreign else main
    if kind != "rank" and _WIDER.search(text, min(begin, max(clause[0], start - _NEAR)), start):
        return None
    if i and places[i - 1].start >= begin and _BETWEEN_TWO.search(text, begin, start):
        return None
    if i and places[i - 1].start >= begin and not _GIVEN.search(text, begin, start):
        return places[i - 1].code
    return None if _BETWEEN_TWO.search(text, clause[0], start) else main
