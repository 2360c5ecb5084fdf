"""Checks of the home folder: rights, room, what dead runs have left."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from warehouse.doctor.finding import Finding
from warehouse.paths import published_folder, rebuild_database, spool_folder, writer_database
from warehouse.versions import MAKING, superseded

_LEAST_FREE = 500 * 2**20


def check_home(home: Path) -> Iterator[Finding]:
    """Rights of the home, free room, files of runs that died, a rebuild that was broken off."""
    yield _rights(home)
    yield _room(home)
    left = [*published_folder(home).glob(f"{MAKING}*"), *home.glob(".backup-*"), *home.glob(".restore-*")]
    left += [path for path in [spool_folder(home)] if path.exists()]
    yield _to_remove("leftovers", "files that dead runs have left in the making", left, "ingest")
    yield _to_remove("old_parquet", "former Parquet files whose time is up", superseded(home), "publish")
    unfinished = rebuild_database(home).exists()
    yield Finding(
        name="unfinished_rebuild",
        looks_for="a rebuild that was broken off, or only tried",
        ok=not unfinished,
        note=True,
        found=int(unfinished),
        remedy=f"marsad rebuild goes on with it; removing {rebuild_database(home)} forgets it" if unfinished else "",
    )


def _to_remove(name: str, looks_for: str, paths: Sequence[Path], command: str) -> Finding:
    """Files that a command removes by the way."""
    return Finding(
        name=name,
        looks_for=looks_for,
        ok=not paths,
        note=True,
        found=len(paths),
        examples=[str(path) for path in paths[:5]],
        remedy=f"the next marsad {command} or marsad maintain removes them" if paths else "",
    )


def _rights(home: Path) -> Finding:
    wrong, remedy = [], []
    for path in (home, writer_database(home), published_folder(home)):
        if path.exists() and not os.access(path, os.R_OK | os.W_OK):
            wrong.append(f"{path} may not be read and written by this user")
            remedy.append(f"chown -R {os.geteuid()} {home}")
    if home.exists() and home.stat().st_mode & stat.S_IWOTH:
        wrong.append(f"{home} may be written by everybody")
        remedy.append(f"chmod o-w {home}")
    return Finding(
        name="rights",
        looks_for="a home that this user cannot write, or that everybody can",
        ok=not wrong,
        found=len(wrong),
        examples=wrong,
        remedy="; ".join(dict.fromkeys(remedy)),
    )


def _room(home: Path) -> Finding:
    """A publish writes the database and the Parquet files anew beside those that are there."""
    database = writer_database(home)
    needed = max(_LEAST_FREE, 2 * (database.stat().st_size if database.exists() else 0))
    free = shutil.disk_usage(home).free
    ok = free >= needed
    return Finding(
        name="room",
        looks_for="too little room on the disk for the next publish",
        ok=ok,
        found=int(not ok),
        examples=[] if ok else [f"{free / 2**20:,.0f} MB free, {needed / 2**20:,.0f} MB wanted"],
        remedy="" if ok else "make room; marsad maintain with lower MARSAD_HISTORY_DAYS and other retention",
    )
