"""Where and when: from the event's own clause, else from what it is part of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.draft import Draft
from extraction.events.needs import reach
from extraction.folding import Folded
from extraction.places import PlaceSpan, main_country
from extraction.spans import DateSpan

_MARGIN = re.compile(r"هامش|فعاليات|سياق متصل|السياق ذاته|خلال الزياره|ختام الزياره|عقب|من جهه اخري|الي ذلك")
_VISIT = re.compile(r"زيار(?:ه|ته|تها)(?: \w+){0,2} (?:الي|ل)\s?\w+(?: \w+)?")
_FRAMES = ("conference", "participation", "visit")


def place_and_date(drafts: list[Draft], folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """Fill in dates, city, country and `part_of` of every draft."""
    home = main_country(places)
    for n, draft in enumerate(drafts):
        following = drafts[n + 1] if n + 1 < len(drafts) and drafts[n + 1].sentence == draft.sentence else None
        _own_date(draft, following)
        _own_place(draft, folded, places, following)
    frame = _framework(drafts, folded)
    lead = drafts[0] if drafts else None
    for draft in drafts:
        if frame is not None and draft is not frame[0] and not draft.background and _within(frame[0], draft):
            draft.part_of = frame[1] if draft.title != frame[1] else None
            _inherit(draft, frame[0])
        elif lead is not None and draft is not lead and not draft.background and _shares_actor(lead, draft):
            _inherit(draft, lead)
        if draft.country is None and draft.type != "call" and draft.mode != "virtual":
            draft.country = _of_participants(draft) or home


def _own_date(draft: Draft, following: Draft | None) -> None:
    clause, at = draft.scene.clause, draft.scene.at
    start = clause.tokens[at].start
    stop = following.start if following else clause.tokens[min(reach(draft.scene), len(clause.tokens)) - 1].end
    resolved = [d for d in draft.scene.dates if d.date_start]
    after = [d for d in resolved if start <= d.start < stop]
    before = [d for d in resolved if d.end <= start and start - d.end < 60]
    chosen: DateSpan | None = after[0] if after else (before[-1] if before else None)
    if chosen is not None:
        draft.date_start, draft.date_end = chosen.date_start, chosen.date_end


def _own_place(draft: Draft, folded: Folded, places: Sequence[PlaceSpan], following: Draft | None) -> None:
    clause, at = draft.scene.clause, draft.scene.at
    start = clause.tokens[at].start
    stop = following.start if following else clause.end
    inside = [(m.start, m.end) for m in clause.mentions if m.kind != "country"]
    for place in places:
        if not start <= place.start < stop or place.kind == "nisba":
            continue
        if any(a <= place.start < b for a, b in inside):
            continue
        if place.kind in ("city", "region") and draft.city is None and draft.type != "call":
            draft.city, draft.country = folded.quote(place.start, place.end), place.code
        elif place.kind == "country" and draft.type == "visit" and draft.country is None:
            draft.country = place.code


def _framework(drafts: list[Draft], folded: Folded) -> tuple[Draft, str] | None:
    """The conference or visit that the article is about, with its name as written."""
    for draft in drafts:
        if draft.background or draft.type not in _FRAMES:
            continue
        if draft.type == "visit":
            m = _VISIT.search(folded.text)
            if m and draft.status != "planned":
                return draft, folded.quote(m.start(), m.end())
        elif draft.title and draft.type in ("conference", "participation"):
            return draft, draft.title
    return None


def _within(frame: Draft, draft: Draft) -> bool:
    if draft.start < frame.start and draft.sentence != frame.sentence:
        return False
    return _shares_actor(frame, draft) or _on_margin(draft)


def _on_margin(draft: Draft) -> bool:
    clause = draft.scene.clause
    before = draft.scene.folded[clause.start : clause.tokens[draft.scene.at].start]
    return bool(_MARGIN.search(before))


def _shares_actor(a: Draft, b: Draft) -> bool:
    first = {x.mention.name for x in a.arguments if x.role in ("actor", "chair", "host")}
    second = {x.mention.name for x in b.arguments}
    return bool(first & second)


def _inherit(draft: Draft, frame: Draft) -> None:
    if draft.date_start is None:
        draft.date_start, draft.date_end = frame.date_start, frame.date_end
    if draft.city is None and draft.type != "call" and (draft.country is None or draft.country == frame.country):
        draft.city = frame.city
        draft.country = draft.country or frame.country


def _of_participants(draft: Draft) -> str | None:
    if draft.type == "visit":
        for argument in draft.people("counterpart"):
            if argument.mention.country:
                return argument.mention.country
    for argument in draft.people("actor", "chair", "object"):
        if argument.mention.country:
            return argument.mention.country
    return None
