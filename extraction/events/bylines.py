"""Who wrote an article, where its first line says so before the dateline: فلان الفلاني- سبق- جدة: أطلقت .."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.spans import Mention

# Dashes or a bracket behind the name, then newspaper and town, then the colon; no clause is so short.
_CREDIT = re.compile(r"\s*[-–—(][^:.،]{2,40}:")
# An agency's name in brackets before the name, and dashes on both sides: (أونا) - فلان الفلاني - وقعت ..
_OF_AGENCY = re.compile(r"[)/]\s*[-–—]+\s*$")
_EDITED = re.compile(r"[(/]\s*تحرير\s*[:/]?\s*$")  # (وات/تحرير فلانة), not تم تحرير فلانة
_DASH = re.compile(r"\s*[-–—]+\s")


def without_reporter(folded: str, start: int, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of a sentence from `start` on without the reporter who signs it: he does nothing that it tells."""
    if not mentions or mentions[0].kind != "person" or mentions[0].position:
        return mentions
    if _EDITED.search(folded, start, mentions[0].start):
        return mentions[1:]
    if _OF_AGENCY.search(folded, start, mentions[0].start) and _DASH.match(folded, mentions[0].end):
        return mentions[1:]
    if mentions[0].start > start + 1:
        return mentions
    return mentions[1:] if _CREDIT.match(folded, mentions[0].end) else mentions
