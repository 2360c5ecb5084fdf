"""When an event was: from its own clause, with what the sentence says of how long it lasts."""

from __future__ import annotations

import datetime as dt
import re

from extraction.events.draft import Draft
from extraction.events.words import words_of
from extraction.folding import fold_text
from extraction.numbers import find_in_folded
from extraction.spans import DateSpan

# Words before a date that make it a limit or part of a name (قبل نهاية 2024، ميزانية سنة 2024).
_LIMITS = words_of("date_limit")
_NUMBERED = re.compile(r"رقم \(? ?\d+(?: ?\))? ل(?:سنه|عام)(?: ((?:19|20)\d\d))?")  # the year of a decree's number
# The year or season that a thing is for (اجتماعه السابع لهذا العام، للأعوام 2016 - 2020، للموسم الرياضي 2015).
_FOR_A_YEAR = re.compile(
    r"(?<!\w)(?:لهذا العام|لهذه السنه|لل(?:اعوام|سنوات|فتره|عام|سنه|موسم)(?: ال\w+){0,2} \d|برسم |ل(?:عام|سنه|موسم) \d)"
)
_ENDED = re.compile(r"(?<!\w)المنتهي(?:ه)? (?:في|بتاريخ|يوم)? ?$")  # أرباح الفترة المنتهية في ..
# When what is decided is to be done (اعتبارا من ..، مع بداية ..، إلى جلسة ..).
_TAKES_EFFECT = re.compile(
    r"(?<!\w)(?:(?:اعتبارا|ابتداء|بدءا|بدايه) من|مع(?: بدايه| مطلع| حلول| نهايه)?|(?:الي|ل)\s?جلسه(?: يوم)?)"
    r"(?: ال\w+)? ?$"
)
_DECIDED = frozenset({"decision"})
_GATHERED = frozenset({"conference", "participation"})
_SHORT = 2  # words that no gathering can be told from others by
_SAID = re.compile(r"\s*و?(?:قال|ذكر|افاد|اوضح|اكد|صرح|اضاف|بين|اعلن)ت?(?!\w)")
_THAT = re.compile(r"(?<!\w)(?:ب)?(?:ان|انه|انها)(?!\w)")
_BY_DECREE = frozenset({"decision", "appointment"})
_DAY = len("2024-05-12")
_YEAR = len("2024")
_NEAR_EXACT = 30  # code points between a month and the day of it that is meant
_NEAR_DAY = 70  # the same for a year (لصيف عام 1436هـ، معرضا في الفترة من ..)
_PAST = ("الماضي", "الماضيه", "المنصرم", "الفائت")
_FEAST = frozenset({"المبارك", "الفطر", "الاضحي", "السعيد", "الحج", "حج"})
_NEAR_CLOSE = 12  # code points before a trigger within which ختام tells that it is the end
_LEADS = 2  # words before a date that heads its clause (وفي يوم ..)
_NEAR_BEFORE = 60  # code points between a date and the trigger after it
_LASTS = re.compile(
    r"(?<!\w)(?:و?[تي]ستغرق|و?[تي]ستمر|و?[تي]تواصل|و?[تي]متد|و?[تي]دوم|و?لمده|مدتها|مدته|و?علي (?:مدي|مدار|امتداد))\s+"
)
_LASTED = re.compile(r"(?<!\w)(?:استغرقت?|استمرت?|تواصلت?|امتدت?|دامت?)\s+(?:علي (?:مدي|مدار|امتداد)\s+|لمده\s+)?")
_AFTER_OPENING = re.compile(r"(?<!\w)بعد\s+(?=\w+ ايام من انطلاق|يومين من انطلاق)")  # بعد ثلاثة أيام من انطلاقه
_CLOSES = re.compile(r"(?<!\w)[وفبل]?(?:اختتم\w*|اختتام|ختام|اسدل الستار)(?!\w)")
_UNTIL = re.compile(
    r"(?:تستمر|يستمر|وتستمر|ويستمر|تختتم|يختتم|وتختتم|ويختتم|تتواصل|يتواصل|وتتواصل)(?:\s+\w+){0,3}?\s+$"
)
_GATHERING = re.compile(r"(?<!\w)[وبل]?(?:ال|لل)?(?:موتمر|قمه|ملتقي|منتدي|معرض|مهرجان|اجتماعات|دوره)(?!\w)")
_DAYS = re.compile(r"^\s*(?:\S+\s+)?(?:ايام|يوما|يوم)")
_TWO_DAYS = re.compile(r"^(?:يومين|يومان)")
_WEEKS = re.compile(r"(اسبوعين|اسبوعا|اسبوع)(?!\w)")
_DECADE = 9  # years between the first and the last year of a decade
_LASTING = frozenset({"visit", "conference", "participation", "other"})


def set_own_date(draft: Draft, stop: int) -> None:
    """Fill in the dates that the event's own clause tells; `stop` is where its scene ends."""
    clause, at = draft.scene.clause, draft.scene.at
    start = clause.tokens[at].start
    resolved = [d for d in draft.scene.dates if d.date_start and not d.financial and _is_day_of_event(draft, d)]
    after = [d for d in resolved if start <= d.start < stop]
    near = _NEAR_BEFORE * (2 if draft.first_of_sentence else 1)
    before = [
        d
        for d in resolved
        if d.end <= start and start - d.end < near and (draft.first_of_sentence or _heads(draft, d))
        if not _is_of_statement(draft, d)
    ]
    chosen = _most_exact(after) if after else (before[-1] if before else None)
    if chosen is not None:
        draft.first_day = chosen.date_start
        draft.date_start, draft.date_end = precise(chosen, draft.scene.folded)
    if draft.date_end is None and draft.date_start and (draft.type in _LASTING or closes(draft)):
        draft.date_end = _last_day(draft, draft.date_start)


def year_of_decree(draft: Draft) -> str | None:
    """The year in the number of what was decided (القرار رقم 142 لسنة 2024), where nothing tells the day."""
    told = _NUMBERED.search(draft.scene.folded, draft.start, draft.end) if draft.type in _BY_DECREE else None
    return told[1] if told else None


def year_of_gathering(draft: Draft) -> str | None:
    """The year with which the text names a gathering anywhere (القمة العالمية للمدن 2023), where nothing tells more."""
    title = fold_text(draft.title or "")
    if draft.type not in _GATHERED or len(title.split()) <= _SHORT:
        return None
    told = re.search(rf"{re.escape(title)} ((?:19|20)\d\d)(?!\w)", draft.scene.folded)
    return told[1] if told else None


def _is_of_statement(draft: Draft, date: DateSpan) -> bool:
    """قالت الهيئة الأحد إن الحرس أرسل ..: the day on which it was said, not that of what is told."""
    text, clause = draft.scene.folded, draft.scene.clause
    return bool(_SAID.match(text, clause.start, date.start) and _THAT.search(text, date.end, draft.start))


def _heads(draft: Draft, date: DateSpan) -> bool:
    """Whether a date before the trigger heads its clause (.. ، وفي 5 مايو وقع ..), and does not end the one before."""
    text, clause = draft.scene.folded, draft.scene.clause
    if "،" not in text[date.end : draft.start]:
        return True
    lead = text[max(clause.start, text.rfind("،", clause.start, date.start) + 1) : date.start]
    return len(lead.split()) <= _LEADS


def _most_exact(dates: list[DateSpan]) -> DateSpan:
    """The first date, or the first day right behind it that is of the same year (سيقام هذه السنة في 6 مايو)."""
    first = dates[0]
    if first.date_start is None or len(first.date_start) == _DAY or len(dates) == 1:
        return first
    day = dates[1].date_start or ""
    near = dates[1].start - first.end < (_NEAR_EXACT if len(first.date_start) > _YEAR else _NEAR_DAY)
    return dates[1] if near and len(day) == _DAY and day.startswith(first.date_start) else first


def precise(date: DateSpan, folded: str) -> tuple[str | None, str | None]:
    """A date as an event has it: some day of a week is known to the month, some year of a decade not at all."""
    start, end = date.date_start, date.date_end
    if start is None or end is None:
        return start, end
    if len(start) == 4 and int(end) - int(start) >= _DECADE:
        return None, None
    if len(start) == 10 and "اسبوع" in folded[date.start : date.end]:
        return start[:7], None
    return start, end


def is_of_thing(text: str, date: DateSpan) -> bool:
    """Whether it is the year of a decree's number (القرار رقم 5 لسنة 2024), or the one that a thing is for."""
    if _NUMBERED.search(text, max(0, date.start - 20), date.end):
        return True
    before = text[max(0, date.start - 30) : date.start]
    if _ENDED.search(before):
        return True
    if len(date.date_start or "") != _YEAR:
        return False
    last = before.split()[-1].removeprefix("و") if before.split() else ""
    return last in _FEAST or last.endswith('"') or bool(_FOR_A_YEAR.search(text, max(0, date.start - 30), date.end))


def _is_day_of_event(draft: Draft, date: DateSpan) -> bool:
    if is_of_thing(draft.scene.folded, date):
        return False
    words = draft.scene.folded[max(0, date.start - 30) : date.start].split()
    if not words:
        return True
    before = words[-1].removeprefix("و")
    told = draft.scene.folded[date.start : date.end]
    if told.startswith("ظهر ") or (before == "نهايه" and told.endswith(_PAST)):  # قبل ظهر اليوم، نهاية الشهر الماضي
        return True
    return before not in _LIMITS and not _is_aim(draft, date)


def _is_aim(draft: Draft, date: DateSpan) -> bool:
    """Whether it is the day from which what is decided holds."""
    text = draft.scene.folded
    return draft.type in _DECIDED and _TAKES_EFFECT.search(text, max(0, date.start - 40), date.start) is not None


def _last_day(draft: Draft, first: str) -> str | None:
    """The last day, where the sentence tells how long it lasts (تستغرق ثلاثة أيام) or until when."""
    text, clause = draft.scene.folded, draft.scene.clause
    for date in draft.scene.dates:
        later = date.date_start and date.date_start > first and len(date.date_start) == 10
        if later and _UNTIL.search(text, max(clause.start, date.start - 40), date.start):
            draft.open_end = True
            return date.date_start
    if len(first) != _DAY:
        return None
    if closes(draft):  # the day told is the last one
        _count_back(draft, first)
        return draft.date_end
    m = _LASTS.search(text, clause.start, clause.end)
    if m is None and draft.type == "visit":
        m = _LASTED.search(text, draft.start, clause.end)
    if m is None or (draft.type == "visit" and _GATHERING.search(text, draft.end, m.start())):
        return None
    days = _span(text[m.end() : m.end() + 30])
    draft.open_end = draft.type == "conference" and days > 0 and draft.status != "planned"
    return _after(first, days - 1) if days else None


def closes(draft: Draft) -> bool:
    """Whether it tells the end (اختتمت ..، أسدل الستار على ..)."""
    start = max(draft.scene.clause.start, draft.start - _NEAR_CLOSE)
    return _CLOSES.search(draft.scene.folded, start, draft.end) is not None


def _count_back(draft: Draft, last: str) -> None:
    """Take the day told for the last, where the sentence says how many days it was (اختتمت .. التي استمرت ستة أيام)."""
    text, clause = draft.scene.folded, draft.scene.clause
    for pattern in (_LASTED, _LASTS, _AFTER_OPENING):
        m = pattern.search(text, draft.start, clause.end)
        days = _span(text[m.end() : m.end() + 30]) if m else 0
        if days:
            draft.date_start, draft.date_end = _after(last, 1 - days), last
            return


def _after(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def _span(text: str) -> int:
    """The days that a duration at the beginning of a text tells, 0 where none does."""
    weeks = _WEEKS.match(text)
    if weeks is None:
        return _days(text)
    return 14 if weeks[1].startswith("اسبوعي") else 7


def _days(text: str) -> int:
    if _TWO_DAYS.match(text):
        return 2
    numbers = find_in_folded(text)
    if not numbers or numbers[0].start > 2 or not _DAYS.match(text[numbers[0].end - 1 :]):
        return 0
    value = numbers[0].value
    return int(value) if 1 < value < 60 else 0
