"""Whether an event took place within the conference or visit that its article is about."""

from __future__ import annotations

import re

from extraction.events.draft import Draft
from extraction.events.participants.cast import key
from extraction.events.setting.gatherings import VISIT, Framework
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text

MARGIN = re.compile(
    r"هامش|ضمن فعاليات|سياق متصل|السياق (?:ذاته|نفسه)|خلال (?:الزياره|الحفل)|ختام|عقب|اثر ذلك|اليوم (?:ذاته|نفسه)"
    r"|(?:بعد|قبل|قبيل) (?:ال)?(?:توقيع|افتتاح|حفل|مراسم)|المناسبه (?:ذاتها|نفسها)|(?:ب|في )(?:هذه )?المناسبه"
    r"|(?:شهد|تضمن|تخلل|اعقب|شمل|تلا)[ته]?ه? (?:مراسم |برنامج )?"
    r"(?:ال)?(?:حفل|احتفال|لقاء|اجتماع|جلسه|افتتاح|فعاليه|برنامج)"
    r"|(?:اسفر|تمخض|خلص|نتج|توج|سبق|يسبق)ت? (?:عن )?(?:هذ[اه] )?ال(?:اجتماع|لقاء|مباحثات|محادثات|زياره|حفل|مفاوضات)\w*"
    r"|(?:بعد|قبل) ذلك|خلال (?:ال)?(?:حفل|لقاء|اجتماع|احتفال|افتتاح)"
)
_INSIDE = re.compile(
    r"(?:في|خلال|ل|ب)\s*(?:حفل الافتتاح|الافتتاح|ال?قمه|لقمه|الموتمر|لموتمر|الملتقي|لملتقي|المنتدي|لمنتدي|الدوره)(?!\w)"
)
_GUEST = re.compile(
    r"(?<!\w)[وبل]{0,2}(?:ال|لل)?ضيف(?:ه|ها|ان|ين)?(?!\w)|(?:الوزير|الوفد|المسوول|الرييس) (?:الضيف|الزاير)(?!\w)"
)
_PAVILION = re.compile(r"(?<!\w)[بل]?(?:ال|لل)?(?:جناح|اجنحه|اروقه)(?!\w)")  # زار جناح الدائرة
_CLOSING = re.compile(r"(?<!\w)و?(?:[تي]ختتم|ختام|في اليوم (?:الختامي|الاخير))(?!\w)")
# What people do one after the other on a visit or at a gathering.
_ON_TOUR = frozenset({"meeting", "signing", "award", "inauguration", "inspection", "participation", "aid"})
_OF_VISIT = re.compile(
    r"(?:هامش|خلال|اطار|ضمن|ختام|مستهل|برنامج|محطات) (?:برنامج |فعاليات |هذه )?(?:ال|لل)?زيار[هت]\w*"
)
_DAY = len("2024-05-12")
_FRAME_WITHIN = 4  # sentences: an article is about a visit or gathering told of so early
_TURN = re.compile(
    r"(?<!\w)و?(?:(?:من|في|علي) (?:جهه|جانب|ناحيه|صعيد|سياق|شان|موضوع|خبر) (?:اخر|اخري|مختلف|ثانيه|ثان|منفصل|ال\w{4,})"
    r"|(?:من|في|علي) الصعيد ال\w+|الي ذلك|في غضون ذلك|في هذه الاثناء)(?!\w)"
)
_NOTE = re.compile(r"\s*و?(?:للاشاره|[تي]شار الي|[تي]?ذكر ان|ال?جدير بالذكر|تجدر الاشاره|كان|كانت)(?!\w)")
_STATEMENTS = words_of("statement")
_THAT = words_of("that_pronoun") | {"ان"}


def is_it(draft: Draft, framework: Framework) -> bool:
    """Whether the draft is of the gathering itself, not of something within it."""
    return bool(draft.title) and fold_text(draft.title or "") == fold_text(framework.inner or framework.name)


def belongs(draft: Draft, framework: Framework, folded: Folded, last: Draft | None) -> bool:
    """Whether the draft tells what was done within the framework: by its people, by its words, or told on from it.

    `last` is the event told before it.
    """
    if framework.head == VISIT:
        return _is_of_visit(draft, framework, folded, last)
    clause = draft.scene.clause
    here = any(key(a.mention) in framework.people for a in draft.arguments)
    if draft.start < framework.start and not clause.start <= framework.start < clause.end:
        return any(_tells_margin(again, framework, folded) for again in draft.retold)
    if draft.type in ("call", "visit", "conference"):
        return draft.type == "visit" and _PAVILION.search(folded.text, draft.start, draft.end) is not None
    if draft.status == "planned" and draft.date_start:
        return _CLOSING.search(folded.text, clause.start, draft.end) is not None
    if draft.type == "launch" and draft.status != "occurred":
        return False
    if draft.type == "appointment" and here and turns(folded.text, framework.start, draft.start):
        return False
    inside = _INSIDE.search(folded.text, clause.start, draft.end)
    if here or inside or MARGIN.search(folded.text, clause.start, draft.end):
        return True
    return _goes_on(draft, framework, folded)


def _is_of_visit(draft: Draft, framework: Framework, folded: Folded, last: Draft | None) -> bool:
    """Whether it was done on the visit: between its days, by the visitor or told as of it."""
    clause = draft.scene.clause
    if draft.type in ("call", "appointment") or _is_on_other_day(draft, framework):
        return False
    here = any(key(a.mention) in framework.people for a in draft.arguments)
    if draft.type != "visit":
        here = here or _GUEST.search(folded.text, clause.start, draft.end) is not None
    if draft.status == "planned" and draft.date_start:
        return bool(framework.date_end and draft.date_start <= framework.date_end) and here
    if draft.type == "launch" and draft.status != "occurred":
        return False
    if draft.background:
        return here and len(draft.date_start or "") == _DAY
    if here or _OF_VISIT.search(folded.text, clause.start, draft.end):
        return True
    if last is not None and last.part_of == framework.name and MARGIN.search(folded.text, clause.start, draft.end):
        return True
    return draft.start > framework.start and _goes_on(draft, framework, folded)


def _is_on_other_day(draft: Draft, framework: Framework) -> bool:
    """Whether its day is told, and before the visit's first or after its last."""
    own, first = draft.date_start or "", framework.date_start or ""
    if len(own) != _DAY or len(first) != _DAY:
        return False
    if framework.date_end is None and draft.start < framework.start and own != first:  # a visit told of by the way
        return True
    return own < first or (framework.date_end is not None and own > framework.date_end)


def _tells_margin(again: Draft, framework: Framework, folded: Folded) -> bool:
    """جرى التوقيع على هامش ..: a later mention of the event says what it was part of."""
    clause = again.scene.clause
    margin = MARGIN.search(folded.text, clause.start, clause.end)
    return margin is not None and clause.start <= framework.start < clause.end


def _goes_on(draft: Draft, framework: Framework, folded: Folded) -> bool:
    """Whether it is told on, after an article's first event, before the article turns to something else."""
    clause = draft.scene.clause
    if draft.type not in _ON_TOUR or draft.status != "occurred" or draft.date_start or draft.city or is_reported(draft):
        return False
    if framework.draft is None or framework.draft.sentence > _FRAME_WITHIN:
        return False
    return not turns(folded.text, framework.start, draft.start) and _NOTE.match(folded.text, clause.start) is None


def turns(folded: str, start: int, end: int) -> bool:
    """Whether the article turns to something else between two places of it (على صعيد آخر)."""
    return _TURN.search(folded, start, end) is not None


def turning_points(folded: str) -> list[int]:
    """Where an article turns to something else, in order."""
    return [m.start() for m in _TURN.finditer(folded)]


def is_reported(draft: Draft) -> bool:
    """وأوضح أن الهيئة نظمت ..: what somebody tells of happened elsewhere."""
    before = [t.text.removeprefix("و").removesuffix("ت") for t in draft.scene.clause.tokens[: draft.scene.at]]
    said = next((n for n, word in enumerate(before) if word in _STATEMENTS), None)
    return said is not None and any(word in _THAT for word in before[said:])
