"""What a sentence is described by: the stems of its words, where they stand, and where it stands in the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.learned.stems import stem
from extraction.memo import remembered
from extraction.words import Words, cut

_WORDS = 60  # of a sentence; what stands behind them tells no more
OPENING = 6  # words that count as the sentence's beginning
_SHARES = 6  # a sentence shares none, up to a sixth, .. of its words with the headline
WHOLE = -1  # the "word" of a feature that is of the whole sentence

_MANY = 100_000

Feature = tuple[str, int]  # its name, and the number of the word of the text that it is of
Features = Mapping[str, int]  # by name the number of the first word that has the feature


class _Names(NamedTuple):
    """A word's stem, and the names of the features that it may be."""

    stem: str
    word: str
    opening: str
    first: str
    headline: str
    lead: str


@remembered(_MANY)
def _names(surface: str) -> _Names:
    word = stem(surface)
    return _Names(word, "w" + word, "b" + word, "1" + word, "t" + word, "l" + word)


def of_article(
    text: str,
    sentences: Sequence[tuple[int, int]],
    body: int,
    title: str | None,
    marks: Callable[[int, int], Iterable[Feature]],
) -> list[Features]:
    """The features of each sentence of a folded text from number `body` on; what stands before is its headline.

    `marks` gives further features of a stretch of the text, known to whoever reads it.
    """
    headline = _stems(fold_text(title) if title else " ".join(text[a:b] for a, b in sentences[:body]))
    told = sentences[body:]
    return [
        _features(text, sentence, place, len(told), headline, marks(*sentence)) for place, sentence in enumerate(told)
    ]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in Words(text).surface if w[:1].isalnum())


def _features(
    text: str, sentence: tuple[int, int], place: int, sentences: int, headline: frozenset[str], marks: Iterable[Feature]
) -> Features:
    """`place` counts the article's sentences from 0."""
    words = cut(text)
    i, j = words.within(*sentence)
    surface = words.surface
    numbers = [k for k in range(i, j) if surface[k][:1].isalnum()][:_WORDS]
    told = [_names(surface[k]) for k in numbers]
    found: dict[str, int] = dict.fromkeys(_of_sentence(told, place, sentences, headline), WHOLE)
    first = found.setdefault
    before = None
    for n, (number, names) in enumerate(zip(numbers, told, strict=True)):
        first(names.word, number)
        if n < OPENING:
            first(names.opening, number)
        first(f"2{before.stem} {names.stem}" if before else names.first, number)
        if names.stem in headline:
            first(names.headline, number)
        if not place:
            first(names.lead, number)
        before = names
    for name, number in marks:
        first(name, number)
    return found


def _of_sentence(words: Sequence[_Names], place: int, sentences: int, headline: frozenset[str]) -> Iterable[str]:
    shared = sum(names.stem in headline for names in words) * _SHARES // max(1, len(words))
    yield f"#place {min(place, 4)}"
    yield f"#headline {min(shared, 4)}"
    yield f"#length {min(len(words) // 5, 8)}"
    yield f"#sentences {min(sentences // 3, 6)}"
