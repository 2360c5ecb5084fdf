"""Who of those whom an article names takes part in an event, and in which role."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extraction.learned.model import Facet, Model, load
from extraction.learned.stems import stem

PART_FILE, ROLE_FILE = "event_parts.npz", "event_roles.npz"
_NEAR = (1, 3, 6, 12, 25)  # tokens between the event's word and a name, in steps


class Happening(NamedTuple):
    """What is looked at of an event."""

    type: str
    rule: str
    learned: bool  # whether no rule read it
    noun: bool  # whether a verbal noun names it
    place: int  # of its sentence in the article's text, from 0
    roles: frozenset[str]  # those that the rules gave to anybody
    parts: int  # to how many


class Beside(NamedTuple):
    """How somebody named in an event's sentence stands to the event's word.

    `tokens` is how many tokens behind it the name stands, `between` how many others are named between; `before` and
    `after` are the words beside the name, `clitic` what is written onto it.
    """

    tokens: int
    between: int
    before: str
    after: str
    clitic: str


class Candidate(NamedTuple):
    """What is looked at of somebody named: in an event's sentence, or where the text names them nearest to it."""

    kind: str
    role: str  # that the rules gave, or ""
    sentences: int  # how many behind the event's
    beside: Beside  # empty where it is another sentence
    named: bool  # by a name, not by a post alone
    placed: bool  # with a position
    short: bool
    times: int  # how often the article names them
    lead: bool  # whether its first sentence does
    headline: bool
    first: bool  # whether nobody is named before in the article
    opens: bool  # whether nobody is named before in that sentence
    elsewhere: str  # the role that the rules gave in another event, or ""
    home: bool  # of the article's own country


@cache
def part_model() -> Model:
    """One logistic regression: whether somebody takes part."""
    return load(PART_FILE)


@cache
def role_model() -> Model:
    """One logistic regression for each role, of those who take part."""
    return load(ROLE_FILE)


def facets(event: Happening, who: Candidate) -> list[Facet]:
    """What speaks for or against somebody's part in an event."""
    where, role, beside = _where(who), who.role or "none", who.beside
    near = where[:4]
    return [
        (_before, beside.before, where, role),
        (_after, beside.after),
        (_clitic, beside.clitic, where, event.type),
        (_who, who.kind, where, event.noun, who.named, who.placed, who.short, min(who.times, 5)),
        (_told, who.lead, who.headline, near, role),
        (_order, where, who.first, who.opens, min(beside.between, 4)),
        (_elsewhere, who.elsewhere, near, event.type),
        (_home, who.home, who.kind, min(event.place, 3), near),
        (_given, event.roles, min(event.parts, 4), event.type, where, who.kind, role, who.opens),
        (_of_type, event.type, where, who.kind, role),
        (_of_role, role, where, who.kind, event.learned),
        *([(_of_rule, event.rule, role)] if who.role else []),
    ]


def _before(word: str, where: str, role: str) -> Iterator[str]:
    yield f"before {stem(word)}"
    yield f"before {stem(word)} {where[:4]}"
    yield f"before {stem(word)} role {role}"


def _after(word: str) -> Iterator[str]:
    yield f"after {stem(word)}"


def _clitic(clitic: str, where: str, kind: str) -> Iterator[str]:
    yield f"clitic {clitic} {where[:6]}"
    yield f"clitic {clitic} {kind}"


def _who(kind: str, where: str, noun: bool, named: bool, placed: bool, short: bool, times: int) -> Iterator[str]:
    yield f"where {where}"
    yield f"where {where} noun {noun:d}"
    yield f"kind {kind} {where}"
    yield f"named {named:d} {kind}"
    yield f"placed {placed:d} {where[:4]}"
    yield f"short {short:d} {where[:4]}"
    yield f"times {times} {kind}"
    yield f"times {times} {where[:4]}"


def _told(lead: bool, headline: bool, near: str, role: str) -> Iterator[str]:
    yield f"lead {lead:d} headline {headline:d} {near}"
    yield f"headline {headline:d} role {role}"


def _order(where: str, first: bool, opens: bool, between: int) -> Iterator[str]:
    yield f"first {first:d} opens {opens:d} {where[:6]}"
    yield f"between {between} {where[:6]}"


def _elsewhere(elsewhere: str, near: str, kind: str) -> Iterator[str]:
    yield f"elsewhere {elsewhere} {near}"
    yield f"elsewhere {elsewhere} {kind}"


def _home(home: bool, kind: str, place: int, near: str) -> Iterator[str]:
    yield f"home {home:d} {kind}"
    yield f"place {place} {near}"


def _given(
    roles: frozenset[str], parts: int, event: str, where: str, kind: str, role: str, opens: bool
) -> Iterator[str]:
    yield f"parts {parts} role {role} {where[:4]}"
    for given in sorted(roles):
        yield f"given {given} {where[:6]} {kind} role {role}"
    if not roles:
        yield f"given nobody {where} {kind}"
        yield f"given nobody {event} {where[:6]} {kind} {opens:d}"


def _of_type(event: str, where: str, kind: str, role: str) -> Iterator[str]:
    for name in (where, f"kind {kind}", f"role {role}", f"kind {kind} {where}"):
        yield f"{event} {name}"


def _of_role(role: str, where: str, kind: str, learned: bool) -> Iterator[str]:
    for name in (where, f"kind {kind}", f"learned {learned:d}"):
        yield f"role {role} {name}"


def _of_rule(rule: str, role: str) -> Iterator[str]:
    yield f"rule {rule} {role}"


def _where(who: Candidate) -> str:
    if not who.sentences:
        step = sum(abs(who.beside.tokens) > near for near in _NEAR)
        return f"here {'+' if who.beside.tokens > 0 else '-'}{step}"
    return f"away {max(-3, min(3, who.sentences))}"
