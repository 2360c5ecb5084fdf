"""Who is named before the verb by markers that open the sentence: برعاية الأمير فلان وبحضور فلان، انطلقت .."""

from __future__ import annotations

from collections.abc import Callable

from extraction.events.clause import Clause
from extraction.events.participants.markers import marker_at

_DATELINE = 16  # words within which a dateline ends
_ENDS = frozenset((":", "-", ")", "/"))
_NEAR = 4  # words between the last so named and the verb


def leading(clause: Clause, at: int, event_type: str, joined: Callable[[int, int], bool]) -> dict[int, str]:
    """The mentions before token `at` with the roles that the sentence's opening markers give in such an event.

    `joined` tells whether one mention goes on the list of another.
    """
    first = _opening(clause, at, event_type)
    if first is None:
        return {}
    found: dict[int, str] = {}
    role: str | None = None
    last: int | None = None
    i = first
    while i < at:
        k = clause.tokens[i].mention
        if k < 0:
            marker = marker_at(clause, i, event_type)
            if marker is not None and not marker.near:
                role, last = (marker.role, None) if marker.fits(event_type) else (None, None)
            i += marker.size if marker is not None else 1
            continue
        if role is not None and (last is None or joined(last, k)) and clause.mentions[k].kind != "country":
            found[k] = role
            last = k
        else:
            role = None
        i = clause.last[k] + 1
    return found if found and at - _end(clause, max(found)) <= _NEAR else {}


def _end(clause: Clause, k: int) -> int:
    """The last token of mention k and of the bodies right behind it (رئيس مجلس أمناء مركز ..)."""
    end = clause.last[k]
    while end + 1 < len(clause.tokens) and clause.tokens[end + 1].mention >= 0:
        end = clause.last[clause.tokens[end + 1].mention]
    return end


def _opening(clause: Clause, at: int, event_type: str) -> int | None:
    """The token of the marker that opens the sentence, behind its dateline."""
    starts = [0, *(n + 1 for n, t in enumerate(clause.tokens[:_DATELINE]) if t.text in _ENDS)]
    return next((i for i in starts if i < at and marker_at(clause, i, event_type) is not None), None)
