"""Adjectives of nationality that with the article are the state's name too (السعودية): which of the two stands."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.places.index import countries, nisbas

# Words that a noun follows and no adjective: prepositions, أن and its sisters.
_BEFORE_NOUN = re.compile(
    "في|من|الي|علي|عن|مع|لدي|ضد|بين|عبر|نحو|تجاه|ازاء|حيال|داخل|خارج|ان|بان|لان|لكن|حيث|بينما|كانت|ليست|منذ|باتجاه"
)
_WORD_BEFORE = re.compile(r"(\w+)\s$")
_LISTED = re.compile(r"\s?[،,]?\s")  # between two states of a list, beside و
_REACH = 24  # letters, more than a word has
_HEADLINE = re.compile(r":|\s[تس]\w{3}")  # السعودية: .., السعودية تعلن ..


@cache
def doubtful() -> frozenset[str]:
    """The folded names, with their article, that are a state and the adjective of its nationality."""
    return frozenset("ال" + form for form in nisbas() if form.endswith("ه") and "ال" + form in countries())


def is_state(text: str, start: int, end: int, before: tuple[str, int] | None) -> bool:
    """Is the doubtful name at [start, end) of a folded text, which may stand behind و, ب, ل, the state?

    `before` is the place before it: its kind and where it ends. An adjective takes no preposition, and follows no verb.
    """
    begin = start
    while begin and text[begin - 1].isalnum():
        begin -= 1
    clitics = text[begin:start]
    if clitics.endswith(("ب", "ل", "ك")):
        return True
    if before and before[0] == "country" and _LISTED.fullmatch(text, before[1], begin):
        return True
    if clitics:
        return False
    preceding = _WORD_BEFORE.search(text, max(0, begin - _REACH), begin)
    if preceding is None:
        opens = begin == 0 or text[:begin].rstrip(" ").endswith("\n")
        return opens and _HEADLINE.match(text, end) is not None
    man = preceding[1].endswith("ي") and preceding[1].removeprefix("ال") in nisbas()  # زار الوزير الهولندي السعودية
    return man or any(_BEFORE_NOUN.fullmatch(form) or form in _verbs() for form in _without_conjunction(preceding[1]))


def _without_conjunction(word: str) -> tuple[str, ...]:
    return (word, word[1:]) if word[0] in "وف" else (word,)


@cache
def _verbs() -> frozenset[str]:
    """The third persons of the lexicon's verbs, but for those that are nouns too."""
    out: set[str] = set()
    for row in rows("verbs"):
        form = fold_text(row["form"])
        if row["tense"] == "past":
            out |= {form, (form[:-1] if form[-1] in "يا" else form) + "ت"}
        else:
            out |= {prefix + f for prefix, f in product(("", "س"), (form, "ت" + form[1:]))}
    return frozenset(out - {row["word"] for row in rows("common_words")})
