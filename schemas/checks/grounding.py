"""Put beside each record what its article and event say: the helper columns that the checks compare with."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from schemas.checks.convert import is_text

Parents = pl.DataFrame


def parents(key: str, valid: pl.DataFrame, everything: Iterable[object], state: str) -> Parents:
    """Each id of `everything` once, with `state` saying `known` where it is among the valid ones, else `rejected`."""
    ids = pl.DataFrame({key: sorted({name for name in everything if is_text(name)})}, schema={key: pl.String()})
    known = valid.select(key).unique().with_columns(pl.lit("known").alias(state))
    return ids.join(known, on=key, how="left").with_columns(pl.col(state).fill_null("rejected"))


def with_state(frame: pl.DataFrame, key: str, known: Parents, state: str) -> pl.DataFrame:
    """The frame with the state of the parent that each row names; `unknown` where the batch has no such parent."""
    joined = frame.join(known, on=key, how="left", maintain_order="left")
    return joined.with_columns(pl.col(state).fill_null("unknown"))


def with_quotes(frame: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The frame with the length of its article's text and the text between the record's offsets, in code points.

    What has no evidence is given the length alone.
    """
    texts = articles.select("article_id", pl.col("text").alias("_text")).with_columns(
        pl.col("_text").str.len_chars().cast(pl.Int64).alias("_text_length")
    )
    joined = frame.join(texts, on="article_id", how="left", maintain_order="left")
    if "evidence" not in frame.columns:
        return joined.drop("_text")
    start, end = pl.col("evidence_start"), pl.col("evidence_end")
    length = pl.max_horizontal(end - start, pl.lit(0))
    # A negative start would count from the end of the text.
    quoted = pl.when(start >= 0).then(pl.col("_text").str.slice(start, length)).otherwise(None)
    return joined.with_columns(quoted.alias("_quoted")).drop("_text")
