"""Which word of a sentence names the event that the sentence is found to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from extraction.learned.model import Facet, Model, load
from extraction.learned.senses import senses_of
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
    """One logistic regression, of the features that `facets` gives."""
    return load(FILE)


def may_name(word: str) -> bool:
    """Whether a token can name an event at all: a word with letters that is not only a function word."""
    flags = WORDS[word].flags
    return word[:1].isalpha() and len(word) > 1 and not (flags & MARK or (flags & FUNCTION and not flags & VERB))


def facets(kind: str, words: Sequence[str], kinds: Sequence[str], at: int, rank: int, frames: Frames) -> list[Facet]:
    """What speaks for or against word `at` as the name of an event of a type.

    `words` are the sentence's tokens, `kinds` for each the kind of the mention that it is part of, or ""; `rank` counts
    from 0 the words that speak for the event, by how much they do, -1 for one that does not.
    """
    word = words[at]
    found: list[Facet] = [(_word, word, kind, frames), (_place, min(at, _STANDING), min(rank, _RANKS))]
    found.append((_before, words[at - 1], kind, kinds[at - 1]) if at else (_edge, "before", "^"))
    last = at + 1 == len(words)
    found.append((_edge, "after", "$") if last else (_after, words[at + 1], kind, kinds[at + 1]))
    return found


def _word(word: str, kind: str, frames: Frames) -> Iterator[str]:
    yield f"stem {stem(word)}"
    yield f"{kind} stem {stem(word)}"
    yield f"begins {word[:1]}"
    yield f"ends {word[-2:]}"
    yield f"length {min(len(word), 7)}"
    yield from _shape("is", word, kind)
    known = frames(word)
    yield from sorted({f"frame {'same' if of == kind else 'other'} {noun:d}" for of, noun in known})
    if not known:
        yield "frame none"
    senses = senses_of(word)
    yield from sorted({f"sense {'same' if of.type == kind else 'other'} {of.form}" for of in senses if not of.rest})
    if not senses:
        yield "sense none"


def _place(at: int, rank: int) -> Iterator[str]:
    yield f"place {at}"
    yield f"rank {rank}"


def _before(word: str, kind: str, mention: str) -> Iterator[str]:
    yield f"before {stem(word)}"
    yield from _shape("before", word, kind)
    yield "before mention " + mention
    if word in COMMAS:
        yield "behind comma"


def _after(word: str, kind: str, mention: str) -> Iterator[str]:
    yield f"after {stem(word)}"
    yield from _shape("after", word, kind)
    yield "after mention " + mention


def _edge(where: str, mark: str) -> Iterator[str]:
    yield f"{where} {mark}"


def _shape(where: str, word: str, kind: str) -> Iterator[str]:
    known = WORDS[word]
    flags = " ".join(name for name, bit in _FLAGS if known.flags & bit)
    yield f"{where} {flags}"
    yield f"{where} {flags} for {kind}"
    if known.conjunction or known.preposition:
        yield f"{where} with {known.preposition or 'و'}"
