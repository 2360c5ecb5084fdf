"""What is read of a number before its clause is asked: what it counts and how the text hedges it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.metrics.qualifiers import qualifier_after, qualifier_before
from extraction.metrics.tokens import Token
from extraction.metrics.units import Unit
from extraction.metrics.vocabulary import has_clitic
from extraction.spans import NumberSpan


@dataclass(slots=True)
class Reading:
    """A number with its unit. Offsets are of the folded text.

    `unit` is the folded span (start, end) of the words of a count or rank, `measure` the entry of the unit lexicon;
    `adjective` the country of a currency's adjective. `rule` names how it was read, for the confidence table.
    """

    start: int
    end: int
    number_start: int
    value: float
    value_upper: float | None
    qualifier: str
    unit_kind: str
    rule: str
    unit: tuple[int, int] | None = None
    measure: Unit | None = None
    adjective: str | None = None


def make_reading(
    n: NumberSpan,
    start: int,
    end: int,
    before: Sequence[Token],
    after: Sequence[Token],
    kind: str,
    rule: str,
    *,
    unit: tuple[int, int] | None = None,
    measure: Unit | None = None,
    adjective: str | None = None,
) -> Reading:
    """A reading with the hedge found before the number or after what is counted."""
    qualifier = "range" if n.value_upper is not None else "exact"
    hedge = qualifier_before(before)
    if hedge is not None:
        start = min(start, hedge[0])
        qualifier = hedge[1] if n.value_upper is None else "range"
    else:
        later = [t for t in after if t.start >= end]
        tail = qualifier_after(later, 0)
        if tail is not None and n.value_upper is None:
            end, qualifier = tail
    return Reading(start, end, n.start, n.value, n.value_upper, qualifier, kind, rule, unit, measure, adjective)


_CLITICS = frozenset(("و", "ف", "ب", "ك", "وب", "فب", "وك"))


def bare_span(noun: Token) -> tuple[int, int]:
    """The span of a noun without و, ف, ب, ل before it (بالمركز, للمشغلين, بكتاب)."""
    at = noun.word.find("ال")
    if at > 0 and noun.word[:at] in _CLITICS:
        return noun.start + at, noun.end
    if noun.word.startswith("لل"):
        return noun.start + 2, noun.end
    return noun.start + (1 if has_clitic(noun.word) else 0), noun.end
