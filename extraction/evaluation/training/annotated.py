"""The events of annotated articles as drafts; those that no rule reads as if their words had been found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from extraction.evaluation.calibrate import article_of
from extraction.evaluation.evaluate import articles_folder
from extraction.evaluation.gold import Gold, place, read_gold
from extraction.evaluation.page import Happening
from extraction.evaluation.training.sentences import folded_position, reading_of
from extraction.events.draft import Draft
from extraction.events.find import ArticleReader
from extraction.events.frames import find_triggers
from extraction.events.weighing.unread import learned_draft, put_in
from schemas.tables import Article


class Annotated(NamedTuple):
    """One annotated article: all that is drafted of it, and each annotated event with the number of its draft."""

    article: int
    reader: ArticleReader
    drafts: list[Draft]
    events: list[tuple[int, Happening]]


def read_annotated(directories: Sequence[Path]) -> Iterator[Annotated]:
    """Every annotated article of the directories. Raises GoldError and UnreadableFile."""
    number = 0
    for directory in directories:
        folder = articles_folder(directory)
        for gold in read_gold(directory):
            yield _drafted(article_of(folder, gold.stem), gold, number)
            number += 1


def _drafted(article: Article, gold: Gold, number: int) -> Annotated:
    if article.published_on is None and gold.published_on:  # as the annotator knew it
        article = replace(article, published_on=date.fromisoformat(gold.published_on))
    reader, folded = reading_of(article)
    events = [h for h in place(gold, article.text)[0].happenings if h.span]
    told = reader.told(find_triggers(folded.text))
    drafts = list(told)
    for event in events:
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
    return Annotated(number, reader, drafts, list(_matched(drafts, events, reader)))


def _matched(
    drafts: Sequence[Draft], events: Sequence[Happening], reader: ArticleReader
) -> Iterator[tuple[int, Happening]]:
    """Each event with the number of a draft of its type in its sentence."""
    left = list(range(len(drafts)))
    for event in events:
        at = folded_position(reader.folded, event.span[0]) if event.span else -1
        for n in left:
            start, end = reader.sentences[drafts[n].sentence]
            if drafts[n].type == event.event_type and start <= at < end:
                left.remove(n)
                yield n, event
                break
