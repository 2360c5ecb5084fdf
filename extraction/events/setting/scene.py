"""Where and when: from the event's own clause, else from what it is part of, else from the event told before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extraction.events.draft import Draft
from extraction.events.retelling.merge import close_gatherings
from extraction.events.setting.belonging import belongs, is_it, is_reported, turns
from extraction.events.setting.course import (
    COURSE,
    DOERS,
    OF_POWER,
    from_event_after,
    from_event_before,
    from_gathering,
    from_meeting,
    take,
    within_said,
    within_sentence,
)
from extraction.events.setting.gatherings import (
    COMMON_HEADS,
    EDITION,
    VISIT,
    Framework,
    Name,
    find_framework,
    fullest,
    gathering_names,
    head_of,
    place_by_part,
    settle,
)
from extraction.events.setting.told_on import at_home, from_sitting, from_source, home_of_official, place_named_again
from extraction.events.setting.visits import find_visit
from extraction.events.setting.when import set_own_date, year_of_decree, year_of_gathering
from extraction.events.setting.where import (
    NO_PLACE,
    city_of_actor,
    country_of_participants,
    place_of_ceremony,
    scene_end,
    seat_of_official,
    set_own_place,
)
from extraction.events.status import set_status
from extraction.events.titles import drop_common_title
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan
from extraction.spans import DateSpan

_LAST_DAY = re.compile(r"اليوم (?:الختامي|الاخير)|ختام (?:القمه|المؤتمر|الموتمر|الملتقي|المنتدي|المعرض)")
_AT_SEAT = re.compile(r"(?<!\w)(?:في |ب)مقر(?:ها|ه)?(?: ال\w+)?\s*[،.]")  # at the body's own seat, said without a place
_DESK = re.compile(
    r"(?<!\w)(?:في |ب)(?:مكتب(?:ه|ها)|مقر(?:ها|ه)?(?: (?:الوزاره|المجلس|الهييه|الامانه|الامانه العامه))?)(?!\w)"
)
_NTH = ["الاول", "الثاني", "الثالث", "الرابع", "الخامس"]
_NTH_DAY = re.compile(rf"(?<!\w)[بفو]?(?:ال|لل)يوم ({'|'.join(_NTH)}) (?:من |لل|ل)")


def place_and_date(
    drafts: Sequence[Draft],
    folded: Folded,
    places: Sequence[PlaceSpan],
    dates: Sequence[DateSpan],
    home: str | None,
    dateline: PlaceSpan | None,
    published_on: dt.date | None,
    body: int,
) -> Sequence[Draft]:
    """The drafts with dates, city, country, `part_of`, status and full titles.

    What tells only a gathering's end is gone. `body` is where the article's text begins, behind headline and dateline.
    """
    for n, draft in enumerate(drafts):
        following = drafts[n + 1].start if n + 1 < len(drafts) else len(folded.text)
        stop = min(following, scene_end(draft))
        set_own_date(draft, stop)
        set_own_place(draft, folded, places, stop)
        for again in draft.retold:
            _add_from_retelling(draft, again, folded, places)
        set_status(draft, published_on)  # by its own day; what it may take from others depends on it
    drafts = close_gatherings(drafts)
    _place_lead(drafts, folded, places, dateline)
    names = gathering_names(folded.text, places, body)
    for draft in drafts:
        if draft.city is None and draft.type in _AT_DESK and not names:
            seat_of_official(draft, folded, places)
    frameworks = [f for f in (find_framework(drafts, names, folded), find_visit(drafts, folded, places)) if f]
    for framework in frameworks:
        if framework.head != VISIT:
            settle(framework, names, places, dates, folded)
            place_by_part(framework, drafts, names)
    for n, draft in enumerate(drafts):
        if draft.title and len(draft.title.split()) == 1:
            draft.title = _full_title(draft, draft.title, names, folded)
        within_sentence(drafts[:n], draft, folded, places)
        from_meeting(drafts[:n], draft)
        within_said(drafts[:n], draft, names, folded, places)
        _inherit_from(drafts[:n], draft, frameworks, folded)
        from_sitting(drafts[:n], draft, folded)
        from_event_before(drafts[:n], draft)
        if n + 1 < len(drafts):
            from_event_after(draft, drafts[n + 1])
    _place_rest(drafts, folded, places, home, dateline)
    for draft in drafts:
        set_status(draft, published_on, placed=True)
        drop_common_title(draft, folded)
    return drafts


def _place_rest(
    drafts: Sequence[Draft],
    folded: Folded,
    places: Sequence[PlaceSpan],
    home: str | None,
    dateline: PlaceSpan | None,
) -> None:
    """Place what neither its words nor what it is part of have placed."""
    local, town = _locality(drafts, folded, places), home_of_official(drafts, folded, places)
    if not any(p.code == home for p in places):
        home = None
    for draft in drafts:
        from_gathering(drafts, draft)
        left = local is not None and turns(folded.text, drafts[0].start, draft.start)
        if dateline is not None:
            _by_dateline(draft, folded, dateline, home)
        from_source(draft)
        place_named_again(draft, folded, places)
        if town is not None:
            at_home(draft, town, folded)
        _fall_back(draft, folded, places, home, None if left else local)
        draft.date_start = draft.date_start or year_of_decree(draft) or year_of_gathering(draft)


def _full_title(draft: Draft, title: str, names: Sequence[Name], folded: Folded) -> str | None:
    """A title of one word in its fullest form; an edition told of by its number (النسخة الأولى من المنتدى) stays."""
    clause = draft.scene.clause
    at = folded.text.find(fold_text(title), clause.start, clause.end)
    edition = EDITION.search(folded.text, clause.start, at) if at >= 0 else None
    if edition is not None:
        return folded.quote(edition.start(), at + len(fold_text(title)))
    bare = fold_text(title).startswith("ال") and head_of(title) in COMMON_HEADS
    return fullest(names, head_of(title), folded) or (None if bare else title)


def _add_from_retelling(draft: Draft, again: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """Take day and place from a later mention of the event, where its first one tells none."""
    stop = min(again.until, scene_end(again))
    if draft.type == "visit" and "غادر" in again.scene.clause.tokens[again.scene.at].text:  # ويغادر غدا: its last day
        set_own_date(again, stop)
        draft.date_end = draft.date_end or again.date_start
        return
    if draft.date_start is None:
        set_own_date(again, stop)
        draft.date_start, draft.date_end, draft.first_day = again.date_start, again.date_end, again.first_day
    if draft.city is None:
        set_own_place(again, folded, places, stop)
        if draft.country in (None, again.country):
            draft.city, draft.country = again.city, again.country


def _place_lead(
    drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan], dateline: PlaceSpan | None
) -> None:
    """The article's first event was where its ceremony was, or where it is datelined, if its words put it nowhere."""
    if not drafts:
        return
    lead = drafts[0]
    if lead.city is None and lead.type in (*_AT_DATELINE, "visit"):
        place_of_ceremony(lead, folded, places)
    if dateline is None:
        return
    at_seat = _AT_SEAT.search(lead.scene.folded, lead.start, lead.end) is not None
    elsewhere = lead.region is not None and dateline.name in _CAPITALS  # where the agency sits
    nowhere = lead.city is None and lead.mode != "virtual" and not elsewhere and lead.country in (None, dateline.code)
    if lead.type in _AT_DATELINE and (nowhere or at_seat) and not lead.background:
        lead.datelined = lead.city is None
        lead.city, lead.country = folded.quote(dateline.start, dateline.end), dateline.code


_CAPITALS = words_of("arab_capital")
_GOVERNMENT = words_of("government")  # bodies that decide at home
_AT_DESK = frozenset({"meeting"})  # what officials do where they hold office
_IN_TOWN = COURSE | {"other", "launch", "aid"}
_AT_DATELINE = frozenset(
    {"meeting", "signing", "award", "launch", "conference", "participation", "inauguration", "inspection"}
)


def _inherit_from(before: Sequence[Draft], draft: Draft, frameworks: Sequence[Framework], folded: Folded) -> None:
    last = before[-1] if before else None
    for framework in frameworks:
        if draft is framework.draft or is_it(draft, framework) or _is_that_visit(draft, framework, folded):
            take(draft, framework)
            continue
        if (draft.background and framework.head != VISIT) or not belongs(draft, framework, folded, last):
            continue
        if draft.scene.reading.frame.name == "spoke" and draft.title is None:
            draft.title = framework.name
            take(draft, framework)
            continue
        draft.part_of = draft.part_of or framework.name
        if framework.date_end and _LAST_DAY.search(draft.scene.folded, draft.start, draft.end):
            draft.date_start, draft.date_end = framework.date_end, None
        elif draft.date_start is None:
            draft.date_start = _day_of(framework, draft)
        take(draft, framework)
        return


def _is_that_visit(draft: Draft, framework: Framework, folded: Folded) -> bool:
    """قام بزيارة تفقدية للمصنع: whether the very words that name the visit tell the event."""
    if framework.head != VISIT or draft.type not in ("visit", "inspection"):
        return False
    clause = draft.scene.clause
    at = folded.text.find(fold_text(framework.name), clause.start, clause.end)
    return at >= 0 and clause.at(at) in (draft.noun, draft.scene.at)


def _day_of(framework: Framework, draft: Draft) -> str | None:
    """شهد اليوم الثاني من المؤتمر ..: a day counted from the first."""
    told = _NTH_DAY.search(draft.scene.folded, draft.scene.clause.start, draft.end)
    if told is None or framework.date_start is None or len(framework.date_start) != len("2024-05-12"):
        return None
    first = dt.date.fromisoformat(framework.date_start)
    return (first + dt.timedelta(days=_NTH.index(told[1]))).isoformat()


def _locality(drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan]) -> Draft | None:
    """The first event, where a local body acts in it: all that the article tells is of that place."""
    if not drafts or drafts[0].type in NO_PLACE or not drafts[0].people("actor", "object"):
        return None
    lead = drafts[0]
    if lead.people("actor", "object")[0].mention.kind != "organization":
        return None
    own = lead.city, lead.country
    local = city_of_actor(lead, folded, places)
    if own[0] is not None:
        lead.city, lead.country = own
    return lead if local else None


def _fall_back(
    draft: Draft, folded: Folded, places: Sequence[PlaceSpan], home: str | None, local: Draft | None
) -> None:
    if draft.type in NO_PLACE or draft.mode == "virtual":
        return
    if draft.city is None and draft.region is None and draft.part_of is None:
        city_of_actor(draft, folded, places)
    if draft.city is None and draft.region is None and draft.part_of is None and draft.type in _AT_DESK:
        seat_of_official(draft, folded, places)
    before = draft.background and draft.status == "occurred"
    if (
        draft.city is None
        and local is not None
        and not before
        and draft.country in (None, local.country)
        and not draft.part_of
    ):
        draft.city, draft.country = None if is_reported(draft) else local.city, local.country
    draft.city = draft.city or draft.region
    if draft.country is None:
        draft.country = _country(draft, home)


def _at_desk(draft: Draft, folded: Folded, dateline: PlaceSpan) -> None:
    """استقبل في مكتبه ..، بمقر المجلس: whose seat is where the article is written from."""
    if draft.city or draft.region or draft.country not in (None, dateline.code):
        return
    if draft.type not in COURSE or draft.status == "planned":
        return
    if _DESK.search(folded.text, draft.start, draft.end) and draft.mode != "virtual":
        draft.city, draft.country = folded.quote(dateline.start, dateline.end), dateline.code


def _by_dateline(draft: Draft, folded: Folded, dateline: PlaceSpan, home: str | None) -> None:
    """Take the town from which the article is written, where officials sat or a region's body acted."""
    if dateline.code == home:
        _at_desk(draft, folded, dateline)
    _town_of_region(draft, folded, dateline)


def _town_of_region(draft: Draft, folded: Folded, dateline: PlaceSpan) -> None:
    """بريدة - .. اللجنة بمنطقة القصيم: what is told of a region's body is done where it is written from."""
    area = f"منطقه {fold_text(draft.city)}" if draft.city else ""  # منطقة تبوك has its name from a town
    own = draft.region if draft.city is None else area and area in folded.text[draft.start : draft.end]
    if not own or draft.status == "planned" or dateline.name in _CAPITALS:
        return
    if draft.type not in _IN_TOWN or is_reported(draft) or draft.country not in (None, dateline.code):
        return
    draft.city, draft.country = folded.quote(dateline.start, dateline.end), dateline.code


def _country(draft: Draft, home: str | None) -> str | None:
    """The country of an event that no words place: the article's own, unless only others take part."""
    own = country_of_participants(draft)
    if draft.type == "visit":
        return own or home
    if draft.type == "decision" and any(a.mention.post in _GOVERNMENT for a in draft.people("actor")):
        return own or home
    countries = {a.mention.country for a in draft.people(*DOERS) if a.mention.country}
    states = {a.mention.country for a in draft.people(*DOERS) if a.mention.kind == "country"}
    if draft.type == "signing" and len(states) > 1:  # وقعت مصر والهند: in either
        return None
    if draft.type != "aid" and countries and home not in countries:  # told of others: at home they decide, no more
        return own if draft.type in OF_POWER and len(countries) == 1 else None
    return home or own
