"""Numbers with a unit of measure, money or a percent sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.metrics import traps
from extraction.metrics.durations import is_measured, with_minutes
from extraction.metrics.reading import Reading, make_reading
from extraction.metrics.tokens import Sentence, Token
from extraction.metrics.units import Unit, adjective_country, unit_at
from extraction.metrics.vocabulary import is_noun
from extraction.spans import NumberSpan

_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}
_AND_HALF = re.compile(r"\s+ونصف(?:\s+ال[ء-ي]+)?(?![ء-ي])")
_UNIT_SKIP = frozenset(('"', ")", "ال"))
_SCALES = {"الف": 1e3, "الاف": 1e3, "مليون": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارات": 1e9, "تريليون": 1e12}


def in_parentheses(text: str, n: NumberSpan, after: Sequence[Token]) -> tuple[int, Sequence[Token]]:
    """Where the number begins with its bracket, and the tokens after its closing one: (1.850) ريال."""
    if text[n.start - 1 : n.start] == "(" and ")" in text[n.start : n.end + 1]:
        return n.start - 1, after[1:] if after and after[0].word == ")" else after
    return n.start, after


def scaled(n: NumberSpan, after: Sequence[Token]) -> tuple[NumberSpan, Sequence[Token]]:
    """The number with a scale that a closing quote or bracket cuts off from it: «160» مليون ريال."""
    if len(after) > 1 and after[0].word in ('"', ")") and after[1].word in _SCALES:
        scale = _SCALES[after[1].word]
        upper = None if n.value_upper is None else n.value_upper * scale
        return NumberSpan(n.start, after[1].end, n.value * scale, upper, n.kind), after[2:]
    return n, after


def read_percent(n: NumberSpan, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    if traps.is_supposed(before, after, True):
        return None
    reading = make_reading(n, n.start, n.end, before, after, "percent", "percent")
    opened = _open_range(before) if reading.qualifier == "exact" else None
    if opened is not None:
        reading.start, reading.qualifier = opened, "range"
    return reading


def _open_range(before: Sequence[Token]) -> int | None:
    """Where a range begins whose other end is no number (ما بين النسبة القصوى إلى 3%)."""
    if not before or before[-1].word not in ("الي", "و"):
        return None
    near = before[-6:-1]
    for i in range(len(near) - 1, -1, -1):
        if near[i].word == "مابين":
            return near[i].start
        if near[i].word == "ما" and i + 1 < len(near) and near[i + 1].word == "بين":
            return near[i].start
        if near[i].word in ("،", "."):
            return None
    return None


def read_measure(
    text: str, n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token]
) -> Reading | None:
    """The reading as money or a measure; of kind `skip` for a span of time that is none."""
    symbol = _SYMBOLS.get(text[start - 1 : start]) or _SYMBOLS.get(text[n.end : n.end + 1])
    if symbol:
        begin = start - 1 if text[start - 1 : start] in _SYMBOLS else start
        return make_reading(n, begin, n.end, before, after, "currency", "currency", measure=Unit("currency", symbol))
    at = 0
    while at < len(after) and after[at].word in _UNIT_SKIP and at < 1:
        at += 1
    found = unit_at(after, at)
    if found is None:
        if n.value_upper is None:
            return None
        return _range_with_unit_inside(n, before, after, text)
    size, unit = found
    if _is_thing(after, at):
        return None
    end = after[at + size - 1].end
    if unit.kind == "duration":
        if after[at].word in _YEARS and at + size < len(after) and after[at + size].word.isdigit():
            return None  # 21700 عام 2014
        if not is_measured(before):
            return Reading(start, end, n.start, n.value, None, "exact", "skip", "skip")
        minutes = with_minutes(text, n.value, end) if unit.code == "h" else None
        if minutes:
            n = NumberSpan(n.start, n.end, minutes[0], None, n.kind)
            return make_reading(
                n, start, minutes[1], before, after, "duration", "duration", measure=Unit("duration", "min")
            )
    adjective = None
    if unit.kind == "currency" and at + size < len(after):
        adjective = adjective_country(after[at + size].word)
        if adjective:
            end = after[at + size].end
    words = (after[at].start, end)
    return make_reading(
        n,
        start,
        end,
        before,
        after,
        unit.kind,
        unit.kind if unit.kind in ("currency", "duration") else "measure",
        unit=words,
        measure=unit,
        adjective=adjective,
    )


_YEARS = frozenset(("عام", "سنه"))
_POINTS = frozenset(("نقطه", "نقاط", "نقطتين", "نقطتان"))
_POINTS_OF = frozenset(("مئويه", "ميويه", "اساس", "خلال", "كامله"))


def _is_thing(after: Sequence[Token], at: int) -> bool:
    """Whether points are places counted (نقطة شحن, نقاط بيع), not those of an index or a league."""
    if after[at].word not in _POINTS or at + 1 >= len(after):
        return False
    word = after[at + 1].word
    return word not in _POINTS_OF and not word.endswith("ا") and is_noun(word)


def read_one_coin(n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    """A unit of money with a stated one (دينار بحريني واحد, دولار واحد)."""
    for size in (2, 1):
        coin = before[-size:]
        found = unit_at(coin, 0) if len(coin) == size else None
        if found is None or found[1].kind != "currency" or found[0] != 1:
            continue
        adjective = adjective_country(coin[1].word) if size == 2 else None
        if size == 2 and adjective is None:
            continue
        unit = (coin[0].start, coin[-1].end)
        one = NumberSpan(coin[0].start, n.end, 1, None, n.kind)
        return make_reading(
            one,
            coin[0].start,
            n.end,
            before[:-size],
            (),
            "currency",
            "currency",
            unit=unit,
            measure=found[1],
            adjective=adjective,
        )
    return None


def _range_with_unit_inside(
    n: NumberSpan, before: Sequence[Token], after: Sequence[Token], text: str
) -> Reading | None:
    """A range whose unit stands between its ends (من ربع متر إلى متر ونصف)."""
    part = Sentence(text, n.start, n.end)
    inside = part.after(n.start, len(part.words))
    for i in range(len(inside) - 1, -1, -1):
        found = unit_at(inside, i)
        if found and found[1].kind != "duration":
            return make_reading(
                n,
                n.start,
                n.end,
                before,
                after,
                found[1].kind,
                "range_inside",
                unit=(inside[i].start, inside[i + found[0] - 1].end),
                measure=found[1],
            )
        if found:
            return Reading(n.start, n.end, n.start, n.value, None, "exact", "skip", "skip")
    return None


def read_dual_unit(
    text: str, sentence: Sentence, n: NumberSpan, before: Sequence[Token], after: Sequence[Token]
) -> Reading | None:
    """The reading of a unit in the dual (كيلومترين; ساعتين و40 دقيقة where it is measured)."""
    found = unit_at(sentence.after(n.start), 0)
    if found is None:
        return None
    unit = found[1]
    if unit.kind == "duration":
        if not is_measured(before):
            return None
        minutes = with_minutes(text, 2, n.end) if unit.code == "h" else None
        if minutes:
            whole = NumberSpan(n.start, n.end, minutes[0], None, n.kind)
            return make_reading(
                whole, n.start, minutes[1], before, after, "duration", "dual_unit", measure=Unit("duration", "min")
            )
    half = _AND_HALF.match(text, n.end)
    end = half.end() if half else n.end
    whole = NumberSpan(n.start, end, 2.5 if half else 2, None, n.kind)
    return make_reading(whole, n.start, end, before, after, unit.kind, "dual_unit", measure=unit, unit=(n.start, n.end))
