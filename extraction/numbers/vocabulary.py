"""The number words with every clitic they may carry, and where in a word of a text a number can begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.words import kind_by_rule

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
_FIRST = {surface: word for surface, word in WORDS.items() if word.cls not in _NEVER_FIRST}
_PART = re.compile("[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي]+|[0-9]")


def _begun(form: str) -> list[tuple[int, int, Word | None]]:
    """The parts [start, end) of a word of a text that can begin a number (in ك20 past the letter): number words, and
    single digits with None."""
    word = _FIRST.get(form)
    if word is not None:
        return [(0, len(form), word)]
    if form.isalpha():
        return []
    found = ((*m.span(), _FIRST.get(m[0])) for m in _PART.finditer(form))
    return [part for part in found if part[2] is not None or form[part[0]].isdigit()]


NUMBER_WORD = kind_by_rule(_begun)
begun = remembered(50_000)(_begun)


def context_words(role: str) -> frozenset[str]:
    """The folded words that play a role beside a number, from `numbers_context.tsv`."""
    return frozenset(fold_text(r["word"]) for r in rows("numbers_context") if r["role"] == role)
