"""What the manifest knows of files: first by path, size and time, then by content hash, before any work is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import polars as pl

from schemas.batch import Listed
from warehouse.session import registered

_LISTED = {"uri": pl.String(), "size": pl.Int64(), "mtime_ns": pl.Int64(), "etag": pl.String()}
_HASHED = {"uri": pl.String(), "content_hash": pl.String()}
_REFUSED = {"uri": pl.String(), "reason": pl.String()}
_SQL = Path(__file__).parent / "sql"
_UNSEEN = (_SQL / "unseen.sql").read_text(encoding="utf-8")
_DECIDE = (_SQL / "decide.sql").read_text(encoding="utf-8")
_REFUSED_BEFORE = (_SQL / "refused_before.sql").read_text(encoding="utf-8")


def unseen(con: duckdb.DuckDBPyConnection, listing: Sequence[Listed]) -> list[Listed]:
    """The files of the listing that are new or changed by path, size, time or tag, in the order of their paths.

    So are those whose bytes could not be had so far (no permission, too large): their state may have changed unseen.
    """
    columns = {name: [getattr(file, name) for file in listing] for name in _LISTED}
    with registered(con, {"listing": pl.DataFrame(columns, schema=_LISTED)}):
        rows = con.execute(_UNSEEN).fetchall()
    return [Listed(*row) for row in rows]


def decide(con: duckdb.DuckDBPyConnection, hashes: Mapping[str, str]) -> dict[str, str]:
    """What to do with each file, given the content hash of each: URI -> `read`, `duplicate` or `same`.

    `same`: the manifest knows these bytes under this path. `duplicate`: a file with a smaller path, current or in this
    mapping, has the same bytes. Of files with the same bytes the smallest path is the one to read, so that the answer
    does not depend on the order in which they come. Files in quarantine are read again.
    """
    columns = {"uri": list(hashes), "content_hash": list(hashes.values())}
    with registered(con, {"hashed": pl.DataFrame(columns, schema=_HASHED)}):
        rows = con.execute(_DECIDE).fetchall()
    return dict(rows)


def refused_before(con: duckdb.DuckDBPyConnection, refused: Mapping[str, str]) -> set[str]:
    """Of files that are refused unread, given the reason of each, those that stand in quarantine for just that."""
    columns = {"uri": list(refused), "reason": list(refused.values())}
    with registered(con, {"refused": pl.DataFrame(columns, schema=_REFUSED)}):
        return {uri for (uri,) in con.execute(_REFUSED_BEFORE).fetchall()}
