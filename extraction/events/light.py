"""Light verbs before a verbal noun, whose subject does what the noun names: شهد فلان توقيع .., أجرى فلان زيارة .."""

from __future__ import annotations

from extraction.events.clause import BOUNDARIES, Clause
from extraction.events.frames import readings_of
from extraction.events.words import words_of

BREAKS = frozenset(["؛", "؟", "!", "?", ":"])
_FAR = 45  # tokens from the light verb to the noun
# With the role of their subject; empty: the one that the noun's own frame has for it.
_LIGHT = {
    **dict.fromkeys(words_of("light_host"), "host"),
    **dict.fromkeys(words_of("light_attendee"), "attendee"),
    **dict.fromkeys(words_of("light_subject"), ""),
}


def light_before(clause: Clause, at: int) -> tuple[int, str] | None:
    """The token of the light verb of the noun at token `at`, and the role of its subject; None without one."""
    for i in range(at - 1, max(-1, at - _FAR), -1):
        token = clause.tokens[i]
        if token.mention >= 0 or token.text in ("،", ","):
            continue
        if token.text in BOUNDARIES or token.text in BREAKS:
            return None
        role = _LIGHT.get(token.text.removeprefix("و"))
        if role is not None:
            return i, role
    return None


def next_deed(clause: Clause, light: int, at: int) -> int:
    """The token of the first verbal noun behind the light verb, at most `at`: قرارات تضمنت إعفاء فلان، وتعيين .."""
    tokens = clause.tokens
    if tokens[light].mention >= 0 or not tokens[at].text.startswith("و"):
        return at
    deeds = (i for i in range(light + 1, at) if tokens[i].mention < 0 and is_deed(tokens[i].text))
    return next(deeds, at)


def is_deed(word: str) -> bool:
    """Whether a word can only be a verbal noun that tells a happening."""
    readings = readings_of(word)
    return bool(readings) and all(r.noun for r in readings)
