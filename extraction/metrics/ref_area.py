"""The country that a figure is about: a place in its clause, else the country of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.metrics.context import alternatives, may_hold, word_class
from extraction.metrics.vocabulary import words_of
from extraction.places import PlaceSpan

_AREA_FREE = words_of("area_free")
# Counted with the countries they come from (بمشاركة 14 جامعة من تسع دول): about no single one.
_FROM_COUNTRIES = re.compile(
    r"[^.\n]{0,30}?(?:من|يمثلون|تمثل|تنتمي|ينتمون)\s+(?:نحو |اكثر من |حوالي )?[^\s]+\s+(?:دول|بلد)"
)
_FROM_REACH = 120
_AMONG = re.compile(r"من بين\s+$")
# Wider than a country, but not as a destination (صدرت إلى أوروبا) or in a name (اليوم العالمي).
_WIDER = word_class("wider")
_WIDER_NAME = re.compile(rf"(?<![ء-ي])[وفبل]?(?:{alternatives('wider_name')})\s+$")
# Whose share or part the figure is (12% من الأسر السعودية, 9 مليارات من الناتج المحلي للمملكة).
_PART_OF = re.compile(r"\s+(?:تقريبا\s+|فقط\s+)?من\s+(?:[ء-ي]+\s+){0,4}(?:في\s+|ل)?$")
_SHARES = frozenset(("percent", "currency"))
_BETWEEN_TWO = word_class("between_two")
_ARAB_UNIT = re.compile(r" (?:ال)?(?:عربيه?|دوليه?|عالميه?|افريقيه?|اسيويه?|اوروبيه?|خليجيه?)(?:ا|ين)?$")
# What a donor gives is for the country of the article.
_GIVEN = word_class("given")
_OWN_LAND = re.compile(r"(?<![ء-ي])[بل]?بلاده[ا]?(?![ء-ي])")
_OWN_LAND_AFTER = re.compile(r"[^،؛.\d]{0,40}\s[بل]?بلاده[ا]?(?![ء-ي])")
_PARTNER, _SOURCE = word_class("partner"), word_class("source")
# A place in a competition of several countries is of none.
_CONTEST = re.compile(
    r"[^.؛]{0,40}?(?:مسابقه|اولمبياد|بطوله|دوره|كاس)[ء-ي\s]{0,25}?ال(?:عربي|افريقي|دولي|عالمي|اسيوي|خليجي)ه?(?![ء-ي])"
)
_PARTNER_REACH = 40
_SOURCE_REACH = 30
_NEAR = 60
_WIDE = 75
_AND_BETWEEN = re.compile(r"(?<![ء-ي])بين ")
# A place that stands after the figure, before the next thing said (باعت 12 ألف سيارة في الهند).
_IN = re.compile(
    r"[^،؛.:()\"\d]{0,45}\s(?:في\s+|ب)(?:(?:مدينه|محافظه|منطقه|ولايه|مقاطعه|دوله|جمهوريه|سوق|اسواق)\s+)?(?:ال)?$"
)


def ref_area(
    text: str,
    places: Sequence[PlaceSpan],
    main: str | None,
    clause: tuple[int, int],
    span: tuple[int, int],
    kind: str,
    unit: str,
    hinted: int,
    carried: str | None = None,
) -> tuple[str | None, bool]:
    """(ISO 3166-1 alpha-2, whether the sentence names it); the code is None where the text does not tell.

    Counts of countries, and of those who come from several, are about none; so is what the clause gives to a wider
    region. Otherwise a place within the figure or the last one before it in its clause decides (`clause` is the span
    of the sentence, `hinted` what its words can hold), else the one right after it, else what the figure before it is
    about (`carried`), else the article's own country `main`.
    """
    start, end = span
    if _about_none(text, span, kind, unit):
        return None, False
    i = bisect_left(places, start, key=lambda p: p.start)
    inside = _inside(places, i, end, kind)
    if inside is not None:
        return inside.code, True
    if kind in _SHARES and i < len(places) and _PART_OF.fullmatch(text[end : places[i].start]):
        return places[i].code, True
    if _two_sided(text, places, i, clause, span):
        return None, False
    begin = max(clause[0], text.rfind("،", clause[0], start) + 1, text.rfind("؛", clause[0], start) + 1)
    if "بلاده" in text[clause[0] : clause[1]] and _own_land(text, clause, span):
        foreign = next((p for p in reversed(places[:i]) if p.code != main), None)
        return foreign.code if foreign else main, foreign is not None
    if (
        kind != "rank"
        and may_hold(hinted, "wider")
        and _is_wider(text, min(begin, max(clause[0], start - _WIDE)), start)
    ):
        return None, False
    both = may_hold(hinted, "between_two")
    between = both and _BETWEEN_TWO.search(text, begin, start) is not None
    near = _place_before(text, places, i, begin)
    if near is not None and not (may_hold(hinted, "given") and _GIVEN.search(text, begin, start)):
        return (None, False) if between else (near.code, True)
    if both and (between or _BETWEEN_TWO.search(text, clause[0], start)):
        return None, False
    after = _place_after(text, places, i, end)
    return (after.code, True) if after is not None else (carried or main, carried is not None)


def _is_wider(text: str, begin: int, end: int) -> bool:
    """Whether [begin, end) speaks of what is wider than a country."""
    for m in _WIDER.finditer(text, begin, end):
        before = text[max(0, m.start() - 12) : m.start()]
        if not (_WIDER_NAME.search(before) or (before.endswith(" الي ") and " " not in m[0])):
            return True
    return False


def _own_land(text: str, clause: tuple[int, int], span: tuple[int, int]) -> bool:
    return bool(_OWN_LAND.search(text, clause[0], span[0]) or _OWN_LAND_AFTER.match(text, span[1]))


def _about_none(text: str, span: tuple[int, int], kind: str, unit: str) -> bool:
    """Whether the figure counts countries, or what comes from several."""
    start, end = span
    if unit.split(" ")[0] in _AREA_FREE or _ARAB_UNIT.search(unit):
        return True
    after = text[end : end + _FROM_REACH]
    if ("دول" in after or "بلد" in after) and _FROM_COUNTRIES.match(after):
        return True
    if _AMONG.search(text, max(0, start - 12), start):
        return True
    return kind == "rank" and _CONTEST.match(text, end) is not None


def _inside(places: Sequence[PlaceSpan], i: int, end: int, kind: str) -> PlaceSpan | None:
    """The place within the figure, but not the country of its currency (ريال قطري)."""
    return places[i] if kind != "currency" and i < len(places) and places[i].start < end else None


def _place_before(text: str, places: Sequence[PlaceSpan], i: int, begin: int) -> PlaceSpan | None:
    """The last place from `begin` on before the figure that is no partner's, no source's and no currency's."""
    if (
        i
        and places[i - 1].start >= begin
        and not _of_a_partner(text, places[i - 1])
        and not _of_source(text, places[i - 1])
    ):
        return places[i - 1]
    return None


def _place_after(text: str, places: Sequence[PlaceSpan], i: int, end: int) -> PlaceSpan | None:
    """The place right after the figure (في الهند), None where another figure or clause comes before it."""
    for p in places[i : i + 2]:
        if p.start >= end:
            return p if p.kind != "nisba" and _IN.match(text[end : p.start]) else None
    return None


def _of_a_partner(text: str, place: PlaceSpan) -> bool:
    """Whether a nationality is that of a company or guest, not of what is measured (شركة تشو هاي الصينية)."""
    return (
        place.kind == "nisba" and _PARTNER.search(text, max(0, place.start - _PARTNER_REACH), place.start) is not None
    )


def _of_source(text: str, place: PlaceSpan) -> bool:
    """Whether a nationality is that of who is quoted (وكالة الصحافة الفرنسية)."""
    return place.kind == "nisba" and _SOURCE.search(text, max(0, place.start - _SOURCE_REACH), place.start) is not None


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
