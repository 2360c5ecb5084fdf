"""The tests that a frame's `needs` name with @: what must stand around a trigger for it to tell a happening."""

from __future__ import annotations

from collections.abc import Callable

from extraction.events.conditions import harm, meetings, power, sport, travel
from extraction.events.conditions.common import has_kind, is_about, is_dated, is_done, person_subject, starts_on
from extraction.events.syntax import Scene

__all__ = ["CONDITIONS", "DATE", "LEAD", "PLACE", "WITHOUT_WHICH_NOT", "is_dated"]

CONDITIONS: dict[str, Callable[[Scene, int], bool]] = {
    "@person": has_kind("person"),
    "@organization": has_kind("organization"),
    "@country": has_kind("country"),
    "@place": lambda s, end: any(s.clause.tokens[s.at].end <= p[0] for p in s.places),
    "@dated": is_dated,
    "@starts_on": starts_on,
    "@person_subject": person_subject,
    "@done": is_done,
    "@lead": lambda s, end: s.lead_sentence,
    "@of_pronoun": lambda s, end: s.reading.noun and s.reading.pronoun,
    "@with_person": meetings.with_person,
    "@pair": meetings.pair,
    "@body_before": meetings.body_before,
    "@joining": meetings.joining,
    "@press_conference": meetings.press_conference,
    "@committee": meetings.committee,
    "@of_body": meetings.of_body,
    "@in_gathering": meetings.in_gathering,
    "@speech": meetings.speech,
    "@own_speech": meetings.own_speech,
    "@represented": meetings.represented,
    "@witness": meetings.witness,
    "@seen": meetings.seen,
    "@titled_session": meetings.titled_session,
    "@acting": meetings.acting,
    "@reception": meetings.reception,
    "@pronoun_meeting": meetings.pronoun_meeting,
    "@official_heard": meetings.official_heard,
    "@match": sport.match_played,
    "@of_visitor": travel.of_visitor,
    "@walker": travel.walker,
    "@destination": travel.destination,
    "@visitor": travel.visitor,
    "@speaking_visitor": travel.speaking_visitor,
    "@intended": travel.intended,
    "@founded": power.founded,
    "@by_body": power.by_body,
    "@by_crew": power.by_crew,
    "@by_power": power.by_power,
    "@by_state": power.by_state,
    "@begun": power.begun,
    "@directing": power.directing,
    "@court": power.court,
    "@also_decided": power.also_decided,
    "@decreed_appointment": power.decreed_appointment,
    "@appointee": power.appointee,
    "@reported": lambda s, end: s.lead_sentence or is_dated(s, end),
    "@lead_by_body": lambda s, end: s.lead_sentence and power.by_body(s, end),
    "@lead_by_state": lambda s, end: s.lead_sentence and power.by_state(s, end),
    "@dated_by_body": lambda s, end: is_dated(s, end) and power.by_body(s, end),
    "@casualties": harm.casualties,
    "@arrested": harm.arrested,
    "@struck": harm.struck,
    "@territory": harm.territory,
    "@caught": harm.caught,
    "@on_them": harm.on_them,
    "@about": is_about,
}

# What a test cannot hold without in its sentence: a noun of such a class, a date, a place; or that it is the lead.
DATE, PLACE, LEAD = "@date", "@place", "@lead"
WITHOUT_WHICH_NOT: dict[str, frozenset[str]] = {
    "@place": frozenset({PLACE}),
    "@territory": frozenset({PLACE}),
    "@by_state": frozenset({PLACE}),
    "@visitor": frozenset({PLACE, DATE}),
    "@dated": frozenset({DATE}),
    "@starts_on": frozenset({DATE}),
    "@dated_by_body": frozenset({DATE}),
    "@lead": frozenset({LEAD}),
    "@lead_by_body": frozenset({LEAD}),
    "@lead_by_state": frozenset({LEAD}),
    "@in_gathering": frozenset({"gathering"}),
    "@represented": frozenset({"gathering"}),
    "@witness": frozenset({"gathering"}),
    "@decreed_appointment": frozenset({"decree"}),
}
