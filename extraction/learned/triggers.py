"""Which word of a sentence names the event that the sentence is found to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from extraction.learned.model import Model, load
from extraction.learned.stems import stem
from extraction.mentions.vocabulary import COMMAS, DEFINITE, FUNCTION, MARK, NOUN, VERB, WORDS

FILE = "event_triggers.npz"
_STANDING = 8  # a word's place is told up to here
_RANKS = 6  # so is its rank among those that speak for the event
_FLAGS = (("verb", VERB), ("noun", NOUN), ("function", FUNCTION), ("definite", DEFINITE))

# The event types of the frames that a word may call up, and whether as a noun; `extraction.events` knows.
Frames = Callable[[str], Sequence[tuple[str, bool]]]


@cache
def trigger_model() -> Model:
    """One logistic regression, of the features that `features` gives."""
    return load(FILE)


def may_name(word: str) -> bool:
    """Whether a token can name an event at all: a word with letters that is not only a function word."""
    flags = WORDS[word].flags
    return word[:1].isalpha() and len(word) > 1 and not (flags & MARK or (flags & FUNCTION and not flags & VERB))


def features(kind: str, words: Sequence[str], kinds: Sequence[str], at: int, rank: int, frames: Frames) -> list[str]:
    """What speaks for or against word `at` as the name of an event of a type.

    `words` are the sentence's tokens, `kinds` for each the kind of the mention that it is part of, or ""; `rank` counts
    from 0 the words that speak for the event, by how much they do, -1 for one that does not.
    """
    word = words[at]
    found = [f"stem {stem(word)}", f"{kind} stem {stem(word)}", f"place {min(at, _STANDING)}"]
    found += [f"rank {min(rank, _RANKS)}", f"begins {word[:1]}", f"ends {word[-2:]}", f"length {min(len(word), 7)}"]
    found += _shape("is", word, kind)
    found += _frames(kind, frames(word))
    before, after = words[at - 1] if at else "^", words[at + 1] if at + 1 < len(words) else "$"
    found += [f"before {stem(before)}", f"after {stem(after)}"]
    if at:
        found += _shape("before", before, kind)
        found.append("before mention " + kinds[at - 1])
    if before in COMMAS:
        found.append("behind comma")
    if at + 1 < len(words):
        found += _shape("after", after, kind)
        found.append("after mention " + kinds[at + 1])
    return found


def _shape(where: str, word: str, kind: str) -> Iterator[str]:
    known = WORDS[word]
    flags = " ".join(name for name, bit in _FLAGS if known.flags & bit)
    yield f"{where} {flags}"
    yield f"{where} {flags} for {kind}"
    if known.conjunction or known.preposition:
        yield f"{where} with {known.preposition or 'و'}"


def _frames(kind: str, known: Sequence[tuple[str, bool]]) -> Iterator[str]:
    for of, noun in set(known):
        yield f"frame {'same' if of == kind else 'other'} {noun:d}"
    if not known:
        yield "frame none"
