-- Versions of files at remote places, and where the bytes of quarantined files are kept.

ALTER TABLE ops.files ADD COLUMN etag VARCHAR;
COMMENT ON COLUMN ops.files."etag" IS 'The tag that a remote place gives to each version of the file; null where it gives none.';

ALTER TABLE ops.quarantine ADD COLUMN kept_path VARCHAR;
COMMENT ON COLUMN ops.quarantine."kept_path" IS 'Where the file''s bytes are kept, from the home folder on; null where they are not: never read, too large, or resolved long ago.';
