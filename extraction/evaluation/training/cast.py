"""Learn who takes part in an event, and in which role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extraction.evaluation.agreement import same_name
from extraction.evaluation.training.annotated import Annotated
from extraction.evaluation.training.words import learn
from extraction.events.weighing.recast import Named, candidates
from extraction.learned.model import Model, names_of
from schemas.vocabularies import PARTICIPANT_ROLES

_STRENGTH = 0.1  # inverse of regularisation


class Part(NamedTuple):
    """Somebody named around an annotated event: the features, and the role, "" for those who take no part."""

    names: list[str]
    role: str


def parts_of(annotated: Annotated) -> Iterator[Part]:
    """Everybody named around the events of an annotated article; nobody where it is annotated without participants."""
    _, reader, drafts, events = annotated
    if not any(event.participants for _, event in events):
        return
    named = Named(reader)
    for n, event in events:
        left = list(event.participants)
        for mention, said in candidates(named, drafts[n], drafts):
            person = next((p for p in left if same_name(p.name, mention.name)), None)
            if person is not None:
                left.remove(person)
            yield Part(names_of(said), str(person.values["role"]) if person else "")


def learn_cast(parts: Sequence[Part]) -> tuple[Model, Model]:
    """The model of who takes part, and that of the roles."""
    taking = [p for p in parts if p.role]
    part = learn([p.names for p in parts], ("part",), lambda _: [bool(p.role) for p in parts], _STRENGTH)
    names = [p.names for p in taking]
    roles = learn(names, tuple(PARTICIPANT_ROLES), lambda role: [p.role == role for p in taking], _STRENGTH)
    return part, roles
