-- From a load of a record and its article to the files, loads and runs behind it.
SELECT
    h.source_uri, h.file_uri, f.content_hash, f.size, f.last_seen_at, l.load_id, l.mode, l.finished_at AS loaded_at,
    r.run_id, r.state AS run_state, coalesce(l.flow_run_id, r.flow_run_id) AS flow_run_id
FROM ops.article_files h
LEFT JOIN ops.files f ON f.uri = h.file_uri
LEFT JOIN ops.loads l ON l.load_id = $load_id
LEFT JOIN ops.runs r USING (run_id)
WHERE h.article_id = $article_id
ORDER BY h.source_uri
