"""The country that an article is about, from all the places that it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.places.find import PlaceSpan
from extraction.places.index import ARAB
from extraction.words import cut, kind_of_word

# A place in the dateline or the first lines says more than one further down.
_OPENING, _OPENING_WEIGHT = 250, 1.5
# The Arabic press writes about the Arab world; a foreign partner is named with every step (فرنسا، الفرنسي، الفرنسية).
_FOREIGN_WEIGHT = 0.5
# The first country must be this many times as strong as the second, else the article is about several.
_MARGIN = 1.1


# The agency of a dateline weighs as much as so many places; so does the outlet where the article is local news.
_AGENCY_WEIGHT, _OUTLET_WEIGHT, _OUTLET_ALONE = 3.0, 2.0, 0.6


# Public bodies named without a country are the outlet's own.
_LOCAL = [
    "وزاره",
    "وزارتي",
    "امانه",
    "اماره",
    "مديريه",
    "بلديه",
    "محكمه",
    "شرطه",
    "محافظه",
    "مواطنين",
    "مواطنون",
    "مملكه",
    "ريال",
]
_LOCAL_FORMS = frozenset(
    clitic + article + word for clitic in ("", "و", "ب", "ل", "ف") for article in ("", "ال") for word in _LOCAL
)
_LOCAL_BODY = kind_of_word(lambda: _LOCAL_FORMS)


def is_local(folded_text: str) -> bool:
    """Whether an article speaks of public bodies as of one's own."""
    return bool(cut(folded_text).of_kind(_LOCAL_BODY))


@cache
def _outlets() -> dict[str, str]:
    return {fold_text(r["outlet"]).casefold(): r["code"] for r in rows("place_outlets")}


def outlet_country(outlet: str | None) -> str | None:
    """The ISO code of a known outlet's country, None for another."""
    return _outlets().get(fold_text(outlet).casefold()) if outlet else None


def main_country(places: Sequence[PlaceSpan], outlet: str | None = None, *, local: bool = False) -> str | None:
    """The ISO code of the country that prevails among the article's places; None where none does.

    `outlet` is the article's outlet as its source names it: a known one speaks for its own country, if the article
    names that country or is `local` news (see `is_local`), less where it does not.
    """
    scores: dict[str, float] = {}
    home = outlet_country(outlet)
    if home:
        scores[home] = _OUTLET_WEIGHT if local or any(p.code == home for p in places) else _OUTLET_ALONE
    for p in places:
        if p.kind == "agency":
            scores[p.code] = scores.get(p.code, 0.0) + _AGENCY_WEIGHT
            continue
        weight = (_OPENING_WEIGHT if p.start < _OPENING else 1.0) * (1.0 if p.code in ARAB else _FOREIGN_WEIGHT)
        scores[p.code] = scores.get(p.code, 0.0) + weight
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]
