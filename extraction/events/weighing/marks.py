"""The features of an article's sentences: their words, and what the lexicons know of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from extraction.events.frames import TRIGGER, readings_of
from extraction.learned.features import OPENING, WHOLE, Feature, Key, Keys, of_article
from extraction.learned.senses import SENSED, told_at
from extraction.words import cut

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader


def features_of(reader: ArticleReader, keys: Keys[Key]) -> list[dict[Key, int]]:
    """The features of the article's sentences from number `body` on, up to where its headline is repeated."""
    sentences = [s for s in reader.sentences if s[0] < reader.told_until]
    return of_article(reader.folded.text, sentences, reader.body, reader.article.title, partial(_marks, reader), keys)


def _marks(reader: ArticleReader, start: int, end: int) -> Iterator[Feature]:
    """What the lexicons know of a sentence: the frames that its words may call up, and whom it names."""
    text = reader.folded.text
    words = cut(text)
    i, j = words.within(start, end)
    for number in words.of_kind_within(TRIGGER, i, j):
        anywhere, opening = _of_word(words.surface[number])
        for name in anywhere if number - i >= OPENING else chain(anywhere, opening):
            yield name, number
    for number in words.of_kind_within(SENSED, i, j):
        for sense in told_at(words.surface, number):
            yield f"#sense {sense.name} {sense.form}", number
            yield f"#tells {sense.type} {sense.form}", number
            if number - i < OPENING:
                yield f"#opens {sense.type} {sense.form}", number
    named = reader.mentions.find(start, end)
    for kind, count in Counter(m.kind for m in named).items():
        yield f"#named {kind} {min(count, 3)}", WHOLE
    if named:
        yield f"#first {named[0].kind}", WHOLE


@cache  # of words that call up a frame: there are only so many
def _of_word(word: str) -> tuple[list[str], list[str]]:
    """What is told of a word that may call up frames, and what more where it is among the sentence's first."""
    readings = [(r.frame.name, r.frame.type, "noun" if r.noun else "verb") for r in readings_of(word)]
    anywhere = [name for frame, kind, form in readings for name in (f"#frame {frame} {form}", f"#type {kind} {form}")]
    return anywhere, [f"#opening {kind} {form}" for _, kind, form in readings]
