"""What a rebuild would change: records gained, lost and changed, by kind and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.registry import EVENTS, METRICS, PARTICIPANTS, REGIONS, Table

SQL = Path(__file__).parent.parent / "sql" / "rebuild"
_KINDS = {"event": EVENTS, "participant": PARTICIPANTS, "metric": METRICS, "region": REGIONS}
# What only a comparison of articles gives is not the extractor's.
_NOT_COMPARED = {"article_id", "entity_id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How many records of a kind were gained, lost or changed; `column_name` where those of one column are counted."""

    kind: str
    change: str
    column_name: str | None
    records: int
    articles: int
    example_id: str


def compare(con: duckdb.DuckDBPyConnection) -> list[Change]:
    """The changes between the warehouse and what the rebuild has set aside, attached as `rebuild`.

    Records are the same where their key is: article, type and place of the evidence of an event; place and value of a
    metric; event, name, role and place of a participant; where a region begins.
    """
    con.execute((SQL / "10_winners.sql").read_text(encoding="utf-8"))
    template = (SQL / "compare.sql").read_text(encoding="utf-8")
    found: list[Change] = []
    for kind, table in _KINDS.items():
        rows = con.execute(template.format_map(_blanks(table))).fetchall()
        found += [
            Change(kind=kind, change=change, column_name=name, records=records, articles=articles, example_id=example)
            for change, name, records, articles, example in rows
        ]
    return found


def _blanks(table: Table) -> dict[str, str]:
    names = [column.name for column in table.record_columns if column.name not in {*table.key, *_NOT_COMPARED}]
    pairs = [f"{{'name': '{name}', 'differs': before.{name} IS DISTINCT FROM after.{name}}}" for name in names]
    return {
        "table": table.name,
        "key": ", ".join(table.key),
        "id": table.key[0],
        "differences": f"[{', '.join(pairs)}]",
    }
