"""The period that a figure is for: the date that the text ties to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.spans import DateSpan

_DAY = 10
_DECADE = 9
_MONTHS = len("2015-04/2015-06")
_REACH_AFTER = 60
# A date that says خلال or في الربع may stand further off.
_REACH_REPORTED = 95
# What may stand between a figure and the date after it: no clause boundary.
_BOUNDARY = re.compile(
    r"[،؛.]|(?<![ء-ي])[وف]?(?:الذي|التي|حيث|فيما|بينما|مقارنه|مقابل|بدل|بدلا|عن|علي ان|منذ)(?![ء-ي])|\sو[ء-ي]{2}"
)
# Where a date said before stops to hold for the figures after it: the next thing reported.
_NEXT_CLAIM = re.compile(
    r"[؛]|(?<![ء-ي])(?:فيما [يت]|بينما [يت]|وان|وانه|وانها|كما|وكما|حاليا|الان"
    r"|و?(?:مشير|مبين|موضح|مضيف|لافت|موكد|منوه)[اهي]?[اه]?|ومن (?:ال)?م[ء-ي]+"
    r"|و?من شان|ابتداء|استعدادا)(?![ء-ي])"
)
# A date that was only the day or month of an event does not hold beyond its clause.
_NEXT_CLAUSE = re.compile(r"[،؛]|\sو(?!ب)[ء-ي]{3}")
# Words before a date that compare with it or begin with it: the figure is not for it.
_COMPARED = re.compile(
    r"(?<![ء-ي])(?:(?:مقارنه|قياسا|مقابل)\s+(?:[ء-ي]+\s+){0,4}"
    r"|(?:عن|علي|من|الي)\s+(?:ال?فتره نفسها من\s+)?|منذ\s+(?:[ء-ي]+\s+){0,3}"
    r"|قبل\s+|بعد\s+(?:[ء-ي]+\s+)?|رقم\s+\S+\s+ل?)$"
)
# Results `عن الربع الثاني` are for it.
_ABOUT = re.compile(r"(?<![ء-ي])عن\s+$")
_FROM_ON = re.compile(r"(?:بدايه|ابتداء|اعتبارا) من\s+$")
_END_OF = re.compile(r"موفي|نهايه|متم|اخر|منتصف")
_UNTIL = re.compile(r"(?<![ء-ي])(?:وحتي|حتي|حتى)\s*$")
# What makes a date a period that is reported on, not the time of one event.
_REPORTED = re.compile(
    r"(?:خلال|للسنه|للعام|الربع|النصف|بنهايه|نهايه|ضمن|ميزانيه|موازنه|للفتره|الفتره|الاشهر|شهور|لعام|لسنه|لشهر)\s*(?:[ء-ي]+\s+){0,3}$"
)
_REPORTED_WORDS = re.compile(r"(?:الربع|النصف|ربع|نصف|نهايه|الفتره|الاشهر|خلال)")
# A year or month that only stands near holds for so many letters.
_HOLDS = 70
_PAUSE = re.compile(r"[،؛.]|\sو[ء-ي]{2}")
_OF_WHICH = re.compile(r"\s*[،(]?\s*(?:منها|منهم|بينها|اي)")
_EVENT = re.compile(
    r"(?<![ء-ي])[وس]?(?:انعقد|انعقدت|اقيم|اقيمت|عقدت?|تنظم|ينظم|تعقد|يعقد|ينطلق|تنطلق|يستضيف|تستضيف|يحتضن|تحتضن|سيحتضن|يفتتح|تقام|يقام|فازت|لفوز)"
)
_HARM = re.compile(
    r"اوقع|خلف|سقوط|قتيل|جريح|قتلي|جرحي|ضحي|مصاب|شهيد|شهداء|اسفر|اصيب|اصابه|باصابه|قتل|مقتل|بمقتل|مصرع|لقي|انقاذ|انقذ|وفاه|توفي|ضبط|القبض|استشهد|استشهاد|جرح|احتجاز|محتجز|نفذوا"
)
_BUDGET = re.compile(r"ال?ميزانيه|ال?موازنه|المصروفات|الايرادات")
_RESULTS = re.compile(r"ايرادات|الايرادات|ارباح|الارباح|صافي|خساير|الخساير|مبيعات|المبيعات|عايدات")
# ... within so many letters.
_CARRIED = 700
_VERSUS = re.compile(r"(?<![ء-ي])(?:مقابل|مقارنه ب|مقارنه مع|بعد ان كانت|بدل|بدلا من)\s*(?:نحو |حوالي |اكثر من )?$")
_SAME_PERIOD = re.compile(
    r"[^،.]{0,40}?(?:(?:فتره|ربع|نصف|شهر|مده)\s+(?:نفسه|نفسها|ذاته|ذاتها|المماثله?|المقابله?)"
    r"|نفس (?:الفتره|المده|الربع|الشهر|النصف)"
    r"|قبل عام|قبل سنه)"
)
_SEASON = re.compile(r"هذا (?:الصيف|الشتاء|الربيع|الخريف|الموسم)")

# Reports of one day: what their opening says.
_OPENING = 420
_MARKET = re.compile(
    r"موشر|تداول|البورص[هة]|بورصه|سوق الاسهم|الاسواق|المعاملات الفوريه|العقود الاجله|برنت|الاوقيه"
    r"|اسعار الذهب|اسعار النفط"
)
_MARKET_WORDS = re.compile(r"نقط|سهم|اسهم|للاوقيه|للبرميل|اغلق|ارتفع|انخفض|تراجع|هبط|صعد")
_WEATHER = re.compile(r"الطقس|الارصاد|حاله الجو|درجات الحراره")
_INCIDENT = re.compile(r"انقاذ|حادث|حريق|مقتل|مصرع|محتجز|انفجار|غرق|انهيار|تصادم|دهس")


def _value(d: DateSpan) -> str | None:
    if d.date_start is None:
        return None
    if d.date_end and len(d.date_start) == 4 and int(d.date_end[:4]) - int(d.date_start) == _DECADE:
        return None  # في الثلاثينيات is more often an age
    return f"{d.date_start}/{d.date_end}" if d.date_end else d.date_start


def _is_day(d: DateSpan) -> bool:
    return d.date_start is not None and len(d.date_start) == _DAY


def day_of_report(text: str, dates: Sequence[DateSpan], title_dates: Sequence[DateSpan]) -> tuple[str, str] | None:
    """(results, market, weather or incident, its quarter or day) where the article reports on one; else None.

    `title_dates` are the dates of the headline, whose quarter is that of a company's results.
    """
    opening = text[:_OPENING]
    if _RESULTS.search(opening):
        opened = [*(d for d in dates if d.start < _OPENING), *title_dates]
        quarter = next((v for d in opened if len(v := _value(d) or "") == _MONTHS), None)
        if quarter:
            return "results", quarter
    first = next((d for d in dates if _is_day(d)), None)
    if first is None:
        return None
    day = _value(first) or ""
    if _MARKET.search(opening) and _MARKET_WORDS.search(opening):
        return "market", day
    if _WEATHER.search(opening):
        return "weather", day
    if first.start < _OPENING and _INCIDENT.search(opening):
        return "incident", day
    return None


# Figures of a week or of the days of a fair: money and rates are for it, people and things counted are not.
_RATES = frozenset(("currency", "percent", "other", "volume", "mass"))


def is_future(period: str | None, published: str | None) -> bool:
    """Whether a period begins after the day of publication (both ISO 8601), compared to the precision of the period."""
    if period is None or published is None:
        return False
    start = period.split("/")[0]
    return start > published[: len(start)]


def period_of(
    text: str,
    dates: Sequence[DateSpan],
    clause: tuple[int, int],
    span: tuple[int, int],
    next_start: int,
    kind: str,
    report: tuple[str, str] | None,
) -> str | None:
    """The ISO 8601 period of the figure at `span` in the sentence `clause`, None where the text says none.

    A date after the figure counts up to the next figure (`next_start`) and the end of its clause; a date before it
    counts on until the next thing is said. A single day counts only for victims and finds of an incident, after حتى,
    and for the whole of a market's or a weather report (`report`, from `day_of_report`).
    """
    i = bisect_left(dates, span[1], key=lambda d: d.start)
    versus = _VERSUS.search(text, max(clause[0], span[0] - 30), span[0]) is not None
    if versus and _SAME_PERIOD.match(text, span[1], clause[1]):
        base = _before(text, dates, i, clause, span, kind)
        return _year_before(base or (report[1] if report and report[0] == "results" else None))
    found = _after(text, dates, i, clause, span, next_start, kind)
    if found is None and not versus:
        found = _before(text, dates, i, clause, span, kind)
    if found is not None or versus:
        return found
    if report is not None and (
        report[0] != "incident" or (kind == "count" and _HARM.search(text, clause[0], clause[1]))
    ):
        return report[1]
    return None


def _after(
    text: str,
    dates: Sequence[DateSpan],
    i: int,
    clause: tuple[int, int],
    span: tuple[int, int],
    next_start: int,
    kind: str,
) -> str | None:
    for d in dates[i : i + 2]:
        if d.start >= min(clause[1], next_start, span[1] + _REACH_REPORTED):
            return None
        between = text[span[1] : d.start]
        if len(between) > _REACH_AFTER and not (_REPORTED.search(between) or _REPORTED_WORDS.match(text, d.start)):
            return None
        if _is_day(d) and d.date_end and kind in _RATES and not _BOUNDARY.search(between):
            return _value(d)
        if _is_day(d):
            until = _UNTIL.search(between) is not None and _PAUSE.search(between) is None
            return _value(d) if until or _harmed(text, clause, span, between) else None
        compared = _COMPARED.search(between) and not (_FROM_ON.search(between) or _END_OF.match(text, d.start))
        if compared or _BOUNDARY.search(between) or (kind == "rank" and len(_value(d) or "") == 7):
            return None
        return _value(d)
    return None


def _year_before(period: str | None) -> str | None:
    """The same period of the year before (`2015-04/2015-06` -> `2014-04/2014-06`)."""
    return None if period is None else "/".join(f"{int(p[:4]) - 1}{p[4:]}" for p in period.split("/"))


def _harmed(text: str, clause: tuple[int, int], span: tuple[int, int], between: str) -> bool:
    """Whether the figure counts victims, finds or people of a happening whose day stands in the sentence."""
    return "،" not in between and _HARM.search(text, max(clause[0], span[0] - 40), span[1]) is not None


def _before(
    text: str, dates: Sequence[DateSpan], i: int, clause: tuple[int, int], span: tuple[int, int], kind: str
) -> str | None:
    for d in reversed(dates[:i]):
        if d.start < clause[0]:
            return _carried(text, d, clause)
        if d.end > span[0]:
            continue
        lead = text[max(clause[0], d.start - 28) : d.start]
        between = text[d.end : span[0]]
        span_of_days = _is_day(d) and d.date_end and kind in _RATES
        if span_of_days and _REPORTED.search(lead) and not _NEXT_CLAIM.search(between):
            return _value(d)
        if _is_day(d):
            until = _UNTIL.search(lead) is not None and _NEXT_CLAIM.search(between) is None
            return _value(d) if until or _harmed(text, clause, span, "") else None
        if _COMPARED.search(lead) and not (_ABOUT.search(lead) and _REPORTED_WORDS.match(text, d.start)):
            continue
        if _NEXT_CLAIM.search(between) or (kind == "rank" and len(_value(d) or "") == 7):
            return None
        if _REPORTED.search(lead) or _REPORTED_WORDS.match(text, d.start) or "/" in (_value(d) or ""):
            return _value(d)
        if _level(text, d) or _OF_WHICH.match(between):
            return _value(d)
        if len(between) > _HOLDS or _EVENT.search(text, clause[0], d.start) or _NEXT_CLAUSE.search(between):
            return None
        return _value(d)
    return None


def _level(text: str, d: DateSpan) -> bool:
    """Whether a figure is stated right after the date (في كانون الأول 2024 بلغت), which then holds on."""
    return re.match(r"\s*(?:بلغ|بلغت|سجل|سجلت|وصل|وصلت|ما|نحو|\d)", text[d.end : d.end + 12]) is not None


def _carried(text: str, d: DateSpan, clause: tuple[int, int]) -> str | None:
    """A budget's year or a company's quarter, said in a sentence before, for the sentences that go on about it."""
    value = _value(d) or ""
    if "/" not in value or _is_day(d) or d.start < clause[0] - _CARRIED:
        return None
    return value if _BUDGET.search(text, clause[0], clause[1]) or _RESULTS.search(text, clause[0], clause[1]) else None


def season_year(text: str, clause: tuple[int, int], published_year: int | None) -> str | None:
    """The year of هذا الصيف, where the day of publication is known."""
    if published_year is None or not _SEASON.search(text, clause[0], clause[1]):
        return None
    return str(published_year)
