"""Gold records beside extracted ones, each pair and each lone record told as a finding.

A metric is right when value and upper value equal the gold ones and the evidence overlaps the gold quote; an event when
its type equals the gold type and its evidence overlaps the sentence of the gold trigger; a participant when it stands
in a right event and its name agrees with a gold name there. Each record is right once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extraction.evaluation.agreement import same_name, same_number, same_value
from extraction.evaluation.page import Happening, Number, Page, Person, Span, Values, sentence

Kind = Literal["metric", "event", "participant"]
Verdict = Literal["right", "missed", "spurious"]

_MARKS = "⟦", "⟧"
_SENTENCE_CHARACTERS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One attribute of a right record, as gold and extractor have it."""

    name: str
    gold: str | None
    found: str | None
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What became of one record: right, missed (gold alone has it) or spurious (the extractor alone has it).

    `what` is the value, type or name; `quote` the gold quote, or the evidence of a spurious record; `sentence` holds it
    between ⟦ and ⟧. A participant has its event's quote and verdict. `confidence` is that of the extracted record.
    """

    article: str
    kind: Kind
    verdict: Verdict
    what: str
    quote: str
    sentence: str
    event: Verdict | None = None
    confidence: float | None = None
    attributes: tuple[Attribute, ...] = field(default_factory=tuple[Attribute, ...])

    @property
    def wrong(self) -> list[Attribute]:
        """The attributes that are not as in gold."""
        return [attribute for attribute in self.attributes if not attribute.right]


def compare(article: str, text: str, gold: Page, found: Page) -> Iterator[Finding]:
    """The findings of one article: metrics, then events, each with its participants."""
    yield from _numbers(article, text, gold.numbers, list(found.numbers))
    yield from _happenings(article, text, gold.happenings, list(found.happenings))


def unread(article: str, gold: Page) -> Iterator[Finding]:
    """The findings of an article that could not be read: all is missed."""
    yield from compare(article, "", gold, Page())


def _numbers(article: str, text: str, gold: Sequence[Number], left: list[Number]) -> Iterator[Finding]:
    for number in gold:
        hit = next((other for other in left if _is_same_number(number, other)), None)
        if hit:
            left.remove(hit)
        yield Finding(
            article=article,
            kind="metric",
            verdict="right" if hit else "missed",
            what=_figure(number),
            quote=number.quote,
            sentence=marked(text, number.span),
            confidence=hit.confidence if hit else None,
            attributes=_attributes(number.values, hit.values) if hit else (),
        )
    for number in left:
        yield Finding(
            article=article,
            kind="metric",
            verdict="spurious",
            what=_figure(number),
            quote=number.quote,
            sentence=marked(text, number.span),
            confidence=number.confidence,
        )


def _is_same_number(gold: Number, found: Number) -> bool:
    return (
        _overlap(gold.span, found.span)
        and same_number(gold.value, found.value)
        and same_number(gold.value_upper, found.value_upper)
    )


def _happenings(article: str, text: str, gold: Sequence[Happening], left: list[Happening]) -> Iterator[Finding]:
    for event in gold:
        hit = _best(event, left, text)
        if hit:
            left.remove(hit)
        verdict: Verdict = "right" if hit else "missed"
        shown = marked(text, event.span)
        yield Finding(
            article=article,
            kind="event",
            verdict=verdict,
            what=event.event_type,
            quote=event.quote,
            sentence=shown,
            confidence=hit.confidence if hit else None,
            attributes=_attributes(event.values, hit.values) if hit else (),
        )
        people = list(hit.participants) if hit else []
        yield from _people(article, event, people, shown, verdict)
    for event in left:
        shown = marked(text, event.span)
        yield Finding(
            article=article,
            kind="event",
            verdict="spurious",
            what=event.event_type,
            quote=event.quote,
            sentence=shown,
            confidence=event.confidence,
        )
        for person in event.participants:
            yield _lone(article, person, event.quote, shown, "spurious", "spurious")


def _best(event: Happening, left: Sequence[Happening], text: str) -> Happening | None:
    """Of the events of that type in the sentence, the one that shares most names."""
    if event.span is None:
        return None
    around = sentence(text, event.span)
    fits = [other for other in left if other.event_type == event.event_type and _overlap(around, other.span)]
    return max(fits, default=None, key=lambda other: _shared_names(event, other))


def _shared_names(event: Happening, other: Happening) -> int:
    return sum(any(same_name(a.name, b.name) for b in other.participants) for a in event.participants)


def _people(
    article: str, event: Happening, left: list[Person], shown: str, event_verdict: Verdict
) -> Iterator[Finding]:
    """The participants of a gold event beside those of the event found for it (none where it was missed)."""
    for person in event.participants:
        hit = next((other for other in left if same_name(person.name, other.name)), None)
        if hit is None:
            yield _lone(article, person, event.quote, shown, "missed", event_verdict)
            continue
        left.remove(hit)
        yield Finding(
            article=article,
            kind="participant",
            verdict="right",
            what=person.name,
            quote=event.quote,
            sentence=shown,
            event=event_verdict,
            attributes=_attributes(person.values, hit.values),
        )
    for person in left:
        yield _lone(article, person, event.quote, shown, "spurious", event_verdict)


def _lone(article: str, person: Person, quote: str, shown: str, verdict: Verdict, event: Verdict) -> Finding:
    return Finding(
        article=article,
        kind="participant",
        verdict=verdict,
        what=person.name,
        quote=quote,
        sentence=shown,
        event=event,
    )


def _attributes(gold: Values, found: Values) -> tuple[Attribute, ...]:
    """Those that either has; where both are empty there is nothing to be right about."""
    return tuple(
        Attribute(name=name, gold=value, found=found[name], right=same_value(name, value, found[name]))
        for name, value in gold.items()
        if value or found[name]
    )


def _overlap(a: Span | None, b: Span | None) -> bool:
    return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]


def _figure(number: Number) -> str:
    upper = "" if number.value_upper is None else f"..{number.value_upper:.15g}"
    return f"{number.value:.15g}{upper}"


def marked(text: str, span: Span | None) -> str:
    """The sentence of a span on one line, the span between marks; a long sentence is cut to what is around it."""
    if span is None:
        return ""
    start, end = span
    left, right = sentence(text, span)
    from_, to = max(left, start - _SENTENCE_CHARACTERS // 2), min(right, end + _SENTENCE_CHARACTERS // 2)
    before = ("… " if from_ > left else "") + text[from_:start]
    after = text[end:to] + (" …" if to < right else "")
    return " ".join(f"{before}{_MARKS[0]}{text[start:end]}{_MARKS[1]}{after}".split())
