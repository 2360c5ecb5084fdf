"""Stored articles, to be extracted again without their files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import duckdb
import polars as pl

from schemas.registry import ARTICLES
from schemas.tables import Article
from warehouse.session import registered


class Stored(NamedTuple):
    """One reading of an article: another load or extractor that reads it again makes it another."""

    article_id: str
    load_id: str
    extractor_version: str


_SCHEMA = dict.fromkeys(Stored._fields, pl.String())


def outdated(
    con: duckdb.DuckDBPyConnection, extractor_version: str, *, everything: bool = False, but: Iterable[Stored] = ()
) -> list[Stored]:
    """The articles that another version of the extractor read (or all), without those of `but`, by their ids."""
    frame = pl.DataFrame(list(but), schema=_SCHEMA, orient="row")
    with registered(con, {"in_done": frame}):
        rows = con.execute(
            f"SELECT {', '.join(Stored._fields)} FROM articles ANTI JOIN in_done USING ({', '.join(Stored._fields)})"
            " WHERE $1 OR extractor_version <> $2 ORDER BY article_id",
            [everything, extractor_version],
        ).fetchall()
    return [Stored(*row) for row in rows]


def articles_of(con: duckdb.DuckDBPyConnection, wanted: Sequence[Stored]) -> list[tuple[Stored, Article]]:
    """The articles as they were stored then, by their ids; those that have changed or gone since are left out."""
    names = [column.name for column in ARTICLES.record_columns]
    with registered(con, {"in_wanted": pl.DataFrame(list(wanted), schema=_SCHEMA, orient="row")}):
        rows = con.execute(
            f"SELECT load_id, extractor_version, {', '.join(names)} FROM articles"
            f" SEMI JOIN in_wanted USING ({', '.join(Stored._fields)}) ORDER BY article_id"
        ).fetchall()
    found = [(load, version, Article(**dict(zip(names, row, strict=True)))) for load, version, *row in rows]
    return [(Stored(article.article_id, load, version), article) for load, version, article in found]
