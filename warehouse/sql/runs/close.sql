-- Close every run that stands as running, with the sums of its loads.
UPDATE ops.runs SET
    state = $state, finished_at = $finished_at, error = $error, files_found = coalesce($files_found, runs.files_found),
    loads = sums.loads, files_loaded = sums.files_loaded, files_duplicate = sums.files_duplicate,
    files_known = sums.files_known, files_quarantined = sums.files_quarantined, articles = sums.articles,
    events = sums.events, participants = sums.participants, metrics = sums.metrics,
    records_quarantined = sums.records_quarantined, articles_superseded = sums.articles_superseded
FROM (
    SELECT
        r.run_id, count(l.load_id) AS loads,
        coalesce(sum(l.files_loaded), 0)::BIGINT AS files_loaded,
        coalesce(sum(l.files_duplicate), 0)::BIGINT AS files_duplicate,
        coalesce(sum(l.files_known), 0)::BIGINT AS files_known,
        coalesce(sum(l.files_quarantined), 0)::BIGINT AS files_quarantined,
        coalesce(sum(l.articles), 0)::BIGINT AS articles,
        coalesce(sum(l.events), 0)::BIGINT AS events,
        coalesce(sum(l.participants), 0)::BIGINT AS participants,
        coalesce(sum(l.metrics), 0)::BIGINT AS metrics,
        coalesce(sum(l.records_quarantined), 0)::BIGINT AS records_quarantined,
        coalesce(sum(l.articles_superseded), 0)::BIGINT AS articles_superseded
    FROM ops.runs r LEFT JOIN ops.loads l USING (run_id)
    WHERE r.state = 'running'
    GROUP BY r.run_id
) sums
WHERE runs.run_id = sums.run_id
