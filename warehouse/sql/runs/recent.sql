-- The last ended ingests before this one, the newest first.
SELECT
    run_id, state, started_at, extractor_version, files_loaded, files_quarantined, articles, events, participants,
    metrics, records_quarantined
FROM ops.runs
WHERE mode = 'ingest' AND state <> 'running' AND run_id <> $run_id AND (files_loaded > 0 OR files_quarantined > 0)
ORDER BY started_at DESC
LIMIT $most
