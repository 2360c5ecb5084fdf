"""Bring a backup back, on this machine or another."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from flows.backup.backup import DATABASE
from flows.backup.place import PREFIX, BackupPlace
from flows.places.errors import PlaceError
from flows.settings import Settings
from schemas.registry import MIGRATIONS
from warehouse.connect import open_writer
from warehouse.copy import row_counts
from warehouse.errors import WarehouseBusy, WarehouseError, WarehouseTooNew
from warehouse.migrate import migration_files
from warehouse.paths import writer_database
from warehouse.publish import publish


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A backup that is in place: its name, when it was made, its rows."""

    name: str
    made_at: str
    rows: dict[str, int]


def restore(settings: Settings, place: str, force: bool = False) -> Restored:
    """Put a backup (`PLACE/NAME`, or the newest of `PLACE`) in place, and publish it.

    Every file is checked against the manifest before anything here changes; then one rename puts the database in
    place. Without `force` a home that has a warehouse is left alone. Raises WarehouseError and PlaceError.
    """
    source, name = _find(place)
    manifest = source.manifest(name)
    if manifest.migration > migration_files()[-1].number:
        raise WarehouseTooNew(
            f"{name} was made by a newer version of marsad ({manifest.program_version}): upgrade marsad"
        )
    target = writer_database(settings.home)
    if target.exists() and not force:
        raise WarehouseError(
            f"{target} is there already; --force puts the backup in its place, or choose another --home"
        )
    settings.home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=settings.home) as folder:
        for file in manifest.files:
            source.get(name, file, Path(folder) / file.path)
        for file in manifest.files:
            if file.path != DATABASE:
                _move(Path(folder) / file.path, settings.home / file.path)
        _settle(settings.home)
        os.replace(Path(folder) / DATABASE, target)
    with open_writer(settings.home) as con:
        found = row_counts(con)
        differing = [table for table, rows in manifest.rows.items() if found.get(table) != rows]
        if set(differing) - {MIGRATIONS.full_name}:
            raise WarehouseError(f"{name} is in place, but {differing[0]} has not the rows that it had: marsad doctor")
        publish(con, settings.home)
    return Restored(name=name, made_at=manifest.made_at, rows=found)


def _find(place: str) -> tuple[BackupPlace, str]:
    """The place and name of a backup."""
    parent, _, last = place.rstrip("/").rpartition("/")
    if last.startswith(PREFIX):
        source = BackupPlace(parent or ".")
        if last not in source.names():
            raise PlaceError(f"{source.shown}: {last} is no whole backup")
        return source, last
    source = BackupPlace(place)
    names = source.names()
    if not names:
        raise PlaceError(f"{source.shown}: there is no backup")
    return source, names[-1]


def _settle(home: Path) -> None:
    """Let the database that is replaced have no log of its own, which would be taken for the new one's."""
    if writer_database(home).exists():
        try:
            open_writer(home).close()
        except WarehouseBusy:
            raise
        except WarehouseError:
            pass  # damaged, or of another version: that is why it is replaced
    wal = writer_database(home).with_name(writer_database(home).name + ".wal")
    wal.unlink(missing_ok=True)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(source, target)
