"""`marsad backup`, `marsad restore`, `marsad maintain`: do it, and print what came of it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from flows.backup.backup import backup
from flows.backup.place import BackupPlace
from flows.backup.restore import restore
from flows.commands.console import fail, out
from flows.interrupt import raise_from_now_on
from flows.run.maintain import maintain
from flows.settings import load_settings


def run_backup(home: Path | None, place: str | None) -> None:
    """Back up to a place, or to that of the settings."""
    settings = load_settings(home)
    target = place or settings.backup_place
    if target is None:
        raise fail("name a place (a folder or a URL), or set MARSAD_BACKUP_PLACE")
    raise_from_now_on()
    made = backup(settings, target)
    shown = BackupPlace(target).shown
    files, articles = made.manifest.files, made.manifest.rows["articles"]
    size = f"{sum(f.size for f in files) / 2**20:,.1f} MB in {len(files):,} file{'s' if len(files) > 1 else ''}"
    out.print(f"{shown}/{made.name}: {size}, {articles:,} articles", soft_wrap=True)
    for name in made.removed:
        out.print(f"removed {name}")


def run_restore(home: Path | None, place: str, *, force: bool) -> None:
    """Restore into the home."""
    settings = load_settings(home)
    raise_from_now_on()
    done = restore(settings, place, force)
    out.print(f"{done.name}, made {done.made_at}, is in place under {settings.home} and published", soft_wrap=True)
    out.print(f"{done.rows['articles']:,} articles, {done.rows['events']:,} events, {done.rows['metrics']:,} metrics")


def run_maintain(home: Path | None) -> None:
    """Remove what is past its time."""
    settings = load_settings(home)
    raise_from_now_on()
    removed = {name.replace("_", " "): count for name, count in asdict(maintain(settings)).items() if count}
    out.print(
        "removed " + ", ".join(f"{count:,} {name}" for name, count in removed.items()) if removed else "nothing to do"
    )
