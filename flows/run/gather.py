"""A batch's files as they are before anyone reads them: brought to this machine, hashed, and sorted by what to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from duckdb import DuckDBPyConnection

from extraction.readers import UnreadableFile
from flows.places import local
from flows.places.errors import Left, LeftAlone
from flows.places.listing import Listing
from flows.run.outcomes import outcome
from flows.settings import Settings
from flows.workers.worker import FileResult, Source
from schemas.batch import FileOutcome, Listed
from schemas.content_hash import hash_stream
from warehouse import manifest
from warehouse.paths import spool_folder


@dataclass(slots=True)
class Gathered:
    """The files of a batch: those to read, outcomes of those that need no reading, and what is left for the next run.

    `known` counts the files of which all is known already; `paths` says where the bytes of each file are.
    """

    outcomes: list[FileOutcome] = field(default_factory=list[FileOutcome])
    to_read: list[tuple[Listed, Source]] = field(default_factory=list[tuple[Listed, Source]])
    left: list[Left] = field(default_factory=list[Left])
    known: int = 0
    paths: dict[str, Path] = field(default_factory=dict[str, Path])


Look = str | UnreadableFile | Left  # the content hash of a file, or why there is none


@contextmanager
def spool(home: Path) -> Iterator[Path]:
    """A folder for the files of other places, gone afterwards; so is what a killed run has left there."""
    folder = spool_folder(home)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def gather(
    con: DuckDBPyConnection, files: Sequence[Listed], listing: Listing, settings: Settings, folder: Path, anew: bool
) -> Gathered:
    """Look at each file, and sort. With `anew` files of known bytes are read again, too."""
    gathered = Gathered(paths={file.uri: _path(file, listing, folder, at) for at, file in enumerate(files)})
    hashes: dict[str, str] = {}
    refused: list[tuple[Listed, UnreadableFile]] = []
    for file, look in _looks(files, listing, settings, gathered.paths):
        match look:
            case str():
                hashes[file.uri] = look
            case Left():
                gathered.left.append(look)
            case UnreadableFile():
                refused.append((file, look))
    before = manifest.refused_before(con, {file.uri: error.reason for file, error in refused})
    gathered.known = len(before)
    gathered.outcomes = [
        outcome(file, FileResult(uri=file.uri, error=error)) for file, error in refused if file.uri not in before
    ]
    _decide(con, [file for file in files if file.uri in hashes], hashes, gathered, anew)
    return gathered


def _path(file: Listed, listing: Listing, folder: Path, at: int) -> Path:
    return folder / str(at) if file.uri in listing.remote else Path(listing.path(file.uri))


def _looks(
    files: Sequence[Listed], listing: Listing, settings: Settings, paths: dict[str, Path]
) -> Iterator[tuple[Listed, Look]]:
    def look(file: Listed) -> Look:
        try:
            return _look(file, listing, settings, paths[file.uri])
        except LeftAlone as alone:
            return alone.left
        except UnreadableFile as error:
            return error

    remote = [file for file in files if file.uri in listing.remote]
    if remote:
        from flows.places.remote import AT_ONCE

        with ThreadPoolExecutor(AT_ONCE) as threads:
            yield from zip(remote, threads.map(look, remote), strict=True)
    for file in files:
        if file.uri not in listing.remote:
            yield file, look(file)


def _look(file: Listed, listing: Listing, settings: Settings, path: Path) -> str:
    max_bytes = settings.reading.max_bytes
    if file.uri in listing.remote:
        from flows.places.remote import fetch

        return fetch(listing.remote[file.uri], file, str(path), max_bytes)
    if file.uri in listing.kept:
        with path.open("rb") as kept:
            return hash_stream(kept)
    return local.look(str(path), file, max_bytes, settings.settle_seconds)


def _decide(
    con: DuckDBPyConnection, files: Sequence[Listed], hashes: dict[str, str], gathered: Gathered, anew: bool
) -> None:
    decisions = manifest.decide(con, hashes)
    for file in files:
        content_hash = hashes[file.uri]
        decision = decisions[file.uri]
        if decision == "read" or (anew and decision == "same"):
            source = Source(file.uri, str(gathered.paths[file.uri]), content_hash)
            gathered.to_read.append((file, source))
        else:
            result = FileResult(uri=file.uri, content_hash=content_hash)
            gathered.outcomes.append(outcome(file, result, decision))
