"""A photo's caption that a site has glued to the lead: جانب من الحفلحضر وكيل المحافظة .. (a line's end was dropped)."""

from __future__ import annotations

import re

from extraction.events.frames import readings_of
from extraction.events.verb_form import pasts
from extraction.folding import Folded
from extraction.mentions.vocabulary import ADJECTIVE, DEFINITE, FUNCTION, GIVEN, NOUN, ORG, POST, TITLE, VERB, WORDS
from extraction.places import find_places

_CAPTION = 150  # letters within which a caption ends
_LONG = re.compile(r"[^\W\d_]{7,}")
_NEXT = re.compile(r" (\w+)")
_SHORTEST = 4  # letters of the caption's last word
_SHORT_VERB = 3  # letters: صار, رأت and their like are rather a word's end
# Verbs that open no lead, and look like endings: الأمير+كان, أن+صار
_NEVER_FIRST = frozenset({"كان", "كانت", "صار", "فان", "عين", "اتي", "راح", "رات", "يري"})
_ENDINGS = ("ات", "ان", "ون", "ين", "يه", "ي", "ه", "ها", "هم", "نا", "اته", "اتها", "اتهم", "اتنا", "اتي")
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
    if (seam := next(ended, None)) is not None:
        return start + seam
    if not seams or not _names(folded.text, end) or _is_inflected(word) or find_places(word):
        return None
    likely = (n for n in seams if _is_clear(n, word[n:]) and _is_word(word[:n]))
    seam = next(likely, None)
    return None if seam is None else start + seam


def _is_clear(letters: int, verb: str) -> bool:
    """Whether a verb behind a caption's word of so many letters is rather that than the end of one word."""
    return verb not in _NEVER_FIRST and (len(verb) > _SHORT_VERB or letters > _SHORTEST)


def _is_verb(word: str) -> bool:
    """Whether a word calls up a frame as a verb, or is a past that no short ending looks like."""
    readings = readings_of(word)
    return (bool(readings) and not readings[0].noun) or (len(word) > _SHORT_VERB and word in pasts())


def _is_inflected(word: str) -> bool:
    """Whether a word is a known one with an ending: تحضيراتهم، رادارات، الأنصاري."""
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)]
    return any(len(bare) >= _SHORTEST and (WORDS[bare].flags | WORDS[bare + "ه"].flags) & _KNOWN for bare in stems)


def _is_word(word: str) -> bool:
    return bool(WORDS[word].flags & (_NAMING | ADJECTIVE)) or bool(find_places(word))


def _names(text: str, at: int) -> bool:
    """Whether the next word can be the verb's subject: a noun or a name, with nothing written onto it."""
    following = _NEXT.match(text, at)
    word = WORDS[following[1]] if following else None
    return word is not None and not (word.conjunction or word.preposition) and bool(word.flags & (_NAMING | DEFINITE))
