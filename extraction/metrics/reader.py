"""From a number in its sentence to what it counts: the order in which the readings are tried."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.metrics import traps
from extraction.metrics.counts import read_bare, read_count, read_definite, read_one, read_two
from extraction.metrics.duals import dual_phrase_end
from extraction.metrics.measures import (
    in_parentheses,
    read_dual_unit,
    read_measure,
    read_one_coin,
    read_percent,
    scaled,
)
from extraction.metrics.ranks import elative_phrase, is_scope, rank_noun
from extraction.metrics.reading import Reading, bare_span, make_reading
from extraction.metrics.tokens import Sentence, Token
from extraction.metrics.units import dual_units
from extraction.spans import NumberSpan

_TWO = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))


def read_number(text: str, sentence: Sentence, n: NumberSpan, previous: Reading | None) -> Reading | None:
    """What the number counts, None where it is no metric. `previous` is the last reading in the same sentence."""
    if n.kind == "dual":
        return _read_dual(text, sentence, n)
    if n.kind == "ordinal":
        return _rank_by_ordinal(n, sentence.before(n.start, 5), sentence.after(n.end, 2))
    before = sentence.before(n.start)
    after: Sequence[Token] = sentence.after(n.end)
    if traps.is_list_number(text, n) or traps.is_clock(text, n) or traps.is_code(text, n):
        return None
    if traps.is_named_day(n, after):
        return None
    if n.kind == "percent" or text[n.start - 1 : n.start] == "%":
        return read_percent(n, before, after)
    n, after = scaled(n, after)
    start, after = in_parentheses(text, n, after)
    measured = read_measure(text, n, start, before, after)
    if measured is not None:
        return None if measured.unit_kind == "skip" else measured
    rank = rank_noun(before)
    if rank is not None and n.value_upper is None:
        return Reading(rank.start, n.end, n.start, n.value, None, "exact", "rank", "rank_number", bare_span(rank))
    if n.kind == "fraction" or traps.is_supposed(before, after, False):
        return None
    if text.startswith(("ال", "لل"), n.start) and not text.startswith(("الف", "الاف"), n.start):
        return read_definite(n, before)
    if n.value == 1 and not text[n.start].isdigit():
        return read_one_coin(n, before) or read_one(text, n, before)
    if text[n.start : n.end] in _TWO:
        return read_two(n, before)
    return _read_things(text, n, start, before, after, previous)


def _read_things(
    text: str, n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token], previous: Reading | None
) -> Reading | None:
    """The reading as a count of what follows, else as what the words before make of a bare number."""
    if traps.identifies(before) or traps.is_year(text, n, before):
        return None
    carried = previous is not None and previous.unit_kind == "rank" and is_scope(after)
    counted = None if carried else read_count(text, n, start, before, after)
    return counted or read_bare(text, n, before, after, previous)


def _read_dual(text: str, sentence: Sentence, n: NumberSpan) -> Reading | None:
    """The reading of a dual noun or unit."""
    before = sentence.before(n.start)
    after = sentence.after(n.end)
    word = text[n.start : n.end]
    if word in dual_units():
        return read_dual_unit(text, sentence, n, before, after)
    end = dual_phrase_end(after, before, n.end)
    if end is None or traps.is_supposed(before, after, False) or traps.is_score(text, 2, [word]):
        return None
    return make_reading(n, n.start, end, before, after, "count", "dual", unit=(n.start, end))


def _rank_by_ordinal(n: NumberSpan, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    rank = rank_noun(before)
    if rank is not None:
        return Reading(rank.start, n.end, n.start, n.value, None, "exact", "rank", "rank", bare_span(rank))
    if n.value >= 2:
        phrase = elative_phrase(after)
        if phrase is not None:
            return Reading(n.start, phrase[1], n.start, n.value, None, "exact", "rank", "rank_elative", phrase)
    return None
