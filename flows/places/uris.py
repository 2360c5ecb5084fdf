"""Names of files and places: what is remote, and what may be stored of a URL."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
# Parameters by which a URL grants access: signatures of S3, Google, Azure and others, and plain keys.
_SECRET = re.compile(r"(?i)x-(?:amz|goog)-.*|awsaccesskeyid|signature|sig|(?:access_?)?token|api_?key|auth|password")
# Here the part before the @ names a container, not a user.
_CONTAINER_SCHEMES = {"abfs", "abfss", "wasb", "wasbs"}
# A file that another program is still writing, or one that is hidden.
UNFINISHED = (".part", ".partial", ".tmp", ".crdownload")


def scheme_of(given: str) -> str:
    """`s3` of `s3://bucket/folder`, in lower case; empty for a path of this machine."""
    found = _SCHEME.match(given) if "://" in given else None
    return found[0].lower() if found else ""


def is_remote(given: str) -> bool:
    """Whether a place is reached by fsspec rather than as a path of this machine."""
    return scheme_of(given) not in ("", "file", "local")


def local_path(given: str) -> str:
    """The path of a place on this machine: itself, or what a `file://` URL names."""
    if not scheme_of(given):
        return given
    return unquote(urlsplit(given).path)


def without_secrets(url: str) -> str:
    """The URL as it may be stored and shown: without user, password and the parameters that grant access."""
    parts = urlsplit(url)
    netloc = parts.netloc
    if parts.scheme.lower() not in _CONTAINER_SCHEMES or ":" in netloc.rpartition("@")[0]:
        netloc = netloc.rpartition("@")[2]
    query = parts.query
    pairs = parse_qsl(query, keep_blank_values=True)
    if any(_SECRET.fullmatch(name) for name, _ in pairs):
        query = urlencode([(name, value) for name, value in pairs if not _SECRET.fullmatch(name)])
    return urlunsplit((parts.scheme, netloc, parts.path, query, ""))


def is_unfinished(name: str) -> bool:
    """Whether a file's name says that it is still being written."""
    return name.endswith(UNFINISHED)
