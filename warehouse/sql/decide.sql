-- Reads `hashed` (uri, content_hash); see warehouse.manifest.decide.
WITH current AS (
    SELECT uri, content_hash FROM ops.files
    WHERE status <> 'quarantined' AND content_hash IN (SELECT content_hash FROM hashed)
        AND uri NOT IN (SELECT uri FROM hashed)
    UNION ALL
    SELECT uri, content_hash FROM hashed
),
first AS (SELECT content_hash, min(uri) AS uri FROM current GROUP BY content_hash)
SELECT
    h.uri,
    CASE
        WHEN f.uri IS NOT NULL THEN 'same'
        WHEN first.uri < h.uri THEN 'duplicate'
        ELSE 'read'
    END
FROM hashed h
JOIN first USING (content_hash)
LEFT JOIN ops.files f ON f.uri = h.uri AND f.content_hash = h.content_hash AND f.status <> 'quarantined'
