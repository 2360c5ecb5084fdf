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

    def fits(self, *kinds: str) -> bool:
        """Whether it says something of events of one of the types."""
        return not self.types or not self.types.isdisjoint(kinds)


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
    joined = {"و" + first: entries for first, entries in table.items()}
    for first, plain in joined.items():
        own = table.get(first, [])  # ومن جانب has a sense of its own, whatever من جانب says
        joined[first] = own + [e for e in plain if e[0] not in {words for words, _ in own}]
    return table | joined


def marker_at(clause: Clause, i: int, *kinds: str) -> Marker | None:
    """The longest marker that begins at token i (with or without و before it), or None.

    Where the type of event in hand is known, or its types, it is the longest that says something of one: of as many
    words one that names the type before one for any; where none does, the longest that stands there.
    """
    tokens = clause.tokens
    entries = _markers().get(tokens[i].text)
    if entries is None:
        return None
    found = [
        marker
        for rest, marker in entries
        if i + len(rest) < len(tokens) and all(tokens[k].text == word for k, word in enumerate(rest, i + 1))
    ]
    fitting = [m for m in found if m.fits(*kinds)] if kinds else []
    return max(fitting or found, key=lambda m: (m.size, bool(kinds) and bool(m.types)), default=None)


def role_before(clause: Clause, k: int, kind: str) -> str | None:
    """The role that a marker right before mention k gives it (أشرف الوزير، رفقة الوالي، على تدشين ..)."""
    first = clause.first[k]
    for i in range(max(0, first - 3), first):
        marker = marker_at(clause, i, kind)
        if marker is not None and i + marker.size == first:
            return marker.role
    return None
