"""Lexicons: tab-separated data files under `extraction/lexicons`, one entry a line, read once.

A file's first line that is no comment names its columns; `#` begins a comment line. Entries are written in ordinary
spelling; the reader folds what it matches with (`extraction.folding`).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

Row = dict[str, str]


def _lexicons() -> Traversable:
    return files("extraction") / "lexicons"


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The entries of `lexicons/<name>.tsv`, each a dict by column name; missing trailing cells are empty.

    Raises ValueError naming the file and line where a line has more cells than there are columns.
    """
    lines = (_lexicons() / f"{name}.tsv").read_text("utf-8").splitlines()
    header: list[str] | None = None
    out: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}.tsv line {number}: {len(cells)} cells for {len(header)} columns: {line!r}")
        out.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(out)
