"""The participants of an event as they are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extraction.spans import Mention


def key(mention: Mention) -> str:
    """What is the same for all mentions of one participant of an article."""
    return mention.entity or mention.name


@dataclass(slots=True)
class Argument:
    """A participant found: its mention and role; `aside` where a marker behind a comma names it (.., بحضور فلان).

    It is `sure` where the grammar leaves no doubt, though it may be named far away: it is not weighed.
    """

    mention: Mention
    role: str
    aside: bool = False
    sure: bool = False


def takes_part(mention: Mention, arguments: Iterable[Argument]) -> bool:
    """Whether a mention's participant is among the arguments, whatever role it has there."""
    return any(key(a.mention) == key(mention) for a in arguments)


def put_first(mentions: Sequence[Mention], role: str, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments with those in front who surely have the role: none of them takes part in another one too."""
    known = {key(m) for m in mentions}
    return [Argument(m, role, sure=True) for m in mentions] + [a for a in arguments if key(a.mention) not in known]


def unite(arguments: list[Argument], others: Iterable[Argument]) -> None:
    """Add the others to the arguments, but for those who take part already."""
    for other in others:
        if not takes_part(other.mention, arguments):
            arguments.append(other)


@dataclass(slots=True)
class Arguments:
    """All participants of a trigger in its sentence; `dropped` where the subject is a pronoun within the verb."""

    found: list[Argument] = field(default_factory=list[Argument])
    dropped: bool = False

    def add(self, mention: Mention, role: str, aside: bool = False) -> None:
        """Add a mention, or those that a dual stands for, unless it takes part already."""
        unite(self.found, (Argument(member, role, aside) for member in mention.members or (mention,)))

    def share(self, role: str | None) -> None:
        """Give all but the first a role, if there is one that they share."""
        if role:
            for argument in self.found[1:]:
                argument.role = role

    def has(self, role: str | None) -> bool:
        return any(a.role == role for a in self.found)
