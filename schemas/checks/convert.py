"""Records to frames, and rejected records to JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TypeGuard

import polars as pl

from schemas.arrow import frame
from schemas.batch import Rejected
from schemas.registry import Table, TableColumn

KINDS = {
    "articles": "article",
    "events": "event",
    "event_participants": "participant",
    "metrics": "metric",
    "article_regions": "region",
}
_ID_COLUMNS = {
    "articles": "article_id",
    "events": "event_id",
    "event_participants": "event_id",
    "metrics": "metric_id",
    "article_regions": "article_id",
}
WRONG_TYPE = "wrong_type"


def to_frame(table: Table, records: Sequence[Any]) -> tuple[pl.DataFrame, list[int]]:
    """The records as a frame, and the numbers of those that cannot stand in it for a value of a wrong type."""
    columns = table.record_columns
    try:
        return frame(columns, records), []
    except (TypeError, ValueError, OverflowError, AttributeError, pl.exceptions.PolarsError):
        wrong = [number for number, record in enumerate(records) if not _fits(columns, record)]
        excluded = set(wrong)
        return frame(columns, [record for n, record in enumerate(records) if n not in excluded]), wrong


def _fits(columns: Sequence[TableColumn], record: Any) -> bool:
    try:
        frame(columns, [record])
    except (TypeError, ValueError, OverflowError, AttributeError, pl.exceptions.PolarsError):
        return False
    return True


def as_json(record: Any) -> str:
    """The whole record as JSON; what JSON cannot say (a date, NaN) becomes text."""
    values = {name: _plain(value) for name, value in asdict(record).items()}
    text = json.dumps(values, ensure_ascii=False, default=str)
    # A lone surrogate cannot be stored as UTF-8; escaped, it is kept.
    return text if is_text(text) else json.dumps(values, default=str)


def _plain(value: Any) -> Any:
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    return value


def is_text(value: Any) -> TypeGuard[str]:
    """Whether the value is text that UTF-8 can write: a lone surrogate cannot be stored."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def rejection(table: Table, record: Any, failed: tuple[str, ...], source_uri: str) -> Rejected:
    """The quarantine's record of a record that failed."""
    kind = KINDS[table.name]
    record_id = getattr(record, _ID_COLUMNS[table.name])
    return Rejected(
        kind=kind,
        source_uri=source_uri,
        article_id=record.article_id if is_text(record.article_id) else None,
        record_id=record_id if is_text(record_id) else None,
        failed_checks=failed,
        message=f"{kind} failed {', '.join(failed)}",
        payload=as_json(record),
    )
