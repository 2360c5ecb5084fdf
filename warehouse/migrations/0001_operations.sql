CREATE SCHEMA IF NOT EXISTS ops;

CREATE TABLE ops.files (
    "uri" VARCHAR NOT NULL,
    "size" BIGINT NOT NULL,
    "mtime_ns" BIGINT NOT NULL,
    "content_hash" VARCHAR NOT NULL,
    "status" VARCHAR NOT NULL,
    "article_count" BIGINT NOT NULL,
    "first_seen_at" TIMESTAMP NOT NULL,
    "last_seen_at" TIMESTAMP NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE ops.files IS 'The manifest: one row for each file ever read, as it was when last read.';
COMMENT ON COLUMN ops.files."uri" IS 'Path or URL of the file.';
COMMENT ON COLUMN ops.files."size" IS 'Size of the file. Unit: bytes.';
COMMENT ON COLUMN ops.files."mtime_ns" IS 'When the file was last changed, as its storage tells. Unit: ns since 1970-01-01 UTC.';
COMMENT ON COLUMN ops.files."content_hash" IS 'Hash of the file''s bytes.';
COMMENT ON COLUMN ops.files."status" IS 'What became of the file. One of: loaded, duplicate, quarantined.';
COMMENT ON COLUMN ops.files."article_count" IS 'Articles that the file holds and that passed validation.';
COMMENT ON COLUMN ops.files."first_seen_at" IS 'When the file was first read. Unit: UTC.';
COMMENT ON COLUMN ops.files."last_seen_at" IS 'When the file''s bytes were last looked at. Unit: UTC.';
COMMENT ON COLUMN ops.files."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE ops.article_files (
    "source_uri" VARCHAR NOT NULL,
    "file_uri" VARCHAR NOT NULL,
    "article_id" VARCHAR NOT NULL
);
COMMENT ON TABLE ops.article_files IS 'Which current file holds which article; duplicates hold theirs too.';
COMMENT ON COLUMN ops.article_files."source_uri" IS 'File that the article was read from; `#N` is its place in a file of several.';
COMMENT ON COLUMN ops.article_files."file_uri" IS 'Path or URL of the file.';
COMMENT ON COLUMN ops.article_files."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';

CREATE TABLE ops.loads (
    "load_id" VARCHAR NOT NULL,
    "run_id" VARCHAR NOT NULL,
    "mode" VARCHAR NOT NULL,
    "flow_run_id" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "started_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP NOT NULL,
    "files_loaded" BIGINT NOT NULL,
    "files_duplicate" BIGINT NOT NULL,
    "files_known" BIGINT NOT NULL,
    "files_quarantined" BIGINT NOT NULL,
    "articles" BIGINT NOT NULL,
    "events" BIGINT NOT NULL,
    "participants" BIGINT NOT NULL,
    "metrics" BIGINT NOT NULL,
    "records_quarantined" BIGINT NOT NULL,
    "articles_superseded" BIGINT NOT NULL
);
COMMENT ON TABLE ops.loads IS 'One row for each committed batch.';
COMMENT ON COLUMN ops.loads."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN ops.loads."run_id" IS 'The run that the load belongs to: all loads of one command share it.';
COMMENT ON COLUMN ops.loads."mode" IS 'What the load was made for. One of: ingest, retry, rebuild.';
COMMENT ON COLUMN ops.loads."flow_run_id" IS 'Prefect''s id of the flow run; null without Prefect.';
COMMENT ON COLUMN ops.loads."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN ops.loads."started_at" IS 'When the load was begun. Unit: UTC.';
COMMENT ON COLUMN ops.loads."finished_at" IS 'When the load was about to commit. Unit: UTC.';
COMMENT ON COLUMN ops.loads."files_loaded" IS 'Files read and loaded.';
COMMENT ON COLUMN ops.loads."files_duplicate" IS 'Files with the bytes of another current file: recorded, not extracted.';
COMMENT ON COLUMN ops.loads."files_known" IS 'Files whose bytes the manifest knew under the same path.';
COMMENT ON COLUMN ops.loads."files_quarantined" IS 'Files that could not be read.';
COMMENT ON COLUMN ops.loads."articles" IS 'Articles added, or replaced by another reading of the same article.';
COMMENT ON COLUMN ops.loads."events" IS 'Events added.';
COMMENT ON COLUMN ops.loads."participants" IS 'Participants added.';
COMMENT ON COLUMN ops.loads."metrics" IS 'Metrics added.';
COMMENT ON COLUMN ops.loads."records_quarantined" IS 'Records that failed validation.';
COMMENT ON COLUMN ops.loads."articles_superseded" IS 'Articles that no current file holds any more: moved to history.';

CREATE TABLE ops.quarantine (
    "quarantine_id" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "source_uri" VARCHAR NOT NULL,
    "file_uri" VARCHAR NOT NULL,
    "article_id" VARCHAR,
    "record_id" VARCHAR,
    "failed_checks" VARCHAR[] NOT NULL,
    "message" VARCHAR NOT NULL,
    "hint" VARCHAR,
    "payload" VARCHAR NOT NULL USING COMPRESSION zstd,
    "quarantined_at" TIMESTAMP NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "resolved_by" VARCHAR
);
COMMENT ON TABLE ops.quarantine IS 'What was rejected, whole, and why. Rows stay when the matter is resolved.';
COMMENT ON COLUMN ops.quarantine."quarantine_id" IS 'Deterministic id: a hash of what was rejected, from where and why.';
COMMENT ON COLUMN ops.quarantine."kind" IS 'What was rejected. One of: file, article, event, participant, metric.';
COMMENT ON COLUMN ops.quarantine."source_uri" IS 'File that the article was read from; `#N` is its place in a file of several.';
COMMENT ON COLUMN ops.quarantine."file_uri" IS 'Path or URL of the file.';
COMMENT ON COLUMN ops.quarantine."article_id" IS 'The article concerned; null for a file.';
COMMENT ON COLUMN ops.quarantine."record_id" IS 'Id of the event or metric, or of a participant''s event.';
COMMENT ON COLUMN ops.quarantine."failed_checks" IS 'Every check that failed, by name.';
COMMENT ON COLUMN ops.quarantine."message" IS 'What is wrong, for a person.';
COMMENT ON COLUMN ops.quarantine."hint" IS 'What can be done about it.';
COMMENT ON COLUMN ops.quarantine."payload" IS 'The whole record as JSON; of a file its path, size and hash.';
COMMENT ON COLUMN ops.quarantine."quarantined_at" IS 'When it was rejected. Unit: UTC.';
COMMENT ON COLUMN ops.quarantine."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN ops.quarantine."resolved_by" IS 'The load after which it no longer failed; null while it stands.';

CREATE TABLE ops.migrations (
    "number" BIGINT NOT NULL,
    "name" VARCHAR NOT NULL,
    "checksum" VARCHAR NOT NULL,
    "applied_at" TIMESTAMP NOT NULL
);
COMMENT ON TABLE ops.migrations IS 'The migrations that made this database.';
COMMENT ON COLUMN ops.migrations."number" IS 'Number of the migration.';
COMMENT ON COLUMN ops.migrations."name" IS 'Name of the migration''s file.';
COMMENT ON COLUMN ops.migrations."checksum" IS 'SHA-256 of the migration''s file.';
COMMENT ON COLUMN ops.migrations."applied_at" IS 'When the migration was applied. Unit: UTC.';
