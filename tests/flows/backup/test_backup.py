"""A warehouse that goes to another place and comes back on another machine as it was."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.backup.backup import DATABASE, backup
from flows.backup.place import BackupPlace
from flows.backup.restore import restore
from flows.places.errors import PlaceError
from flows.run.direct import ingest_directly
from flows.settings import Settings
from warehouse.connect import open_reader, open_writer
from warehouse.contents import contents
from warehouse.errors import WarehouseError
from warehouse.paths import kept_folder

Marsad = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, fill_inbox: Callable[[Path], None]) -> Settings:
    """A warehouse of three articles and a broken file."""
    folder = tmp_path_factory.mktemp("backup")
    (folder / "inbox").mkdir()
    fill_inbox(folder / "inbox")
    (folder / "inbox" / "broken.json").write_text('{"content": ', "utf-8")
    settings = Settings(home=folder / "home", workers=1, backups_kept=2)
    ingest_directly(settings, [str(folder / "inbox")])
    return settings


def held(home: Path) -> object:
    with open_writer(home) as con:
        return contents(con)


def test_it_comes_back_elsewhere_as_it_was(settings: Settings, tmp_path: Path) -> None:
    place = str(tmp_path / "backups")
    made = backup(settings, place)
    there = Settings(home=tmp_path / "other")
    done = restore(there, place)
    assert (done.name, done.rows) == (made.name, made.manifest.rows)
    assert held(there.home) == held(settings.home)
    with open_reader(there.home) as con:
        assert con.execute("SELECT count(*) FROM articles").fetchone() == (3,)
    (kept,) = kept_folder(settings.home).glob("??/*")
    assert (there.home / kept.relative_to(settings.home)).read_bytes() == b'{"content": '
    assert not list(there.home.glob(".restore*"))
    assert not list(settings.home.glob(".backup*"))


def test_a_place_of_another_kind(settings: Settings, tmp_path: Path) -> None:
    made = backup(settings, "memory://backups")
    assert BackupPlace("memory://backups").names() == [made.name]
    assert restore(Settings(home=tmp_path / "other"), f"memory://backups/{made.name}").rows == made.manifest.rows


def test_s3_by_the_commands(settings: Settings, tmp_path: Path, s3: Callable[[], Any], run_marsad: Marsad) -> None:
    client = s3()
    client.create_bucket(Bucket="safe")
    place = "s3://safe/marsad"
    env = {"MARSAD_BACKUPS_KEPT": "2"}

    def objects() -> dict[str, set[str]]:
        keys = [found["Key"] for found in client.list_objects_v2(Bucket="safe")["Contents"]]
        names = {key.split("/")[1] for key in keys}
        return {name: {key.split("/", 2)[2] for key in keys if key.split("/")[1] == name} for name in names}

    # One that was broken off before its manifest was written.
    client.put_object(Bucket="safe", Key="marsad/marsad-20200101T000000-dead/warehouse.duckdb", Body=b"half")
    for _ in range(3):
        done = run_marsad("backup", place, "--home", settings.home, env=env)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"{place}/marsad-")
    there = objects()
    (kept,) = kept_folder(settings.home).glob("??/*")
    assert list(there.values()) == [{"manifest.json", DATABASE, kept.relative_to(settings.home).as_posix()}] * 2

    done = run_marsad("restore", place, "--home", tmp_path / "other")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(max(there))
    assert held(tmp_path / "other") == held(settings.home)
    assert (tmp_path / "other" / kept.relative_to(settings.home)).read_bytes() == b'{"content": '

    # Damaged on the way: the one before it is still good.
    newest, former = max(there), min(there)
    client.put_object(Bucket="safe", Key=f"marsad/{newest}/{DATABASE}", Body=b"other bytes")
    refused = run_marsad("restore", place, "--home", tmp_path / "third")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert "damaged" in refused.stderr
    assert run_marsad("restore", f"{place}/{former}", "--home", tmp_path / "third").returncode == 0
    nowhere = run_marsad("backup", "s3://nowhere/marsad", "--home", settings.home)
    assert (nowhere.returncode, len(nowhere.stderr.splitlines())) == (1, 1), nowhere.stderr
    assert nowhere.stderr.startswith("marsad: s3://nowhere/marsad: ")


def test_a_warehouse_is_not_overwritten_without_force(settings: Settings, tmp_path: Path) -> None:
    place = str(tmp_path / "backups")
    backup(settings, place)
    there = Settings(home=tmp_path / "other")
    restore(there, place)
    with open_writer(there.home) as con:
        con.execute("DELETE FROM articles")
    with pytest.raises(WarehouseError, match="--force"):
        restore(there, place)
    restore(there, place, force=True)
    assert held(there.home) == held(settings.home)
    (there.home / "warehouse.duckdb").write_bytes(b"damaged")
    (there.home / "warehouse.duckdb.wal").write_bytes(b"of another file")
    restore(there, place, force=True)
    assert held(there.home) == held(settings.home)


def test_a_damaged_backup_is_refused_before_anything_changes(settings: Settings, tmp_path: Path) -> None:
    place = tmp_path / "backups"
    made = backup(settings, str(place))
    database = place / made.name / "warehouse.duckdb"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    with pytest.raises(PlaceError, match="damaged"):
        restore(Settings(home=tmp_path / "other"), str(place))
    assert [path.name for path in (tmp_path / "other").iterdir()] == []


def test_the_newest_stay_and_those_broken_off_go(settings: Settings, tmp_path: Path) -> None:
    place = tmp_path / "backups"
    (place / "marsad-20200101T000000-dead").mkdir(parents=True)
    names = [backup(settings, str(place)).name for _ in range(3)]
    left = [path.name for path in place.iterdir()]
    assert len(left) == 2
    assert set(left) < set(names)
    with pytest.raises(PlaceError, match="there is no backup"):
        restore(Settings(home=tmp_path / "other"), str(tmp_path / "nowhere"))


def test_the_commands_say_what_was_done(settings: Settings, tmp_path: Path, run_marsad: Marsad) -> None:
    done = run_marsad("backup", tmp_path / "b", "--home", settings.home)
    assert done.returncode == 0, done.stderr
    assert "3 articles" in done.stdout
    assert run_marsad("backup", "--home", settings.home).returncode == 1
    done = run_marsad("restore", tmp_path / "b", "--home", tmp_path / "other")
    assert (done.returncode, "is in place" in done.stdout) == (0, True), done.stderr
    again = run_marsad("restore", tmp_path / "b", "--home", tmp_path / "other")
    assert (again.returncode, len(again.stderr.splitlines())) == (1, 1)
    assert run_marsad("maintain", "--home", tmp_path / "other").stdout == "nothing to do\n"
