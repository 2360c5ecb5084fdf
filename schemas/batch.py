"""What one batch of files carries from reading to loading: plain data that `flows` fills and `warehouse` stores."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as a listing tells it, before anyone opens it.

    `mtime_ns` is its time of change, `etag` what a remote place may give to tell its versions apart.
    """

    uri: str
    size: int
    mtime_ns: int
    etag: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one file.

    `status` is `read` (its articles are in the batch), `duplicate` (another current file has the same bytes), `same`
    (its bytes are what the manifest knows, only its time changed) or `quarantined`, which alone has `reason` (a short
    code), `message` (what is wrong) and `hint` (what the user can do). `content_hash` is empty where its bytes were
    never seen; `kept_path` says where they are kept.
    """

    uri: str
    size: int
    mtime_ns: int
    content_hash: str
    status: str
    reason: str | None = None
    message: str | None = None
    hint: str | None = None
    etag: str | None = None
    kept_path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A record that failed validation: `payload` is the whole record as JSON, `failed_checks` every check by name."""

    kind: str
    source_uri: str
    article_id: str | None
    record_id: str | None
    failed_checks: tuple[str, ...]
    message: str
    payload: str


@dataclass(frozen=True, slots=True)
class Validated:
    """Valid rows by record table, and the records that failed."""

    frames: dict[str, pl.DataFrame]
    rejected: list[Rejected]


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one load commits together."""

    files: list[FileOutcome]
    validated: Validated


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """The identity of one load. `mode` is `ingest`, `retry` or `rebuild`; `run_id` joins the loads of one run."""

    load_id: str
    run_id: str
    mode: str
    extractor_version: str
    flow_run_id: str | None = None
    started_at: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC).replace(tzinfo=None))


@dataclass(slots=True, kw_only=True)
class LoadCounts:
    """What one load did: files by status, records added by kind, records quarantined, articles moved to history."""

    files_loaded: int = 0
    files_duplicate: int = 0
    files_known: int = 0
    files_quarantined: int = 0
    articles: int = 0
    events: int = 0
    participants: int = 0
    metrics: int = 0
    records_quarantined: int = 0
    articles_superseded: int = 0

    def __add__(self, other: LoadCounts) -> LoadCounts:
        return LoadCounts(**{name: getattr(self, name) + getattr(other, name) for name in self.__slots__})
