"""Discover: which files there are, told by a listing alone, and the content hash that decides whether one is new."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extraction.readers import refused
from schemas.batch import Listed

# Files that another program is still writing.
_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload")


class NoSuchPath(Exception):
    """A path given to the run does not exist."""


@dataclass(slots=True)
class Listing:
    """The files of a run. `odd_paths` has the path of each file whose name is no UTF-8 and so differs from its uri."""

    files: list[Listed] = field(default_factory=list[Listed])
    odd_paths: dict[str, str] = field(default_factory=dict[str, str])

    def path(self, uri: str) -> Path:
        """Where the file of a uri lies."""
        return Path(self.odd_paths.get(uri, uri))


def list_files(paths: Sequence[str | Path]) -> Listing:
    """Every file under the folders, and every file named, each once, hidden and unfinished ones left out.

    A uri is the absolute path. A folder or file that may not be read is left for the reader to report, as is one that
    vanishes meanwhile. Raises NoSuchPath where a path itself does not exist.
    """
    found = Listing()
    seen: set[str] = set()
    for given in paths:
        path = os.path.abspath(os.path.expanduser(given))
        if not os.path.exists(path):
            raise NoSuchPath(f"no such file or folder: {given}")
        for entry_path, stat in _walk(path) if os.path.isdir(path) else [(path, os.stat(path))]:
            if entry_path in seen:
                continue
            seen.add(entry_path)
            uri = _uri(entry_path)
            if uri != entry_path:
                found.odd_paths[uri] = entry_path
            found.files.append(Listed(uri, stat.st_size, stat.st_mtime_ns))
    return found


def _walk(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name.endswith(_UNFINISHED):
                    continue
                try:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    elif entry.is_file():
                        yield entry.path, entry.stat()
                except FileNotFoundError:
                    continue


def _uri(path: str) -> str:
    if path.isascii():
        return path
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def hash_file(path: Path, uri: str) -> str:
    """The content hash of a file. Raises UnreadableFile where the file system refuses."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, _blake2b).hexdigest()
    except OSError as error:
        raise refused(error, uri) from None


def hash_bytes(data: bytes) -> str:
    """The content hash of bytes already read; equal to `hash_file` of the file that holds them."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _blake2b() -> hashlib.blake2b:
    return hashlib.blake2b(digest_size=16)
