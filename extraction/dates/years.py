"""Years, financial years and parts of a year: `عام 2024`, `العام المالي 2021/2022`, `الربع الثاني`, `النصف الأول`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.dates.months import toward_after
from extraction.dates.numeric import matches
from extraction.dates.parts import Atom, Parts
from extraction.dates.words import alternatives, context
from extraction.numbers.digits import Manner
from extraction.numbers.phrase import read_phrase

_FINANCIAL = context("financial")
_FINANCIAL_WORD = re.compile(rf" (?:{alternatives(_FINANCIAL)})(?![ء-ي])")
_HEAD = re.compile(r"(?: (?P<kind>[ء-ي]{4,9}))? ?\(?(?=[0-9])")
_KINDS = _FINANCIAL | frozenset({"الدراسي", "الدراسيه", "الجامعي", "الجامعيه", "الهجري", "الهجريه", "الميلادي", "من"})
_YEARS = re.compile(
    r"(?P<year>[0-9]{4})(?![0-9]|[.,][0-9])"
    r"(?:(?: ?[-/] ?(?P<short>[0-9]{2})|(?: ?[-/] ?| ?و ?| الي | حتي )(?:عام )?(?P<last>[0-9]{4}))(?![0-9]|[.,][0-9]))?"
    r"(?: ?(?P<era>م|ه|هجريه?|ميلاديه?)(?![ء-ي]))?"
)
_PREPOSITION = re.compile(rf"(?<![ء-ي])(?:[وف]?(?:{alternatives(context('year_prep'))}) |[بل])$")
_FOUR_DIGITS = re.compile(r"[12](?<![0-9.,/:-][12])[0-9]{3}(?![0-9]|[.,:][0-9])")
_PAIR = re.compile(r" ?[-/] ?((?:19|20)[0-9]{2})(?![0-9]|[-/.][0-9])")
_JOINED = re.compile(r" ?و ?((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])")
_ERA = re.compile(r" ?(م|ه)(?![ء-ي])")
_FREE_AFTER = re.compile(r" ?(?:[.،؛:)\n,]|$)| (?![0-9%/-])")
_COUNTED = re.compile(r" (?:الف|مليون|مليار|ريال|دولار|درهم|دينار|جنيه|شخص|كيلو|كلم|كم|متر|طن|وحده|منزل|مدرسه|سرير)")


def read_year(text: str, start: int, end: int) -> Atom | None:
    """The year after عام, سنة, العام المالي ... at [start, end), in digits or words."""
    m = _HEAD.match(text, end)
    if m is None:
        return _relative_financial(text, start, end) or _in_words(text, start, end)
    kind = m["kind"] or ""
    if kind and kind not in _KINDS:
        return None
    y = _YEARS.match(text, m.end())
    if y is None:
        return None
    year = int(y["year"])
    hijri = _is_hijri(year, y["era"])
    if not (hijri or 1000 <= year <= 2200):
        return None
    written = y["last"] or y["short"]
    last = _last_year(year, written)
    stop = y.end() if last is not None or written is None else y.end("year")
    return Atom(
        start,
        stop,
        Parts(year, hijri=hijri),
        None if last is None else Parts(last, hijri=hijri),
        financial=kind in _FINANCIAL,
    )


def _relative_financial(text: str, start: int, end: int) -> Atom | None:
    """العام المالي الحالي, الماضي, المقبل."""
    m = _FINANCIAL_WORD.match(text, end)
    if m is None:
        return None
    toward, stop = toward_after(text, m.end())
    if not toward:
        return None
    return Atom(start, stop, unit="financial_year", offset=0 if toward == 2 else toward, financial=True)


def _is_hijri(year: int, era: str | None) -> bool:
    if era is not None:
        return era.startswith("ه")
    return 1300 <= year <= 1500


def _last_year(year: int, last: str | None) -> int | None:
    if last is None:
        return None
    value = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
    return value if year < value <= year + 100 else None


def _in_words(text: str, start: int, end: int) -> Atom | None:
    """عام ألفين وخمسة عشر."""
    if not text.startswith((" الف", " تسعم"), end):
        return None
    phrase = read_phrase(Manner(text), end)
    if phrase is None or not 1800 <= phrase.value <= 2200:
        return None
    return Atom(start, phrase.end, Parts(int(phrase.value)))


def bare_years(text: str, starts: Sequence[int]) -> list[Atom]:
    """Years that no عام or سنة names: after a preposition, as a pair (2015-2016), with م or هـ, in parentheses.

    `starts` are where the runs of digits of the folded text begin.
    """
    found = (_bare_year(text, m.start(), m.end()) for m in matches(_FOUR_DIGITS, text, starts))
    return [atom for atom in found if atom is not None]


def _bare_year(text: str, start: int, end: int) -> Atom | None:
    year = int(text[start:end])
    modern = 1900 <= year < 2100
    pair = _PAIR.match(text, end)
    if pair is not None and modern and year < int(pair[1]):
        return Atom(start, pair.end(), Parts(year), Parts(int(pair[1])))
    if text.endswith("مواليد ", 0, start):  # لاعبون من مواليد 1997
        return None
    era = _ERA.match(text, end)
    if era is not None:
        hijri = era[1] == "ه"
        fits = 1300 <= year <= 1500 if hijri else 1500 <= year <= 2200
        return Atom(start, era.end(), Parts(year, hijri=hijri)) if fits else None
    if not modern or year == 2000:
        return None
    governor = _PREPOSITION.search(text, max(0, start - 9), start)
    joined = _JOINED.match(text, end)
    if joined is not None and governor is not None and governor[0].endswith("بين ") and year < int(joined[1]):
        return Atom(start, joined.end(), Parts(year), Parts(int(joined[1])))
    enclosed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    governed = governor is not None and _FREE_AFTER.match(text, end)
    return Atom(start, end, Parts(year)) if enclosed or (governed and not _COUNTED.match(text, end)) else None


_ORDINALS = {"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "اخير": 4}
_QUARTER = re.compile(r"(?:ال)?ربع (?:ال)?(اول|ثاني|ثالث|رابع|اخير)(?![ء-ي])")
_OF_YEAR = re.compile(r" من ((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])")  # الربع الأول من 2025
_HALF = re.compile(r"النصف ال(اول|ثاني)(?![ء-ي])")
_SMALL = {
    "شهرين": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "ثمان": 8, "تسع": 9, "عشر": 10,
    "احد عشر": 11, "احدي عشر": 11,
}  # fmt: skip
_COUNT = rf"(?:ال)?(?:(?P<word>{alternatives(_SMALL)})ه?|(?P<digits>[0-9]{{1,2}}))"
_MONTHS_AFTER = re.compile(rf"(?:الاشهر|الشهور) {_COUNT} (?:الاولي|الاول)(?![ء-ي])")
_MONTHS_BEFORE = re.compile(rf"(?<![ء-ي0-9])(?:اول )?{_COUNT} (?:ال)?(?:اشهر|شهور)(?P<first> الاولي| الاول)?(?![ء-ي])")


def read_part(text: str, start: int, end: int) -> Atom | None:
    """The quarter, half or first months of a year at the word [start, end)."""
    m = _QUARTER.match(text, start)
    if m is not None:
        quarter = _ORDINALS[m[1]]
        return _part(text, start, m.end(), (quarter * 3 - 2, quarter * 3))
    m = _HALF.match(text, start)
    if m is not None:
        return _part(text, start, m.end(), (1, 6) if m[1] == "اول" else (7, 12))
    m = _MONTHS_AFTER.match(text, start)
    if m is None:
        for m in _MONTHS_BEFORE.finditer(text, max(0, start - 20), min(len(text), end + 10)):
            if m.end() >= end and (m["first"] or m[0].startswith("اول ")):
                break
        else:
            return None
    count = int(m["digits"]) if m["digits"] else _SMALL[m["word"]]
    return Atom(m.start(), m.end(), months=(1, count)) if 2 <= count <= 11 else None


def _part(text: str, start: int, end: int, months: tuple[int, int]) -> Atom:
    """Those months, of the year that stands right behind them."""
    year = _OF_YEAR.match(text, end)
    if year is None:
        return Atom(start, end, months=months)
    return Atom(start, year.end(), Parts(int(year[1])), months=months)


_OF_AGE = re.compile(r"\)? (?:من )?(?:ال)?عمر")
_CENTURY = re.compile(r"(?: من)? القرن (?:الماضي|العشرين)")


def read_decade(text: str, start: int, end: int, tens: int) -> Atom | None:
    """The ten years of التسعينيات; العشرينات من العمر are none."""
    if _OF_AGE.match(text, end):
        return None
    m = _CENTURY.match(text, end)
    return Atom(start, end if m is None else m.end(), Parts(1900 + tens), Parts(1900 + tens + 9))
