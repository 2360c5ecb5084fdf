"""What the stored old warehouses hold: loads that every version of the loader has done alike."""

from __future__ import annotations

import duckdb
from world import ingest


def fill(con: duckdb.DuckDBPyConnection) -> None:
    """Four loads: new files, a duplicate and a broken one; then files that change, mend, share articles and come."""
    ingest(con, {"a": (1, 2, 3), "b": (4,), "c": None, "d": (1, 2, 3)})
    ingest(con, {"b": (5,), "e": (6, 4)})
    ingest(con, {"c": (7,), "f": (2, 8)})
    ingest(con, {"a": (2,), "g": (9,)})
