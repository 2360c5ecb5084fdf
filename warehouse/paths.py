"""Where the warehouse keeps its files under the home folder."""

from __future__ import annotations

from pathlib import Path


def writer_database(home: Path) -> Path:
    """The writer's own database; nobody else opens it."""
    return home / "warehouse.duckdb"


def rebuild_database(home: Path) -> Path:
    """What a rebuild has extracted and not yet put in place; there is none when no rebuild is under way."""
    return home / "rebuild.duckdb"


def kept_folder(home: Path) -> Path:
    """The bytes of quarantined files, each under its content hash."""
    return home / "quarantine"


def spool_folder(home: Path) -> Path:
    """Files of other places while a run reads them."""
    return home / "spool"


def published_folder(home: Path) -> Path:
    """What readers open."""
    return home / "published"


def published_database(home: Path) -> Path:
    """The read-only copy for readers."""
    return published_folder(home) / "marsad.duckdb"


def published_parquet(home: Path) -> Path:
    """The Parquet files for readers: TABLE/... under here."""
    return published_folder(home) / "parquet"
