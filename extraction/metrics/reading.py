"""What is read of a number before its clause is asked: what it counts and how the text hedges it."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.metrics.units import Unit


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
