"""The country that an article speaks from: the one whose officials need no nationality."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extraction.folding import fold_text
from extraction.mentions.vocabulary import posts
from extraction.places import PlaceSpan, main_country
from extraction.spans import Mention

_GOVERNMENT = frozenset(("الحكومه", "الوزراء", "الجمهوريه", "البرلمان"))
# Only the press of the country says خادم الحرمين الشريفين; no other has had a ولي ولي العهد.
_RIVAL = 0.4
_SOVEREIGN = {"الحرمين": "SA", "ولي ولي العهد": "SA"}


def home_country(places: Sequence[PlaceSpan], mentions: Sequence[Mention], outlet: str | None = None) -> str | None:
    """The ISO code of the article's own country, None where no country prevails.

    It is the country that the places speak for, but not one whose officials bear their nationality (`الوزير العراقي`)
    where other officials need none (`وزير الطاقة`). `mentions` are found without a default country.
    """
    officials = [m for m in mentions if m.kind == "person" and _is_state(m)]
    plain = any(m.country is None and m.national for m in officials)
    aliens = {m.country for m in officials if m.country and _by_nationality(places, m)} if plain else set()
    sovereign = next((c for word, c in _SOVEREIGN.items() if any(word in (m.position or "") for m in mentions)), None)
    home = main_country(places, outlet)
    if home is None or home in aliens:
        other = main_country([p for p in places if p.code not in aliens])
        home = sovereign or (other if home is None or other is None or _rivals(places, other, home) else home) or home
    return home


def _rivals(places: Sequence[PlaceSpan], other: str, first: str) -> bool:
    """Is the other country named so often that the first may be the one abroad (not الوزير الكويتي in Kuwait)?"""
    told = Counter(p.code for p in places)
    return told[other] >= _RIVAL * told[first]


def _is_state(m: Mention) -> bool:
    """Is it an official of a state? An envoy is none here: سفير مصر لدى ... is said at home and abroad."""
    head = posts().get(m.post) or posts().get(m.post.removesuffix("ه"))
    return head is not None and (
        head.scope == "state" or not _GOVERNMENT.isdisjoint(fold_text(m.position or "").split())
    )


def _by_nationality(places: Sequence[PlaceSpan], m: Mention) -> bool:
    """Is the country in the position a country's name or nationality, and not a city or region of it?"""
    return any(m.start <= p.start < m.end and p.code == m.country and p.kind in ("country", "nisba") for p in places)
