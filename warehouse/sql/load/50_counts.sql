-- What the load did, as one row.
SELECT
    (SELECT count(*) FROM batch_files WHERE status = 'read') AS files_loaded,
    (SELECT count(*) FROM batch_files WHERE status = 'duplicate') AS files_duplicate,
    (SELECT count(*) FROM batch_files WHERE status = 'same') AS files_known,
    (SELECT count(*) FROM batch_files WHERE status = 'quarantined') AS files_quarantined,
    (SELECT count(*) FROM winners) AS articles,
    (SELECT count(*) FROM in_events WHERE article_id IN (SELECT article_id FROM winners)) AS events,
    (SELECT count(*) FROM in_event_participants WHERE article_id IN (SELECT article_id FROM winners)) AS participants,
    (SELECT count(*) FROM in_metrics WHERE article_id IN (SELECT article_id FROM winners)) AS metrics,
    (SELECT count(*) FROM new_quarantine WHERE kind <> 'file') AS records_quarantined,
    (SELECT count(*) FROM gone) AS articles_superseded
