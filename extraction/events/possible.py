"""Which triggers can tell an event at all, by the words of their sentence: most are told off before anybody is named.

What a frame asks for (`extraction.events.needs`) is not there where no word of the sentence begins a noun of its
classes, or where a test of it lacks what it cannot do without (`extraction.events.conditions.WITHOUT_WHICH_NOT`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import CLASS_NOUN, classes_begun
from extraction.events.conditions import DATE, LEAD, PLACE, WITHOUT_WHICH_NOT
from extraction.events.frames import Frame, Reading, Trigger, readings_of
from extraction.memo import remembered
from extraction.words import cut


class Possible:
    """The class nouns of a folded text."""

    def __init__(self, folded: str) -> None:
        self._folded, self._words = folded, cut(folded)

    def among(
        self, triggers: Sequence[Trigger], start: int, end: int, *, lead: bool, dated: bool, placed: bool
    ) -> list[Trigger]:
        """Those of the triggers of a sentence [start, end) that may have what a reading of theirs asks for.

        They keep only such readings. What is told of the sentence: is it the lead, has it a date, a place?
        """
        given = {fact for fact, holds in ((LEAD, lead), (DATE, dated), (PLACE, placed)) if holds}
        nouns = self._words.of_kind_within(CLASS_NOUN, *self._words.within(start, end))
        given.update(*(classes_begun(self._words.surface[k]) for k in nouns))
        return [left for t in triggers if (left := _with_readings(t, self._folded[t.start : t.end], given)) is not None]


def _with_readings(trigger: Trigger, word: str, given: set[str]) -> Trigger | None:
    """The trigger with those of its readings whose frames may have what they ask for; None where none may."""
    asked = _asked_for(word)
    left = tuple(reading for reading, any_of in asked if any_of is None or not given.isdisjoint(any_of))
    if len(left) == len(asked):
        return trigger
    return trigger._replace(readings=left) if left else None


@remembered(50_000)
def _asked_for(word: str) -> tuple[tuple[Reading, frozenset[str] | None], ...]:
    """Each reading of a trigger word with what a sentence must have any of for it; None where it may have nothing."""
    return tuple((reading, _asked_by(reading.frame)) for reading in readings_of(word))


def _asked_by(frame: Frame) -> frozenset[str] | None:
    needed = [WITHOUT_WHICH_NOT.get(test) for test in frame.tests]
    if not frame.needs or None in needed:
        return None
    return frozenset().union(frame.classes, frame.takes_up, *(facts for facts in needed if facts is not None))
