SELECT 'file ' || f.uri
FROM ops.files f JOIN ops.quarantine q ON q.file_uri = f.uri AND q.kind = 'file' AND q.resolved_by IS NULL
WHERE f.status <> 'quarantined'
UNION ALL
SELECT 'file ' || f.uri || ' is neither'
FROM ops.files f
WHERE f.status = 'quarantined'
    AND f.uri NOT IN (SELECT file_uri FROM ops.quarantine WHERE kind = 'file' AND resolved_by IS NULL)
