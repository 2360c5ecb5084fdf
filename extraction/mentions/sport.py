"""Articles on sport, and the words that in them may be clubs."""

from __future__ import annotations

from extraction.mentions.vocabulary import word_class
from extraction.words import Words, kind_of_word

_SPORTING = 4  # words of sport that make an article one on sport


def _forms(name: str, clitics: tuple[str, ...]) -> frozenset[str]:
    return frozenset(c + w for w in word_class(name) for c in clitics)


_SPORT = kind_of_word(lambda: _forms("sport", ("", "ال", "و", "لل", "بال", "وال", "ل", "ب")))


def _clubs() -> frozenset[str]:
    bare = _forms("lone_club", ("", "و", "ب", "وب")) | _forms("club_abroad", ("", "و", "ب", "وب"))
    bare |= _forms("doubtful_club", ("", "و"))
    names = word_class("lone_club") | word_class("club_abroad")
    return bare | frozenset(c + "لل" + w[2:] for w in names if w.startswith("ال") for c in ("", "و"))


LONE_CLUB = kind_of_word(_clubs)


def is_on_sport(words: Words) -> bool:
    """Is the article one on sport?"""
    return len(words.of_kind(_SPORT)) >= _SPORTING
