"""Where and when: from the event's own clause, else from what it is part of, else from the event told before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extraction.events.belonging import MARGIN, belongs, is_it, is_reported, turns
from extraction.events.cast import key
from extraction.events.draft import Draft
from extraction.events.gatherings import (
    COMMON_HEADS,
    GATHERING_HEADS,
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
from extraction.events.merge import close_gatherings
from extraction.events.status import set_status
from extraction.events.syntax import follows_relative
from extraction.events.visits import find_visit, visit_phrase
from extraction.events.when import set_own_date
from extraction.events.where import (
    NO_PLACE,
    city_of_actor,
    country_of_participants,
    place_of_ceremony,
    scene_end,
    seat_of_official,
    set_own_place,
)
from extraction.events.wholes import said_whole
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan
from extraction.spans import DateSpan

_LAST_DAY = re.compile(r"اليوم (?:الختامي|الاخير)|ختام (?:القمه|المؤتمر|الموتمر|الملتقي|المنتدي|المعرض)")
_AT_SEAT = re.compile(r"(?<!\w)(?:في |ب)مقر(?:ها|ه)?(?: ال\w+)?\s*[،.]")  # at the body's own seat, said without a place
_DESK = re.compile(r"(?<!\w)(?:في |ب)(?:مكتب(?:ه|ها)|مقر(?:ها|ه)?(?: (?:الوزاره|المجلس|الهييه|الامانه|الامانه العامه))?)(?!\w)")
_AT_ITS = re.compile(r"(?<!\w)(?:ختام|هامش|اعقاب|عقب|اثناء|خلال) (?:\w+ )?[وبل]?$")
_NTH = ["الاول", "الثاني", "الثالث", "الرابع", "الخامس"]
_NTH_DAY = re.compile(rf"(?<!\w)[بفو]?(?:ال|لل)يوم ({'|'.join(_NTH)}) (?:من |لل|ل)")
_AFTER_MEETING = re.compile(r"(?:ختام|عقب|خلال|بعد|هامش)\s+(?:الاجتماع|اللقاء|المباحثات|الجلسه|المحادثات)")


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
            bare = fold_text(draft.title).startswith("ال") and head_of(draft.title) in COMMON_HEADS
            draft.title = fullest(names, head_of(draft.title), folded) or (None if bare else draft.title)
        _within_sentence(drafts[:n], draft, folded, places)
        _from_meeting(drafts[:n], draft)
        _within_said(drafts[:n], draft, names, folded, places)
        _inherit_from(drafts[:n], draft, frameworks, folded)
        _from_event_before(drafts[:n], draft)
        if n + 1 < len(drafts):
            _from_event_after(draft, drafts[n + 1])
    local = _locality(drafts, folded, places)
    for draft in drafts:
        left = local is not None and turns(folded.text, drafts[0].start, draft.start)
        if dateline is not None and dateline.code == home:
            _at_desk(draft, folded, dateline)
        _fall_back(draft, folded, places, home, None if left else local)
        set_status(draft, published_on)
    return drafts


def _add_from_retelling(draft: Draft, again: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """Take day and place from a later mention of the event, where its first one tells none."""
    stop = min(again.until, scene_end(again))
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
    nowhere = lead.city is None and not elsewhere and lead.country in (None, dateline.code)
    if lead.type in _AT_DATELINE and (nowhere or at_seat) and not lead.background:
        lead.city, lead.country = folded.quote(dateline.start, dateline.end), dateline.code


_CAPITALS = words_of("arab_capital")
_GOVERNMENT = words_of("government")  # bodies that decide at home
_AT_DESK = frozenset({"meeting"})  # what officials do where they hold office
_COURSE = frozenset(
    {"meeting", "signing", "award", "inauguration", "inspection", "participation", "conference", "visit"}
)
_APART = frozenset({"incident", "decision", "appointment"})
_ALSO = frozenset({"كما", "كذلك"})
# What people do from a desk is nowhere in particular, whatever they did before.
_ANYWHERE = frozenset({"launch", "aid"})
_BEFORE_IT = frozenset({"بعد", "عقب", "اثر"})
_BESIDE = frozenset({"meeting", "signing", "award", "inspection"})
_MARGINS = frozenset({"هامشه", "هامشها"})
_DURING = frozenset({"خلالها", "خلاله", "اثناءها", "اثنائها", "فيها"})
_OF_POWER = frozenset({"decision", "appointment"})
_DOERS = ("actor", "chair", "counterpart", "host")
_AT_DATELINE = frozenset(
    {"meeting", "signing", "award", "launch", "conference", "participation", "inauguration", "inspection"}
)


def _from_meeting(before: Sequence[Draft], draft: Draft) -> None:
    """What was done at a meeting's end was then and there."""
    meeting = next((d for d in reversed(before) if d.type == "meeting"), None)
    if meeting is None or draft.type == "meeting" or draft.background:
        return
    clause = draft.scene.clause
    if _AFTER_MEETING.search(draft.scene.folded, clause.start, clause.end) or draft.scene.reading.plural:
        _take(draft, meeting)


def _within_sentence(before: Sequence[Draft], draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """شارك في المؤتمر، حيث ألقى كلمة في جلسة ..: the session is part of what the sentence told just before."""
    whole = before[-1] if before and before[-1].sentence == draft.sentence else None
    if whole is None:
        return
    guests = {key(a.mention) for a in draft.people("attendee")} & {key(a.mention) for a in whole.people(*_DOERS)}
    if whole.part_of and draft.part_of is None and draft.status == whole.status and (guests or _shares(whole, draft)):
        draft.part_of = whole.part_of
    if draft.type != "participation" and not (whole.type == "visit" and _during_it(draft)):
        if _is_beside(whole, draft):
            draft.part_of = whole.part_of or whole.title
            _take(draft, whole)
        return
    if whole.part_of and whole.type == draft.type:
        draft.part_of = whole.part_of
        _take(draft, whole)
        return
    if whole.type in ("participation", "conference") and whole.title and whole.title != draft.title:
        draft.part_of = whole.title
    elif whole.type == "visit" and draft.scene.reading.prefix == "ل":  # يزور روما للمشاركة في ..
        pass
    elif whole.type == "visit" and _during_it(draft):
        draft.part_of = visit_phrase(folded, draft.scene.clause, places)
    else:
        return
    _take(draft, whole)


def _within_said(
    before: Sequence[Draft], draft: Draft, names: Sequence[Name], folded: Folded, places: Sequence[PlaceSpan]
) -> None:
    """Make the draft part of what its own words put it in."""
    if draft.part_of or draft.type == "call":
        return
    whole = said_whole(before, draft, names, folded, places)
    if whole is None:
        return
    draft.part_of = whole.name
    if whole.told is not None:
        draft.part_of = whole.told.part_of or whole.name
        _take(draft, whole.told)


def _is_beside(whole: Draft, draft: Draft) -> bool:
    """شارك في المؤتمر ..، كما التقى ..: what who takes part in a gathering does there besides."""
    if whole.type != "participation" or not whole.title or head_of(whole.title) not in GATHERING_HEADS:
        return False
    if draft.type not in _BESIDE or draft.date_start or draft.city or draft.status != whole.status:
        return False
    return _shares(whole, draft) or any(t.text in _MARGINS for t in draft.scene.clause.tokens[draft.scene.at :])


def _during_it(draft: Draft) -> bool:
    at = draft.scene.at
    return any(t.text in _DURING for t in draft.scene.clause.tokens[at + 1 : at + 3])


def _inherit_from(before: Sequence[Draft], draft: Draft, frameworks: Sequence[Framework], folded: Folded) -> None:
    last = before[-1] if before else None
    for framework in frameworks:
        if draft is framework.draft or is_it(draft, framework):
            _take(draft, framework)
            continue
        if (draft.background and framework.head != VISIT) or not belongs(draft, framework, folded, last):
            continue
        if draft.scene.reading.frame.name == "spoke" and draft.title is None:
            draft.title = framework.name
            _take(draft, framework)
            continue
        draft.part_of = draft.part_of or framework.name
        if framework.date_end and _LAST_DAY.search(draft.scene.folded, draft.start, draft.end):
            draft.date_start, draft.date_end = framework.date_end, None
        elif draft.date_start is None:
            draft.date_start = _day_of(framework, draft)
        _take(draft, framework)
        return


def _day_of(framework: Framework, draft: Draft) -> str | None:
    """شهد اليوم الثاني من المؤتمر ..: a day counted from the first."""
    told = _NTH_DAY.search(draft.scene.folded, draft.scene.clause.start, draft.end)
    if told is None or framework.date_start is None or len(framework.date_start) != len("2024-05-12"):
        return None
    first = dt.date.fromisoformat(framework.date_start)
    return (first + dt.timedelta(days=_NTH.index(told[1]))).isoformat()


def _from_event_before(before: Sequence[Draft], draft: Draft) -> None:
    """What the same people did besides, with no day or place of its own told, was with the event told before."""
    if draft.status == "planned" or (draft.part_of and draft.date_start):
        return
    if draft.type == "visit" and draft.status == "ongoing" and follows_relative(draft.scene):
        return  # الوزير الذي يزور البلاد حاليا: whenever it began
    clause = draft.scene.clause
    found = MARGIN.search(draft.scene.folded, clause.start, clause.tokens[draft.scene.at].start)
    if clause.tokens[draft.scene.at - 1].text in _BEFORE_IT:  # عاد .. بعد مشاركته في ..
        return
    margin = found is not None
    nearby = found is not None and "سياق" not in found[0]
    again = _told_alongside(draft)
    place = not is_reported(draft)
    for other in reversed(before):
        if other.status == "planned" or not (other.date_start or other.city or other.country):
            continue
        here = other.sentence == draft.sentence and draft.type in _COURSE and is_reported(other) == is_reported(draft)
        if draft.background and not (here and other.background):
            return
        if other.background and not draft.background:
            continue
        if not _is_in_line(other, draft, margin):
            continue
        if margin or here or _shares(other, draft) or (again and other.type == draft.type):
            there = place and (nearby or not _is_from_desk(draft, other)) and not _on_another_day(draft, other)
            _take(draft, other, there)
            if again and other.type == draft.type and other.part_of:
                draft.part_of = draft.part_of or other.part_of
            return


def _from_event_after(draft: Draft, other: Draft) -> None:
    """وقع .. في ختام مفاوضات عقدت بالدوحة: what it was done at is told right behind it."""
    text, first = draft.scene.folded, other.noun if other.noun is not None else other.scene.at
    if draft.sentence != other.sentence or draft.background or other.type not in _COURSE:
        return
    begin = min(other.start, other.scene.clause.tokens[first].start)
    if _AT_ITS.search(text, draft.start, begin):
        _take(draft, other)


def _is_in_line(other: Draft, draft: Draft, margin: bool) -> bool:
    """Whether what was told before is of the line that the draft goes on with.

    An accident, a decision or what somebody told of is none of a ceremony's or a visit's course.
    """
    if margin and is_reported(other) and not is_reported(draft):
        return False
    return draft.type not in _COURSE or other.type not in _APART


def _is_from_desk(draft: Draft, other: Draft) -> bool:
    """Whether it was done wherever the doer was: a launch, aid, or what one official decides after something else."""
    if draft.type in _ANYWHERE:
        return True
    alone = any(a.mention.kind == "person" for a in draft.people("actor"))
    return draft.type in _OF_POWER and alone and draft.sentence != other.sentence


def _on_another_day(draft: Draft, other: Draft) -> bool:
    """Whether each tells its own day, and not the same (وسبق أن افتتح الأسبوع الماضي ..)."""
    own, told = draft.first_day or draft.date_start, other.date_start
    if own is None or told is None:
        return False
    within = other.date_end is not None and told <= own <= other.date_end
    return not (within or own.startswith(told) or told.startswith(own))


def _told_alongside(draft: Draft) -> bool:
    """كما وقع ..: the sentence goes on with another of the same kind."""
    return draft.first_of_sentence and draft.scene.clause.tokens[0].text in _ALSO


def _take(draft: Draft, source: Draft | Framework, place: bool = True) -> None:
    if draft.date_start is None:
        draft.date_start, draft.date_end = source.date_start, None if source.open_end else source.date_end
    if draft.type == "decision" and country_of_participants(draft) not in (None, source.country):
        return
    to_come = draft.type in _ANYWHERE and draft.status == "planned"  # what an agreement provides for
    if (
        not place
        or to_come
        or draft.type in NO_PLACE
        or draft.city is not None
        or draft.country not in (None, source.country)
    ):
        return
    draft.region = draft.region or source.region
    if draft.region is None or source.city == draft.region:
        draft.city = source.city
    draft.country = draft.country or source.country


def _shares(a: Draft, b: Draft) -> bool:
    first = {key(x.mention) for x in a.people(*_DOERS) if x.mention.kind != "country"}
    return any(key(x.mention) in first for x in b.people(*_DOERS))


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
    nowhere = draft.city is None and draft.region is None and draft.part_of is None
    if not nowhere or draft.type not in _COURSE or draft.status == "planned" or draft.country not in (None, dateline.code):
        return
    if _DESK.search(folded.text, draft.start, draft.end) and draft.mode != "virtual":
        draft.city, draft.country = folded.quote(dateline.start, dateline.end), dateline.code


def _country(draft: Draft, home: str | None) -> str | None:
    """The country of an event that no words place: the article's own, unless only others take part."""
    own = country_of_participants(draft)
    if draft.type == "visit":
        return own or home
    if draft.type == "decision" and any(a.mention.post in _GOVERNMENT for a in draft.people("actor")):
        return own or home
    countries = {a.mention.country for a in draft.people(*_DOERS) if a.mention.country}
    states = {a.mention.country for a in draft.people(*_DOERS) if a.mention.kind == "country"}
    if draft.type == "signing" and len(states) > 1:  # وقعت مصر والهند: in either
        return None
    if draft.type != "aid" and countries and home not in countries:  # told of others: at home they decide, no more
        return own if draft.type in _OF_POWER and len(countries) == 1 else None
    return home or own
