"""What a sentence is described by: the stems of its words, where they stand, and where it stands in the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from extraction.folding import fold_text
from extraction.learned.stems import stem
from extraction.memo import Memo
from extraction.words import Words, cut

_WORDS = 60  # of a sentence; what stands behind them tells no more
OPENING = 6  # words that count as the sentence's beginning
_SHARES = 6  # a sentence shares none, up to a sixth, .. of its words with the headline
WHOLE = -1  # the "word" of a feature that is of the whole sentence

_MANY = 100_000

Feature = tuple[str, int]  # its name, and the number of the word of the text that it is of
Key = TypeVar("Key")  # what stands for a feature: its name, or its row in a model


class _Word(NamedTuple, Generic[Key]):
    """A word's stem, and what stands for the features that it may be."""

    stem: str
    anywhere: Key
    opening: Key
    first: Key
    headline: Key
    lead: Key


class Keys(Generic[Key]):
    """What stands for features: `of` gives it for a name. Of each word the names are made once."""

    def __init__(self, of: Callable[[str], Key]) -> None:
        self.of = of
        self.words: Memo[str, _Word[Key]] = Memo(self._word, _MANY)

    def _word(self, surface: str) -> _Word[Key]:
        word = stem(surface)
        return _Word(word, *(self.of(kind + word) for kind in "wb1tl"))


NAMES: Keys[str] = Keys(str)


def of_article(
    text: str,
    sentences: Sequence[tuple[int, int]],
    body: int,
    title: str | None,
    marks: Callable[[int, int], Iterable[Feature]],
    keys: Keys[Key],
) -> list[dict[Key, int]]:
    """The features of each sentence of a folded text from number `body` on; what stands before is its headline.

    Each is told by its key, with the number of the first word that has it. `marks` gives further features of a stretch
    of the text, known to whoever reads it.
    """
    headline = _stems(fold_text(title) if title else " ".join(text[a:b] for a, b in sentences[:body]))
    told = sentences[body:]
    return [
        _features(text, sentence, (place, len(told)), headline, marks(*sentence), keys)
        for place, sentence in enumerate(told)
    ]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in Words(text).surface if w[:1].isalnum())


def _features(
    text: str,
    sentence: tuple[int, int],
    standing: tuple[int, int],
    headline: frozenset[str],
    marks: Iterable[Feature],
    keys: Keys[Key],
) -> dict[Key, int]:
    """`standing` is the sentence's place among the article's, from 0, and how many these are."""
    words = cut(text)
    i, j = words.within(*sentence)
    surface, of = words.surface, keys.of
    numbers = [k for k in range(i, j) if surface[k][:1].isalnum()][:_WORDS]
    told = [keys.words[surface[k]] for k in numbers]
    found: list[tuple[Key, int]] = [(word.anywhere, k) for word, k in zip(told, numbers, strict=True)]
    found += [(word.opening, k) for word, k in zip(told[:OPENING], numbers, strict=False)]
    found += [(word.first, k) for word, k in zip(told[:1], numbers, strict=False)]
    found += [(of(f"2{a.stem} {b.stem}"), k) for (a, b), k in zip(pairwise(told), numbers[1:], strict=True)]
    shared = [(word.headline, k) for word, k in zip(told, numbers, strict=True) if word.stem in headline]
    found += shared
    if not standing[0]:
        found += [(word.lead, k) for word, k in zip(told, numbers, strict=True)]
    found += [(of(name), k) for name, k in marks]
    found += [(of(name), WHOLE) for name in _of_sentence(len(told), len(shared), *standing)]
    found.reverse()  # of words with the same feature the first has it
    return dict(found)


def _of_sentence(words: int, shared: int, place: int, sentences: int) -> Iterable[str]:
    yield f"#place {min(place, 4)}"
    yield f"#headline {min(shared * _SHARES // max(1, words), 4)}"
    yield f"#length {min(words // 5, 8)}"
    yield f"#sentences {min(sentences // 3, 6)}"
