"""Weigh an article's events: leave out what its words speak against, and read what they tell and no rule read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from extraction.events.clause import Clause
from extraction.events.confidence import confidence, is_known, rule_of
from extraction.events.draft import Draft, is_learned
from extraction.events.weighing.marks import features_of
from extraction.events.weighing.recast import recast
from extraction.events.weighing.situate import situate
from extraction.events.weighing.unread import learned_draft, put_in, trigger_facets
from extraction.learned import Weighed, Weigher
from extraction.learned.model import sentence_model
from extraction.learned.terms import RuleEvent
from extraction.learned.triggers import trigger_model
from extraction.learned.weighing import is_told

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader


def weigh(reader: ArticleReader, told: list[Draft]) -> list[Draft]:
    """The article's events out of what the rules read in its sentences, each with its probability, in text order."""
    weigher = Weigher(features_of(reader, sentence_model().keys), reader.body)
    drafts = list(told)
    for weighed in weigher.unread((d.sentence, d.type) for d in told):
        draft = _read(reader, weighed, told)
        if draft is not None:
            put_in(drafts, draft)
    drafts = reader.completed(drafts)
    drafts = [d for d in drafts if _is_told(d, drafts, weigher)]
    situate(reader, drafts)
    recast(reader, drafts)
    return drafts


def rule_event(draft: Draft) -> RuleEvent:
    """What is weighed of an event that a rule read."""
    rule = rule_of(draft)
    people = len(draft.arguments)
    return RuleEvent(draft.type, rule, confidence(rule), people, draft.status, draft.date_start is not None)


def others_beside(draft: Draft, drafts: Iterable[Draft]) -> list[str]:
    """The other types that rules read in the sentence of a draft."""
    return sorted({d.type for d in drafts if d.sentence == draft.sentence and not is_learned(d)} - {draft.type})


def _is_told(draft: Draft, drafts: Sequence[Draft], weigher: Weigher) -> bool:
    """Whether an event is one to record. What a new rule reads always is: nothing was learned of it yet."""
    if not is_learned(draft):
        if not is_known(rule_of(draft)):
            return True
        draft.probability = weigher.of_rule(draft.sentence, rule_event(draft), others_beside(draft, drafts))
    return is_told(draft.probability or 0.0)


def _read(reader: ArticleReader, weighed: Weighed, told: Sequence[Draft]) -> Draft | None:
    """The event that the words of a sentence tell; None where no word of it can name one."""
    clause = reader.clause(weighed.sentence)
    at = _trigger(clause, reader.folded.text, weighed)
    if at is None:
        return None
    draft = learned_draft(reader, weighed.sentence, clause, at, weighed.type, told)
    draft.probability = weighed.probability
    return draft


def _trigger(clause: Clause, text: str, weighed: Weighed) -> int | None:
    """The token that names the event, if any can."""
    told = trigger_facets(clause, text, weighed.type, weighed.words)
    model = trigger_model()
    return max(told, key=lambda at: (model.logit(told[at]), -at), default=None)
