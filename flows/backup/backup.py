"""Make a backup: a copy of the database and the bytes of quarantined files, checked after it has been sent."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from flows.backup.place import PREFIX, BackupPlace, Manifest, Stored
from flows.settings import Settings
from warehouse.connect import open_writer
from warehouse.copy import row_counts, write_copy
from warehouse.migrate import migration_files
from warehouse.paths import kept_folder
from warehouse.session import now

DATABASE = "warehouse.duckdb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A backup: its name at the place, what it says of itself, and the older ones removed."""

    name: str
    manifest: Manifest
    removed: list[str]


def backup(settings: Settings, place: str, wait: float = 0.0) -> Made:
    """Copy the warehouse to a place, and keep the newest `backups_kept` there.

    The writer's lock is held for the copy on this machine, not while it is sent. Raises WarehouseBusy and PlaceError.
    """
    target = BackupPlace(place)
    name = f"{PREFIX}{now():%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
    with tempfile.TemporaryDirectory(
        prefix=".backup-", dir=settings.home if settings.home.exists() else None
    ) as folder:
        with open_writer(settings.home, wait) as con:
            copy = write_copy(con, Path(folder) / DATABASE)
            rows = row_counts(con)
            kept = sorted(kept_folder(settings.home).glob("??/[!.]*"))
        files = [target.put(name, DATABASE, copy)]
        files += [stored for path in kept if (stored := _put_kept(target, name, settings.home, path))]
    migration = migration_files()[-1].number
    made_at = now().isoformat(timespec="seconds") + "Z"
    manifest = Manifest(program_version=version("marsad"), migration=migration, made_at=made_at, rows=rows, files=files)
    target.finish(name, manifest)
    return Made(name=name, manifest=manifest, removed=prune(target, settings.backups_kept))


def _put_kept(target: BackupPlace, name: str, home: Path, path: Path) -> Stored | None:
    """Bytes of a quarantined file; None where maintenance has removed them meanwhile."""
    if not path.exists():
        return None
    return target.put(name, path.relative_to(home).as_posix(), path)


def prune(target: BackupPlace, keep: int) -> list[str]:
    """Remove all but the newest backups, and those broken off before the newest; returns their names."""
    names = target.names()
    gone = names[: max(0, len(names) - keep)]
    gone += [name for name in target.unfinished() if names and name < names[-1]]
    for name in gone:
        target.remove(name)
    return gone
