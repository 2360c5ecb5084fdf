"""How the tests here read a text: its events with their participants, each checked against its evidence."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from extraction.events import find_events
from extraction.events.find import ArticleReader
from extraction.events.frames import find_triggers
from extraction.folding import fold
from schemas.tables import Article, Event, Participant

# One Latin letter for each Arabic one, so that test ids can be read where only ASCII is printed.
_LATIN = str.maketrans("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءؤئ", "AbtvjHxd*rzs$SDTZEgfqklmnhwypYAAA'&}")
_ID_WORDS = 7

PUBLISHED = dt.date(2024, 5, 20)  # a Monday


@dataclass(frozen=True)
class Told:
    """One event with its participants."""

    event: Event
    people: list[Participant]

    @property
    def type(self) -> str:
        return self.event.event_type

    def names(self, role: str) -> list[str]:
        """The names of those who have the role, in the order of the records."""
        return [p.name for p in self.people if p.role == role]

    @property
    def cast(self) -> dict[str, str]:
        """The role of each participant by name."""
        return {p.name: p.role for p in self.people}


def _article(text: str, published_on: dt.date | None) -> Article:
    return Article(article_id="art_1", source_uri="x.txt", text=text, published_on=published_on)


def read(text: str, published_on: dt.date | None = PUBLISHED) -> list[Told]:
    """The events of a text in its order."""
    events, people = find_events(_article(text, published_on), fold(text))
    for record in (*events, *people):
        assert text[record.evidence_start : record.evidence_end] == record.evidence
    assert {p.event_id for p in people} <= {e.event_id for e in events}
    return [Told(e, [p for p in people if p.event_id == e.event_id]) for e in events]


def types(text: str, published_on: dt.date | None = PUBLISHED) -> list[str]:
    return [told.type for told in read(text, published_on)]


def only(text: str, event_type: str | None = None, published_on: dt.date | None = PUBLISHED) -> Told:
    """The one event of the text; of a type, where one is given: others may stand beside it."""
    told = read(text, published_on)
    found = [t for t in told if event_type in (None, t.type)]
    assert len(found) == 1, [(t.type, t.event.evidence) for t in told]
    return found[0]


def fired(text: str) -> dict[str, str]:
    """Event type by name of the frame that read it, for every event of the text."""
    folded = fold(text)
    reader = ArticleReader(_article(text, PUBLISHED), folded)
    drafts = reader.completed(reader.told(find_triggers(folded.text)))
    return {d.scene.reading.frame.name: d.type for d in drafts}


def claimed(text: str) -> set[str]:
    """The frames that claim a word of the text, whether or not they read it."""
    return {reading.frame.name for trigger in find_triggers(fold(text).text) for reading in trigger.readings}


def slug(value: object) -> str | None:
    """A test id for a sentence: its first words in Latin letters; None for what is no text."""
    if not isinstance(value, str):
        return None
    return " ".join(value.translate(_LATIN).split()[:_ID_WORDS])
