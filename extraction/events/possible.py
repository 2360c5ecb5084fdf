"""Which triggers can tell an event at all, by the words of their sentence: most are told off before anybody is named.

What a frame asks for (`extraction.events.needs`) is not there where no word of the sentence begins a noun of its
classes, or where a test of it lacks what it cannot do without (`extraction.events.conditions.WITHOUT_WHICH_NOT`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extraction.events.clause import CLASS_NOUN, classes_begun
from extraction.events.conditions import DATE, LEAD, PLACE, WITHOUT_WHICH_NOT
from extraction.events.frames import Frame, Trigger
from extraction.words import cut


class Possible:
    """The class nouns of a folded text."""

    def __init__(self, folded: str) -> None:
        self._words = cut(folded)
        self._nouns = self._words.of_kind(CLASS_NOUN)

    def among(
        self, triggers: Sequence[Trigger], start: int, end: int, *, lead: bool, dated: bool, placed: bool
    ) -> list[Trigger]:
        """Those of the triggers of a sentence [start, end) that may have what a reading of theirs asks for.

        Of the sentence is told whether it is the article's lead, and has a date and a place.
        """
        given = {fact for fact, holds in ((LEAD, lead), (DATE, dated), (PLACE, placed)) if holds}
        i, j = self._words.within(start, end)
        nouns = self._nouns[bisect_left(self._nouns, i) : bisect_left(self._nouns, j)]
        given.update(*(classes_begun(self._words.surface[k]) for k in nouns))
        return [t for t in triggers if any(_may_match(reading.frame, given) for reading in t.readings)]


def _may_match(frame: Frame, given: set[str]) -> bool:
    if not frame.needs or not (given.isdisjoint(frame.classes) and given.isdisjoint(frame.takes_up)):
        return True
    return any(needed is None or not given.isdisjoint(needed) for needed in map(WITHOUT_WHICH_NOT.get, frame.tests))
