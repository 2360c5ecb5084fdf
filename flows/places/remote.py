"""Files of a place that fsspec reaches: listed without being read, fetched to this machine to be read by a worker.

Credentials come by the libraries' own means (environment, configuration files); those that stand in a URL are used and
never stored.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import fsspec
from fsspec.asyn import AsyncFileSystem, sync
from fsspec.callbacks import Callback

from extraction.readers import UnreadableFile
from flows.places.errors import Left, LeftAlone, NoSuchPath, PlaceError
from flows.places.local import GROWING, VANISHED, too_large
from flows.places.retrying import may_pass, retried, status_of
from flows.places.uris import is_unfinished, scheme_of, without_secrets
from flows.places.versions import Version, version_of
from schemas.batch import Listed
from schemas.content_hash import hash_stream

AT_ONCE = 8  # requests, and files fetched, at a time
_EXTRAS = {
    "abfs": "azure", "abfss": "azure", "adl": "azure", "az": "azure", "gcs": "gcs", "gs": "gcs", "http": "http",
    "https": "http", "s3": "s3", "s3a": "s3", "sftp": "sftp", "ssh": "sftp",
}  # fmt: skip
BUCKETS = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl"}  # objects under names, without folders
# What stands there is whole: an object or page is put in place at once.
_WHOLE = BUCKETS | {"http", "https"}
_SERVERS = {"http", "https", "sftp", "ssh", "ftp", "smb", "webdav"}  # the URL names a server
_BYTES_A_SECOND = 50_000  # slower than that, a file is given up


@dataclass(frozen=True, slots=True)
class Place:
    """A file system, and how its paths become URLs."""

    fs: Any
    scheme: str
    root: str
    prefix: str
    seconds: float

    def uri(self, path: str) -> str:
        """The URL of a path of the file system, as it may be stored."""
        return without_secrets(path if self.scheme in ("http", "https") else self.prefix + path)

    def call(self, name: str, *args: Any, seconds: float | None = None, **named: Any) -> Any:
        """A method of the file system, with a limit to its time where the file system knows one, tried again."""
        return retried(partial(self._call, name, seconds or self.seconds, *args, **named))

    def _call(self, name: str, seconds: float, *args: Any, **named: Any) -> Any:
        if isinstance(self.fs, AsyncFileSystem):
            return sync(self.fs.loop, getattr(self.fs, f"_{name}"), *args, timeout=seconds, **named)
        return getattr(self.fs, name)(*args, **named)


@dataclass(frozen=True, slots=True)
class Remote:
    """A listed file: its place, and its path there."""

    place: Place
    path: str


def open_place(url: str, seconds: float) -> Place:
    """The place of a URL. Raises PlaceError where the library is missing, or the place cannot be reached."""
    scheme, shown = scheme_of(url), without_secrets(url)
    try:
        fs, root = retried(lambda: fsspec.core.url_to_fs(url, **_options(scheme, seconds)))
    except ImportError as error:
        extra = _EXTRAS.get(scheme)
        what = f"pip install 'marsad[{extra}]'" if extra else str(error)
        raise PlaceError(f"{shown}: reading {scheme}:// needs another library: {what}") from None
    except Exception as error:
        raise _failed(shown, error) from error
    path = root.lstrip("/")
    prefix = shown.rstrip("/").removesuffix(path.rstrip("/")).rstrip("/") if path else shown.rstrip("/")
    return Place(fs, scheme, root, prefix if root.startswith("/") else f"{scheme}://", seconds)


def _options(scheme: str, seconds: float) -> dict[str, Any]:
    # A listing is never taken from a cache, and each run has file systems of its own.
    common: dict[str, Any] = {"use_listings_cache": False, "skip_instance_cache": True}
    if scheme in ("s3", "s3a"):
        return common | {"config_kwargs": {"connect_timeout": min(seconds, 20), "read_timeout": seconds}}
    if scheme in ("sftp", "ssh"):
        # () is what stands in ~/.ssh/known_hosts: a host that is not known there is refused.
        return {"skip_instance_cache": True, "known_hosts": (), "connect_timeout": min(seconds, 20)}
    if scheme in ("http", "https"):
        return {"skip_instance_cache": True}
    return common


def walk(url: str, place: Place) -> Iterator[tuple[Remote, Listed] | Left]:
    """Each file under a URL, told by a listing alone; and what is left alone. Raises NoSuchPath and PlaceError."""
    try:
        found = _pages(place) if place.scheme in ("http", "https") else _tree(place)
    except FileNotFoundError:
        raise NoSuchPath(f"nothing there: {without_secrets(url)}") from None
    except Exception as error:
        raise _failed(without_secrets(url), error) from error
    for path, version in found:
        inside = path.removeprefix(place.root).strip("/") or path.rsplit("/", 1)[-1]
        if any(part.startswith(".") for part in inside.split("/")):
            continue
        uri = place.uri(path)
        if isinstance(version, Left):
            yield version
        elif is_unfinished(path):
            yield Left(uri, "has the name of an unfinished file")
        else:
            yield Remote(place, path), Listed(uri, version.size, version.mtime_ns, version.etag)


def find(uris: Sequence[str], seconds: float) -> Iterator[tuple[Remote, Listed]]:
    """Those of the files that are still there, as they are now; one that cannot be looked at is passed over."""
    places: dict[str, Place | None] = {}
    for uri in uris:
        server = uri[: len(uri) - len(urlsplit(uri).path)] if scheme_of(uri) in _SERVERS else scheme_of(uri)
        try:
            if server not in places:
                places[server] = None
                places[server] = open_place(uri, seconds)
            place = places[server]
            if place is not None:
                path = place.fs._strip_protocol(uri)
                version = version_of(place.call("info", path))
                yield Remote(place, path), Listed(uri, *version)
        except Exception:  # the kept bytes serve as well, whatever is wrong with the place
            continue


def _tree(place: Place) -> list[tuple[str, Version | Left]]:
    info = place.call("info", place.root)
    if info["type"] == "file":
        return [(place.root, version_of(info))]
    found = place.call("find", place.root, detail=True, seconds=60 * place.seconds)
    return [(path, version_of(one)) for path, one in found.items() if one["type"] == "file"]


def _pages(place: Place) -> list[tuple[str, Version | Left]]:
    """The files of an index page (a URL that ends in /) and of those below it, else the one file."""
    if not place.root.endswith("/"):
        return [(place.root, version_of(place.call("info", place.root)))]
    base = place.root.partition("?")[0]
    folders, seen, files = [place.root], {place.root}, list[str]()
    while folders:
        for entry in place.call("ls", folders.pop(), detail=True):
            link = entry["name"].partition("#")[0]
            # A link elsewhere, or one that sorts the index.
            if link in seen or not link.startswith(base) or "?" in link.removeprefix(base) or "/../" in link:
                continue
            seen.add(link)
            (folders if link.endswith("/") else files).append(link)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(zip(files, threads.map(partial(_head, place), files), strict=True))


def _head(place: Place, url: str) -> Version | Left:
    if is_unfinished(url):
        return version_of({})
    try:
        return version_of(place.call("info", url))
    except Exception as error:
        gone = isinstance(error, FileNotFoundError)
        return Left(place.uri(url), VANISHED if gone else f"cannot be had for now: {_say(error)}")


def fetch(remote: Remote, file: Listed, target: str, max_bytes: int) -> str:
    """Bring a file to `target`; its content hash.

    Raises LeftAlone where it is gone, is not as it was listed, or the place fails for now; UnreadableFile where it is
    refused for good, or is too large.
    """
    place = remote.place
    if file.size > max_bytes:
        raise too_large(file.uri, max_bytes)
    seconds = place.seconds + file.size / _BYTES_A_SECOND
    try:
        callback = _Counting(file.uri, max_bytes)
        place.call("get_file", remote.path, target, callback=callback, seconds=seconds)
        whole = place.scheme in _WHOLE or _is_as_listed(place, remote.path, file, target)
    except FileNotFoundError:
        raise LeftAlone(file.uri, VANISHED) from None
    except (UnreadableFile, LeftAlone):
        raise
    except Exception as error:
        raise _refused(error, file.uri) from error
    if not whole:
        raise LeftAlone(file.uri, GROWING)
    if os.path.getsize(target) > max_bytes:
        raise too_large(file.uri, max_bytes)
    with open(target, "rb") as opened:
        return hash_stream(opened)


def _is_as_listed(place: Place, path: str, file: Listed, target: str) -> bool:
    now = version_of(place.call("info", path))
    return (now.size, now.mtime_ns) == (file.size, file.mtime_ns) and os.path.getsize(target) == file.size


class _Counting(Callback):  # type: ignore[misc]
    """Stops a download that is larger than it may be, whatever its place said of its size."""

    def __init__(self, uri: str, max_bytes: int) -> None:
        super().__init__()
        self._uri, self._max = uri, max_bytes

    def relative_update(self, inc: int = 1) -> None:
        super().relative_update(inc)
        if self.value > self._max:
            raise too_large(self._uri, self._max)


def _refused(error: Exception, uri: str) -> Exception:
    name = uri.rsplit("/", 1)[-1]
    if status_of(error) in (404, 410):
        return LeftAlone(uri, VANISHED)
    if may_pass(error):
        return LeftAlone(uri, f"cannot be had for now: {_say(error)}")
    if isinstance(error, PermissionError) or status_of(error) in (401, 403):
        return UnreadableFile("no_permission", f"{name} may not be read by this user", uri)
    return UnreadableFile("not_readable", f"{name} cannot be read: {_say(error)}", uri)


def _failed(shown: str, error: Exception) -> PlaceError:
    if isinstance(error, PlaceError):
        return error
    return PlaceError(f"{shown} cannot be listed: {_say(error)}")


def _say(error: BaseException) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
