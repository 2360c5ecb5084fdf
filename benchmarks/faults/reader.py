"""A reader that asks all the while, of the published database or of the Parquet files, and keeps count.

`python -m benchmarks.faults.reader KIND HOME STOP`: KIND is `database`, `parquet` (the link resolved once a look) or
`link` (files found and opened through the link). Reads until the file STOP is there, then prints its counts as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from warehouse.connect import open_reader
from warehouse.doctor.tables import check_query
from warehouse.errors import NothingPublished
from warehouse.paths import published_parquet

# What must hold in everything that readers see: (what is wrong, query that finds none of it).
_WHOLE = (
    ("article twice", "SELECT article_id FROM articles GROUP BY 1 HAVING count(*) > 1"),
    ("event twice", "SELECT event_id FROM events GROUP BY 1 HAVING count(*) > 1"),
    ("metric twice", "SELECT metric_id FROM metrics GROUP BY 1 HAVING count(*) > 1"),
    ("event without article", "SELECT event_id FROM events ANTI JOIN articles USING (article_id)"),
    ("metric without article", "SELECT metric_id FROM metrics ANTI JOIN articles USING (article_id)"),
    ("participant without event", "SELECT name FROM event_participants ANTI JOIN events USING (event_id)"),
    ("evidence that differs", check_query("evidence_differs")),
)
_TABLES = ("articles", "events", "event_participants", "metrics")


def _look(con: duckdb.DuckDBPyConnection) -> str | None:
    """What is wrong in what the reader sees, if anything."""
    for what, query in _WHOLE:
        if con.execute(query).fetchall():
            return what
    return None


def _at_database(home: Path) -> str | None:
    with open_reader(home) as con:
        return _look(con)


def _at_parquet(folder: Path) -> str | None:
    if not folder.exists():
        raise NothingPublished("no Parquet yet")
    with duckdb.connect(":memory:") as con:
        for name in _TABLES:
            con.execute(f"CREATE VIEW {name} AS FROM read_parquet('{folder}/{name}/**/*.parquet')")
        return _look(con)


def main() -> None:
    """Read until told to stop."""
    kind, home, stop = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    looks: dict[str, Callable[[], str | None]] = {
        "database": lambda: _at_database(home),
        "parquet": lambda: _at_parquet(published_parquet(home).resolve()),
        "link": lambda: _at_parquet(published_parquet(home)),
    }
    counts = {"looks": 0, "errors": 0, "torn": 0}
    said: list[str] = []
    while not stop.exists():
        try:
            wrong = looks[kind]()
        except NothingPublished:
            time.sleep(0.05)
            continue
        except Exception as error:
            counts["errors"] += 1
            said.append(f"{type(error).__name__}: {str(error).splitlines()[0][:200]}")
        else:
            counts["looks"] += 1
            if wrong:
                counts["torn"] += 1
                said.append(wrong)
        time.sleep(0.25)
    print(json.dumps(counts | {"said": sorted(set(said))[:20]}))


if __name__ == "__main__":
    main()
