"""Files of numbered articles, and loading them as a run would. A file's content is its articles' numbers, or `None`
where it cannot be read. Every third article has a metric that fails validation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
from sample_records import article, event, metric, participant, region

from schemas.arrow import frame
from schemas.batch import Batch, FileOutcome, LoadCounts, Rejected, Validated
from schemas.registry import RECORD_TABLES
from schemas.tables import Article, Records
from warehouse.load import load_batch, new_load
from warehouse.manifest import decide

Content = tuple[int, ...] | None
Files = Mapping[str, Content]


def records_of(number: int) -> Records:
    own = {"article_id": f"art_{number}"}
    place = {"event_id": f"evt_{number}"}
    # Articles share entities, under names of different length.
    person = {"entity_id": f"ent_{number % 2}", "name": "اسم" + "ا" * number}
    return Records(
        events=[event(**own, **place)],
        participants=[participant(**own, **place, **person)],
        metrics=[metric(**own, metric_id=f"met_{number}")],
        regions=[region(**own)],
    )


def bad_metric(number: int, source_uri: str) -> Rejected:
    return Rejected(
        kind="metric", source_uri=source_uri, article_id=f"art_{number}", record_id=f"bad_{number}",
        failed_checks=("value_finite",), message="metric failed value_finite", payload="{}",
    )  # fmt: skip


def validated(articles: Sequence[Article], records: Sequence[Records], rejected: Sequence[Rejected] = ()) -> Validated:
    rows: dict[str, list[Any]] = {
        "articles": list(articles),
        "events": [row for one in records for row in one.events],
        "event_participants": [row for one in records for row in one.participants],
        "metrics": [row for one in records for row in one.metrics],
        "article_regions": [row for one in records for row in one.regions],
    }
    frames = {table.name: frame(table.record_columns, rows[table.name]) for table in RECORD_TABLES}
    return Validated(frames, list(rejected))


def outcome(uri: str, content: Content, status: str) -> FileOutcome:
    why = {"reason": "unreadable", "message": "not text", "hint": "mend it"} if status == "quarantined" else {}
    return FileOutcome(uri=uri, size=1, mtime_ns=1, content_hash=f"hash {content}", status=status, **why)


def batch_of(con: duckdb.DuckDBPyConnection, files: Files) -> Batch:
    decided = decide(con, {uri: f"hash {content}" for uri, content in files.items()})
    outcomes, readings = [], []
    for uri, content in files.items():
        broken = content is None and decided[uri] == "read"
        outcomes.append(outcome(uri, content, "quarantined" if broken else decided[uri]))
        if decided[uri] == "read" and content:
            readings += [(number, f"{uri}#{place}") for place, number in enumerate(content)]
    firsts: dict[int, str] = {}
    for number, uri in sorted(readings, key=lambda reading: reading[1]):
        firsts.setdefault(number, uri)
    return Batch(
        outcomes,
        validated(
            [article(article_id=f"art_{number}", source_uri=uri) for number, uri in readings],
            [records_of(number) for number in firsts],
            [bad_metric(number, uri) for number, uri in firsts.items() if number % 3 == 0],
        ),
    )


def ingest(con: duckdb.DuckDBPyConnection, files: Files, **load: Any) -> LoadCounts:
    return load_batch(con, batch_of(con, files), new_load(**({"extractor_version": "1", "run_id": "run"} | load)))


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[Any]:
    """The rows, or their values where they have one column."""
    found = con.execute(query).fetchall()
    return [row[0] if len(row) == 1 else row for row in found]


def snapshot(con: duckdb.DuckDBPyConnection) -> dict[str, list[Any]]:
    """Every table but the logs of runs and loads, without times of day."""
    names = rows(con, "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE database_name = 'marsad'")
    tables = sorted(name for name in names if name not in ("ops.loads", "ops.runs", "ops.migrations"))
    left_out = {"ops.files": "EXCLUDE (last_seen_at)"}
    return {name: rows(con, f"SELECT * {left_out.get(name, '')} FROM {name} ORDER BY ALL") for name in tables}
