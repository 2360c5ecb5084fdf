"""The country visited, where the words give it as البلاد or by its capital."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extraction.events.draft import Draft
from extraction.events.participants.cast import Argument
from extraction.events.syntax import PREPOSITIONS, reach
from extraction.folding import Folded, fold_text
from extraction.lexicon import rows
from extraction.mentions.vocabulary import word_class
from extraction.places import PlaceSpan
from extraction.spans import Mention

_LANDS = {"البلاد": None, "الدوله": None, "السلطنه": "OM"}  # the article's own country, or that one
_TOWARDS = frozenset(("الي", "العاصمه"))
_REACH = 4  # words between the trigger and the country that it has for its object (يزور غدا البلاد)


@cache
def _capitals() -> dict[str, tuple[str, str]]:
    return {fold_text(r["capital"]): (r["country"], r["code"]) for r in rows("capitals")}


def add_visited_countries(
    drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan], home: str | None
) -> None:
    """Add the country to each visit that names no other counterpart, as `counterpart`."""
    for draft in drafts:
        role = draft.scene.reading.frame.country
        if draft.type != "visit" or role is None or draft.people(role):
            continue
        found = _land(draft, folded, home) or _of_capital(draft, places, home) or _province(draft, folded, places)
        if found is not None:
            draft.arguments.append(Argument(found, role))


def _land(draft: Draft, folded: Folded, home: str | None) -> Mention | None:
    scene = draft.scene
    tokens = scene.clause.tokens
    if "عاد" in tokens[scene.at].text:  # عاد إلى البلاد: home is not visited
        return None
    for i in range(scene.at + 1, min(reach(scene), scene.at + 1 + _REACH)):
        text, before = tokens[i].text, tokens[i - 1].text
        bare = "ال" + text[2:] if text.startswith("لل") else text
        if bare in _LANDS and tokens[i].mention < 0 and (before in _TOWARDS or i == scene.at + 1 or bare != text):
            code = _LANDS[bare] or home
            name = folded.quote(tokens[i].start, tokens[i].end)
            return _country(tokens[i].start, tokens[i].end, "ال" + name[2:] if bare != text else name, code)
    return None


def _of_capital(draft: Draft, places: Sequence[PlaceSpan], home: str | None) -> Mention | None:
    """The country of a capital where someone of another country goes."""
    scene = draft.scene
    tokens = scene.clause.tokens
    actor = next((a.mention.country for a in draft.people("actor")), None)
    for place in places:
        capital = _capitals().get(place.name)
        if capital is None or not tokens[scene.at].end < place.start < draft.end:
            continue
        if capital[1] == actor or (actor is None and capital[1] == home):
            continue
        i = scene.clause.at(place.start)
        direct = i <= scene.at + _REACH and tokens[i].start == place.start and tokens[i - 1].text not in PREPOSITIONS
        if tokens[i].mention < 0 and (tokens[i - 1].text in _TOWARDS or direct):
            return _country(place.start, place.end, capital[0], capital[1])
    return None


def _province(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> Mention | None:
    """The province visited (إلى ولاية ..): its name with the word for what it is."""
    tokens = draft.scene.clause.tokens
    for place in places:
        if not tokens[draft.scene.at].end < place.start < draft.end or place.kind not in ("city", "region"):
            continue
        i = draft.scene.clause.at(place.start)
        head, before = tokens[i - 1], tokens[i - 2].text if i > 1 else ""
        if head.mention < 0 and head.text in word_class("region_head") and before in _TOWARDS:
            name = folded.quote(head.start, place.end)
            key = f"organization:{place.name}"
            return Mention(head.start, place.end, head.start, place.end, name, "organization", None, place.code, key)
    return None


def _country(start: int, end: int, name: str, code: str | None) -> Mention:
    return Mention(start, end, start, end, name, "country", None, code, code or "")
