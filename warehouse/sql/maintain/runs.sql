-- Runs that ended, and that no load names which stays.
DELETE FROM ops.runs
WHERE state <> 'running' AND finished_at < $1
    AND run_id NOT IN (SELECT run_id FROM ops.loads)
