"""Bodies told only within what somebody holds or within another body's name: مدير بلدية .., لجنة .. بمجلس .."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.mentions.tokens import Text, Tokens
from extraction.mentions.vocabulary import ORG, TAIL, TITLE, VERB, WORDS
from extraction.spans import Mention

_PRECEDING = re.compile(r"([^\W_]+)\s+$")
_FAR = 20  # letters of the word before


def windows_within(text: Text, m: Mention) -> Iterator[Tokens]:
    """The words of a mention in which a body may be told: a body's name, what is said of a person beside his."""
    if m.members or m.kind == "country":
        return
    if m.kind == "organization" or m.name == m.position:
        yield text.window(m.start, m.end)
        return
    before = text.window(m.start, m.name_start)
    end = before.size
    while end and before.flags(end - 1) & (TITLE | TAIL) and not before.flags(end - 1) & ORG:
        end -= 1
    if end:
        yield text.window(m.start, before.end(end - 1))
    yield text.window(m.name_end, m.end)


def acts(folded: str, m: Mention) -> bool:
    """Does a verb stand right before a mention, so that the sentence tells what it does: وقام مدير بلدية .."""
    before = _PRECEDING.search(folded, max(0, m.start - _FAR), m.start)
    return before is not None and bool(WORDS[before[1]].flags & VERB)
