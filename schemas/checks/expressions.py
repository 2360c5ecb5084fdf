"""Conditions on rows as polars expressions: true, or null where there is nothing to check."""

from __future__ import annotations

import polars as pl


def date_exists(text: pl.Expr) -> pl.Expr:
    """A full date is a day that the calendar has (2023-02-30 is not); a year or month has nothing to check."""
    return (text.str.len_bytes() != 10) | text.str.to_date("%Y-%m-%d", strict=False).is_not_null()


def ordered(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """`first` is not after `last`, compared to the precision that both have: 2024 and 2024-02 agree."""
    shared = pl.min_horizontal(first.str.len_bytes(), last.str.len_bytes())
    return first.str.slice(0, shared) <= last.str.slice(0, shared)


def period_part(column: str, part: int) -> pl.Expr:
    """Beginning (0) or end (1) of a period `A/B`; null where the period has no such part."""
    return pl.col(column).str.split("/").list.get(part, null_on_oob=True)


def period_exists(column: str) -> pl.Expr:
    """Both ends of a period are days that the calendar has."""
    return date_exists(period_part(column, 0)) & date_exists(period_part(column, 1))


def unit_in(kind: str, codes: tuple[str, ...]) -> pl.Expr:
    """Where `unit_kind` is `kind`, the unit is given and one of the codes."""
    return (pl.col("unit_kind") != kind) | pl.col("unit").is_in(codes).fill_null(False)


def follows(of: str, start: str, end: str) -> pl.Expr:
    """A row's span begins where all spans that begin before it within the same `of` have ended, or later."""
    ended = pl.col(end).cum_max().shift(1).over(of, order_by=start)
    return pl.col(start) >= ended
