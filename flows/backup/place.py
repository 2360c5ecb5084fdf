"""Where backups are: folders `marsad-TIME-XXXX` of a place of fsspec, each whole once its manifest is there."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from flows.places.errors import PlaceError
from flows.places.remote import BUCKETS, open_place
from flows.places.uris import is_remote, local_path, without_secrets

PREFIX = "marsad-"
_MANIFEST = "manifest.json"
_SECONDS = 60.0
_CHUNK = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One file of a backup: its path there, its size, its SHA-256."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds, and by which program it was made."""

    program_version: str
    migration: int
    made_at: str
    rows: dict[str, int]
    files: list[Stored]


class BackupPlace:
    """A place for backups. Its methods raise PlaceError, one line that names the place."""

    def __init__(self, place: str) -> None:
        self.shown = without_secrets(place)
        url = place if is_remote(place) else "file://" + os.path.abspath(os.path.expanduser(local_path(place)))
        opened = open_place(url, _SECONDS)
        self._fs: Any = opened.fs
        self._root = opened.root.rstrip("/")
        self._has_folders = opened.scheme not in BUCKETS  # there, a folder's parent would be a new bucket

    def names(self) -> list[str]:
        """Backups that are whole, the oldest first; none where the place is not there yet."""
        with self._told():
            return sorted(name for name in self._folders() if self._fs.exists(self._at(name, _MANIFEST)))

    def unfinished(self) -> list[str]:
        """Backups that were broken off."""
        with self._told():
            return sorted(name for name in self._folders() if not self._fs.exists(self._at(name, _MANIFEST)))

    def _folders(self) -> list[str]:
        if not self._fs.exists(self._root):
            return []
        names = [str(path).rstrip("/").rsplit("/", 1)[-1] for path in self._fs.ls(self._root, detail=False)]
        return [name for name in names if name.startswith(PREFIX)]

    def put(self, name: str, path: str, source: Path) -> Stored:
        """Copy a file into the backup, and read it back: what is there has the bytes that were here."""
        with self._told():
            target = self._at(name, path)
            if self._has_folders:
                self._fs.makedirs(target.rsplit("/", 1)[0], exist_ok=True)
            self._fs.put_file(str(source), target)
            with source.open("rb") as mine, self._fs.open(target, "rb") as theirs:
                here, there = digest(mine), digest(theirs)
        if here != there:
            raise PlaceError(f"{self.shown}: {path} of {name} is not there as it was sent; try again")
        return Stored(path=path, size=here[1], sha256=here[0])

    def finish(self, name: str, manifest: Manifest) -> None:
        """Write the manifest: from now on the backup counts."""
        with self._told():
            self._fs.pipe_file(self._at(name, _MANIFEST), json.dumps(asdict(manifest), indent=1).encode())

    def manifest(self, name: str) -> Manifest:
        """What a backup says of itself."""
        with self._told():
            content = json.loads(self._fs.cat_file(self._at(name, _MANIFEST)))
        return Manifest(**content | {"files": [Stored(**file) for file in content["files"]]})

    def get(self, name: str, stored: Stored, target: Path) -> None:
        """Fetch a file of a backup; refuses one that is not what the manifest says."""
        with self._told():
            target.parent.mkdir(parents=True, exist_ok=True)
            self._fs.get_file(self._at(name, stored.path), str(target))
        with target.open("rb") as file:
            if digest(file) != (stored.sha256, stored.size):
                raise PlaceError(
                    f"{self.shown}/{name}: {stored.path} is damaged (its SHA-256 differs); take another backup"
                )

    def remove(self, name: str) -> None:
        """Take a backup away, its manifest first, so that it does not count while that lasts."""
        with self._told():
            if self._fs.exists(self._at(name, _MANIFEST)):
                self._fs.rm_file(self._at(name, _MANIFEST))
            self._fs.rm(self._at(name), recursive=True)

    def _at(self, *parts: str) -> str:
        return "/".join((self._root, *parts))

    def _told(self) -> _Told:
        return _Told(self.shown)


class _Told:
    """Errors of a place's library become one line."""

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def __enter__(self) -> None:
        """Nothing to set up."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, PlaceError):
            said = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise PlaceError(f"{self._shown}: {said}") from error


def digest(file: Any) -> tuple[str, int]:
    """SHA-256 and size of an open file."""
    found, size = hashlib.sha256(), 0
    for chunk in _chunks(file):
        found.update(chunk)
        size += len(chunk)
    return found.hexdigest(), size


def _chunks(file: Any) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk
