"""The features of an article's sentences: their words, and what the lexicons know of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from extraction.events.frames import TRIGGER, readings_of
from extraction.learned.features import OPENING, WHOLE, Feature, Features, of_article
from extraction.words import cut

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader


def features_of(reader: ArticleReader) -> list[Features]:
    """The features of the article's sentences from number `body` on, up to where its headline is repeated."""
    sentences = [s for s in reader.sentences if s[0] < reader.told_until]
    return of_article(reader.folded.text, sentences, reader.body, reader.article.title, partial(_marks, reader))


def _marks(reader: ArticleReader, start: int, end: int) -> Iterator[Feature]:
    """What the lexicons know of a sentence: the frames that its words may call up, and whom it names."""
    text = reader.folded.text
    words = cut(text)
    i, j = words.within(start, end)
    for number in words.of_kind_within(TRIGGER, i, j):
        for reading in readings_of(words.surface[number]):
            form = "noun" if reading.noun else "verb"
            yield f"#frame {reading.frame.name} {form}", number
            yield f"#type {reading.frame.type} {form}", number
            if number - i < OPENING:
                yield f"#opening {reading.frame.type} {form}", number
    named = reader.mentions.find(start, end)
    for kind, count in Counter(m.kind for m in named).items():
        yield f"#named {kind} {min(count, 3)}", WHOLE
    if named:
        yield f"#first {named[0].kind}", WHOLE
