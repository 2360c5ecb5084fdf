"""Words that announce a participant and give its role: بحضور، برئاسة، يرافقه ..."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from extraction.events.clause import Clause
from extraction.folding import fold_text
from extraction.lexicon import rows


@dataclass(frozen=True, slots=True)
class Marker:
    """A role that a marker gives in events of `types` (empty: any), and how many words it has."""

    role: str
    types: frozenset[str]
    size: int


@cache
def _markers() -> dict[str, list[tuple[tuple[str, ...], Marker]]]:
    table: dict[str, list[tuple[tuple[str, ...], Marker]]] = defaultdict(list)
    for row in rows("event_markers"):
        words = tuple(fold_text(row["marker"]).split())
        table[words[0]].append((words, Marker(row["role"], frozenset(row["types"].split()), len(words))))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return dict(table)


def marker_at(clause: Clause, i: int) -> Marker | None:
    """The longest marker that begins at token i (with or without و before it), or None."""
    table = _markers()
    text = clause.tokens[i].text
    for word in (text, text[1:] if text[:1] == "و" else ""):
        for words, marker in table.get(word, ()):
            if all(
                i + k < len(clause.tokens) and clause.tokens[i + k].text == expected
                for k, expected in enumerate(words[1:], 1)
            ):
                return marker
    return None
