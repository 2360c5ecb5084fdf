"""What was done in the course of what the article told before: it takes day, place and whole from that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.draft import Draft
from extraction.events.participants.cast import key
from extraction.events.setting.belonging import MARGIN, is_reported
from extraction.events.setting.gatherings import GATHERING_HEADS, Framework, Name, head_of
from extraction.events.setting.visits import visit_phrase
from extraction.events.setting.where import NO_PLACE, country_of_participants, is_online
from extraction.events.setting.wholes import said_whole
from extraction.events.syntax import follows_relative
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan

# .. ، على هامش الحفل، ..: told behind the verb
_ON_MARGIN = re.compile(r"(?:هامش|ختام) ال(?:حفل|احتفال|لقاء|اجتماع|جلسه|فعاليه|افتتاح|مناسبه|زياره)(?!\w)")
_AT_ITS = re.compile(r"(?<!\w)(?:ختام|هامش|اعقاب|عقب|اثناء|خلال) (?:\w+ )?[وبل]?$")
_AFTER_MEETING = re.compile(r"(?:ختام|عقب|خلال|بعد|هامش)\s+(?:الاجتماع|اللقاء|المباحثات|الجلسه|المحادثات)")
COURSE = frozenset(
    {"meeting", "signing", "award", "inauguration", "inspection", "participation", "conference", "visit"}
)
_APART = frozenset({"incident", "decision", "appointment"})
_ALSO = frozenset({"كما", "كذلك"})
# What people do from a desk is nowhere in particular, whatever they did before.
_ANYWHERE = frozenset({"launch", "aid"})
_BEFORE_IT = frozenset({"بعد", "عقب", "اثر"})
_BESIDE = frozenset({"meeting", "signing", "award", "inspection"})
_SITTINGS = frozenset({"decision", "meeting", "conference"})
_AT_THAT = re.compile(
    r"(?<!\w)(?:قبيل|عقب|قبل) ال(?:افتتاح|حفل|لقاء|اجتماع|توقيع|تدشين|جلسه|مباحثات|زياره|احتفال)(?!\w)"
)
_MARGINS = frozenset({"هامشه", "هامشها"})
_DURING = frozenset({"خلالها", "خلاله", "اثناءها", "اثنائها", "فيها"})
_THE_TWO = words_of("the_two")
OF_POWER = frozenset({"decision", "appointment"})
DOERS = ("actor", "chair", "counterpart", "host")


def from_meeting(before: Sequence[Draft], draft: Draft) -> None:
    """What was done at a meeting's end was then and there."""
    meeting = next((d for d in reversed(before) if d.type == "meeting"), None)
    if meeting is None or draft.type == "meeting" or draft.background:
        return
    clause = draft.scene.clause
    if _AFTER_MEETING.search(draft.scene.folded, clause.start, clause.end) or draft.scene.reading.plural:
        take(draft, meeting)


def from_gathering(drafts: Sequence[Draft], draft: Draft) -> None:
    """شارك في القمة التي انعقدت السبت ببغداد: where and when the gathering was, somebody took part in it."""
    if draft.type != "participation" or not draft.title or (draft.date_start and draft.city):
        return
    title = fold_text(draft.title)
    held = next((d for d in drafts if d.type == "conference" and d.title and fold_text(d.title) == title), None)
    if held is not None and held.status in (draft.status, "planned", "ongoing"):
        take(draft, held)


def within_sentence(before: Sequence[Draft], draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """شارك في المؤتمر، حيث ألقى كلمة في جلسة ..: the session is part of what the sentence told just before."""
    whole = before[-1] if before and before[-1].sentence == draft.sentence else None
    if whole is None:
        return
    guests = {key(a.mention) for a in draft.people("attendee")} & {key(a.mention) for a in whole.people(*DOERS)}
    if whole.part_of and draft.part_of is None and draft.status == whole.status and (guests or _shares(whole, draft)):
        draft.part_of = whole.part_of
    if draft.type not in NO_PLACE and whole.type in COURSE and whole.type != "visit" and _during_it(draft):
        named = whole.title if whole.type in ("participation", "conference") else None
        draft.part_of = draft.part_of or whole.part_of or named  # الاجتماع .. وأقرت خلاله ..
        take(draft, whole)
        return
    if draft.type != "participation" and not (whole.type == "visit" and _during_it(draft)):
        if _is_beside(whole, draft):
            draft.part_of = whole.part_of or whole.title
            take(draft, whole)
        return
    if whole.part_of and whole.type == draft.type:
        draft.part_of = whole.part_of
        take(draft, whole)
        return
    if whole.type in ("participation", "conference") and whole.title and whole.title != draft.title:
        draft.part_of = whole.title
    elif whole.type == "visit" and draft.scene.reading.prefix == "ل":  # يزور روما للمشاركة في ..
        pass
    elif whole.type == "visit" and _during_it(draft):
        draft.part_of = visit_phrase(folded, draft.scene.clause, places)
    else:
        return
    take(draft, whole)


def within_said(
    before: Sequence[Draft], draft: Draft, names: Sequence[Name], folded: Folded, places: Sequence[PlaceSpan]
) -> None:
    """Make the draft part of what its own words put it in."""
    if draft.part_of or draft.type == "call":
        return
    whole = said_whole(before, draft, names, folded, places)
    if whole is None:
        return
    draft.part_of = whole.name
    if whole.place is not None and (draft.city is None or draft.datelined):
        draft.city, draft.country = folded.quote(whole.place.start, whole.place.end), whole.place.code
    if whole.told is not None:
        draft.part_of = whole.told.part_of or whole.name
        take(draft, whole.told)


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


def from_event_before(before: Sequence[Draft], draft: Draft) -> None:
    """What the same people did besides, with no day or place of its own told, was with the event told before."""
    if draft.part_of and draft.date_start:
        return
    if draft.status == "planned":
        _with_plan_before(before, draft)
        return
    if draft.type == "visit" and draft.status == "ongoing" and follows_relative(draft.scene):
        return  # الوزير الذي يزور البلاد حاليا: whenever it began
    clause = draft.scene.clause
    text, start = draft.scene.folded, clause.tokens[draft.scene.at].start
    found = MARGIN.search(text, clause.start, start) or _ON_MARGIN.search(text, start, draft.end)
    if clause.tokens[draft.scene.at - 1].text in _BEFORE_IT:  # عاد .. بعد مشاركته في ..
        return
    margin = found is not None
    nearby = found is not None and "سياق" not in found[0]
    sat = found is not None and "جلس" in text[found.end() : found.end() + len(" جلسه")]  # على هامش جلسة الحكومة
    again = _told_alongside(draft)
    place = not is_reported(draft)
    known = [d for d in before if d.status != "planned" and (d.date_start or d.city or d.country)]
    for other in reversed(known):
        here = other.sentence == draft.sentence and draft.type in COURSE and is_reported(other) == is_reported(draft)
        if draft.background and not (here and other.background):
            _day_told_by(draft, other)
            return
        if other.background and not draft.background:
            continue
        if margin and other.type == "conference" and follows_relative(other.scene):  # البطولة التي اختتمت ..
            continue
        if not (other.type in _SITTINGS if sat else _is_in_line(other, draft, margin)):
            continue
        if margin or here or _shares(other, draft) or _is_by_the_two(draft) or (again and other.type == draft.type):
            sat_on = (
                draft.type in OF_POWER and other.type == "meeting" and _shares(other, draft)
            )  # أفاد أن المجلس قرر ..
            there = (
                (place or sat_on) and (nearby or not _is_from_desk(draft, other)) and not _on_another_day(draft, other)
            )
            take(draft, other, there)
            if again and other.type == draft.type and other.part_of:
                draft.part_of = draft.part_of or other.part_of
            return


def _day_told_by(draft: Draft, other: Draft) -> None:
    """قبيل الافتتاح: it was on the day of the opening told before."""
    told = _AT_THAT.search(draft.scene.folded, draft.start, draft.end)
    if told is not None and not other.background and other.type in COURSE:
        draft.date_start = draft.date_start or other.date_start


def _with_plan_before(before: Sequence[Draft], draft: Draft) -> None:
    """يتوجه غدا إلى روما، يلتقي خلالها ..، ويوقع ..: what the same sentence goes on to say is to come there too."""
    last = before[-1] if before else None
    if last is None or last.sentence != draft.sentence or last.status != "planned" or draft.type not in COURSE:
        return
    if _shares(last, draft) and draft.date_start is None and draft.scene.reading.prefix != "ل":
        take(draft, last)
        draft.part_of = draft.part_of or last.part_of


def from_event_after(draft: Draft, other: Draft) -> None:
    """وقع .. في ختام مفاوضات عقدت بالدوحة: what it was done at is told right behind it."""
    text, first = draft.scene.folded, other.noun if other.noun is not None else other.scene.at
    told_on = other.sentence == draft.sentence + 1 and other.scene.clause.tokens[0].text == "وذلك"  # ..؛ وذلك خلال حفل
    if not (draft.sentence == other.sentence or told_on) or draft.background or other.type not in COURSE:
        return
    begin = min(other.start, other.scene.clause.tokens[first].start)
    if _AT_ITS.search(text, draft.start, begin):
        take(draft, other)


def _is_in_line(other: Draft, draft: Draft, margin: bool) -> bool:
    """Whether what was told before is of the line that the draft goes on with.

    An accident, a decision or what somebody told of is none of a ceremony's or a visit's course.
    """
    if margin and is_reported(other) and not is_reported(draft):
        return False
    return draft.type not in COURSE or other.type not in _APART


def _is_by_the_two(draft: Draft) -> bool:
    """وكرم الوزيران ..: done by the two of whom the article told before."""
    after = draft.scene.clause.tokens[draft.scene.at + 1 : draft.scene.at + 2]
    return draft.type in COURSE and not draft.scene.reading.noun and any(t.text in _THE_TWO for t in after)


def _is_from_desk(draft: Draft, other: Draft) -> bool:
    """Whether it was done wherever the doer was: a launch, aid, or what one official decides after something else."""
    if draft.type in _ANYWHERE:
        return True
    alone = any(a.mention.kind == "person" for a in draft.people("actor"))
    return draft.type in OF_POWER and alone and draft.sentence != other.sentence


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


def take(draft: Draft, source: Draft | Framework, place: bool = True) -> None:
    if draft.date_start is None:
        draft.date_start, draft.date_end = source.date_start, None if source.open_end else source.date_end
    if draft.type == "decision" and country_of_participants(draft) not in (None, source.country):
        return
    to_come = draft.type in _ANYWHERE and draft.status == "planned"  # what an agreement provides for
    if (
        not place
        or to_come
        or draft.type in NO_PLACE
        or is_online(draft)
        or draft.city is not None
        or draft.country not in (None, source.country)
    ):
        return
    if isinstance(source, Draft):
        draft.told_with = source
    if draft.region is None or source.city == draft.region:
        draft.city = source.city
    draft.region = draft.region or source.region
    draft.country = draft.country or source.country


def _shares(a: Draft, b: Draft) -> bool:
    first = {key(x.mention) for x in a.people(*DOERS) if x.mention.kind != "country"}
    return any(key(x.mention) in first for x in b.people(*DOERS))
