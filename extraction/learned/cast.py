"""Who of those whom an article names takes part in an event, and in which role."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extraction.learned.model import Model, load
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


def features(event: Happening, who: Candidate) -> list[str]:
    """What speaks for or against somebody's part in an event."""
    found = [*_alone(event, who)]
    where = _where(who)
    role = who.role or "none"
    found += [
        f"{event.type} {name}" for name in (where, f"kind {who.kind}", f"role {role}", f"kind {who.kind} {where}")
    ]
    found += [f"role {role} {name}" for name in (where, f"kind {who.kind}", f"learned {event.learned:d}")]
    if who.role:
        found.append(f"rule {event.rule} {who.role}")
    return found


def _alone(event: Happening, who: Candidate) -> Iterator[str]:
    where, role = _where(who), who.role or "none"
    yield f"where {where}"
    yield f"where {where} noun {event.noun:d}"
    yield f"between {min(who.beside.between, 4)} {where[:6]}"
    yield f"before {stem(who.beside.before)}"
    yield f"before {stem(who.beside.before)} {where[:4]}"
    yield f"before {stem(who.beside.before)} role {role}"
    yield f"after {stem(who.beside.after)}"
    yield f"clitic {who.beside.clitic} {where[:6]}"
    yield f"clitic {who.beside.clitic} {event.type}"
    yield f"kind {who.kind} {where}"
    yield f"named {who.named:d} {who.kind}"
    yield f"placed {who.placed:d} {where[:4]}"
    yield f"short {who.short:d} {where[:4]}"
    yield f"times {min(who.times, 5)} {who.kind}"
    yield f"times {min(who.times, 5)} {where[:4]}"
    yield f"lead {who.lead:d} headline {who.headline:d} {where[:4]}"
    yield f"headline {who.headline:d} role {role}"
    yield f"first {who.first:d} opens {who.opens:d} {where[:6]}"
    yield f"elsewhere {who.elsewhere} {where[:4]}"
    yield f"elsewhere {who.elsewhere} {event.type}"
    yield f"home {who.home:d} {who.kind}"
    yield f"place {min(event.place, 3)} {where[:4]}"
    yield f"parts {min(event.parts, 4)} role {role} {where[:4]}"
    for given in event.roles:
        yield f"given {given} {where[:6]} {who.kind} role {role}"
    if not event.roles:
        yield f"given nobody {where} {who.kind}"
        yield f"given nobody {event.type} {where[:6]} {who.kind} {who.opens:d}"


def _where(who: Candidate) -> str:
    if not who.sentences:
        step = sum(abs(who.beside.tokens) > near for near in _NEAR)
        return f"here {'+' if who.beside.tokens > 0 else '-'}{step}"
    return f"away {max(-3, min(3, who.sentences))}"
