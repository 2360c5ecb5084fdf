"""The sentences of annotated articles: what they say, what they tell, and what the rules read in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extraction.evaluation.calibrate import article_of
from extraction.evaluation.evaluate import articles_folder
from extraction.evaluation.gold import Gold, place, read_gold
from extraction.events.clause import Clause
from extraction.events.find import ArticleReader
from extraction.events.frames import find_triggers
from extraction.events.weighing.marks import features_of
from extraction.events.weighing.weigh import others_beside, rule_event
from extraction.folding import Folded, fold
from extraction.glued import part_caption
from extraction.learned.features import NAMES
from extraction.learned.terms import RuleEvent
from extraction.regions import blank, survey
from schemas.tables import Article


@dataclass(slots=True, kw_only=True)
class Sentence:
    """One sentence of an annotated article; offsets are of its folded `text`."""

    article: int
    unseen: bool  # whether no rule was written on its article
    place: int
    text: str
    features: Mapping[str, int]
    told: Sequence[tuple[str, int]]  # the type of each event told in it, and where its trigger begins
    drafted: frozenset[str]  # types that rules read in it, also where the event was told before
    read: dict[str, RuleEvent]  # what the rules record of it
    others: dict[str, tuple[str, ...]]  # by type in `read`, the other types that they record
    clause: Clause | None  # where it tells an event

    @property
    def types(self) -> frozenset[str]:
        """The types of the events told."""
        return frozenset(kind for kind, _ in self.told)


def read_sentences(seen: Sequence[Path], unseen: Sequence[Path]) -> list[Sentence]:
    """The sentences of every annotated article of the directories. Raises GoldError and UnreadableFile."""
    found: list[Sentence] = []
    number = 0
    for directory in (*seen, *unseen):
        folder = articles_folder(directory)
        for gold in read_gold(directory):
            found += _of_article(article_of(folder, gold.stem), gold, number, directory in unseen)
            number += 1
    return found


def _of_article(article: Article, gold: Gold, number: int, unseen: bool) -> Iterator[Sentence]:
    reader, folded = reading_of(article)
    events = sorted(
        (folded_position(folded, h.span[0]), h.event_type) for h in place(gold, article.text)[0].happenings if h.span
    )
    told = reader.told(find_triggers(folded.text))
    drafted = [(d.sentence, d.type) for d in told]
    drafts = reader.completed(told)
    for n, features in enumerate(features_of(reader, NAMES), reader.body):
        start, end = reader.sentences[n]
        here = [d for d in drafts if d.sentence == n]
        named = [(kind, at) for at, kind in events if start <= at < end]
        yield Sentence(
            article=number,
            unseen=unseen,
            place=n - reader.body,
            text=folded.text,
            features=features,
            told=named,
            drafted=frozenset(kind for sentence, kind in drafted if sentence == n),
            read={d.type: rule_event(d) for d in here},
            others={d.type: tuple(others_beside(d, drafts)) for d in here},
            clause=reader.clause(n) if named else None,
        )


def reading_of(article: Article) -> tuple[ArticleReader, Folded]:
    """The reader of an article, and its folded text, as `extract` has them."""
    folded = part_caption(fold(article.text))
    folded = blank(folded, survey(folded.text).regions)
    return ArticleReader(article, folded), folded


def folded_position(folded: Folded, at: int) -> int:
    """Where in the folded text a position of the source stands."""
    return bisect_left(range(len(folded.text)), at, key=lambda n: folded.span(n, n + 1)[0])
