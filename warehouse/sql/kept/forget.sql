-- Resolved rows forget where their bytes are, unless a row that stands, or was resolved after $before, needs them.
UPDATE ops.quarantine SET kept_path = NULL
WHERE resolved_by IS NOT NULL
    AND kept_path IS NOT NULL
    AND kept_path NOT IN (
        SELECT q.kept_path FROM ops.quarantine q LEFT JOIN ops.loads l ON l.load_id = q.resolved_by
        WHERE q.kept_path IS NOT NULL AND (q.resolved_by IS NULL OR l.finished_at >= $before)
    )
