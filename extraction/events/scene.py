"""Where and when: from the event's own clause, else from what it is part of, else from the article's main event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.arguments import key
from extraction.events.clause import BOUNDARIES
from extraction.events.draft import Draft
from extraction.events.gatherings import (
    VISIT,
    Framework,
    find_framework,
    find_visit,
    fullest,
    gathering_names,
    head_of,
    settle,
)
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan
from extraction.spans import DateSpan

_MARGIN = re.compile(r"هامش|ضمن فعاليات|سياق متصل|السياق (?:ذاته|نفسه)|خلال الزياره|ختام الزياره|عقب|في ختام|اثر ذلك")
_PLACE_BEFORE = frozenset(
    ["في", "فى", "الي", "الى", "مدينه", "محافظه", "العاصمه", "ولايه", "بلده", "قريه", "قضاء", "مطار", "منطقه"]
)
_PURPOSE_NOT = words_of("purpose_exception")
_NO_PLACE = frozenset({"call"})


def place_and_date(
    drafts: list[Draft],
    folded: Folded,
    places: Sequence[PlaceSpan],
    dates: Sequence[DateSpan],
    home: str | None,
) -> None:
    """Fill in dates, city, country, `part_of` and full titles of every draft."""
    for n, draft in enumerate(drafts):
        following = drafts[n + 1].start if n + 1 < len(drafts) else len(folded.text)
        _own_date(draft, following)
        _own_place(draft, folded, places, following)
    names = gathering_names(folded.text)
    frameworks = [f for f in (find_framework(drafts, names, folded), find_visit(drafts, folded, places)) if f]
    for framework in frameworks:
        if framework.head != VISIT:
            settle(framework, names, places, dates)
    for draft in drafts:
        if draft.title and len(draft.title.split()) == 1:
            draft.title = fullest(names, head_of(draft.title), folded) or draft.title
        _inherit_from(draft, frameworks, folded)
    _share_main_scene(drafts)
    for draft in drafts:
        if draft.city is None and draft.type not in _NO_PLACE and draft.mode != "virtual":
            _city_of_actor(draft, folded, places)
        if draft.country is None and draft.type not in _NO_PLACE and draft.mode != "virtual":
            draft.country = _of_participants(draft) or home


def _own_date(draft: Draft, following: int) -> None:
    clause, at = draft.scene.clause, draft.scene.at
    start = clause.tokens[at].start
    resolved = [d for d in draft.scene.dates if d.date_start]
    after = [d for d in resolved if start <= d.start < min(following, draft.end)]
    before = [d for d in resolved if d.end <= start and start - d.end < 60]
    chosen = after[0] if after else (before[-1] if before else None)
    if chosen is not None:
        draft.date_start, draft.date_end = chosen.date_start, chosen.date_end


def _own_place(draft: Draft, folded: Folded, places: Sequence[PlaceSpan], following: int) -> None:
    if draft.type in _NO_PLACE:
        return
    clause, at = draft.scene.clause, draft.scene.at
    stop = min(following, _purpose(draft))
    own_object = draft.type in ("visit", "inspection", "inauguration", "incident")
    inside = [
        (m.start, m.end) for m in clause.mentions if m.kind == "person" or (m.kind == "organization" and not own_object)
    ]
    for place in places:
        if not clause.tokens[at].start <= place.start < stop or place.kind not in ("city", "region", "country"):
            continue
        if any(a <= place.start < b for a, b in inside) or not _is_location(draft, folded.text, place):
            continue
        if place.kind == "country":
            draft.country = draft.country or place.code
        else:
            draft.city, draft.country = folded.quote(place.start, place.end), place.code
            return


def _purpose(draft: Draft) -> int:
    """Where the clause turns to aims and topics (لبحث ..، حيث تناول ..), in which places are no scene."""
    clause, at = draft.scene.clause, draft.scene.at
    for token in clause.tokens[at + 1 :]:
        if token.mention >= 0:
            continue
        text = token.text
        if text in BOUNDARIES or text == "؛":
            return token.start
        if text[0] == "ل" and len(text) > 4 and not text.startswith("لل") and text not in _PURPOSE_NOT:
            return token.start
    return clause.end


def _is_location(draft: Draft, folded: str, place: PlaceSpan) -> bool:
    before = folded[max(0, place.start - 24) : place.start]
    if before[-1:] in "بل" and not before[-2:-1].isalnum():
        return before[-1:] == "ب" or draft.type == "visit"
    if before.endswith(("بال", "لل")):
        return before.endswith("بال") or draft.type == "visit"
    words = before.split()
    if not words:
        return False
    last = words[-1].lstrip("و")
    if last in _PLACE_BEFORE or last[1:] in _PLACE_BEFORE:
        return True
    return draft.type == "visit" and place.kind != "region"


def _inherit_from(draft: Draft, frameworks: Sequence[Framework], folded: Folded) -> None:
    for framework in frameworks:
        if draft is framework.draft or _is_it(draft, framework):
            _take(draft, framework)
            continue
        if draft.background or not _belongs(draft, framework, folded):
            continue
        draft.part_of = framework.name
        _take(draft, framework)
        return


def _is_it(draft: Draft, framework: Framework) -> bool:
    """Whether the draft is of the gathering itself, not of something within it."""
    return bool(draft.title) and fold_text(draft.title or "") == fold_text(framework.name)


def _belongs(draft: Draft, framework: Framework, folded: Folded) -> bool:
    clause = draft.scene.clause
    if draft.start < framework.start and not clause.start <= framework.start < clause.end:
        return False
    if draft.type in ("visit", "conference") and framework.head != VISIT:
        return False
    if draft.status == "planned" and draft.type in ("conference", "visit", "participation", "inspection"):
        return False
    before = folded.text[clause.start : clause.tokens[draft.scene.at].start]
    here = any(key(a.mention) in framework.people for a in draft.arguments)
    return here or bool(_MARGIN.search(before))


def _take(draft: Draft, framework: Framework) -> None:
    if draft.date_start is None:
        draft.date_start, draft.date_end = framework.date_start, framework.date_end
    if draft.city is None and draft.type not in _NO_PLACE and draft.country in (None, framework.country):
        draft.city, draft.country = framework.city, draft.country or framework.country


def _share_main_scene(drafts: Sequence[Draft]) -> None:
    """What the main event's people did besides, with no day or place of its own told, was then and there."""
    if not drafts:
        return
    main = drafts[0]
    for draft in drafts[1:]:
        if draft.background or draft.status == "planned" or draft.part_of or not _shares_person(main, draft):
            continue
        if draft.date_start is None:
            draft.date_start, draft.date_end = main.date_start, main.date_end
        if draft.city is None and draft.type not in _NO_PLACE and draft.country in (None, main.country):
            draft.city, draft.country = main.city, draft.country or main.country


def _shares_person(a: Draft, b: Draft) -> bool:
    first = {key(x.mention) for x in a.arguments if x.mention.kind == "person"}
    return any(key(x.mention) in first for x in b.arguments)


def _city_of_actor(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """A local body or office acts where its name says (أمانة منطقة حائل)."""
    for argument in draft.people("actor", "chair"):
        mention = argument.mention
        if mention.short:
            continue
        for place in places:
            if mention.start <= place.start < mention.end and place.kind in ("city", "region"):
                if draft.country in (None, place.code):
                    draft.city, draft.country = folded.quote(place.start, place.end), place.code
                return


def _of_participants(draft: Draft) -> str | None:
    if draft.type == "visit":
        for argument in draft.people("counterpart"):
            if argument.mention.country:
                return argument.mention.country
    for argument in draft.people("actor", "chair", "object"):
        if argument.mention.country:
            return argument.mention.country
    return None
