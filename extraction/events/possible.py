"""Which triggers can tell an event at all, by the words of their sentence: most are told off before anybody is named.

What a frame asks for (`extraction.events.needs`) is not there where no word of the sentence begins a noun of its
classes, or where a test of it lacks what it cannot do without (`extraction.events.conditions.WITHOUT_WHICH_NOT`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import CLASS_NOUN, classes_begun
from extraction.events.conditions import DATE, LEAD, PLACE, WITHOUT_WHICH_NOT
from extraction.events.frames import Trigger, readings_of
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

        Of the sentence is told whether it is the article's lead, and has a date and a place.
        """
        given = {fact for fact, holds in ((LEAD, lead), (DATE, dated), (PLACE, placed)) if holds}
        nouns = self._words.of_kind_within(CLASS_NOUN, *self._words.within(start, end))
        given.update(*(classes_begun(self._words.surface[k]) for k in nouns))
        asked = [_asked_for(self._folded[t.start : t.end]) for t in triggers]
        return [t for t, any_of in zip(triggers, asked, strict=True) if any_of is None or not given.isdisjoint(any_of)]


@remembered(50_000)
def _asked_for(word: str) -> frozenset[str] | None:
    """What a sentence must have any of for a trigger word to tell an event; None where it may have nothing."""
    asked: set[str] = set()
    for reading in readings_of(word):
        frame = reading.frame
        needed = [WITHOUT_WHICH_NOT.get(test) for test in frame.tests]
        if not frame.needs or None in needed:
            return None
        asked.update(frame.classes, frame.takes_up, *(facts for facts in needed if facts is not None))
    return frozenset(asked)
