-- What was rejected goes to the quarantine; what no longer fails is marked as resolved.
-- Reads in_quarantine; leaves new_quarantine.

-- Records count where their article came in now, or is itself rejected.
CREATE OR REPLACE TEMP TABLE standing AS
SELECT q.* FROM in_quarantine q
WHERE q.kind IN ('file', 'article')
    OR q.article_id IN (SELECT article_id FROM winners)
    OR q.article_id IS NULL
    OR q.article_id NOT IN (SELECT article_id FROM articles);

CREATE OR REPLACE TEMP TABLE new_quarantine AS
SELECT * FROM standing
WHERE quarantine_id NOT IN (SELECT quarantine_id FROM ops.quarantine WHERE resolved_by IS NULL);

UPDATE ops.quarantine SET resolved_by = getvariable('load_id')
WHERE resolved_by IS NULL
    AND quarantine_id NOT IN (SELECT quarantine_id FROM standing)
    AND (
        article_id IN (SELECT article_id FROM leaving) AND kind NOT IN ('file', 'article')
        OR file_uri IN (SELECT uri FROM batch_files WHERE status <> 'same')
        AND (
            kind IN ('file', 'article')
            OR article_id IS NULL
            OR article_id NOT IN (SELECT article_id FROM articles)
        )
    );

-- What stood already may have its bytes kept only now.
UPDATE ops.quarantine SET kept_path = s.kept_path
FROM standing s
WHERE quarantine.quarantine_id = s.quarantine_id AND s.kept_path IS NOT NULL;

DELETE FROM ops.quarantine WHERE quarantine_id IN (SELECT quarantine_id FROM new_quarantine);
INSERT INTO ops.quarantine BY NAME
SELECT *, getvariable('started_at') AS quarantined_at, getvariable('load_id') AS load_id, NULL AS resolved_by
FROM new_quarantine;
