-- The files behind the rows that stand in quarantine, of the ids that begin so ($ids), or of all.
-- A file is as it was when it was last read.
WITH wanted AS (SELECT unnest($ids) AS id),
standing AS (
    SELECT file_uri, kept_path FROM ops.quarantine q
    WHERE resolved_by IS NULL
        AND (
            len($ids) = 0
            OR EXISTS (
                SELECT 1 FROM wanted w
                WHERE starts_with(q.quarantine_id, w.id) OR starts_with(q.quarantine_id, 'qua_' || w.id)
            )
        )
)
SELECT s.file_uri, f.size, f.mtime_ns, f.etag, max(s.kept_path) AS kept_path
FROM standing s JOIN ops.files f ON f.uri = s.file_uri
GROUP BY ALL
ORDER BY s.file_uri
