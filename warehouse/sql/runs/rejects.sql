-- What a run set aside, by kind and failed check.
SELECT kind, failed_check, count(*) AS records
FROM (
    SELECT q.kind, unnest(q.failed_checks) AS failed_check
    FROM ops.quarantine q JOIN ops.loads l USING (load_id)
    WHERE l.run_id = $run_id
)
GROUP BY ALL
ORDER BY records DESC, kind, failed_check
