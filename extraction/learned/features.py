"""What a sentence is described by: the stems of its words, where they stand, and where it stands in the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from extraction.folding import fold_text
from extraction.learned.stems import stem
from extraction.words import Words, cut

_WORDS = 60  # of a sentence; what stands behind them tells no more
OPENING = 6  # words that count as the sentence's beginning
_SHARES = 6  # a sentence shares none, up to a sixth, .. of its words with the headline
WHOLE = -1  # the "word" of a feature that is of the whole sentence

Feature = tuple[str, int]  # its name, and the number of the word of the text that it is of


def of_article(
    text: str,
    sentences: Sequence[tuple[int, int]],
    body: int,
    title: str | None,
    marks: Callable[[int, int], Iterable[Feature]],
) -> list[list[Feature]]:
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
) -> list[Feature]:
    """Each feature once, at the first word that has it; `place` counts the article's sentences from 0."""
    words = cut(text)
    i, j = words.within(*sentence)
    numbers = [k for k in range(i, j) if words.surface[k][:1].isalnum()][:_WORDS]
    stems = [stem(words.surface[k]) for k in numbers]
    found: dict[str, int] = dict.fromkeys(_of_sentence(stems, place, sentences, headline), WHOLE)
    first = found.setdefault
    for n, (number, word) in enumerate(zip(numbers, stems, strict=True)):
        first("w" + word, number)
        if n < OPENING:
            first("b" + word, number)
        first(f"2{stems[n - 1]} {word}" if n else "1" + word, number)
        if word in headline:
            first("t" + word, number)
        if not place:
            first("l" + word, number)
    for name, number in marks:
        first(name, number)
    return list(found.items())


def _of_sentence(stems: Sequence[str], place: int, sentences: int, headline: frozenset[str]) -> Iterable[str]:
    shared = sum(s in headline for s in stems) * _SHARES // max(1, len(stems))
    yield f"#place {min(place, 4)}"
    yield f"#headline {min(shared, 4)}"
    yield f"#length {min(len(stems) // 5, 8)}"
    yield f"#sentences {min(sentences // 3, 6)}"
