-- Reads `refused` (uri, reason); see warehouse.manifest.refused_before.
SELECT r.uri
FROM refused r
JOIN ops.files f ON f.uri = r.uri AND f.status = 'quarantined' AND f.content_hash = ''
JOIN ops.quarantine q ON q.file_uri = r.uri AND q.kind = 'file' AND q.resolved_by IS NULL AND q.failed_checks = [r.reason]
