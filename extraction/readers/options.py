"""What a reader is told beside the file: how much it may hold, and what a user calls the fields of an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Bounds on one file (what goes beyond one is refused, with a reason that names the setting), and field names.

    `field_names` go before those of `field_names.tsv`, by role: `{"content": ["body_ar"]}`.
    """

    max_bytes: int = 256 * MEGABYTE  # the file itself
    max_unpacked_bytes: int = 1024 * MEGABYTE  # all that is unpacked from it, at every depth together
    max_expansion: float = 200  # unpacked bytes for each byte of the file; asked from 16 MB unpacked on
    max_characters: int = 2_000_000  # of one article
    max_articles: int = 200_000  # of one file
    max_depth: int = 4  # packings within one another: .tar.gz is two
    field_names: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])


DEFAULT = Options()
