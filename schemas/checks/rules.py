"""The pandera schema of each record table: checks that follow from the declarations, and the table's own.

Each check has a name, which is what `ops.quarantine.failed_checks` shows. Names beginning with a column's name concern
that column alone. Columns beginning with `_` are helpers that `schemas.checks.grounding` puts beside the records.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import pandera.polars as pa
import polars as pl

from schemas.arrow import POLARS_TYPES
from schemas.checks import expressions as e
from schemas.checks.codes import countries, currencies
from schemas.fields import ALPHA_2, ISO_DATE, ISO_PERIOD
from schemas.registry import EVENTS, METRICS, PARTICIPANTS, REGIONS, Table, TableColumn


def _holds(name: str, condition: pl.Expr) -> pa.Check:
    """A check of rows by an expression. A null counts as passed, so that nulls are caught by `_null` checks alone."""
    return pa.Check(lambda data: data.lazyframe.select(condition.fill_null(True).alias(name)), name=name, error=name)


def _column_checks(column: TableColumn) -> Iterable[pa.Check]:
    name, meaning, value = column.name, column.meaning, pl.col(column.name)
    if not column.nullable:
        yield _holds(f"{name}_null", value.is_not_null())
    if column.type is str and not meaning.long_text:
        yield _holds(f"{name}_empty", value.str.strip_chars().str.len_bytes() > 0)
    if meaning.vocabulary:
        yield _holds(f"{name}_vocabulary", value.is_in(list(meaning.vocabulary)))
    if meaning.pattern:
        yield _holds(f"{name}_pattern", value.str.contains(f"^(?:{meaning.pattern})$"))
    if meaning.pattern == ALPHA_2:
        yield _holds(f"{name}_iso3166", value.is_in(countries()))
    if meaning.pattern == ISO_DATE:
        yield _holds(f"{name}_exists", e.date_exists(value))
    if meaning.pattern == ISO_PERIOD:
        yield _holds(f"{name}_exists", e.period_exists(name))
        yield _holds(f"{name}_ordered", e.ordered(e.period_part(name, 0), e.period_part(name, 1)))
    if column.type is float:
        yield _holds(f"{name}_finite", value.is_finite())
    if meaning.minimum is not None:
        yield _holds(f"{name}_minimum", value >= meaning.minimum)
    if meaning.maximum is not None:
        yield _holds(f"{name}_maximum", value <= meaning.maximum)


# Where the record's article or event stands: `known`, `rejected` with this batch, or `unknown` to it.
_ARTICLE = [
    _holds("article_rejected", pl.col("_article") != "rejected"),
    _holds("article_unknown", pl.col("_article") != "unknown"),
]
_EVENT = [
    _holds("event_rejected", pl.col("_event") != "rejected"),
    _holds("event_unknown", pl.col("_event") != "unknown"),
]
_SPAN = [
    _holds("span_empty", pl.col("evidence_start") < pl.col("evidence_end")),
    _holds("span_outside_text", pl.col("evidence_end") <= pl.col("_text_length")),
    _holds("evidence_differs", pl.col("evidence").eq_missing(pl.col("_quoted")) | pl.col("_quoted").is_null()),
]


def _unique(table: Table, name: str) -> pa.Check:
    return _holds(name, pl.struct(table.key).is_first_distinct())


_OWN_CHECKS: dict[str, list[pa.Check]] = {
    "articles": [
        _holds("text_empty", pl.col("text").str.strip_chars().str.len_bytes() > 0),
        _holds("source_uri_duplicate", pl.col("source_uri").is_first_distinct()),
        _holds(
            "published_on_without_source",
            pl.col("published_on").is_null() == pl.col("published_on_source").is_null(),
        ),
    ],
    "events": [
        *_ARTICLE,
        *_SPAN,
        _unique(EVENTS, "event_id_duplicate"),
        _holds("dates_ordered", e.ordered(pl.col("date_start"), pl.col("date_end"))),
        _holds("date_end_without_start", pl.col("date_end").is_null() | pl.col("date_start").is_not_null()),
    ],
    "event_participants": [
        *_ARTICLE,
        *_EVENT,
        *_SPAN,
        _holds("event_of_another_article", pl.col("_event_article") == pl.col("article_id")),
        _unique(PARTICIPANTS, "participant_duplicate"),
    ],
    "metrics": [
        *_ARTICLE,
        *_SPAN,
        _unique(METRICS, "metric_id_duplicate"),
        _holds("value_ordered", pl.col("value") <= pl.col("value_upper")),
        _holds("value_upper_without_range", pl.col("value_upper").is_null() | (pl.col("qualifier") == "range")),
        _holds("unit_currency", e.unit_in("currency", currencies())),
        _holds("unit_percent", e.unit_in("percent", ("%",))),
    ],
    "article_regions": [
        *_ARTICLE,
        _holds("span_empty", pl.col("region_start") < pl.col("region_end")),
        _holds("span_outside_text", pl.col("region_end") <= pl.col("_text_length")),
        _unique(REGIONS, "region_duplicate"),
        _holds("region_overlaps", e.follows("article_id", "region_start", "region_end")),
    ],
}
_HELPERS: dict[str, dict[str, Any]] = {
    "articles": {},
    "events": {"_article": pl.String(), "_text_length": pl.Int64(), "_quoted": pl.String()},
    "event_participants": {
        "_article": pl.String(),
        "_text_length": pl.Int64(),
        "_quoted": pl.String(),
        "_event": pl.String(),
        "_event_article": pl.String(),
    },
    "metrics": {"_article": pl.String(), "_text_length": pl.Int64(), "_quoted": pl.String()},
    "article_regions": {"_article": pl.String(), "_text_length": pl.Int64()},
}


@cache
def schema_of(table: Table) -> pa.DataFrameSchema:
    """The pandera schema of a record table's own columns with its helper columns, for eager polars frames."""
    columns = {
        column.name: pa.Column(POLARS_TYPES[column.type], nullable=True, checks=list(_column_checks(column)))
        for column in table.record_columns
    }
    columns |= {name: pa.Column(kind, nullable=True) for name, kind in _HELPERS[table.name].items()}
    return pa.DataFrameSchema(columns, checks=_OWN_CHECKS[table.name], strict=True, name=table.name)


def check_names(table: Table) -> list[str]:
    """Every check of the table by name."""
    schema = schema_of(table)
    own = [check.error for column in schema.columns.values() for check in column.checks]
    return [name for name in [*own, *(check.error for check in schema.checks)] if name]
