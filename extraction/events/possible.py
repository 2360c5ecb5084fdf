"""Which triggers can tell an event at all, by the words of their sentence: most are told off before anybody is named.

What a frame asks for (`extraction.events.needs`) is not there where no word of the sentence begins a noun of its
classes, or where a test of it lacks what it cannot do without (`extraction.events.conditions.WITHOUT_WHICH_NOT`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extraction.events.clause import CLASS_NOUN, classes_begun
from extraction.events.conditions import DATE, LEAD, PLACE, WITHOUT_WHICH_NOT
from extraction.events.frames import Reading, Trigger
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
        classes = [(self._words.begin[k], classes_begun(self._words.surface[k])) for k in nouns]
        anywhere = given.union(*(found for _, found in classes))
        possible: list[Trigger] = []
        for trigger in triggers:
            behind = given.union(*(found for at, found in classes if at > trigger.start))
            if any(_may_match(reading, behind, anywhere) for reading in trigger.readings):
                possible.append(trigger)
        return possible


def _may_match(reading: Reading, behind: set[str], anywhere: set[str]) -> bool:
    """Whether what the reading asks for can be met by what stands behind the word and what anywhere in its sentence."""
    frame = reading.frame
    if not frame.needs:
        return True
    # What a verb or pronoun is about may stand before it (`extraction.events.needs.antecedent`).
    given = anywhere if frame.itself or reading.pronoun else behind
    if not (given.isdisjoint(frame.classes) and given.isdisjoint(frame.takes_up)):
        return True
    return any(needed is None or not behind.isdisjoint(needed) for needed in map(WITHOUT_WHICH_NOT.get, frame.tests))
