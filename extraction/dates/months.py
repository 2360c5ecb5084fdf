"""Dates that name a month: `12 فبراير 2024`, `الخامس عشر من آذار`, `من 3 إلى 6 مارس`, `محرم 1446هـ`."""

from __future__ import annotations

import re

from extraction.dates.calendars import hijri_year_within
from extraction.dates.cues import looks_ahead
from extraction.dates.parts import Atom, Parts
from extraction.dates.words import MONTHS, alternatives, context
from extraction.folding import fold_text

_UNITS = ["الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]


def _day_words() -> dict[str, int]:
    words = {"الاول": 1, "اول": 1, "غره": 1, "الفاتح": 1, "فاتح": 1, "العاشر": 10, "العشرين": 20, "العشرون": 20}
    words |= {"الثلاثين": 30, "الثلاثون": 30, "الحادي والثلاثين": 31, "الحادي والثلاثون": 31}
    for n, word in enumerate(_UNITS, 1):
        if n > 1:
            words[word] = n
        words[f"{word} عشر"] = 10 + n
        words[f"{word} والعشرين"] = words[f"{word} والعشرون"] = 20 + n
    return words


_DAY_WORDS = _day_words()
_DAY = r"(?<![0-9.,/])[0-9]{1,2}"
_BEFORE = re.compile(
    rf"(?:(?P<open>(?<![ء-ي])(?:من|ما بين|بين|[وب]?يومي|[وب]?ايام) (?:ال )?)?(?P<first>{_DAY}|(?:ال)?فاتح)"
    r"(?:(?:[،,] ?| و ?)[0-9]{1,2})* ?(?:-|و?الي|و?حتي|و|/) ?(?:ال )?)?"
    rf"(?P<day>(?<![0-9.,])[0-9]{{1,2}})(?: ?من)?(?: شهر)?[ /-]{{1,2}}$"
)
_WORD_BEFORE = re.compile(rf"(?<![ء-ي])[وبل]?(?P<word>{alternatives(_DAY_WORDS)})(?: ايام)?(?: من)?(?: شهر)? $")
_ORDINALS = {word.removeprefix("ال"): n for word, n in _DAY_WORDS.items() if n <= 10} | _DAY_WORDS
# يومي الأول والثاني من .., من الثالث إلى الخامس من ..
_WORDS_BEFORE = re.compile(
    rf"(?<![ء-ي])(?P<open>من|(?:ما )?بين|[وب]?يومي|[وب]?ايام) (?P<first>{alternatives(_ORDINALS)}) ?"
    rf"(?:و?الي |و?حتي |و(?:بين )?)(?P<day>{alternatives(_ORDINALS)})(?: من)?(?: شهر)? $"
)
_FIRST_WORD = re.compile(rf"(?<![ء-ي])من (?P<word>{alternatives(_DAY_WORDS)}) و?(?:الي|حتي) $")
_MONTH_WORD = re.compile(r"(?<![ء-ي])[وفبلك]?(?:ال)?شهر $")
_PREPOSITION = re.compile(rf"(?<![ء-ي])[وف]?(?:{alternatives(context('year_prep') | context('month_prep'))}) $")
_TO = re.compile(r" (?:الي|حتي)(?![ء-ي])")
_HEAD_BEFORE = re.compile(r"([ء-ي]+) $")
_ALIAS = re.compile(
    rf"(?: ?[/(\[-] ?| )(?P<alias>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![ء-ي])(?: ?[\])])?"
)
_YEAR = re.compile(
    r"(?: ?[،,/-])?(?: من)?(?: ?(?:[بل]?(?:عام|سنه)|العام|السنه|للعام|للسنه))? ?(?P<year>[0-9]{4})(?![0-9]|[.,][0-9])"
    r"(?: ?(?P<era>م|ه|هجريه?|ميلاديه?)(?![ء-ي]))?"
)
_TOWARD = (("past", -1), ("before_last", -2), ("next", 1), ("current", 2))
_ADJECTIVES = {word: value for role, value in _TOWARD for word in context(role)}
_ADJECTIVE = re.compile(rf" (?P<word>{alternatives(_ADJECTIVES)})(?![ء-ي])")
_PLACE_HEADS = context("place_head")
_NIL = "صفر"  # the month, and nought
_SCORE = re.compile(r"[0-9] ?- ?$")  # فاز 1-صفر


def toward_after(text: str, end: int) -> tuple[int, int]:
    """(toward, end) of an adjective such as الماضي, المقبل or الجاري after a month or weekday; (0, end) without."""
    m = _ADJECTIVE.match(text, end)
    return (0, end) if m is None else (_ADJECTIVES[m["word"]], m.end())


def read_month(text: str, start: int, end: int, name: str) -> Atom | None:
    """The date around the month name at [start, end), or None where the word is no month here."""
    month, hijri, sure = MONTHS[name]
    first, day, begin = days_before(text, start)
    if day is not None and day > 31:
        first, day, begin = None, None, start
    alias = _ALIAS.match(text, end)
    if alias is not None and (month, hijri) == MONTHS[fold_text(alias["alias"])][:2]:
        end, sure = alias.end(), True
    year, end = _year_after(text, end, hijri)
    toward = 0
    if year is None:
        toward, end = toward_after(text, end)
    if not (sure or day is not None or year is not None or toward or _is_month(text, start, end)):
        return None
    if day is not None and year is None and not toward and _is_place(text, begin):
        return None
    if not sure and year is None and name == _NIL and _SCORE.search(text, max(0, start - 4), start):
        return None
    if year is None and not toward and looks_ahead(text, begin):
        toward = 4
    if hijri and year is not None and year > 1600:
        year = hijri_year_within(month, year)
    parts = Parts(year, month, day, hijri)
    if first is None:
        return Atom(begin, end, parts=parts, toward=toward)
    return Atom(begin, end, parts=Parts(year, month, first, hijri), last=parts, toward=toward)


def _is_month(text: str, start: int, end: int) -> bool:
    """Whether a word that may be another is a month by what stands around it: شهر آب, في مارس, من مارس إلى مايو."""
    if _MONTH_WORD.search(text, max(0, start - 8), start) or _PREPOSITION.search(text, max(0, start - 9), start):
        return True
    return text.endswith("من ", 0, start) and _TO.match(text, end) is not None


def days_before(text: str, start: int) -> tuple[int | None, int | None, int]:
    """(first day of a range, day, where they begin) before a month name."""
    low = max(0, start - 44)
    m = _BEFORE.search(text, low, start)
    if m is not None:
        day = int(m["day"])
        if m["first"] is None:
            word = _FIRST_WORD.search(text, low, m.start("day"))  # من العاشر إلى 20 من شوال
            if word is not None and _DAY_WORDS[word["word"]] < day:
                return _DAY_WORDS[word["word"]], day, word.start()
            return None, day, m.start("day")
        first = int(m["first"]) if m["first"].isdigit() else 1  # فاتح
        if first < day:
            return first, day, m.start()
        return None, day, m.start("day")
    m = _WORDS_BEFORE.search(text, low, start) if "و" in text[low:start] or "ي" in text[low:start] else None
    if m is not None and _ORDINALS[m["first"]] < _ORDINALS[m["day"]]:
        return _ORDINALS[m["first"]], _ORDINALS[m["day"]], m.start("open")
    m = _WORD_BEFORE.search(text, low, start)
    if m is not None:
        return None, _DAY_WORDS[m["word"]], m.start("word")
    return None, None, start


def _year_after(text: str, end: int, hijri: bool) -> tuple[int | None, int]:
    m = _YEAR.match(text, end)
    if m is None:
        return None, end
    year = int(m["year"])
    if 1500 <= year <= 2200 or (hijri and 1200 <= year <= 1600):
        return year, m.end()
    return None, end


def _is_place(text: str, begin: int) -> bool:
    """مدينة 6 أكتوبر, ثورة 23 يوليو: a name."""
    m = _HEAD_BEFORE.search(text, max(0, begin - 20), begin)
    return m is not None and (m[1] in _PLACE_HEADS or m[1].removeprefix("ال") in _PLACE_HEADS)
