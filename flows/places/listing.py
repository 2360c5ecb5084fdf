"""Which files there are in the places of a run, told by a listing alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.places import local
from flows.places.errors import Left, PlaceError
from flows.places.uris import is_remote, local_path, without_secrets
from schemas.batch import Listed

if TYPE_CHECKING:
    from flows.places.remote import Remote


@dataclass(slots=True)
class Listing:
    """The files of a run, and what is left alone.

    `odd_paths` has the path of each local file whose name is no UTF-8 and so differs from its uri, `remote` where to
    fetch a file of another place, and `kept` those of which only the bytes kept in quarantine are left.
    """

    files: list[Listed] = field(default_factory=list[Listed])
    left: list[Left] = field(default_factory=list[Left])
    odd_paths: dict[str, str] = field(default_factory=dict[str, str])
    remote: dict[str, Remote] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict[str, str])

    def path(self, uri: str) -> str:
        """Where a local file lies, or what is kept of it."""
        return self.kept.get(uri) or self.odd_paths.get(uri, uri)


def list_files(places: Sequence[str | os.PathLike[str]], seconds: float = 60) -> Listing:
    """Every file under the places, and every file named, each once, hidden ones left out.

    The uri of a local file is its absolute path, of another its URL without what is secret in it; a request to another
    place may take so many seconds. Raises NoSuchPath where a place does not exist, PlaceError where it cannot be
    listed; where there are several, those that fail for now are left alone unless all do.
    """
    found = Listing()
    seen: set[str] = set()
    failed: list[tuple[str, PlaceError]] = []
    for place in map(os.fspath, places):
        if not is_remote(place):
            _add_local(found, seen, local_path(place))
            continue
        try:
            _add_remote(found, seen, place, seconds)
        except PlaceError as error:
            failed.append((place, error))
    if failed and len(failed) == len(places):
        raise failed[0][1]
    found.left += [Left(without_secrets(place), str(error)) for place, error in failed]
    return found


def _add_local(found: Listing, seen: set[str], path: str) -> None:
    for entry in local.walk(path):
        if isinstance(entry, Left):
            found.left.append(Left(local.uri_of(entry.uri), entry.reason))
            continue
        entry_path, state = entry
        if entry_path in seen:
            continue
        seen.add(entry_path)
        uri = local.uri_of(entry_path)
        if uri != entry_path:
            found.odd_paths[uri] = entry_path
        found.files.append(Listed(uri, state.st_size, state.st_mtime_ns))


def _add_remote(found: Listing, seen: set[str], url: str, seconds: float) -> None:
    # Imported here: fsspec is not needed, nor paid for, where all is local.
    from flows.places.remote import open_place, walk

    for entry in walk(url, open_place(url, seconds)):
        if isinstance(entry, Left):
            found.left.append(entry)
            continue
        remote, file = entry
        if file.uri not in seen:
            seen.add(file.uri)
            found.remote[file.uri] = remote
            found.files.append(file)
