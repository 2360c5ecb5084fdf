"""Split a frame into the rows that pass every check and the checks that the others failed."""

from __future__ import annotations

import pandera.errors as errors
import polars as pl

from schemas.checks.rules import schema_of
from schemas.registry import Table

SCHEMA_BROKEN = "schema_broken"


def failed_checks(table: Table, frame: pl.DataFrame) -> dict[int, tuple[str, ...]]:
    """Row number -> names of the checks that the row failed, in alphabetical order; rows that pass are absent.

    A failure without a row number means that the schema or a check itself broke: then no row can be called valid, and
    every row fails with `schema_broken` beside its own failures.
    """
    try:
        schema_of(table).validate(frame, lazy=True)
    except errors.SchemaErrors as error:
        cases: pl.DataFrame = error.failure_cases
    else:
        return {}
    located = cases.filter(pl.col("index").is_not_null())
    failures: dict[int, set[str]] = {}
    for index, check in located.select("index", "check").iter_rows():
        failures.setdefault(index, set()).add(check)
    if located.height < cases.height:
        for index in range(frame.height):
            failures.setdefault(index, set()).add(SCHEMA_BROKEN)
    return {index: tuple(sorted(names)) for index, names in failures.items()}
