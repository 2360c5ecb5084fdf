"""Where a record comes from: its article, file, load and run, and what other articles say of the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from schemas.registry import ARTICLES, ENTITIES, EVENTS, METRICS, PARTICIPANTS, Table
from warehouse.errors import WarehouseError
from warehouse.session import fetch_dicts

Row = dict[str, Any]

SQL = Path(__file__).parent / "sql" / "explain"
_TABLES: dict[str, Table] = {"article": ARTICLES, "event": EVENTS, "metric": METRICS, "entity": ENTITIES}
_SHOWN = 5


@dataclass(slots=True, kw_only=True)
class Explanation:
    """One record and all that stands behind it.

    `record` is its row. `article` is its article's row with the text; None for an entity. `lineage` has a row for each
    file that holds the article. `participants`, `aliases`, `mentions`, `group` (other records of the same event) and
    `reprints` are there where the kind has them.
    """

    kind: str
    record: Row
    article: Row | None = None
    lineage: list[Row] = field(default_factory=list[Row])
    participants: list[Row] = field(default_factory=list[Row])
    aliases: list[str] = field(default_factory=list[str])
    mentions: list[Row] = field(default_factory=list[Row])
    group: list[Row] = field(default_factory=list[Row])
    reprints: list[Row] = field(default_factory=list[Row])

    @property
    def table(self) -> Table:
        """The table of the record."""
        return _TABLES[self.kind]


def explain(con: duckdb.DuckDBPyConnection, record_id: str) -> Explanation:
    """The one record whose id is, or begins with, `record_id` (with or without `evt_` and the like).

    A participant is told by its event. Raises WarehouseError where none or several begin so.
    """
    kind, record = _find(con, record_id)
    found = Explanation(kind=kind, record=record)
    if kind == "entity":
        of = {"id": record["entity_id"]}
        rows = con.execute("SELECT alias FROM entity_aliases WHERE entity_id = $id ORDER BY alias", of).fetchall()
        found.aliases = [alias for (alias,) in rows]
        found.mentions = _rows(con, "mentions", of)
        return found
    article = {"id": record["article_id"]}
    (found.article,) = fetch_dicts(con.execute("SELECT * FROM articles WHERE article_id = $id", article))
    found.lineage = _rows(con, "lineage", {"load_id": record["load_id"], "article_id": record["article_id"]})
    found.reprints = _rows(con, "reprints", article)
    if kind == "event":
        of = {"id": record["event_id"]}
        query = f"SELECT * FROM {PARTICIPANTS.name} WHERE event_id = $id ORDER BY evidence_start, name"
        found.participants = fetch_dicts(con.execute(query, of))
        found.group = _rows(con, "group", of)
    return found


def _find(con: duckdb.DuckDBPyConnection, record_id: str) -> tuple[str, Row]:
    found: list[tuple[str, str]] = []
    for kind, table in _TABLES.items():
        key = table.key[0]
        rows = con.execute(
            f"SELECT {key} FROM {table.name} WHERE starts_with({key}, $1)"
            f" OR starts_with(regexp_replace({key}, '^[a-z]+_', ''), $1) ORDER BY 1 LIMIT {_SHOWN}",
            [record_id],
        ).fetchall()
        found += [(kind, name) for (name,) in rows]
    if record_id in (exact := {name: kind for kind, name in found}):
        found = [(exact[record_id], record_id)]
    if not found:
        raise WarehouseError(f"no article, event, metric or entity has an id that begins with {record_id!r}")
    if len(found) > 1:
        names = ", ".join(name for _, name in found[:_SHOWN])
        raise WarehouseError(f"several ids begin with {record_id!r}: {names} ...; give more of it")
    ((kind, name),) = found
    table = _TABLES[kind]
    (row,) = fetch_dicts(con.execute(f"SELECT * FROM {table.name} WHERE {table.key[0]} = $1", [name]))
    return kind, row


def _rows(con: duckdb.DuckDBPyConnection, name: str, values: Row) -> list[Row]:
    return fetch_dicts(con.execute((SQL / f"{name}.sql").read_text(encoding="utf-8"), values))
