"""Words that announce a participant and give its role: بحضور، برئاسة، يرافقه ..."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from extraction.events.clause import Clause
from extraction.folding import fold_text
from extraction.lexicon import Row, rows


@dataclass(frozen=True, slots=True)
class Marker:
    """A role that a marker gives in events of `types` (empty: any), and how many words it has.

    `near` says that it gives the role only to what stands right behind it.
    """

    role: str
    types: frozenset[str]
    size: int
    near: bool = False


_Entry = tuple[tuple[str, ...], Marker]  # the words after the first, and what they say


def _marker(row: Row, size: int) -> Marker:
    return Marker(row["role"], frozenset(row["types"].split()), size, row["near"] == "next")


@cache
def _markers() -> dict[str, list[_Entry]]:
    """The markers by their first word, the longest first; after a word with و those that stand without it."""
    table: dict[str, list[_Entry]] = defaultdict(list)
    for row in rows("event_markers"):
        first, *rest = fold_text(row["marker"]).split()
        table[first].append((tuple(rest), _marker(row, len(rest) + 1)))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return {"و" + first: table.get("و" + first, []) + entries for first, entries in table.items()} | {
        first: entries + (table.get(first[1:], []) if first[0] == "و" else []) for first, entries in table.items()
    }


def marker_at(clause: Clause, i: int, kind: str = "") -> Marker | None:
    """The longest marker that begins at token i (with or without و before it), or None.

    Of as many words, one that says something of events of type `kind` goes before one that does not.
    """
    tokens = clause.tokens
    found: Marker | None = None
    for rest, marker in _markers().get(tokens[i].text, ()):
        if found is not None and marker.size < found.size:
            break
        if i + len(rest) < len(tokens) and all(tokens[k].text == word for k, word in enumerate(rest, i + 1)):
            if kind in marker.types or (found is None and (not marker.types or not kind)):
                return marker
            found = found or marker
    return found


def role_before(clause: Clause, k: int) -> str | None:
    """The role that a marker right before mention k gives it (أشرف الوزير، رفقة الوالي، على تدشين ..)."""
    first = clause.first[k]
    for i in range(max(0, first - 3), first):
        marker = marker_at(clause, i)
        if marker is not None and i + marker.size == first:
            return marker.role
    return None
