"""Matches told of more than once: the preview and the day before, the result and how it came about."""

from __future__ import annotations

from extraction.events.draft import Draft
from extraction.events.participants.cast import key

_MATCHES = frozenset({"match_played", "match_joins", "rivals_met", "played", "play_of", "achieved_win"})  # frames


def is_match(draft: Draft) -> bool:
    return draft.scene.reading.frame.name in _MATCHES


def same_match(a: Draft, b: Draft) -> bool:
    """Whether both tell of the match between the same sides, on the same day where both tell one."""
    days = [_day(d) for d in (a, b)]
    if None not in days and days[0] != days[1]:
        return False
    told, again = ({key(x.mention) for x in d.arguments if x.mention.kind != "person"} for d in (a, b))
    rivals = ({key(x.mention) for x in d.people("counterpart")} for d in (a, b))
    if not again and b.noun is not None and b.scene.clause.tokens[b.noun].text.startswith("ال"):  # المباراة التي أقيمت
        return a.sentence >= b.sentence - 1
    if told and again and (told <= again or again <= told):
        return len(told & again) > 1 or a.sentence >= b.sentence - 1
    return bool(set.intersection(*rivals)) and days[1] is None


def _day(draft: Draft) -> str | None:
    own = (d.date_start for d in draft.scene.dates if draft.start <= d.start < draft.until)
    return next((day for day in own if day), None)
