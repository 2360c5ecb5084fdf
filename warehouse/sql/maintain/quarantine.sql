-- What no longer fails, by when that was found. Rows whose bytes are still kept go once these are.
DELETE FROM ops.quarantine
WHERE resolved_by IN (SELECT load_id FROM ops.loads WHERE finished_at < $1) AND kept_path IS NULL
