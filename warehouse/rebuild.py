"""Stored articles, to be extracted again without their files."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from schemas.registry import ARTICLES
from schemas.tables import Article


def stored_articles(con: duckdb.DuckDBPyConnection, batch_size: int = 500) -> Iterator[list[Article]]:
    """All current articles in batches, in the order of their ids.

    Batches may be loaded between two of them: each is read when it is asked for, after the last id of the one before.
    """
    names = [column.name for column in ARTICLES.record_columns]
    query = f"SELECT {', '.join(names)} FROM articles WHERE article_id > ? ORDER BY article_id LIMIT {int(batch_size)}"
    last = ""
    while rows := con.execute(query, [last]).fetchall():
        yield [Article(**dict(zip(names, row, strict=True))) for row in rows]
        last = rows[-1][0]
