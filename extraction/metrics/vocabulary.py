"""Word classes of the lexicon `metric_words.tsv`, folded, and the word tests built on them."""

from __future__ import annotations

import re
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.places.index import index


@cache
def words_of(name: str) -> frozenset[str]:
    """The folded words of one class of `metric_words.tsv`."""
    return frozenset(w for r in rows("metric_words") if r["class"] == name for w in fold_text(r["words"]).split())


_COMMON = frozenset(r["word"] for r in rows("common_words"))
_STOP = words_of("stop")
_NOUN = words_of("noun")
_VERBS = words_of("verb") - _NOUN
# سـ + present tense of the third person; names and nouns of the same form are in the lexicon.
_FUTURE = re.compile(r"س[يت](?:[ء-ي]{3,}|تم|ضم|عد)")
_NOT_FUTURE = tuple(w[:-1] for w in words_of("not_future") if w.endswith("*"))
_NO_FUTURE = words_of("not_future")
# Endings that no counted noun has: suffix pronouns, plural verbs.
_NOT_NOUN_END = re.compile(r"(?:هما|ها|كم|نا|وا|هم)$")
_ENDS_RIGHT = re.compile(r"(?:سهم|درهم|متهم|مهم|حاكم|محاكم|ملاكم|تراكم|نا)$")
_FEMININE_PAST = re.compile(r"[^ا]ت$")
# Beginnings of nouns and adjectives whose own first letter is lam.
_LAM = frozenset(
    ("لاع", "لبن", "ليب", "لوح", "لغو", "لجن", "لاج", "لقا", "لاس", "لوج", "ليل", "ليز", "لحم", "لتر", "لير")
)


def common_words() -> frozenset[str]:
    """The nouns and adjectives of `common_words.tsv`, folded, without article."""
    return _COMMON


@cache
def _place_words() -> frozenset[str]:
    return frozenset(e.name.removeprefix("ال") for e in index().entries if " " not in e.name and e.kind != "nisba")


def _is_future(word: str) -> bool:
    return (
        word.startswith("س")
        and _FUTURE.fullmatch(word) is not None
        and not (word in _NOUN or word in _NO_FUTURE or word.startswith(_NOT_FUTURE))
    )


@remembered(100_000)
def is_verb(word: str) -> bool:
    """Whether a folded word without و is a verb by its form or by the lexicon."""
    if word in _NOUN:
        return False
    if word in _VERBS or _is_future(word):
        return True
    if word[0] == "ي" and len(word) > 3:
        return not word.endswith(("يه", "ي", "يا"))
    return word.endswith("وا")


def is_future(word: str) -> bool:
    """Whether a folded word is a future verb (سيتم, ستشارك, وسوف)."""
    bare = word[1:] if word[0] in "وف" else word
    return bare == "سوف" or _is_future(bare)


@remembered(100_000)
def is_noun(word: str) -> bool:
    """Whether a folded word can be the indefinite noun that a number counts."""
    if word in _NOUN:
        return True
    if len(word) < 2 or word in _STOP or not ("ء" <= word[0] <= "ي"):
        return False
    if word.startswith(("ال", "لل", "بال", "وال", "فال", "كال")) or has_clitic(word):
        return False
    if word[:2] in ("لي", "لت") and len(word) > 4 and word not in _COMMON and word[:3] not in _LAM:
        return False  # ليواكب
    if _NOT_NOUN_END.search(word) and not _ENDS_RIGHT.search(word):
        return False
    if _FEMININE_PAST.search(word) and len(word) > 3:
        return False
    return not is_verb(word)


@remembered(100_000)
def has_clitic(word: str) -> bool:
    """Whether a folded word begins with و, ف, ب, ل or ك that is no letter of its own (بشبكه, وما, فاكثر)."""
    if word[0] not in "وفبلك" or word in _NOUN or word in _COMMON:
        return False
    rest = word[1:]
    if word[0] == "و":
        return word.removesuffix("ا") not in _NOUN
    if word[0] in "فك":
        return rest in _STOP
    return rest in _COMMON or rest in _STOP or rest.removesuffix("ا") in _COMMON or rest in _place_words()


def is_modifier(word: str) -> bool:
    """Whether a folded word can go on with a counted noun: an indefinite adjective or the second noun of an iḍāfa."""
    return is_noun(word) and not (word[0] == "ل" and word not in _COMMON and word[:3] not in _LAM)
