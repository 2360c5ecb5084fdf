"""The participants of an event as they are found."""

from __future__ import annotations

from dataclasses import dataclass, field

from extraction.spans import Mention


def key(mention: Mention) -> str:
    """What is the same for all mentions of one participant of an article."""
    return mention.entity or mention.name


@dataclass(slots=True)
class Argument:
    """A participant found: its mention and role; `aside` where a marker behind a comma names it (.., بحضور فلان)."""

    mention: Mention
    role: str
    aside: bool = False


@dataclass(slots=True)
class Arguments:
    """All participants of a trigger in its sentence; `dropped` where the subject is a pronoun within the verb."""

    found: list[Argument] = field(default_factory=list[Argument])
    dropped: bool = False

    def add(self, mention: Mention, role: str, aside: bool = False) -> None:
        """Add a mention, or those that a dual stands for, unless it takes part already."""
        for member in mention.members or (mention,):
            if not any(key(a.mention) == key(member) for a in self.found):
                self.found.append(Argument(member, role, aside))

    def has(self, role: str | None) -> bool:
        return any(a.role == role for a in self.found)
