"""Versions of the Parquet files: folders beside the link that names the current one, kept a while for their readers."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from warehouse.paths import published_parquet

# Names of files in the making; what a killed run leaves under them is removed by the next.
MAKING = ".making-"
VERSION = ".parquet-"
# How long readers in the midst of a superseded version may take, unless so many newer ones have come since.
GRACE_SECONDS = 600.0
_MOST = 10


def current_version(home: Path) -> str | None:
    """The name of the folder that readers are led to; None before the first publish."""
    link = published_parquet(home)
    return os.readlink(link) if link.is_symlink() else None


def point_to(home: Path, version: Path) -> None:
    """Lead readers to this version from now on; the time of the one before begins to run."""
    link = published_parquet(home)
    before = current_version(home)
    if before is not None and (link.parent / before).exists():
        os.utime(link.parent / before)
    making = link.parent / f"{MAKING}link"
    making.unlink(missing_ok=True)
    making.symlink_to(version.name)
    os.replace(making, link)


def remove_leftovers(home: Path) -> None:
    """Remove what killed runs left in the making. Only the holder of the writer's lock may."""
    for path in published_parquet(home).parent.glob(f"{MAKING}*"):
        _remove(path)


def superseded(home: Path, grace: float = GRACE_SECONDS) -> list[Path]:
    """Former versions whose time is up: superseded for longer than `grace` seconds, or beyond the newest ten."""
    link = published_parquet(home)
    current = current_version(home)
    aged = sorted(
        (abs(time.time() - path.stat().st_mtime), path)  # a clock that was set back must not keep them for ever
        for path in link.parent.glob(f"{VERSION}*")
        if path.name != current
    )
    return [path for place, (age, path) in enumerate(aged) if age > grace or place >= _MOST]


def remove_superseded(home: Path, grace: float = GRACE_SECONDS) -> int:
    """Remove the former versions whose time is up; returns how many."""
    gone = superseded(home, grace)
    for path in gone:
        _remove(path)
    return len(gone)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
