"""The country that an article is about, from all the places that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extraction.places.find import PlaceSpan

# A place in the dateline or the first lines says more than one further down.
_OPENING, _OPENING_WEIGHT = 250, 2
# The first country must hold this share of all weight, else the article is about several.
_SHARE = 0.5


def main_country(places: Sequence[PlaceSpan]) -> str | None:
    """The ISO code of the country that most of the article's places belong to; None where no country prevails."""
    weights: Counter[str] = Counter()
    for p in places:
        weights[p.code] += _OPENING_WEIGHT if p.start < _OPENING else 1
    if not weights:
        return None
    code, weight = weights.most_common(1)[0]
    return code if weight >= _SHARE * sum(weights.values()) else None
