"""The formats of `formats.tsv`: which reader reads which, and by what suffix files of it are known."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extraction.readers.document import Document
    from extraction.readers.session import Session
    from schemas.tables import Article

Reader = Callable[["Document", "Session"], "Iterator[Article]"]

_TABLE = Path(__file__).parent / "formats.tsv"


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `module` is that of its reader, empty where there is none; `name` is what messages call it."""

    media_type: str
    suffixes: tuple[str, ...]
    module: str
    name: str

    def reader(self) -> Reader:
        """The reader; its module, and the library it needs, are imported only now."""
        module: Any = importlib.import_module(f"extraction.readers.{self.module}")
        read: Reader = module.read
        return read


def _load() -> Mapping[str, Format]:
    lines = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {row[0]: Format(row[0], tuple(row[1].split()), row[2], row[3]) for row in lines[1:]}


FORMATS = _load()


@cache
def by_suffix(suffix: str) -> Format | None:
    """The format that a suffix such as `.json` promises, or None."""
    return next((known for known in FORMATS.values() if suffix.lower() in known.suffixes), None)
