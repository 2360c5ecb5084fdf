"""What the project knows of a column: the one declaration that schema, DDL, Arrow types and docs come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """The meaning of a column, carried in `Annotated[type, Column(...)]` (see `schemas.fields`).

    `vocabulary` maps each allowed value to its meaning; `pattern` is a regular expression that a whole text value
    matches; `minimum` and `maximum` bound a number, both inclusive. `long_text` marks article-sized text, which DuckDB
    stores several times smaller and faster with zstd.
    """

    description: str
    unit: str | None = None
    vocabulary: Mapping[str, str] | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    long_text: bool = False
