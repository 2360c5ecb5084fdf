"""What a warehouse holds, apart from what each load makes anew: two that were filled alike hold the same."""

from __future__ import annotations

from typing import Any

import duckdb

from schemas.registry import LOADS, MIGRATIONS, RUNS, TABLES

# The logs tell how it was filled, not what it holds.
_LOGS = (LOADS, RUNS, MIGRATIONS)
_ANEW = {"load_id", "superseded_by", "resolved_by"}


def contents(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the logs, without ids of loads and times of day, in order."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table in TABLES:
        if table not in _LOGS:
            kept = [c.name for c in table.columns if c.name not in _ANEW and not c.name.endswith("_at")]
            found[table.full_name] = con.execute(
                f"SELECT {', '.join(kept)} FROM {table.full_name} ORDER BY ALL"
            ).fetchall()
    return found
