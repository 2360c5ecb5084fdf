"""The country that a figure is about: a place in its clause, else the country of the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extraction.metrics.vocabulary import words_of
from extraction.places import PlaceSpan

_AREA_FREE = words_of("area_free")
_NEAR_AFTER = 40


def ref_area(
    places: Sequence[PlaceSpan], main: str | None, clause: tuple[int, int], start: int, end: int, unit: str
) -> str | None:
    """ISO 3166-1 alpha-2, or None where the text does not tell.

    Counts of countries are about none. Otherwise the last place before the figure in its sentence decides, or one
    within it or shortly after it; without any, the article's own country.
    """
    if unit.split(" ")[0] in _AREA_FREE:
        return None
    i = bisect_left(places, start, key=lambda p: p.start)
    for p in places[i : i + 2]:
        if p.start < end:
            return p.code
    if i and places[i - 1].start >= clause[0]:
        return places[i - 1].code
    if i < len(places) and places[i].start < min(clause[1], end + _NEAR_AFTER):
        return places[i].code
    return main
