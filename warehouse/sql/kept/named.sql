SELECT DISTINCT kept_path FROM ops.quarantine WHERE kept_path IS NOT NULL
