"""The sentence around a trigger, as tokens that know which mention they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import product, repeat
from operator import add
from typing import NamedTuple

from extraction.events.frames import noun_classes
from extraction.events.words import words_of
from extraction.memo import remembered
from extraction.spans import Mention
from extraction.words import cut, kind_of_word

# A finite clause of its own begins here: what follows is no argument of the verb before.
BOUNDARIES = words_of("boundary")
_GENERIC = words_of("generic") - {"افتتاح"}
_NO_CLASSES: frozenset[str] = frozenset()


class Token(NamedTuple):
    """A word or punctuation mark of the folded text; `mention` is the index of the mention it is part of, or -1."""

    start: int
    end: int
    text: str
    mention: int


# Made without the Python frame that calling the class costs: a sentence has dozens.
_token: Callable[[tuple[int, int, str, int]], Token] = partial(tuple.__new__, Token)


@dataclass(slots=True, eq=False)
class Clause:
    """One sentence's tokens and mentions; `lead[i]` is what is written onto mention i (و ب ل ...).

    `reached` remembers by trigger token how far its own clause reaches (`extraction.events.syntax.reach`).
    """

    start: int
    end: int
    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    lead: Sequence[str]
    first: Sequence[int]  # index of each mention's first token
    last: Sequence[int]  # index of each mention's last token
    ends: Sequence[int]  # where each token ends
    nouns: Sequence[int]  # the tokens that may begin a class noun
    reached: dict[int, int] = field(default_factory=dict)

    def at(self, position: int) -> int:
        """Index of the token at or after a position of the text."""
        return bisect_right(self.ends, position + 1)


def tokens_of(folded: str, start: int, end: int) -> list[Token]:
    """The words and marks that begin within folded[start:end], of no mention."""
    words = cut(folded)
    i, j = words.within(start, end)
    begins, surfaces = words.begin[i:j], words.surface[i:j]
    ends = map(add, begins, map(len, surfaces))
    tokens = list(map(_token, zip(begins, ends, surfaces, repeat(-1), strict=False)))
    return [t for t in tokens if t.text] if "" in surfaces else tokens


def make_clause(folded: str, start: int, end: int, mentions: Sequence[Mention]) -> Clause:
    """Tokens of folded[start:end] with the mentions (in order, not overlapping) that lie in it."""
    first = [-1] * len(mentions)
    last = [-1] * len(mentions)
    lead = [""] * len(mentions)
    tokens = tokens_of(folded, start, end)
    ends = [t[1] for t in tokens]
    i = 0
    for k, mention in enumerate(mentions):
        i = bisect_right(ends, mention.start, i)
        while i < len(tokens) and tokens[i].start < mention.end:
            begin, stop, text, _ = tokens[i]
            if first[k] < 0:
                first[k] = i
                lead[k] = folded[begin : mention.start]
            last[k] = i
            tokens[i] = Token(begin, stop, text, k)
            i += 1
    words = cut(folded)
    nouns = [bisect_right(ends, words.begin[k]) for k in words.of_kind_within(CLASS_NOUN, *words.within(start, end))]
    return Clause(start, end, tokens, mentions, lead, first, last, ends, nouns)


def strip_clitics(word: str) -> str:
    """A word without conjunction, preposition and article, as far as its letters tell (والاجتماع -> اجتماع)."""
    if word[:1] in "وف" and len(word) > 3:
        word = word[1:]
    if word.startswith("لل") and len(word) > 4:
        return word[2:]
    if word[:1] in "بلك" and len(word) > 4:
        word = word[1:]
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    return word


def class_of(clause: Clause, i: int, folded: str) -> tuple[frozenset[str], int]:
    """The noun classes of the noun that begins at token i, and the index after its last token; empty set if none."""
    nouns = _nouns_from(clause.tokens[i].text)
    if not nouns:
        return _NO_CLASSES, i
    best: set[str] = set()
    size = 0
    for name, rest, generic in nouns:
        length = len(rest) + 1
        if length < size or (rest and not _spelled(clause, i + 1, rest)):
            continue
        if generic and not _names_gathering(clause, i + 1, folded):
            continue
        if length > size:
            best, size = set(), length
        best.add(name)
    return frozenset(best), i + size


@remembered(100_000)
def _nouns_from(word: str) -> tuple[tuple[str, list[str], bool], ...]:
    """The class nouns that a word may begin: class, further words, whether a gathering must follow."""
    known = noun_classes()
    return tuple(
        (name, noun.split()[1:], noun in _GENERIC)
        for form in _variants(word)
        for name, nouns in known.get(form, {}).items()
        for noun in nouns
    )


@remembered(10_000)
def classes_begun(word: str) -> frozenset[str]:
    """The classes of the nouns that a word may begin."""
    return frozenset(name for name, _, _ in _nouns_from(word))


def _forms_of_class_nouns() -> Iterator[str]:
    """Every form of a text that may begin a class noun: what `_variants` takes away put before and behind it."""
    articles = ("", "لل", "ال", *"بلك", "بال", "لال", "كال")
    for noun in noun_classes():
        for conjunction, article, tanwin in product(("", "و", "ف"), articles, ("", "ا")):
            yield conjunction + article + noun + tanwin


CLASS_NOUN = kind_of_word(lambda: set(_forms_of_class_nouns()))


def _variants(word: str) -> tuple[str, ...]:
    """The word, without a clitic, without its article, and without the alef of tanwin."""
    bare = strip_clitics(word)
    forms = [word, word[1:] if word[:1] in "بلوكف" else word, bare]
    forms += [form[:-1] for form in forms if form.endswith("ا") and len(form) > 3]
    return tuple(dict.fromkeys(forms))


def _names_gathering(clause: Clause, i: int, folded: str) -> bool:
    """Whether the word at token i goes on to name what فعاليات or أعمال belong to."""
    if i >= len(clause.tokens):
        return False
    return clause.tokens[i].text == '"' or "gathering" in class_of(clause, i, folded)[0]


def _spelled(clause: Clause, i: int, words: list[str]) -> bool:
    """Whether the words stand from token i on, with the article or without."""
    for k, expected in enumerate(words, i):
        if k >= len(clause.tokens) or clause.tokens[k].text not in (expected, "ال" + expected):
            return False
    return True
