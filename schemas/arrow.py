"""Arrow and polars types of the declared columns, and record lists as polars frames."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

import polars as pl
import pyarrow as pa

from schemas.registry import Table, TableColumn

ARROW_TYPES: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    dt.date: pa.date32(),
    dt.datetime: pa.timestamp("us"),
    list[str]: pa.list_(pa.string()),
    list[int]: pa.list_(pa.int64()),
}
POLARS_TYPES: dict[Any, Any] = {
    str: pl.String(),
    int: pl.Int64(),
    float: pl.Float64(),
    dt.date: pl.Date(),
    dt.datetime: pl.Datetime("us"),
    list[str]: pl.List(pl.String()),
    list[int]: pl.List(pl.Int64()),
}


def arrow_schema(table: Table) -> pa.Schema:
    """The table as an Arrow schema; descriptions and units travel as field metadata."""
    return pa.schema([_arrow_field(column) for column in table.columns])


def _arrow_field(column: TableColumn) -> pa.Field:
    metadata = {"description": column.meaning.description}
    if column.meaning.unit:
        metadata["unit"] = column.meaning.unit
    return pa.field(column.name, ARROW_TYPES[column.type], nullable=column.nullable, metadata=metadata)


def polars_schema(columns: Sequence[TableColumn]) -> dict[str, Any]:
    """Column names with their polars types, in order."""
    return {column.name: POLARS_TYPES[column.type] for column in columns}


def frame(columns: Sequence[TableColumn], records: Sequence[object]) -> pl.DataFrame:
    """The records' attributes as a frame of just these columns.

    Raises `TypeError` (or a polars error) when a value is not of its column's type.
    """
    types = polars_schema(columns)
    values = {name: list(map(attrgetter(name), records)) for name in types}
    return pl.DataFrame([pl.Series(name, values[name], dtype=types[name], strict=True) for name in types])
