"""Figures of the period said before, or of the same period a year earlier (مقابل 3 ملايين للربع المماثل)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.metrics.dated import COMPARED, NEXT_CLAIM, Site, date_before
from extraction.metrics.report import MONTHS, Report, is_day, value_of
from extraction.spans import DateSpan

_VERSUS = re.compile(
    r"(?<![ء-ي])(?:مقابل|مقارنه ب|مقارنه مع|بعد ان كانت|بدل|بدلا من)\s*(?:صافي\s+)?"
    r"(?:(?:ربح|خساره|ارباح|خساير|مبلغ)\s+)*(?:نحو |حوالي |اكثر من )?$"
)
_THE_SAME = (
    r"(?:(?:فتره|ربع|نصف|شهر|مده|عام)\s+(?:نفسه|نفسها|ذاته|ذاتها|المماثله?|المقابله?)"
    r"|نفس (?:الفتره|المده|الربع|الشهر|النصف|العام))"
)
_SAME_PERIOD = re.compile(rf"[^،.]{{0,40}}?(?:{_THE_SAME}|قبل عام|قبل سنه)")
# The base of a comparison told after it (مقارنة بالربع المماثل من العام السابق والتي بلغت أرباحه 5 ملايين).
_BASE = re.compile(
    rf"(?:مقارنه|قياسا|عن)\s[^،.]{{0,40}}{_THE_SAME}[^.]{{0,40}}?(?<![ء-ي])و?(?:التي|الذي|حيث|حين|عندما|اذ)\s+(?:[ء-ي]+\s+){{1,4}}$"
)
_BASE_REACH = 130
# The period said before, once more: خلال الفترة ذاتها, خلال هذا الربع.
_AGAIN = re.compile(
    r"[^،؛.\d]{0,40}?(?<![ء-ي])(?:خلال|في|عن)\s+(?:ال(?:فتره|ربع|نصف|مده|شهر)\s+(?:نفسه|نفسها|ذاته|ذاتها|الحالي)"
    r"|هذ[اه]\s+ال(?:فتره|ربع|نصف|مده)|نفس ال(?:فتره|ربع|نصف|مده|شهر)(?! من))"
)
_AGAIN_BEFORE = re.compile(_AGAIN.pattern.removeprefix(r"[^،؛.\d]{0,40}?"))
_AGAIN_FAR = 400
_HALF, _QUARTER = re.compile(r"(?<![ء-ي])[لب]?ل?(?:ال)?نصف"), re.compile(r"(?<![ء-ي])[لب]?ل?(?:ال)?ربع")


def is_versus(site: Site) -> bool:
    """Whether the figure is what another is compared with (مقابل 3 ملايين)."""
    return _VERSUS.search(site.text, max(site.clause[0], site.span[0] - 40), site.span[0]) is not None


def year_before(
    site: Site, dates: Sequence[DateSpan], i: int, report: Report | None, versus: bool
) -> tuple[bool, str | None]:
    """(whether the figure is for the same period a year before, that period where it is known)."""
    if versus and _SAME_PERIOD.match(site.text, site.span[1], site.clause[1]):
        words = site.text[site.span[1] : site.span[1] + 40]
    else:
        based = _BASE.search(site.text, max(site.clause[0], site.span[0] - _BASE_REACH), site.span[0])
        if based is None:
            return False, None
        words = based[0]
    base = date_before(site, dates, i) or _last_period(site, dates, i, report)
    return True, _year_before(_resized(base, words))


def said_again(site: Site, dates: Sequence[DateSpan], i: int, report: Report | None) -> tuple[bool, str | None]:
    """(whether خلال الفترة ذاتها says that the period said before holds, that period where it is known)."""
    words = _says_again(site)
    return (False, None) if words is None else (True, _resized(_last_period(site, dates, i, report), words))


def _says_again(site: Site) -> str | None:
    """The words by which the clause says that the period said before holds (خلال الفترة ذاتها), None without such."""
    after = _AGAIN.match(site.text, site.span[1], min(site.clause[1], site.next_start))
    if after:
        return after[0]
    said = list(_AGAIN_BEFORE.finditer(site.text, site.clause[0], site.span[0]))
    if not said or NEXT_CLAIM.search(site.text, said[-1].end(), site.span[0]):
        return None
    return said[-1][0]


def _last_period(site: Site, dates: Sequence[DateSpan], i: int, report: Report | None) -> str | None:
    """The last month, quarter, half or year said before the figure, not as what is compared with; else the report's."""
    for d in reversed(dates[:i]):
        if d.start < site.clause[0] - _AGAIN_FAR:
            break
        value = value_of(d)
        if value and not is_day(d) and not COMPARED.search(site.text, max(0, d.start - 28), d.start):
            return value
    return report.period if report is not None and report.kind in ("results", "statistics") else None


def _resized(period: str | None, words: str) -> str | None:
    """The half of a quarter's year, or its quarter, where the words ask for the other."""
    if period is None or len(period) != MONTHS:
        return period
    year, first, last = period[:4], int(period[5:7]), int(period[-2:])
    if _HALF.search(words) and last - first < 5:
        return f"{year}-01/{year}-06" if last <= 6 else f"{year}-07/{year}-12"
    if _QUARTER.search(words) and last - first > 2:
        return f"{year}-{last - 2:02d}/{year}-{last:02d}"
    return period


def _year_before(period: str | None) -> str | None:
    """The same period of the year before (`2015-04/2015-06` -> `2014-04/2014-06`)."""
    return None if period is None else "/".join(f"{int(p[:4]) - 1}{p[4:]}" for p in period.split("/"))
