"""What an event's own words say it was part of: على هامش المنتدى، ضمن الملتقى، خلال زيارته إلى .."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extraction.events.draft import Draft
from extraction.events.setting.gatherings import GATHERING_HEADS, Name, fullest, head_of
from extraction.events.setting.visits import on_visit, visit_phrase
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan

_WITHIN = re.compile(
    r"(?<!\w)[وف]?(?:(?:علي|ب)?هامش|ضمن|خلال|اثناء|في اطار|في ختام|ضمن برنامج|[تي]?شهد(?:ت)?|تضمن(?:ت)?|[تي]تضمن)"
    r" (?:فعاليات |اعمال |اشغال |برنامج |جلسات |حفل افتتاح |حفل انطلاق )?"
    r"(?P<head>(?:ال|لل)?(?P<bare>\w+))(?!\w)"
)
_OF_VISIT = re.compile(
    r"(?:هامش|خلال|اثناء|اطار|ضمن|ختام|مستهل|برنامج|محطات) (?:برنامج |فعاليات |هذه )?(?:ال|لل)زياره(?!\w)"
)
# .. المنعقد حاليا في العاصمة الكينية، الذي تستضيفه مدينة ..
_HELD_IN = re.compile(
    r' ?[،"]? ?و?(?:المنعقد(?:ه)?|المقام(?:ه)?|المقرر(?:ه)? عقد(?:ه|ها)|المزمع(?:ه)? عقد(?:ه|ها)'
    r"|(?:الذي|التي) (?:[يت]?(?:عقد|قام|نعقد|قيم|ستضيف|حتضن)\w*|اقيم\w*|استضاف\w*|احتضن\w*))"
    r"(?: \w+){0,3}? ?(?:في |ب|ال)?(?: ?(?:مدينه|العاصمه(?: ال\w+)?) )?"
)
_BEHIND = 5  # letters between a gathering's name and its town (بـ, في)
_NEAR = 2  # sentences between a visit and what is told as of it
_TELLING = frozenset({"conference", "participation"})


class Whole(NamedTuple):
    """What an event was part of: its name, and the event that tells of it, where one does."""

    name: str
    told: Draft | None
    place: PlaceSpan | None = None  # the town that stands right behind the name (معرض السفر بدبي)


def said_whole(
    before: Sequence[Draft], draft: Draft, names: Sequence[Name], folded: Folded, places: Sequence[PlaceSpan]
) -> Whole | None:
    """The gathering or visit that the draft's own clause puts it in, None where it does not say."""
    clause = draft.scene.clause
    if draft.scene.reading.prefix == "ل":  # لبدء العملية ..: only what something else was for
        return None
    for m in _WITHIN.finditer(folded.text, clause.start, min(clause.end, max(draft.until, draft.end))):
        owned = m["head"] == m["bare"]  # على هامش معرض السفر: named here
        if owned and not any(n.start <= m.start("head") < n.end and n.definite and n.words > 1 for n in names):
            continue
        if m["bare"] in GATHERING_HEADS and not _is_itself(draft, m):
            name = _named_before(names, m["bare"], m.start("head"), folded)
            if name is not None and not _same_name(name, draft.title):
                return Whole(name, _teller(before, name), _town_behind(names, m.start("head"), places, folded.text))
    if draft.type != "visit" and _OF_VISIT.search(folded.text, clause.start, draft.end):
        visit = next((d for d in reversed(before) if d.type == "visit" and draft.sentence - d.sentence <= _NEAR), None)
        phrase = visit_phrase(folded, visit.scene.clause, places) if visit else None
        return Whole(phrase, visit) if phrase else None
    if draft.type == "visit" or any(d.type == "visit" and d.sentence == draft.sentence for d in before):
        return None
    phrase = on_visit(folded, draft.start, min(clause.end, max(draft.until, draft.end)), places)
    return Whole(phrase, None) if phrase else None


def _town_behind(names: Sequence[Name], at: int, places: Sequence[PlaceSpan], text: str) -> PlaceSpan | None:
    named = next((n for n in names if n.start == at), None)
    if named is None:
        return None
    near = next((p for p in places if p.start - named.end > 0 and p.kind == "city"), None)
    if near is None or near.start - named.end <= _BEHIND:
        return near
    return near if _HELD_IN.fullmatch(text, named.end, near.start) else None


def _is_itself(draft: Draft, m: re.Match[str]) -> bool:
    """Whether the words name what the event is: شارك في ..، ضمن القمة where the event is of the summit."""
    title = fold_text(draft.title or "")
    return draft.type in _TELLING and bool(title) and head_of(title) == m["bare"]


def _same_name(name: str, title: str | None) -> bool:
    """Whether one of the two has all words of the other."""
    a, b = set(fold_text(name).split()), set(fold_text(title or "").split())
    return bool(b) and (a <= b or b <= a)


def _named_before(names: Sequence[Name], head: str, at: int, folded: Folded) -> str | None:
    """The fullest of the names told so far that have that head, the one at `at` with them."""
    told = [n for n in names if n.head == head and n.start <= at]
    return fullest(told, head, folded)


def _teller(before: Sequence[Draft], name: str) -> Draft | None:
    """The event that tells of the gathering so named."""
    own = fold_text(name)
    return next((d for d in reversed(before) if d.type in _TELLING and fold_text(d.title or "") == own), None)
