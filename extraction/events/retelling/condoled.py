"""Condolences that are told again by how they were given: واسى الأمير والد الفقيد .. وقال في اتصال هاتفي معه .."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.draft import Draft

_COMFORTED = frozenset({"comforted", "condoled", "condolences_paid"})  # frames
_GIVEN_BY = frozenset({"call", "visit"})
_NEAR = 2  # sentences


def given_otherwise(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without condolences for which the next sentences tell of a call or visit."""
    ways = [d.sentence for d in drafts if d.type in _GIVEN_BY]
    return [
        d
        for d in drafts
        if d.scene.reading.frame.name not in _COMFORTED or not any(0 <= way - d.sentence <= _NEAR for way in ways)
    ]
