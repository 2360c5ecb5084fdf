"""What the article itself reports, where no frame reads its first sentence: any deed of a named subject."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Clause, Token
from extraction.events.frames import Reading, lead_reading
from extraction.events.syntax import Scene, next_mention
from extraction.events.words import words_of
from extraction.mentions.vocabulary import NOUN, VERB, WORDS
from extraction.spans import DateSpan

_NO_DEEDS = words_of("statement") | words_of("state")
_STATEMENTS = words_of("statement")
_DATELINE = 14
_OPENING = 3  # the verb stands among the first words


def lead_scene(
    clause: Clause, folded: str, dates: tuple[DateSpan, ...], places: tuple[tuple[int, int, str], ...]
) -> Scene | None:
    """The scene of the verb that opens the clause, if it tells a deed of a named subject."""
    first = _after_dateline(clause.tokens)
    at = _deed(clause.tokens, first)
    if at is None or any(token.mention >= 0 for token in clause.tokens[first : at + 1]):
        return None
    reading: Reading = lead_reading(WORDS[clause.tokens[at].text].form.endswith("ت"))
    scene = Scene(clause, at, folded, reading, dates, places, True)
    subject = next_mention(scene, at + 4, 3)
    return scene if subject is not None and clause.mentions[subject].kind != "country" else None


def opens_with_deed(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a verb that can tell a deed, whoever is named in it."""
    return _deed(tokens, _after_dateline(tokens)) is not None


def _deed(tokens: Sequence[Token], first: int) -> int | None:
    """Index of the first verb among the words from `first` on that open the sentence, if it can tell a deed."""
    for at in range(first, min(first + _OPENING, len(tokens))):
        word = WORDS[tokens[at].text]
        if word.flags & VERB and not word.flags & NOUN:
            return None if _stem(word.form) & _NO_DEEDS else at
    return None


def _after_dateline(tokens: Sequence[Token]) -> int:
    """Index of the first token after a byline or dateline that ends in a colon."""
    for i, token in enumerate(tokens[:_DATELINE]):
        if token.text == ":":
            return i + 1
    return 0


def _stem(form: str) -> set[str]:
    """The forms under which a lexicon may list a verb: as it is, and without the ت of the feminine."""
    bare = form.removesuffix("ت")
    return {form, bare, bare + "ي"}


def said(word: str) -> bool:
    """Is a word a verb that reports what somebody says, with the و of a clause or without?"""
    return not _STATEMENTS.isdisjoint(_stem(word) | _stem(word.removeprefix("و")))
