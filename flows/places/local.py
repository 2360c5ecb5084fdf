"""Files of this machine: listing folders, and a first look at a file's bytes before a worker reads them."""

from __future__ import annotations

import os
import signal
import stat
import time
from collections.abc import Iterator
from contextlib import suppress

from extraction.readers import UnreadableFile, refused
from flows.places.errors import Left, LeftAlone, NoSuchPath, PlaceError
from flows.places.uris import UNFINISHED
from schemas.batch import Listed
from schemas.content_hash import hash_stream

GROWING = "is still being written"
VANISHED = "is no longer there"

Entry = tuple[str, os.stat_result] | Left


def walk(given: str) -> Iterator[Entry]:
    """Each file under a folder, or the one file named, with its state; and what is left alone there, with the reason.

    Hidden files and folders are passed over. Raises NoSuchPath where there is nothing, PlaceError where the folder may
    not be listed.
    """
    path = os.path.abspath(os.path.expanduser(given))
    try:
        state = os.stat(path)
    except FileNotFoundError:
        raise NoSuchPath(f"no such file or folder: {given}") from None
    except OSError as error:
        raise PlaceError(f"{given} cannot be read: {error.strerror}") from None
    if stat.S_ISREG(state.st_mode):
        return iter([(path, state)])
    if not stat.S_ISDIR(state.st_mode):
        raise PlaceError(f"{given} is neither a file nor a folder")
    try:
        os.scandir(path).close()
    except OSError as error:
        raise PlaceError(f"{given} may not be listed ({error.strerror}): chmod u+rx {given}") from None
    return _walk(path)


def _walk(folder: str) -> Iterator[Entry]:
    folders = [folder]
    while folders:
        inside = folders.pop()
        try:
            with os.scandir(inside) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    try:
                        if entry.is_dir(follow_symlinks=False):
                            folders.append(entry.path)
                        elif entry.name.endswith(UNFINISHED):
                            yield Left(entry.path, "has the name of an unfinished file")
                        elif entry.is_file():
                            yield entry.path, entry.stat()
                        else:
                            yield Left(entry.path, _why_not(entry))
                    except FileNotFoundError:
                        yield Left(entry.path, VANISHED)
                    except OSError as error:  # a link to itself, a folder whose files may be named but not looked at
                        yield Left(entry.path, f"cannot be looked at: {error.strerror}")
        except FileNotFoundError:
            continue
        except OSError as error:
            yield Left(inside, f"is a folder that may not be listed: {error.strerror}")


def _why_not(entry: os.DirEntry[str]) -> str:
    if not entry.is_symlink():
        return "is no file (a pipe, socket or device)"
    if not os.path.exists(entry.path):
        return "is a link to nothing"
    return "is a link to a folder, which is not followed; name the folder itself" if entry.is_dir() else "is no file"


def look(path: str, file: Listed, max_bytes: int, settle_seconds: float) -> str:
    """The content hash of a listed file.

    Raises LeftAlone where it is gone, or is not as it was listed, or was changed within the last `settle_seconds` and
    another program has it open for writing; UnreadableFile where the file system refuses, or it is too large.
    """
    try:
        # Should a pipe stand there by now, opening it must not wait for a writer.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as opened:
            state = os.fstat(opened.fileno())
            if _differs(state, file) or _is_growing(opened.fileno(), state, settle_seconds):
                raise LeftAlone(file.uri, GROWING)
            if state.st_size > max_bytes:
                raise too_large(file.uri, max_bytes)
            digest = hash_stream(opened)
            if _differs(os.fstat(opened.fileno()), file):
                raise LeftAlone(file.uri, GROWING)
            return digest
    except FileNotFoundError:
        raise LeftAlone(file.uri, VANISHED) from None
    except OSError as error:
        raise refused(error, file.uri) from None


def too_large(uri: str, max_bytes: int) -> UnreadableFile:
    """A file that is larger than the setting allows."""
    return UnreadableFile("too_large", f"{uri.rsplit('/', 1)[-1]} is larger than {max_bytes / 2**20:g} MB", uri)


def _differs(state: os.stat_result, file: Listed) -> bool:
    return not stat.S_ISREG(state.st_mode) or (state.st_size, state.st_mtime_ns) != (file.size, file.mtime_ns)


def _is_growing(descriptor: int, state: os.stat_result, settle_seconds: float) -> bool:
    """Whether a file that was changed just now is open for writing elsewhere, where the system (Linux) can say."""
    if not -1.0 < time.time() - state.st_mtime < settle_seconds:
        return False
    try:
        import fcntl

        lease, read_lease, no_lease = fcntl.F_SETLEASE, fcntl.F_RDLCK, fcntl.F_UNLCK
        # A lease on reading is refused while someone writes. Should someone begin to in this instant, the
        # signal that tells so is one that is ignored.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
    except (ImportError, AttributeError, OSError):
        return False
    try:
        fcntl.fcntl(descriptor, lease, read_lease)
    except BlockingIOError:
        return True
    except OSError:
        return False  # not our file, or a file system without leases
    with suppress(OSError):
        fcntl.fcntl(descriptor, lease, no_lease)
    return False


def uri_of(path: str) -> str:
    """The path as text; of a name that is not UTF-8 the odd bytes are written `\\xNN`."""
    if path.isascii():
        return path
    uri = os.fsencode(path).decode("utf-8", "backslashreplace")
    # Another file may truly have the name that stands for the odd one.
    return f"{uri}~" if uri != path and os.path.lexists(uri) else uri
