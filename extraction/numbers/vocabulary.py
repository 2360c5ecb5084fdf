"""The number words with every clitic they may carry, and the automaton that finds where a number can begin."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extraction.folding import fold_text
from extraction.lexicon import rows

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Word:
    """A number word as it stands: `skip` letters of clitics before it, `joined` where the first of them is و.

    `bound` says that a preposition (ب ل ك) or ف stands before it: such a word begins a number, never goes on with one.
    """

    cls: str
    value: Number
    skip: int
    joined: bool
    bound: bool
    definite: bool


def _number(text: str) -> Number:
    if "/" not in text:
        return int(text)
    f = Fraction(text)
    return Decimal(f.numerator) / Decimal(f.denominator)


_PREPOSITIONS = ("", "ب", "ل", "ك", "ف", "فب", "فل")


def _forms(base: str) -> list[tuple[str, int, bool, bool, bool]]:
    """(surface, skip, joined, bound, definite) of a folded word with each chain of clitics."""
    forms = []
    for conj in ("", "و"):
        for prep in _PREPOSITIONS:
            chain = conj + prep
            forms.append((chain + base, len(chain), bool(conj), bool(prep), False))
            # ل and the article melt into لل, whose second letter is the article's.
            article = "ل" if prep.endswith("ل") else "ال"
            forms.append((chain + article + base, len(chain), bool(conj), bool(prep), True))
    return forms


def _load() -> dict[str, Word]:
    table: dict[str, Word] = {}
    for row in rows("numbers_words"):
        value = _number(row["value"])
        for surface, skip, joined, bound, definite in _forms(fold_text(row["word"])):
            # A plain word outranks a shorter one that only clitics make the same: أحد before ل + أحد.
            known = table.get(surface)
            if known is None or known.skip > skip:
                table[surface] = Word(row["class"], value, skip, joined, bound, definite)
    return table


WORDS = _load()
# Forms that are another word, unless the number goes on: لست is "I am not".
NOT_ALONE = frozenset(fold_text(row["word"]) for row in rows("numbers_not"))

# Classes that only go on with a number that something else began.
_NEVER_FIRST = {"scale_plural", "denominator"}
_FIRST = sorted(w for w, word in WORDS.items() if word.cls not in _NEVER_FIRST)
PATTERNS: list[Word | None] = [WORDS[w] for w in _FIRST] + [None] * 10
AUTOMATON = AhoCorasick(
    _FIRST + list("0123456789"), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
)


def context_words(role: str) -> frozenset[str]:
    """The folded words that play a role beside a number, from `numbers_context.tsv`."""
    return frozenset(fold_text(r["word"]) for r in rows("numbers_context") if r["role"] == role)
