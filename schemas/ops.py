"""The tables that the loader keeps about its own work, declared like the records."""

from __future__ import annotations

from dataclasses import dataclass

from schemas import fields as f


@dataclass(slots=True, kw_only=True)
class File:
    """The manifest: one row for each file ever read, as it was when last read."""

    uri: f.FileUri
    size: f.FileSize
    mtime_ns: f.FileMtime
    content_hash: f.ContentHash
    status: f.FileStatus
    article_count: f.ArticleCount
    first_seen_at: f.FirstSeenAt
    last_seen_at: f.LastSeenAt
    load_id: f.LoadId
    etag: f.FileTag


@dataclass(slots=True, kw_only=True)
class ArticleFile:
    """Which current file holds which article; duplicates hold theirs too."""

    source_uri: f.SourceUri
    file_uri: f.FileUri
    article_id: f.ArticleId


@dataclass(slots=True, kw_only=True)
class LoadRow:
    """One row for each committed batch."""

    load_id: f.LoadId
    run_id: f.RunId
    mode: f.LoadMode
    flow_run_id: f.FlowRunId
    extractor_version: f.ExtractorVersion
    started_at: f.StartedAt
    finished_at: f.FinishedAt
    files_loaded: f.FilesLoaded
    files_duplicate: f.FilesDuplicate
    files_known: f.FilesKnown
    files_quarantined: f.FilesQuarantined
    articles: f.ArticlesAdded
    events: f.EventsAdded
    participants: f.ParticipantsAdded
    metrics: f.MetricsAdded
    records_quarantined: f.RecordsQuarantined
    articles_superseded: f.ArticlesSuperseded


@dataclass(slots=True, kw_only=True)
class RunRow:
    """One row for each run that writes, from its beginning on."""

    run_id: f.RunKey
    mode: f.RunMode
    state: f.RunState
    flow_run_id: f.FlowRunId
    started_at: f.RunStartedAt
    finished_at: f.RunFinishedAt
    error: f.RunError
    extractor_version: f.RunExtractor
    program_version: f.ProgramVersion
    host: f.Host
    process_id: f.ProcessId
    files_found: f.FilesFound
    loads: f.RunLoads
    files_loaded: f.FilesLoaded
    files_duplicate: f.FilesDuplicate
    files_known: f.FilesKnown
    files_quarantined: f.FilesQuarantined
    articles: f.ArticlesAdded
    events: f.EventsAdded
    participants: f.ParticipantsAdded
    metrics: f.MetricsAdded
    records_quarantined: f.RecordsQuarantined
    articles_superseded: f.ArticlesSuperseded


@dataclass(slots=True, kw_only=True)
class RebuildChange:
    """What a rebuild changed, in figures; the former rows stand in history."""

    load_id: f.LoadId
    kind: f.RecordKind
    change: f.RecordChange
    column_name: f.ChangedColumn
    records: f.ChangedRecords
    articles: f.ChangedArticles
    example_id: f.ExampleId


@dataclass(slots=True, kw_only=True)
class QuarantineRow:
    """What was rejected, whole, and why. Rows stay when the matter is resolved."""

    quarantine_id: f.QuarantineId
    kind: f.QuarantineKind
    source_uri: f.SourceUri
    file_uri: f.FileUri
    article_id: f.QuarantinedArticle
    record_id: f.QuarantinedRecord
    failed_checks: f.FailedChecks
    message: f.QuarantineMessage
    hint: f.QuarantineHint
    payload: f.Payload
    quarantined_at: f.QuarantinedAt
    load_id: f.LoadId
    resolved_by: f.ResolvedBy
    kept_path: f.KeptPath


@dataclass(slots=True, kw_only=True)
class Migration:
    """The migrations that made this database."""

    number: f.MigrationNumber
    name: f.MigrationName
    checksum: f.MigrationChecksum
    applied_at: f.AppliedAt
