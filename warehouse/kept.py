"""The bytes of quarantined files, kept under their content hash: `quarantine/ab/abcdef...` of the home folder.

A file there is whole whenever it is there: it is written under another name, flushed to the disk, and renamed.
"""

from __future__ import annotations

import datetime as dt
import os
import secrets
import time
from pathlib import Path

import duckdb

from schemas.content_hash import hash_stream
from warehouse.paths import kept_folder

_MAKING = ".making-"
# Bytes that no row names yet may belong to a load that is about to commit.
_ORPHAN_SECONDS = 24 * 3600
_PRUNE = Path(__file__).parent / "sql" / "kept"


def keep(home: Path, source: Path, content_hash: str) -> str | None:
    """Keep the bytes of a file; where they are, from the home on.

    None where they no longer have that hash, or cannot be copied (unreadable, disk full). Nothing half is left.
    """
    target = kept_folder(home) / content_hash[:2] / content_hash
    making = target.parent / f"{_MAKING}{secrets.token_hex(8)}"
    try:
        if target.exists():
            os.utime(target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            if not _copy(source, making, content_hash):
                return None
            os.replace(making, target)
            _flush_folder(target.parent)
    except OSError:
        return None
    finally:
        making.unlink(missing_ok=True)
    return target.relative_to(home).as_posix()


def _copy(source: Path, making: Path, content_hash: str) -> bool:
    with source.open("rb") as given, making.open("w+b") as copy:
        while chunk := given.read(2**20):
            copy.write(chunk)
        copy.flush()
        os.fsync(copy.fileno())
        copy.seek(0)
        return hash_stream(copy) == content_hash


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def prune_kept(con: duckdb.DuckDBPyConnection, home: Path, older_than: dt.timedelta) -> int:
    """Remove kept bytes that only rows name which were resolved longer ago than that, and those that none names.

    Returns how many files went. Their rows stay, without the place.
    """
    before = dt.datetime.now(dt.UTC).replace(tzinfo=None) - older_than
    con.execute((_PRUNE / "forget.sql").read_text(encoding="utf-8"), {"before": before})
    named = {path for (path,) in con.execute((_PRUNE / "named.sql").read_text(encoding="utf-8")).fetchall()}
    oldest = time.time() - _ORPHAN_SECONDS
    removed = 0
    for path in kept_folder(home).glob("??/*"):
        if path.relative_to(home).as_posix() not in named and path.stat().st_mtime < oldest:
            path.unlink()
            removed += 1
    return removed
