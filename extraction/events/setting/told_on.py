"""Where and when was what an article tells on: items of a list, deeds of a local body, what shares another's place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.draft import Draft
from extraction.events.setting.belonging import is_reported
from extraction.events.setting.course import take
from extraction.events.setting.where import NO_PLACE
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan

_ORDINALS = "اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|(?:حادي|ثاني|ثالث|رابع|خامس) عشر"
_ITEM = re.compile(rf"\s*(?:[-•●▪*–]\s|\d{{1,2}}\s*[-.)/–]\s*|(?:{_ORDINALS})\s*[-:،–])")
_ITEM_LEAD = 24  # code points of an item before its first event
_LISTED = frozenset({"decision", "appointment", "award"})  # what sittings end in
_SITTINGS = frozenset({"meeting", "conference"})
_REGIONS = r"منطقه|محافظه|مدينه|مديريه|بلده|قريه"
_BARE = r"(?!\w)(?! ال(?!يوم(?!\w)))"  # no adjective behind it
# مدارس المنطقة، في المحافظة: the one named before
_THE_SAME = re.compile(rf"(?<!\w)(?:في (?:\w+ )*?|ب(?:\w+ )?)ال(?P<kind>{_REGIONS}){_BARE}")
# زار المستشفى، جولة في الميناء: that of the town named with it
_THE_SITE = re.compile(rf"(?<!\w)ب?ال(?P<kind>مستشفي|ميناء|مطار|معبر|مخيم|سجن|متحف|ملعب|سد){_BARE}")
_AT_SITES = frozenset({"visit", "inspection", "incident", "inauguration", "appointment"})


def from_sitting(before: Sequence[Draft], draft: Draft, folded: Folded) -> None:
    """Give an item of a list of decisions (أولا: الموافقة على ..) the day and place of the sitting told before it."""
    if draft.type not in _LISTED or not opens_item(draft, folded):
        return
    told = [d for d in before if not opens_item(d, folded) and d.status == "occurred" and not d.background]
    lead = told[0] if told and told[0].type in _SITTINGS else None
    source = lead or next((d for d in reversed(told) if d.type in _SITTINGS or d.type in _LISTED), None)
    if source is not None:
        if (draft.date_start or "9") < (source.date_start or ""):  # فسخ العقد المبرم سنة 2019: the contract's year
            draft.date_start, draft.date_end = source.date_start, source.date_end
        take(draft, source)


def opens_item(draft: Draft, folded: Folded) -> bool:
    """Whether the draft opens an item of a list."""
    line = folded.text.rfind("\n", 0, draft.start) + 1
    return draft.start - line < _ITEM_LEAD and _ITEM.match(folded.text, line) is not None


def from_source(draft: Draft) -> None:
    """Take the place of the event it was told with, where that came to be known later."""
    source = draft.told_with
    if source is None or draft.city is not None or draft.region is not None or draft.type in NO_PLACE:
        return
    if source.city is not None and not source.datelined and draft.country in (None, source.country):
        draft.city, draft.country = source.city, source.country


def place_named_again(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """في مدارس المنطقة، بالمحافظة: the region or town last named as such."""
    if draft.city is not None or draft.region is not None or draft.type in NO_PLACE:
        return
    m = _THE_SAME.search(folded.text, draft.start, draft.end)
    if m is None and draft.type in _AT_SITES:
        m = _THE_SITE.search(folded.text, draft.start, draft.end)
    if m is None:
        return
    for place in reversed(places):
        if place.end > draft.start or place.kind not in ("city", "region"):
            continue
        if folded.text.endswith((m["kind"] + " ", m["kind"] + " ال"), 0, place.start):
            if draft.country in (None, place.code):
                draft.city, draft.country = folded.quote(place.start, place.end), place.code
            return


def home_of_official(drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan]) -> PlaceSpan | None:
    """The town whose body's head acts in the article's first event (رئيس بلدية الخليل), of which it goes on to tell."""
    if not drafts or drafts[0].type in NO_PLACE:
        return None
    for argument in drafts[0].people("actor", "chair"):
        position = fold_text(argument.mention.position or "")
        for place in places:
            name = folded.text[place.start : place.end]
            if place.kind == "city" and re.search(rf"(?:بلديه|غرفه|جامعه|امانه) {re.escape(name)}$", position):
                return place
    return None


def at_home(draft: Draft, home: PlaceSpan, folded: Folded) -> None:
    """Put what the town's own body does (وقعت البلدية ..) in the town."""
    if draft.city is not None or draft.region is not None or draft.part_of or draft.type in NO_PLACE:
        return
    if draft.status == "planned" or is_reported(draft) or draft.country not in (None, home.code):
        return
    if _BODY.search(folded.text, draft.start, draft.end):
        draft.city, draft.country = folded.quote(home.start, home.end), home.code


_BODY = re.compile(r"(?<!\w)(?:ال|بال|لل)(?:بلديه|غرفه|جامعه|امانه)(?! ال|\w)")
