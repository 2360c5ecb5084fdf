"""An event while it is being read: all that later steps fill in."""

from __future__ import annotations

from dataclasses import dataclass, field

from extraction.events.participants.cast import Argument
from extraction.events.syntax import Scene


@dataclass(slots=True)
class Draft:
    """An event of one sentence; offsets are of the folded text."""

    scene: Scene
    sentence: int
    start: int
    end: int
    until: int  # where the sentence's next event begins, or the sentence ends
    type: str
    arguments: list[Argument]
    dropped_subject: bool
    first_of_sentence: bool
    noun: int | None  # token of the class noun that the frame asked for
    background: bool  # told as what happened before (كان قد ..), so it takes no place or date from the main scene
    status: str = "occurred"
    mode: str | None = None
    title: str | None = None
    part_of: str | None = None
    date_start: str | None = None
    first_day: str | None = None  # the day from which it may be, where `date_start` is told to the month alone
    date_end: str | None = None
    open_end: bool = False  # `date_end` is said of the whole (يستمر حتى ..), not of what happens in it
    city: str | None = None
    datelined: bool = False  # the city is only where the article is written
    region: str | None = None  # the region told as its place, which stands for the city where none is known
    country: str | None = None
    told_with: Draft | None = None  # the event whose place it shares, known later than its own words were read

    probability: float | None = None  # that it is right, where the words of its sentence were weighed
    retold: list[Draft] = field(default_factory=list["Draft"])  # later mentions of the same event

    def people(self, *roles: str) -> list[Argument]:
        """The participants in any of the roles; all of them where none is named."""
        return [a for a in self.arguments if not roles or a.role in roles]


def is_learned(draft: Draft) -> bool:
    """Whether no frame of words read the event, only what annotated articles taught."""
    return draft.scene.reading.frame.name.startswith("learned_")
