"""The country that an article speaks from: the one whose officials need no nationality."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from extraction.folding import fold_text
from extraction.mentions.vocabulary import posts
from extraction.places import PlaceSpan, main_country, outlet_country
from extraction.spans import Mention

_GOVERNMENT = frozenset(("الحكومه", "الوزراء", "الجمهوريه", "البرلمان"))
# Only the press of the country says خادم الحرمين الشريفين; no other has had a ولي ولي العهد.
_RIVAL = 0.4
# A team's or guest's way abroad, within one sentence: غادرت البعثة إلى .., المعسكر المقام في ..
_JOURNEY = re.compile(
    r"\b[وف]?(?:غادر\w*|[يت]غادر\w*|مغادر\w*|متوجه\w*|[يت]?توجه\w*|وصل|وصلت|[يت]صل|ال?معسكر\w*|معسكره\w?|[يت]عسكر)\b[^.؛\n]{0,70}$"
)
_REACH = 90  # letters
_SOVEREIGN = {"الحرمين": "SA", "ولي ولي العهد": "SA"}


def home_country(
    places: Sequence[PlaceSpan], mentions: Sequence[Mention], outlet: str | None = None, text: str = ""
) -> str | None:
    """The ISO code of the article's own country, None where no country prevails.

    It is the country that the places speak for, but not one whose officials bear their nationality (`الوزير العراقي`)
    where other officials need none (`وزير الطاقة`). `mentions` are found without a default country. Where the
    outlet's own country is known, goals of journeys in the folded `text` and nationalities of players and trainers do
    not speak against it.
    """
    own = outlet_country(outlet)
    officials = [m for m in mentions if m.kind == "person" and _is_state(m)]
    plain = any(m.country is None and m.national for m in officials)
    aliens = {m.country for m in officials if m.country and _by_nationality(places, m)} if plain else set()
    sovereign = next((c for word, c in _SOVEREIGN.items() if any(word in (m.position or "") for m in mentions)), None)
    home = main_country(places, outlet)
    if own and home != own:
        here = [p for p in places if p.code == own or not _is_abroad(p, mentions, text)]
        home = own if main_country(here, outlet) == own else home
    if home is None or home in aliens:
        other = main_country([p for p in places if p.code not in aliens])
        home = sovereign or (other if home is None or other is None or _rivals(places, other, home) else home) or home
    return home


def _is_abroad(p: PlaceSpan, mentions: Sequence[Mention], text: str) -> bool:
    """Is a place the goal of a journey, or a nationality beside a person's name (المدرب اليوناني فلان)?"""
    if p.kind == "nisba":
        at = bisect_right(mentions, p.start, key=lambda m: m.start)
        around = (m for m in mentions[max(0, at - 1) : at + 1] if m.kind == "person" and not _holds_office(m))
        return any(m.start <= p.start < m.name_start or p.end + 1 == m.start for m in around)
    return _JOURNEY.search(text, max(0, p.start - _REACH), p.start) is not None


def _holds_office(m: Mention) -> bool:
    head = posts().get(m.post) or posts().get(m.post.removesuffix("ه"))
    return head is not None and head.scope != "job"


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
