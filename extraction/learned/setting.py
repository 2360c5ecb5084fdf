"""On which of the days that an article tells an event was, and in which of its towns: or on none, in none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extraction.learned.model import Facet, Model, load
from extraction.learned.stems import stem

DAY_FILE, TOWN_FILE = "event_days.npz", "event_towns.npz"


class Event(NamedTuple):
    """What is looked at of an event."""

    type: str
    status: str
    background: bool
    learned: bool  # whether no rule read it
    place: int  # of its sentence in the article's text, from 0
    first: bool  # whether its sentence tells no event before it
    within: bool  # whether it is part of a gathering or visit
    reported: bool  # whether somebody tells of it
    turned: bool  # whether the article turned to something else since its first event


class Standing(NamedTuple):
    """Where a day or town is named nearest to an event.

    `where` tells the sentence from the event's own: a and b behind and before the event's word, with the steps of words
    between; p and n sentences before and after, with how many, L where it is the article's first.
    """

    where: str
    between: int  # events told between
    comma: bool  # whether a comma stands between
    reach: bool  # whether it is told before the next event of the sentence
    lead: bool
    headline: bool
    before: str  # the word before it
    times: int  # how often the article names it


class Day(NamedTuple):
    """A day, month or year as the text has it."""

    word: str  # its first
    span: bool  # whether the text tells a last day too


class Town(NamedTuple):
    """A town or region as the text has it."""

    kind: str
    inside: str  # the kind of the mention that it is part of, or "none"
    role: str  # of that mention in the event, or "none"
    prefix: str  # what is written onto it
    rank: int  # how many towns are named nearer
    dateline: bool
    region: bool  # whether the event's own words tell a region
    mode: str


class Other(NamedTuple):
    """Another event that was on that day or in that town, by the rules."""

    which: str  # lead, prev, next, before, after
    type: str
    status: str
    shared: int  # how many take part in both
    beside: bool  # in the same sentence
    apart: bool  # in another paragraph
    turned: bool  # whether the article turns to something else between the two
    whole: bool  # part of the same gathering
    sentences: int  # between the two
    datelined: bool


class Choice(NamedTuple):
    """One day or town that an event may have been on or in: `standing` is None where only other events tell it."""

    standing: Standing | None
    told: Day | Town | None
    others: Sequence[Other]
    by_rule: str  # ruled: the rules chose it; unruled: they chose another; free: they chose none
    exact: int = 0  # of a day: how many characters its ISO form has
    from_published: str = ""  # of a day: how far from the day of publication, in words


@cache
def day_model() -> Model:
    """One logistic regression: whether it was the event's day."""
    return load(DAY_FILE)


@cache
def town_model() -> Model:
    """One logistic regression: whether it was the event's town."""
    return load(TOWN_FILE)


def facets_of_none(event: Event, by_rule: str, choices: int, here: int) -> list[Facet]:
    """What speaks for an event's having no day (town) told; `here` are the days (towns) that its sentence names."""
    return [
        (_none, by_rule, event.type, min(event.place, 4), event.learned, event.within),
        (_none_status, by_rule, event.status, event.background),
        (_none_told, event.reported, event.turned),
        (_none_of, by_rule, min(choices, 5), min(here, 2)),
    ]


def facets(event: Event, choice: Choice) -> list[Facet]:
    """What speaks for or against a day or town as the event's."""
    standing = choice.standing
    where = standing.where if standing else choice.others[0].which if choice.others else "-"
    found: list[Facet] = [
        (_value, choice.by_rule, event.type, event.learned, min(event.place, 4), event.within, where[:1]),
        (_value_status, choice.by_rule, event.status, event.background),
        (_where, where, choice.by_rule, event.type),
        (_where_told, where, event.reported, event.turned, event.first, event.background, event.status),
    ]
    if standing is not None:
        found += [
            (_stands, standing._replace(between=min(standing.between, 3), before="", times=0)),
            (_before, standing.before, where[:1]),
            (_times, min(standing.times, 4), where[:1]),
        ]
    if isinstance(choice.told, Day):
        found.append((_day, choice.told.word, choice.told.span, choice.exact, where[:2]))
    elif choice.told is not None:
        town = choice.told
        found += [
            (_town, town.kind, town.inside, town.role, town.dateline, where[:2]),
            (_town_of, town.prefix, min(town.rank, 3), town.region, town.mode, where, event.type),
        ]
    if choice.exact:
        said = choice.from_published, choice.exact, choice.by_rule
        found.append((_from, *said, event.status, event.background, event.type))
    found += [(_other, other, event.type, event.status, event.reported, event.background) for other in choice.others]
    return found


def _none(rule: str, kind: str, place: int, learned: bool, within: bool) -> Iterator[str]:
    yield "none"
    yield f"none {rule}"
    yield f"none {rule} {kind}"
    yield f"none type {kind}"
    yield f"none place {place}"
    yield f"none place {place} {rule}"
    yield f"none learned {learned:d} {rule}"
    yield f"none within {within:d} {rule}"


def _none_status(rule: str, status: str, background: bool) -> Iterator[str]:
    yield f"none {status} {background:d}"
    yield f"none {status} {background:d} {rule}"


def _none_told(reported: bool, turned: bool) -> Iterator[str]:
    yield f"none reported {reported:d}"
    yield f"none turned {turned:d}"


def _none_of(rule: str, choices: int, here: int) -> Iterator[str]:
    yield f"none of {choices}"
    yield f"none here {here} {rule}"


def _value(rule: str, kind: str, learned: bool, place: int, within: bool, side: str) -> Iterator[str]:
    yield rule
    yield f"{rule} {kind}"
    yield f"{rule} learned {learned:d}"
    yield f"{rule} place {place}"
    yield f"within {within:d} {rule} {side}"


def _value_status(rule: str, status: str, background: bool) -> Iterator[str]:
    yield f"{rule} {status} {background:d}"


def _where(where: str, rule: str, kind: str) -> Iterator[str]:
    yield f"{rule} at {where}"
    yield f"at {where} {kind}"


def _where_told(where: str, reported: bool, turned: bool, first: bool, background: bool, status: str) -> Iterator[str]:
    yield f"at {where} reported {reported:d}"
    yield f"at {where} turned {turned:d}"
    yield f"at {where} first {first:d}"
    yield f"at {where} {status} {background:d}"


def _stands(standing: Standing) -> Iterator[str]:
    where = standing.where
    yield f"at {where}"
    yield f"at {where} between {standing.between}"
    if where[:1] in "ab":
        yield f"comma {standing.comma:d} {where[:1]}"
    if standing.reach:
        yield f"reach {where}"
    if standing.lead:
        yield "lead"
    if standing.headline:
        yield "headline"


def _before(word: str, side: str) -> Iterator[str]:
    yield f"before {stem(word)} {'same' if side in 'ab' else 'other'}"
    yield f"before {stem(word)}"


def _times(times: int, side: str) -> Iterator[str]:
    yield f"times {times} {side}"


def _day(word: str, span: bool, exact: int, where: str) -> Iterator[str]:
    yield f"word {stem(word)}"
    yield f"span {span:d}"
    yield f"exact {exact} {where}"


def _town(kind: str, inside: str, role: str, dateline: bool, where: str) -> Iterator[str]:
    yield f"kind {kind}"
    yield f"inside {inside} {where}"
    if inside != "none":
        yield f"role {role}"
    if dateline:
        yield "dateline"


def _town_of(prefix: str, rank: int, region: bool, mode: str, where: str, kind: str) -> Iterator[str]:
    yield f"prefix {prefix} {where[:1]}"
    yield f"prefix {prefix} {kind}"
    yield f"rank {rank} {where[:1]}"
    yield f"region {region:d}"
    yield f"mode {mode}"
    yield f"named {kind} {where}"


def _from(published: str, exact: int, rule: str, status: str, background: bool, kind: str) -> Iterator[str]:
    yield f"from {published} {status}"
    yield f"from {published} {background:d}"
    yield f"from {published} {kind}"
    yield f"from {published} {rule}"
    yield f"exact {exact} {rule}"
    yield f"exact {exact} {rule} {kind}"


def _other(other: Other, kind: str, status: str, reported: bool, background: bool) -> Iterator[str]:
    of = f"of {other.which}"
    yield of
    yield f"{of} {other.type} {kind}"
    yield f"{of} reported {reported:d} {status} {other.status}"
    yield f"{of} background {background:d}"
    yield f"{of} shared {other.shared}"
    yield f"{of} beside {other.beside:d} apart {other.apart:d}"
    yield f"{of} turned {other.turned:d}"
    yield f"{of} whole {other.whole:d}"
    yield f"{of} sentences {min(other.sentences, 4)}"
    yield f"{of} datelined {other.datelined:d}"
