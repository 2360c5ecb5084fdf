"""Ranges: two numbers that bound one quantity, in one span with the words that open it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extraction.numbers.digits import Manner
from extraction.numbers.phrase import Phrase, read_phrase
from extraction.numbers.vocabulary import context_words
from extraction.spans import NumberSpan

_OPENER = re.compile(r"(?<![ء-ي])(?:[وف]|في)?(?P<open>(?:(?:[تي]تراوح|تراوحت?) )?(?:ما ?)?(?P<word>بين|من)) {1,2}$")
# In أكثر من 10 إلى 15 the من belongs to أكثر.
_MORE_THAN = re.compile(r"(?:اكثر|اقل|ازيد|اعلي|ادني|يقرب|قريبا?|بدلا) من {1,2}$")
_HYPHEN = re.compile(r" ?- ?(?=[0-9])")
_TO = re.compile(r" {1,2}(?:الي|حتي|لغايه) {0,2}(?=%?[0-9ء-ي])")
_AND = re.compile(r" {1,2}و ?(?=%?[0-9ء-ي])")
_AND_DIGIT = re.compile(r" {1,2}و ?(?=[0-9])")
_NOUN = re.compile(r" ([ء-ي]{2,}(?: [ء-ي]{2,})?)(?= (?:و|الي |حتي ))")
_NOUN_AFTER = re.compile(r" ([ء-ي]{2,})")
_NOUN_AND_PART = re.compile(r"([ء-ي]{2,})(?: و(نصف|ربع|ثلث)(?![ء-ي]))?")
_PART = {"نصف": Decimal("0.5"), "ربع": Decimal("0.25"), "ثلث": Decimal(1) / 3, None: Decimal(0)}
_LONGER = re.compile(r" ?[-/] ?[0-9]|:[0-9]")
_CODE_BEFORE = re.compile(r"[-/+][ ]?$")
_RESPECTIVELY = re.compile(r"[^.\n]{0,60}التوالي")
_CHANGE = context_words("change")
_LENGTH_AHEAD = re.compile(r"من [^\n.،]{1,24}?(?:متر|امتار|سنتيمتر|قدم)")
_WORD = re.compile(r"[ء-ي]+")


def in_range(manner: Manner, a: Phrase, found: list[NumberSpan]) -> int:
    """Append the range that the number opens, or the number alone; returns where reading goes on."""
    if a.kind == "ordinal":
        found.append(_alone(a))
        return a.end
    text = manner.text
    opener = _opener(text, a.start) if text.startswith("ن ", a.start - 2) and a.start >= 3 else None
    if opener is None:
        pair = _bare(manner, a)
        start, word = a.start, ""
    else:
        start, word = opener
        pair = _opened(manner, a, word)
    if pair is None:
        found.append(_alone(a))
        return a.end
    low, high = _shared(*pair)
    if word == "من" and _is_change(text, start):
        found.extend((_alone(low), _alone(high)))
    else:
        if low.value > high.value:
            low, high = replace(low, value=high.value), replace(high, value=low.value)
        found.append(NumberSpan(start, high.end, float(low.value), float(high.value), high.kind))
    return high.end


def _alone(p: Phrase) -> NumberSpan:
    return NumberSpan(p.start, p.end, float(p.value), None, p.kind)


def _opener(text: str, at: int) -> tuple[int, str] | None:
    m = _OPENER.search(text, max(0, at - 24), at)
    if m is None:
        return None
    if m["word"] == "من" and _MORE_THAN.search(text, max(0, at - 24), at):
        return at, "of"
    return m.start("open"), m["word"] if not m["open"].startswith(("ت", "ي")) else "تتراوح"


def _is_change(text: str, start: int) -> bool:
    """ارتفع من 5 إلى 10 states two figures."""
    before = re.split(r"[.\n،؛]", text[max(0, start - 70) : start])[-1]
    words = _WORD.findall(before)[-7:]
    if _LENGTH_AHEAD.match(text, start):
        # ارتفاع is height here.
        words = [w for w in words if not w.endswith("ارتفاع")]
    return any(w in _CHANGE or (w[0] in "وفلب" and w[1:] in _CHANGE) or w.removeprefix("ال") in _CHANGE for w in words)


def _shared(low: Phrase, high: Phrase) -> tuple[Phrase, Phrase]:
    """Give the lower end the scale and percent sign that stand at the upper one only."""
    if low.unscaled and high.scale > 1 and low.value < high.mantissa:
        low = replace(low, value=low.value * high.scale)
    if "percent" in (low.kind, high.kind):
        return replace(low, kind="percent"), replace(high, kind="percent")
    kind = "fraction" if low.kind == high.kind == "fraction" else "cardinal"
    return replace(low, kind=kind), replace(high, kind=kind)


def _upper(manner: Manner, at: int) -> Phrase | None:
    b = read_phrase(manner, at)
    return b if b is not None and b.kind != "ordinal" else None


def _bare(manner: Manner, a: Phrase) -> tuple[Phrase, Phrase] | None:
    """Ranges that nothing opens: 10-15, 10 إلى 15, ٩ و١١ مليار."""
    text = manner.text
    if not a.words:
        m = _HYPHEN.match(text, a.end)
        if m is not None:
            return _hyphened(manner, a, m.end())
        if a.unscaled and a.kind == "cardinal" and _AND_DIGIT.match(text, a.end):
            b = _upper(manner, a.end)
            if b is None or b.unscaled or not a.value < b.mantissa or b.mantissa * b.scale != b.value:
                return None
            return None if _RESPECTIVELY.match(text, b.end) else (a, b)
    m = _TO.match(text, a.end)
    if m is None or text.startswith(" حتي", a.end):
        return None
    b = _upper(manner, m.end())
    return (a, b) if b is not None and _ascending(a, b) and not _unlike(a, b) else None


def _unlike(a: Phrase, b: Phrase) -> bool:
    """`5% إلى 210 ريالات`, `عام 2013 إلى 3 مليارات`: a share and a level, a year and an amount."""
    if a.kind == "percent" and b.kind != "percent":
        return True
    year = a.unscaled and not a.words and isinstance(a.value, int) and 1900 <= a.value < 2100
    return year and not 1900 <= b.value < 2100


def _ascending(a: Phrase, b: Phrase) -> bool:
    low, high = _shared(a, b)
    return low.value < high.value


def _hyphened(manner: Manner, a: Phrase, at: int) -> tuple[Phrase, Phrase] | None:
    """10-15; a date, a telephone number or the score of a match is none."""
    text = manner.text
    b = _upper(manner, at)
    if b is None or b.words or _LONGER.match(text, b.end) or _CODE_BEFORE.search(text, max(0, a.start - 2), a.start):
        return None
    if text[a.start] == "0" and not text.startswith("0.", a.start):
        return None
    return (a, b) if _ascending(a, b) or b.kind == "percent" else None


def _opened(manner: Manner, a: Phrase, word: str) -> tuple[Phrase, Phrase] | None:
    """The range after بين or من, whose lower end may carry its noun: بين مئتي ألف جنيه ومليون جنيه."""
    text = manner.text
    if word == "of":
        return _bare(manner, a)
    between = word in ("بين", "تتراوح")
    m = _TO.match(text, a.end)
    if m is not None:
        b = _upper(manner, m.end())
        return None if b is None or _unlike(a, b) else (a, b)
    if not a.words and (m := _HYPHEN.match(text, a.end)) is not None:
        return _hyphened(manner, a, m.end())
    if between and _AND.match(text, a.end):
        b = _upper(manner, a.end)
        if b is not None:
            return a, b
    noun = _NOUN.match(text, a.end)
    if noun is not None:
        return _with_noun(manner, a, noun[1], noun.end(), between)
    return (_split(manner, a) if between else None) or _bare(manner, a)


def _with_noun(manner: Manner, a: Phrase, noun: str, at: int, between: bool) -> tuple[Phrase, Phrase] | None:
    text = manner.text
    m = _TO.match(text, at)
    if m is None and not (between and _AND.match(text, at)):
        return None
    b = _upper(manner, m.end() if m is not None else at)
    if b is None:
        return _noun_and_part(text, a, noun, m.end()) if m is not None else None
    after = _NOUN_AFTER.match(text, b.end)
    if after is not None and not any(_same_noun(n, after[1]) for n in noun.split()):
        return None
    return a, b


def _noun_and_part(text: str, a: Phrase, noun: str, at: int) -> tuple[Phrase, Phrase] | None:
    """من ربع متر إلى متر ونصف: the bare noun is one."""
    m = _NOUN_AND_PART.match(text, at)
    if m is None or not _same_noun(noun.split()[0], m[1]) or a.value >= 1:
        return None
    whole = 1 + _PART[m[2]]
    return a, Phrase(m.start(), m.end(), whole, "fraction", 1, 1, True, True)


def _split(manner: Manner, a: Phrase) -> tuple[Phrase, Phrase] | None:
    """بين خمسة وعشرين read as 5 and 20, where no second number follows twenty-five."""
    text = manner.text
    for m in reversed(list(_AND.finditer(text, a.start, a.end))):
        low = read_phrase(Manner(text[: m.start()]), a.start)
        high = _upper(manner, m.start())
        if low is not None and high is not None and low.end == m.start() and _ascending(low, high):
            return low, high
    return None


def _same_noun(a: str, b: str) -> bool:
    """Whether two forms are of one noun (دينار, دنانير): the same letters, weak ones and endings left out."""
    return _root(a) == _root(b)


def _root(noun: str) -> frozenset[str]:
    return frozenset(noun.removeprefix("ال")) - frozenset("اويهت")
