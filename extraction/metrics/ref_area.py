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
    r"|خط(?:ا)? (?:ملاحي|بحري|جوي)|الخط (?:الملاحي|البحري)|كابل بحري|الكابل البحري|كابلات بحريه|الكابلات البحريه"
)
_ARAB_UNIT = re.compile(r"(?:عربيه?|دوليه?|عالميه?|افريقيه?|اسيويه?|اوروبيه?|خليجيه?)(?:ا|ين)?$")
# What a donor gives is for the country of the article.
_GIVEN = re.compile(r"هبه|منحه|قرض|تبرع|مساعدات|مساعده|تمويل")
_OWN_LAND = re.compile(r"(?<![ء-ي])[بل]?بلاده[ا]?(?![ء-ي])")
_PARTNER = re.compile(
    r"(?<![ء-ي])[وبل]?(?:ال)?(?:شركه|شركات|مجموعه|وزير|وزيره|نظير|نظيره|سفير|سفيره|وفد|خبير|خبراء|رييس|مجمع|بنك)[ء-ي]*"
)
_PARTNER_REACH = 40
_NEAR = 60
_AND_BETWEEN = re.compile(r"(?<![ء-ي])بين ")
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
    if _two_sided(text, places, i, clause, span):
        return None
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
    if (
        i
        and places[i - 1].start >= begin
        and not _of_a_partner(text, places[i - 1])
        and not _GIVEN.search(text, begin, start)
    ):
        return places[i - 1].code
    return None if _BETWEEN_TWO.search(text, clause[0], start) else main


def _of_a_partner(text: str, place: PlaceSpan) -> bool:
    """Whether a nationality is that of a company or guest, not of what is measured (شركة تشو هاي الصينية)."""
    return (
        place.kind == "nisba" and _PARTNER.search(text, max(0, place.start - _PARTNER_REACH), place.start) is not None
    )


def _two_sided(text: str, places: Sequence[PlaceSpan], i: int, clause: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether the figure is of what lies between two countries (اتفاقيتين بين الشركة المصرية والشركة الفرنسية)."""
    end = span[1]
    if _AND_BETWEEN.match(text, end + 1) and i + 1 < len(places):
        first, second = places[i], places[i + 1]
        return second.start < min(clause[1], end + 2 * _NEAR) and first.code != second.code
    if i >= 2 and places[i - 2].start >= clause[0] and places[i - 2].code != places[i - 1].code:
        first, second = places[i - 2], places[i - 1]
        joined = " و" in text[first.end : second.start + 1] and second.start - first.end < _NEAR
        return joined and _AND_BETWEEN.search(text, max(clause[0], first.start - _NEAR // 2), first.start) is not None
    return False
