"""Drafts of events as records of the tables."""

from __future__ import annotations

from collections.abc import Callable

from extraction.events.confidence import rule_of
from extraction.events.draft import Draft
from extraction.events.participants.cast import key
from extraction.folding import Folded
from extraction.ids import make_id
from schemas.tables import Article, Event, Participant


def records(
    article: Article, folded: Folded, drafts: list[Draft], confidence_of: Callable[[str], float]
) -> tuple[list[Event], list[Participant]]:
    """The events and participants that drafts stand for; `confidence_of` gives that of a rule."""
    events: list[Event] = []
    people: list[Participant] = []
    seen: set[str] = set()
    for draft in drafts:
        start, end = folded.span(draft.start, draft.end)
        event_id = make_id("evt", article.article_id, draft.type, start, end)
        if event_id in seen:
            continue
        seen.add(event_id)
        events.append(
            Event(
                event_id=event_id,
                article_id=article.article_id,
                event_type=draft.type,
                status=draft.status,
                mode=draft.mode,
                title=draft.title,
                part_of=draft.part_of,
                date_start=draft.date_start,
                date_end=draft.date_end,
                city=draft.city,
                country=draft.country,
                evidence=article.text[start:end],
                evidence_start=start,
                evidence_end=end,
                confidence=confidence_of(rule_of(draft)) if draft.probability is None else draft.probability,
                rule=rule_of(draft),
            )
        )
        people += _participants(article, folded, event_id, draft)
    return events, people


def _participants(article: Article, folded: Folded, event_id: str, draft: Draft) -> list[Participant]:
    out: dict[str, Participant] = {}
    for argument in draft.arguments:
        mention = argument.mention
        if key(mention) in out:
            continue
        a, b = folded.span(mention.name_start, mention.name_end)
        out[key(mention)] = Participant(
            event_id=event_id,
            article_id=article.article_id,
            name=mention.name,
            kind=mention.kind,
            role=argument.role,
            position=mention.position,
            country=mention.country,
            entity_id="",  # `identify` gives it
            evidence=article.text[a:b],
            evidence_start=a,
            evidence_end=b,
        )
    return list(out.values())
