"""The date before or after a figure that its sentence ties to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.metrics.context import alternatives, word_class
from extraction.metrics.report import is_day, value_of
from extraction.spans import DateSpan

_MONTH = len("2015-04")
_REACH_AFTER = 60
# A date that says خلال or في الربع may stand further off.
_REACH_REPORTED = 95
# و with the next word, not the first letter of a noun (ولايات).
_AND = rf"\sو(?!(?:{alternatives('own_waw')}))"
# What may stand between a figure and the date after it: no clause boundary.
_BOUNDARY = re.compile(
    r"[،؛.]|(?<![ء-ي])[وف]?(?:الذي|التي|حيث|فيما|بينما|مقارنه|مقابل|بدل|بدلا|عن|علي ان|منذ)(?![ء-ي])|"
    rf"{_AND}[ء-ي]{{2}}"
)
# Where a date said before stops to hold for the figures after it: the next thing reported.
NEXT_CLAIM = re.compile(rf"[؛]|(?<![ء-ي])(?:{alternatives('claim')})(?![ء-ي])")
# A date that was only the day or month of an event does not hold beyond its clause.
_NEXT_CLAUSE = re.compile(rf"[،؛]|{_AND}(?!ب)[ء-ي]{{3}}")
# Words before a date that compare with it or begin with it: the figure is not for it.
COMPARED = re.compile(
    r"(?<![ء-ي])(?:(?:ب?(?:ال)?مقارنه|قياسا|مقابل|عوضا?)\s+(?:[ء-ي]+\s+){0,4}[بلك]?"
    r"|(?:عن|علي|من|الي)\s+(?:ال?فتره نفسها من\s+)?[بل]?|منذ\s+(?:[ء-ي]+\s+){0,3}"
    r"|(?:المماثله?|المقابله?|نفسه|نفسها|ذاته|ذاتها)\s+(?:من|في)?\s*[بل]?"
    r"|قبل\s+|بعد\s+(?:[ء-ي]+\s+)?|رقم\s+\S+\s+ل?)$"
)
# Results `عن الربع الثاني` are for it.
_ABOUT = re.compile(r"(?<![ء-ي])عن\s+$")
_FROM_ON = re.compile(r"(?:(?:بدايه|ابتداء|اعتبارا) من|قبل (?:موفي|نهايه|متم|اخر|حلول))\s+$")
_END_OF = re.compile(r"موفي|نهايه|متم|اخر|منتصف")
_UNTIL = re.compile(r"(?<![ء-ي])(?:وحتي|حتي)\s*$")
_YESTERDAY = re.compile("امس")
# What makes a date a period that is reported on, not the time of one event.
_REPORTED = re.compile(
    r"(?:خلال|للسنه|للعام|الربع|النصف|بنهايه|نهايه|ضمن|ميزانيه|موازنه|للفتره|الفتره|الاشهر|شهور|لعام|لسنه|لشهر)\s*(?:[ء-ي]+\s+){0,3}$"
)
_REPORTED_WORDS = re.compile(r"(?:الربع|النصف|ربع|نصف|نهايه|الفتره|الاشهر|خلال)")
# A balance is for the day that it is drawn up at.
_AS_AT = re.compile(
    r"(?:كما (?:في|ب)|(?:بلغ|بلغت|وصل|وصلت)\s+(?:في|بتاريخ|ب)|رصيد[هها]*\s+(?:في|بتاريخ))\s*(?:يوم\s+|تاريخ\s+)?$"
)
# The month in which a contract is delivered (خام برنت تسليم سبتمبر) is no period.
_DELIVERED = re.compile(r"(?:تسليم|استحقاق|تستحق|عقود|مستحقه?)\s+(?:شهر\s+|في\s+)?$")
# A year or month that only stands near holds for so many letters.
_HOLDS = 70
_PAUSE = re.compile(rf"[،؛.]|{_AND}[ء-ي]{{2}}")
_OF_WHICH = re.compile(r"\s*[،(]?\s*(?:منها|منهم|بينها|اي)")
_EVENT = re.compile(rf"(?<![ء-ي])و?(?:{alternatives('event')})(?![ء-ي])")
_TO_COME = re.compile(r"(?<![ء-ي])و?(?:س[يت][ء-ي]{3}|[يت][ء-ي]{3})")
_HARM, _BUDGET, _RESULTS = word_class("harm"), word_class("budget"), word_class("results")
# A quarter's results are carried so many letters on.
_CARRIED = 700
# Figures of a week or of the days of a fair: money and rates are for it, people and things counted are not.
_RATES = frozenset(("currency", "percent", "other", "volume", "mass"))
# Sizes of what is built or made do not belong to a date said before.
_SIZES = frozenset(("length", "area", "speed"))


@dataclass(slots=True)
class Site:
    """A figure in its text: its sentence, its own span, where the next figure begins, its unit_kind."""

    text: str
    clause: tuple[int, int]
    span: tuple[int, int]
    next_start: int
    kind: str


def date_after(site: Site, dates: Sequence[DateSpan], i: int) -> str | None:
    text, span = site.text, site.span
    for d in dates[i : i + 2]:
        if d.start >= min(site.clause[1], site.next_start, span[1] + _REACH_REPORTED):
            return None
        between = text[span[1] : d.start]
        if _DELIVERED.search(between):
            return None
        if len(between) > _REACH_AFTER and not _said_far(text, d, between):
            return None
        if is_day(d):
            return _day_after(site, d, between)
        compared = COMPARED.search(between) and not (_FROM_ON.search(between) or _END_OF.match(text, d.start))
        if compared or _BOUNDARY.search(between) or (site.kind == "rank" and len(value_of(d) or "") == _MONTH):
            return None
        return value_of(d)
    return None


def _said_far(text: str, d: DateSpan, between: str) -> bool:
    """Whether the words before a date tie it to a figure further off (خلال, في الربع, حتى)."""
    return bool(_REPORTED.search(between) or _REPORTED_WORDS.match(text, d.start) or _UNTIL.search(between))


def _day_after(site: Site, d: DateSpan, between: str) -> str | None:
    """The day or days after a figure, if the figure is for them."""
    if d.date_end and site.kind in _RATES and not _BOUNDARY.search(between):
        # A sum is for the days that it is given خلال; else they are only when it was paid.
        return value_of(d) if site.kind != "currency" or _REPORTED.search(between) else None
    if _AS_AT.search(between) and _PAUSE.search(between) is None:
        return value_of(d)
    until = _UNTIL.search(between) is not None and _PAUSE.search(between) is None and not _is_yesterday(site, d)
    return value_of(d) if until or _harmed(site, between) else None


def _is_yesterday(site: Site, d: DateSpan) -> bool:
    """Whether the day is only أمس: a count up to then is the latest, not that day's."""
    return _YESTERDAY.match(site.text, d.start) is not None


def _harmed(site: Site, between: str) -> bool:
    """Whether the figure counts victims, finds or losses of a happening whose day stands in the sentence."""
    return (
        "،" not in between and _HARM.search(site.text, max(site.clause[0], site.span[0] - 40), site.span[1]) is not None
    )


def date_before(site: Site, dates: Sequence[DateSpan], i: int) -> str | None:
    text, clause, span = site.text, site.clause, site.span
    for d in reversed(dates[:i]):
        if d.start < clause[0]:
            return _carried(text, d, clause)
        if d.end > span[0]:
            continue
        lead = text[max(clause[0], d.start - 28) : d.start]
        between = text[d.end : span[0]]
        if _DELIVERED.search(lead):
            continue
        if is_day(d):
            return _day_before(site, d, lead, between)
        if COMPARED.search(lead) and not (_ABOUT.search(lead) and _REPORTED_WORDS.match(text, d.start)):
            continue
        return value_of(d) if _holds(site, d, lead, between) else None
    return None


def _day_before(site: Site, d: DateSpan, lead: str, between: str) -> str | None:
    """The day or days before a figure, if the figure is for them."""
    if NEXT_CLAIM.search(between) is None:
        if d.date_end and site.kind in _RATES and _REPORTED.search(lead):
            return value_of(d)
        if _UNTIL.search(lead):
            return None if _is_yesterday(site, d) else value_of(d)
        if _AS_AT.search(lead) and len(between) < _HOLDS:
            return value_of(d)
    return value_of(d) if _harmed(site, "") else None


def _holds(site: Site, d: DateSpan, lead: str, between: str) -> bool:
    """Whether a year, month or span of months before the figure still holds for it."""
    text, value = site.text, value_of(d) or ""
    if NEXT_CLAIM.search(between) or (site.kind == "rank" and len(value) == _MONTH):
        return False
    event = _EVENT.search(text, site.clause[0], d.start)
    if event is not None and _NEXT_CLAUSE.search(between):
        return False
    if _REPORTED.search(lead) or _REPORTED_WORDS.match(text, d.start) or "/" in value:
        return True
    if _level(text, d) or _OF_WHICH.match(between):
        return True
    if len(between) > _HOLDS or site.kind in _SIZES or (event is not None and _TO_COME.match(event[0])):
        return False
    return _NEXT_CLAUSE.search(between) is None


def _level(text: str, d: DateSpan) -> bool:
    """Whether a figure is stated right after the date (في كانون الأول 2024 بلغت), which then holds on."""
    return re.match(r"\s*(?:بلغ|بلغت|سجل|سجلت|وصل|وصلت|ما|نحو|\d)", text[d.end : d.end + 12]) is not None


def _carried(text: str, d: DateSpan, clause: tuple[int, int]) -> str | None:
    """A budget's year or a company's quarter, said in a sentence before, for the sentences that go on about it."""
    value = value_of(d) or ""
    if "/" not in value or is_day(d) or d.start < clause[0] - _CARRIED:
        return None
    return value if _BUDGET.search(text, *clause) or _RESULTS.search(text, *clause) else None
