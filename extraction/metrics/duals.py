"""Indefinite duals that state a quantity (مشروعين, اتفاقيتين رئيسيتين) and nouns with a stated one (معمل واحد)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.metrics.tokens import Token
from extraction.metrics.units import dual_units
from extraction.metrics.vocabulary import common_words, is_noun, words_of
from extraction.spans import NumberSpan
from extraction.words import cut, kind_by_rule

_DUAL = re.compile("[ء-ي]{2,}[يا]ن(?![ء-ي])")
_CLITICS = ("و", "ب", "ل", "ف", "وب", "ول", "ك", "فب")
_DEFINITE = re.compile("[وف]?[بكل]?(?:ال(?!ت|ي)|لل)[ء-ي]{4}")
_DEMONSTRATIVE = frozenset(("هذين", "هذان", "هاتين", "هاتان", "كلا", "كلتا", "اللذين", "اللتين"))
_POINTING = frozenset(("هاتين", "هاتان"))
_ONE_IDIOM = words_of("one_idiom")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(w for r in rows("metric_duals") if r["class"] == name for w in fold_text(r["word"]).split())


@cache
def _masculine() -> frozenset[str]:
    """The listed nouns in the dual; a noun in ـى or ـي keeps its yeh, one in hamza too (مبنيين, جزأين)."""
    return frozenset(noun + ending for noun in _words("noun") for ending in ("ين", "ان"))


@remembered(50_000)
def is_dual(word: str) -> bool:
    """Whether a folded word without clitics is the indefinite dual of a countable noun."""
    if word.startswith("ال") and not word.startswith(("الت", "الي", "الب")):
        return False
    if word in _words("never"):
        return False
    if word in _masculine():
        return True
    stem = word[:-3]
    return (
        word.endswith(("تين", "تان"))
        and len(stem) >= 2
        and not word.endswith("ستان")
        and not stem.startswith(("ال", "ي", "لل"))
        and not (stem.startswith("مت") and len(stem) > 4 and stem.endswith(("ف", "ب")))
    )


def _bare_dual(word: str) -> str | None:
    """The dual without the clitics before it, None where the word is none or is definite (بالفتاتين)."""
    if _DEFINITE.match(word) or word[1:] in _POINTING:
        return None
    for clitic in _CLITICS:
        bare = word[len(clitic) :] if word.startswith(clitic) else ""
        # بفتاتين is ب + فتاتين if that is the known word.
        if bare and is_dual(bare) and (not clitic or bare in _masculine() or bare[:-3] + "ه" in common_words()):
            return bare
    return word if is_dual(word) else None


def _duals_in(form: str) -> list[tuple[int, int]]:
    """The parts [start, end) of a word of a text that are a dual noun or unit, without clitics, and not definite."""
    if "ن" not in form:
        return []
    found: list[tuple[int, int]] = []
    for m in _DUAL.finditer(form):
        bare = m[0] if m[0] in dual_units() else _bare_dual(m[0])
        if bare is not None:
            found.append((m.end() - len(bare), m.end()))
    return found


_DUAL_WORD = kind_by_rule(_duals_in)
_duals = remembered(50_000)(_duals_in)


def dual_spans(text: str) -> Iterator[NumberSpan]:
    """Each dual noun or unit of a folded text, without clitics, that is not definite: a number 2 of kind `dual`."""
    words = cut(text)
    for k in words.of_kind(_DUAL_WORD):
        begin = words.begin[k]
        for start, end in _duals(words.surface[k]):
            yield NumberSpan(begin + start, begin + end, 2, None, "dual")


def dual_phrase_end(tokens: Sequence[Token], before: Sequence[Token], end: int) -> int | None:
    """The end of the dual with its dual adjectives; None where the words before make it no count."""
    if before:
        last = before[-1].word
        if last in _DEMONSTRATIVE or (last.endswith(("تين", "تان")) and not last.startswith("ال")):
            return None
        if last.endswith(("ين", "ان")) and last in _masculine():
            return None
    for t in tokens[:2]:
        if t.word.endswith(("ين", "ان")) and is_noun(t.word) and not t.word.startswith("اخر"):
            end = t.end
        else:
            break
    return end


def counts_one(before: Sequence[Token], word: str) -> Token | None:
    """The noun that a stated واحد / واحدة after it counts, None for idioms (مرة واحدة, يد واحدة)."""
    if not before:
        return None
    noun = before[-1]
    bare = noun.word
    for clitic in ("و", "ب", "ل", "ف"):
        if not is_noun(bare) and bare.startswith(clitic):
            bare = bare[1:]
    if not is_noun(bare) or len(bare) < 3 or bare in _ONE_IDIOM or bare[1:] in _ONE_IDIOM:
        return None
    if len(before) > 1 and (before[-2].word in _ONE_IDIOM or before[-2].word[1:] in _ONE_IDIOM):
        return None
    if bare.endswith("ه") != word.endswith("ه") and word.endswith("ه") != bare.endswith(("ه", "ي", "ء")):
        return None
    return noun
