"""Teams that a sentence does not name again: غادر الفريق إلى النمسا لإقامة معسكر، ويخوض خلاله مباراتين."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extraction.events.draft import Draft
from extraction.events.participants.cast import Argument
from extraction.spans import Mention

# Frames of what a team does; a verb of theirs without a subject goes on with the team told before.
OF_TEAMS = frozenset(
    {"camp", "match_played", "match_joins", "rivals_met", "trained", "played", "play_of", "achieved_win", "advanced"}
)
_PARTIES = frozenset({"البعثه", "الفريق", "المنتخب"})
_HEADS = frozenset({"نادي", "فريق", "منتخب", "بعثه", "اداره"})


def is_of_party(draft: Draft) -> bool:
    """وستغادر البعثة غدا إلى النمسا: whether the party of a team told before sets out."""
    following = draft.scene.clause.tokens[draft.scene.at + 1 : draft.scene.at + 2]
    return draft.scene.reading.frame.name == "arrived" and bool(following) and following[0].text in _PARTIES


def add_team(draft: Draft, told: Draft | None, before: Sequence[Mention]) -> None:
    """Give an event whose doer is left out the team that went there, or that the words before it told of."""
    reading = draft.scene.reading
    role = reading.frame.subject or "actor"
    goes_on = told is not None and told.sentence == draft.sentence
    if reading.noun and not reading.pronoun:
        team = _team(a.mention for a in told.people("actor")) if told is not None and goes_on else None
    elif (draft.dropped_subject or reading.noun) and not reading.passive:
        clause, at = draft.scene.clause, draft.scene.at
        here = [m for k, m in enumerate(clause.mentions) if clause.last[k] < at]  # الفوز الذي حققه ..
        team = _team(reversed(here)) if reading.pronoun else _team(reversed(before))
        if team is None and reading.noun:  # تأهلت المكسيك بفوزها على كوستاريكا
            team = next((m for m in reversed(here) if m.kind == "country"), None)
    else:
        return
    if team is not None and not any(a.mention is team for a in draft.arguments):
        draft.arguments.insert(0, Argument(team, role))


def _team(mentions: Iterable[Mention]) -> Mention | None:
    """The first of the mentions that is a team."""
    return next((m for m in mentions if m.kind == "organization" and m.post in _HEADS), None)
