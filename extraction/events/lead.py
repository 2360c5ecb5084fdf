"""What the article itself reports, where no frame reads its first sentence: any deed of a named subject."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.frames import Reading, lead_reading
from extraction.events.syntax import Scene, next_mention
from extraction.events.words import words_of
from extraction.mentions.vocabulary import NOUN, VERB, WORDS
from extraction.spans import DateSpan

_NO_DEEDS = words_of("statement") | words_of("state")
_DATELINE = 14
_OPENING = 3  # the verb stands among the first words


def lead_scene(
    clause: Clause, folded: str, dates: tuple[DateSpan, ...], places: tuple[tuple[int, int, str], ...]
) -> Scene | None:
    """The scene of the verb that opens the clause, if it tells a deed of a named subject."""
    first = _after_dateline(clause)
    for at in range(first, min(first + _OPENING, len(clause.tokens))):
        token = clause.tokens[at]
        if token.mention >= 0:
            return None
        word = WORDS[token.text]
        if not word.flags & VERB or word.flags & NOUN:
            continue
        if _stem(word.form) & _NO_DEEDS:
            return None
        reading: Reading = lead_reading(word.form.endswith("ت"))
        scene = Scene(clause, at, folded, reading, dates, places, True)
        subject = next_mention(scene, at + 4, 3)
        return scene if subject is not None and clause.mentions[subject].kind != "country" else None
    return None


def _after_dateline(clause: Clause) -> int:
    """Index of the first token after a byline or dateline that ends in a colon."""
    for i, token in enumerate(clause.tokens[:_DATELINE]):
        if token.text == ":":
            return i + 1
    return 0


def _stem(form: str) -> set[str]:
    """The forms under which a lexicon may list a verb: as it is, and without the ت of the feminine."""
    bare = form.removesuffix("ت")
    return {form, bare, bare + "ي"}
