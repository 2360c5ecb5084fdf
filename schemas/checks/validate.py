"""Validate the articles and records of a batch: nothing is dropped, nothing stops the run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from schemas.arrow import frame
from schemas.batch import Rejected, Validated
from schemas.checks.convert import WRONG_TYPE, rejection, to_frame
from schemas.checks.grounding import Parents, parents, with_quotes, with_state
from schemas.checks.split import failed_checks
from schemas.registry import ARTICLES, EVENTS, METRICS, PARTICIPANTS, REGIONS, SIGNATURES, Table
from schemas.tables import Article, Records

# A parent's key column, its parents with their states, the name of the state.
State = tuple[str, Parents, str]


def validate(articles: Sequence[Article], records: Sequence[Records]) -> Validated:
    """Valid rows as polars frames by table name, and the rejected records; `records[i]` belong to `articles[i]`.
    Signatures go with their valid articles.

    The same article may come from several files. Each valid reading of it is a row of `articles`, told apart by
    `source_uri`; records are taken from the valid reading with the smallest `source_uri` alone, since the readings of
    one article give the same records. Of these, valid and rejected together are all. A record fails with its article,
    and a participant with its event.
    """
    if len(articles) != len(records):
        raise ValueError(f"{len(articles)} articles but records of {len(records)}")
    rejected: list[Rejected] = []
    uris = [str(article.source_uri) for article in articles]
    valid_articles, kept = _split(ARTICLES, articles, uris, rejected)
    chosen = _chosen(articles, kept)
    texts = valid_articles.unique("article_id")
    known = parents("article_id", valid_articles, (article.article_id for article in articles), "_article")

    def split(table: Table, kind: str, *more: State) -> pl.DataFrame:
        rows = [(row, uris[n]) for n in chosen for row in getattr(records[n], kind)]
        states = [("article_id", known, "_article"), *more]
        return _split(table, [row for row, _ in rows], [uri for _, uri in rows], rejected, states, texts)[0]

    events = split(EVENTS, "events")
    event_ids = (event.event_id for n in chosen for event in records[n].events)
    articles_of_events = events.select("event_id", pl.col("article_id").alias("_event_article"))
    known_events = parents("event_id", events, event_ids, "_event").join(articles_of_events, on="event_id", how="left")
    participants = split(PARTICIPANTS, "participants", ("event_id", known_events, "_event"))
    metrics = split(METRICS, "metrics")
    regions = split(REGIONS, "regions")
    frames = {
        "articles": valid_articles,
        "events": events,
        "event_participants": participants,
        "metrics": metrics,
        "article_regions": regions,
    }
    valid = set(kept)
    signatures = [s for n in chosen if n in valid and (s := records[n].signature) is not None]
    return Validated(frames | {SIGNATURES.name: frame(SIGNATURES.columns, signatures)}, rejected)


def _chosen(articles: Sequence[Article], kept: Sequence[int]) -> list[int]:
    """Of each article the reading whose records count: the valid one of the smallest URI, else any rejected one."""
    valid = set(kept)
    order = sorted(range(len(articles)), key=lambda n: (n not in valid, str(articles[n].source_uri), n))
    first: dict[str, int] = {}
    for number in order:
        first.setdefault(articles[number].article_id, number)
    return sorted(first.values())


def _split(
    table: Table,
    rows: Sequence[Any],
    uris: Sequence[str],
    rejected: list[Rejected],
    states: Sequence[State] = (),
    texts: pl.DataFrame | None = None,
) -> tuple[pl.DataFrame, list[int]]:
    """Valid rows and their numbers; the others go to `rejected`."""
    frame, wrong = to_frame(table, rows)
    beside = frame
    for key, known, state in states:
        beside = with_state(beside, key, known, state)
    if texts is not None:
        beside = with_quotes(beside, texts)
    misfits = set(wrong)
    numbers = [number for number in range(len(rows)) if number not in misfits]
    failures = failed_checks(table, beside)
    failed = {numbers[index]: names for index, names in failures.items()} | dict.fromkeys(wrong, (WRONG_TYPE,))
    rejected.extend(rejection(table, rows[number], failed[number], uris[number]) for number in sorted(failed))
    valid = frame.filter(~pl.int_range(pl.len()).is_in(sorted(failures)))
    if valid.height + len(failed) != len(rows):
        raise AssertionError(f"{table.name}: {valid.height} valid and {len(failed)} rejected of {len(rows)}")
    return valid, [number for number in range(len(rows)) if number not in failed]
