"""Learn who takes part in an event, and in which role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extraction.evaluation.agreement import same_name
from extraction.evaluation.calibrate import article_of
from extraction.evaluation.evaluate import articles_folder
from extraction.evaluation.gold import Gold, place, read_gold
from extraction.evaluation.page import Happening
from extraction.evaluation.training.sentences import folded_position, reading_of
from extraction.evaluation.training.words import learn
from extraction.events.draft import Draft
from extraction.events.find import ArticleReader
from extraction.events.frames import find_triggers
from extraction.events.weighing.recast import Named, candidates
from extraction.events.weighing.unread import learned_draft, put_in
from extraction.learned.model import Model, names_of
from schemas.tables import Article
from schemas.vocabularies import PARTICIPANT_ROLES

_STRENGTH = 0.1  # inverse of regularisation


class Part(NamedTuple):
    """Somebody named around an annotated event: the features, and the role, "" for those who take no part."""

    article: int
    names: list[str]
    role: str


def read_parts(directories: Sequence[Path]) -> list[Part]:
    """Everybody named around the events of annotated articles. Articles without any participant are left out."""
    found: list[Part] = []
    number = 0
    for directory in directories:
        folder = articles_folder(directory)
        for gold in read_gold(directory):
            if any(h.participants for h in gold.page.happenings):
                found += _of_article(article_of(folder, gold.stem), gold, number)
            number += 1
    return found


def _of_article(article: Article, gold: Gold, number: int) -> Iterator[Part]:
    reader, folded = reading_of(article)
    events = [h for h in place(gold, article.text)[0].happenings if h.span]
    told = reader.told(find_triggers(folded.text))
    drafts = list(told)
    for event in events:  # those that no rule reads, as if their words had been found
        at = folded_position(folded, event.span[0]) if event.span else 0
        sentence = max((n for n, s in enumerate(reader.sentences) if s[0] <= at), default=0)
        if any(d.sentence == sentence and d.type == event.event_type for d in told):
            continue
        clause = reader.clause(sentence)
        token = clause.at(at)
        if token < len(clause.tokens) and clause.tokens[token].mention < 0:
            draft = learned_draft(reader, sentence, clause, token, event.event_type, told)
            draft.probability = 1.0
            put_in(drafts, draft)
    drafts = reader.completed(drafts)
    named = Named(reader)
    for draft, event in _matched(drafts, events, reader):
        left = list(event.participants)
        for mention, said in candidates(named, draft, drafts):
            person = next((p for p in left if same_name(p.name, mention.name)), None)
            if person is not None:
                left.remove(person)
            yield Part(number, names_of(said), str(person.values["role"]) if person else "")


def _matched(
    drafts: Sequence[Draft], events: Sequence[Happening], reader: ArticleReader
) -> Iterator[tuple[Draft, Happening]]:
    """Each event with a draft of its type in its sentence."""
    left = list(drafts)
    for event in events:
        at = folded_position(reader.folded, event.span[0]) if event.span else -1
        for draft in left:
            start, end = reader.sentences[draft.sentence]
            if draft.type == event.event_type and start <= at < end:
                left.remove(draft)
                yield draft, event
                break


def learn_cast(parts: Sequence[Part]) -> tuple[Model, Model]:
    """The model of who takes part, and that of the roles."""
    taking = [p for p in parts if p.role]
    part = learn([p.names for p in parts], ("part",), lambda _: [bool(p.role) for p in parts], _STRENGTH)
    names = [p.names for p in taking]
    roles = learn(names, tuple(PARTICIPANT_ROLES), lambda role: [p.role == role for p in taking], _STRENGTH)
    return part, roles
