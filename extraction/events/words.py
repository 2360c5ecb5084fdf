"""Word classes of the event rules, from `lexicons/event_words.tsv`."""

from __future__ import annotations

from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows


@cache
def words_of(name: str) -> frozenset[str]:
    """The folded words of one class. Raises KeyError where the file has no such class."""
    found = [row["words"] for row in rows("event_words") if row["class"] == name]
    if not found:
        raise KeyError(name)
    return frozenset(fold_text(found[0]).split())
