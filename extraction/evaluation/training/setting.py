"""Learn on which of the days that an article tells an event was, and in which of its towns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extraction.evaluation.agreement import same_value
from extraction.evaluation.training.annotated import Annotated
from extraction.evaluation.training.words import learn
from extraction.events.weighing.situate import Settings
from extraction.learned.model import Model, names_of

_STRENGTH = 0.1  # inverse of regularisation
_SET = ("date_start", "city", "country")  # where none of an article's events has any, it was annotated without


class Chance(NamedTuple):
    """A day or town that an annotated event might have had: the features, and whether it is the annotated one."""

    names: list[str]
    right: bool


def chances_of(annotated: Annotated, attribute: str) -> Iterator[Chance]:
    """What the events of an annotated article might have had as their `date_start` or `city`."""
    _, reader, drafts, events = annotated
    if not any(event.values[name] for _, event in events for name in _SET):
        return
    settings = Settings(reader, drafts)
    options_of = settings.days if attribute == "date_start" else settings.towns
    for n, event in events:
        for option in options_of(n):
            yield Chance(names_of(option.facets), same_value(attribute, event.values[attribute], option.value))


def learn_setting(chances: Sequence[Chance]) -> Model:
    """The model of days, or that of towns."""
    return learn([c.names for c in chances], ("right",), lambda _: [c.right for c in chances], _STRENGTH)
