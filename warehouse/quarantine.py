"""Look into the quarantine: what was rejected, why, and which files to read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from schemas.batch import Listed
from warehouse.errors import UnknownId
from warehouse.session import fetch_dicts

_SQL = Path(__file__).parent / "sql" / "quarantine"
_TO_RETRY = (_SQL / "to_retry.sql").read_text(encoding="utf-8")
_STATES = (_SQL / "states.sql").read_text(encoding="utf-8")
_COLUMNS = (
    "quarantine_id, kind, source_uri, article_id, record_id, failed_checks, message, hint, quarantined_at,"
    " resolved_by, kept_path"
)


def listing(
    con: duckdb.DuckDBPyConnection, *, resolved: bool = False, limit: int | None = None
) -> list[dict[str, Any]]:
    """What stands in quarantine, newest first, without payloads; with `resolved`, also what no longer fails."""
    where = "" if resolved else "WHERE resolved_by IS NULL"
    end = "" if limit is None else f"LIMIT {int(limit)}"
    query = (
        f"SELECT {_COLUMNS} FROM ops.quarantine {where} ORDER BY quarantined_at DESC, source_uri, quarantine_id {end}"
    )
    return fetch_dicts(con.execute(query))


def show(con: duckdb.DuckDBPyConnection, quarantine_id: str) -> dict[str, Any] | None:
    """The row of this id, or of the one id that begins so (with or without `qua_`); None where none or several do."""
    con.execute(
        "SELECT * FROM ops.quarantine WHERE starts_with(quarantine_id, $1) OR starts_with(quarantine_id, 'qua_' || $1)"
        " LIMIT 2",
        [quarantine_id],
    )
    rows = fetch_dicts(con)
    return rows[0] if len(rows) == 1 else None


@dataclass(frozen=True, slots=True)
class Standing:
    """A file behind rows that stand in quarantine, as it was when last read; `kept_path` has its bytes, if any."""

    file: Listed
    kept_path: str | None


def to_retry(con: duckdb.DuckDBPyConnection, ids: Sequence[str] = ()) -> list[Standing]:
    """The files behind the rows that stand in quarantine (of the ids that begin so, or all), in order.

    Raises `UnknownId` where no row that stands has such an id.
    """
    for wanted in ids:
        if not con.execute(_TO_RETRY, {"ids": [wanted]}).fetchall():
            raise UnknownId(f"nothing that stands in quarantine begins with {wanted!r}; see: marsad quarantine list")
    rows = con.execute(_TO_RETRY, {"ids": list(ids)}).fetchall()
    return [Standing(Listed(*row[:-1]), row[-1]) for row in rows]


def resolved_in(con: duckdb.DuckDBPyConnection, run_id: str) -> int:
    """How many rows of the quarantine a run has resolved."""
    query = "SELECT count(*) FROM ops.quarantine WHERE resolved_by IN (SELECT load_id FROM ops.loads WHERE run_id = ?)"
    ((count,),) = con.execute(query, [run_id]).fetchall()
    return int(count)


def wrong_states(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Files that are not either loaded or in quarantine, with what is wrong: none, ever."""
    return con.execute(_STATES).fetchall()
