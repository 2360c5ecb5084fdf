"""Light stems: a word without the clitics and endings that its letters show, so that its forms count as one."""

from __future__ import annotations

from extraction.memo import remembered

# Longest first; the first that leaves three letters is cut, one before the word and one behind it. The affixes are
# those of "light10" (Larkey, Ballesteros & Connell 2007), with the prefixes of single letters.
_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "س")
_SUFFIXES = ("هما", "هم", "ها", "ات", "ون", "ين", "ان", "تين", "ه", "ي", "ت")
_LEFT = 3
_MANY = 300_000


@remembered(_MANY)
def stem(word: str) -> str:
    """The light stem of a folded word: المباراة and مباريات differ, والمباراة and مباراته do not; numbers are all 0."""
    if word[:1].isdigit():
        return "0"
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEFT:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEFT:
            return word[: -len(suffix)]
    return word
