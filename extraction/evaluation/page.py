"""One article's records in the form in which gold and extracted ones are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.tables import Participant, Records

Span = tuple[int, int]
Values = Mapping[str, str | None]

# Attribute in gold files -> column of the table; most have one name.
METRIC_ATTRIBUTES = ("qualifier", "unit_kind", "unit", "status", "change", "ref_area", "period")
EVENT_ATTRIBUTES = ("status", "mode", "title", "part_of", "date_start", "date_end", "city", "country")
PARTICIPANT_ATTRIBUTES = ("kind", "role", "position", "country")
_COLUMNS = {"period": "time_period"}

_SENTENCE_END = re.compile(r"[.!؟?؛;](?=\s|$)|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A metric. `span` is None where a gold quote does not stand in the article."""

    value: float
    value_upper: float | None
    quote: str
    span: Span | None
    values: Values
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A participant of any kind."""

    name: str
    values: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event. Its quote is a gold file's trigger, or the evidence of an extracted one."""

    event_type: str
    quote: str
    span: Span | None
    values: Values
    participants: tuple[Person, ...]
    confidence: float | None = None


@dataclass(slots=True)
class Page:
    """All records of one article, in order."""

    numbers: list[Number] = field(default_factory=list[Number])
    happenings: list[Happening] = field(default_factory=list[Happening])


def extracted(records: Records, min_confidence: float = 0.0) -> Page:
    """The extractor's records, without those of a lower confidence."""
    people: defaultdict[str, list[Participant]] = defaultdict(list)
    for participant in records.participants:
        people[participant.event_id].append(participant)
    numbers = [
        Number(
            value=m.value,
            value_upper=m.value_upper,
            quote=m.evidence,
            span=(m.evidence_start, m.evidence_end),
            values=_values(m, METRIC_ATTRIBUTES),
            confidence=m.confidence,
        )
        for m in records.metrics
        if m.confidence >= min_confidence
    ]
    happenings = [
        Happening(
            event_type=e.event_type,
            quote=e.evidence,
            span=(e.evidence_start, e.evidence_end),
            values=_values(e, EVENT_ATTRIBUTES),
            participants=tuple(
                Person(name=p.name, values=_values(p, PARTICIPANT_ATTRIBUTES)) for p in people[e.event_id]
            ),
            confidence=e.confidence,
        )
        for e in records.events
        if e.confidence >= min_confidence
    ]
    return Page(numbers, happenings)


def _values(record: object, attributes: tuple[str, ...]) -> dict[str, str | None]:
    return {name: getattr(record, _COLUMNS.get(name, name)) for name in attributes}


def sentence(text: str, span: Span) -> Span:
    """The sentence around a span: a full stop, question mark, exclamation mark, semicolon or new line ends one."""
    start, end = span
    left = max((m.end() for m in _SENTENCE_END.finditer(text[:start])), default=0)
    right = _SENTENCE_END.search(text, end)
    return left, right.start() if right else len(text)
