"""A photo's caption that a site has glued to the lead: جانب من الحفلحضر وكيل المحافظة .. (a line's end was dropped)."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from extraction.events.frames import readings_of
from extraction.folding import Folded, fold_text
from extraction.lexicon import rows
from extraction.mentions.vocabulary import ADJECTIVE, DEFINITE, FUNCTION, GIVEN, NOUN, ORG, POST, TITLE, VERB, WORDS
from extraction.places import find_places

_CAPTION = 150  # letters within which a caption ends
_LONG = re.compile(r"[^\W\d_]{7,}")
_NEXT = re.compile(r" (\w+)")
_SHORTEST = 4  # letters of the caption's last word
_NAMING = NOUN | GIVEN | POST | ORG | TITLE
_KNOWN = _NAMING | ADJECTIVE | VERB | FUNCTION


def part_caption(folded: Folded) -> Folded:
    """The text with a line's end where its caption ends and its lead begins with a verb; else the text as it is."""
    for word in _LONG.finditer(folded.text, 0, _CAPTION):
        seam = _seam(folded, word.start(), word.end())
        if seam is not None:
            return folded.parted(seam)
    return folded


def _seam(folded: Folded, start: int, end: int) -> int | None:
    """Where a verb begins within the word at [start, end), behind a word that cannot go on with its letters."""
    word = folded.text[start:end]
    if WORDS[word].flags & _KNOWN or folded.text[end : end + 1].isalnum():
        return None
    seams = [n for n in range(_SHORTEST, len(word) - 2) if _is_verb(word[n:])]
    # ة and ى stand only at a word's end
    ended = (n for n in seams if folded.quote(start, start + n)[-1:] in "ةى")
    likely = (n for n in seams if _is_word(word[:n]) and _names(folded.text, end))
    seam = next(chain(ended, likely), None)
    return None if seam is None else start + seam


def _is_verb(word: str) -> bool:
    readings = readings_of(word)
    return (bool(readings) and not readings[0].noun) or word in _pasts()


def _is_word(word: str) -> bool:
    return bool(WORDS[word].flags & (_NAMING | ADJECTIVE)) or bool(find_places(word))


def _names(text: str, at: int) -> bool:
    """Whether the next word can be the verb's subject: a noun or a name, with nothing written onto it."""
    following = _NEXT.match(text, at)
    word = WORDS[following[1]] if following else None
    return word is not None and not (word.conjunction or word.preposition) and bool(word.flags & (_NAMING | DEFINITE))


@cache
def _pasts() -> frozenset[str]:
    return frozenset(fold_text(row["form"]) for row in rows("verbs") if row["tense"] == "past")
