-- The manifest, and which current file holds which article.
-- Reads in_files and in_article_files; leaves released, touched_hashes and batch_files for the scripts after it.

CREATE OR REPLACE TEMP TABLE batch_files AS SELECT * FROM in_files;

CREATE OR REPLACE TEMP TABLE touched_hashes AS
SELECT content_hash FROM batch_files
UNION
SELECT content_hash FROM ops.files WHERE uri IN (SELECT uri FROM batch_files);

-- Articles that a file of this batch held until now.
CREATE OR REPLACE TEMP TABLE released AS
SELECT DISTINCT article_id FROM ops.article_files
WHERE file_uri IN (SELECT uri FROM batch_files WHERE status <> 'same');

DELETE FROM ops.article_files WHERE file_uri IN (SELECT uri FROM batch_files WHERE status <> 'same');
INSERT INTO ops.article_files BY NAME SELECT * FROM in_article_files;

-- A duplicate holds what a file with the same bytes holds that was itself read.
CREATE OR REPLACE TEMP TABLE duplicate_of AS
SELECT d.uri, min(s.uri) AS original
FROM batch_files d
JOIN (
    SELECT uri, content_hash FROM batch_files WHERE status IN ('read', 'same')
    UNION
    SELECT uri, content_hash FROM ops.files
    WHERE status <> 'quarantined' AND uri NOT IN (SELECT uri FROM batch_files WHERE status <> 'same')
) s USING (content_hash)
WHERE d.status = 'duplicate'
GROUP BY d.uri;

INSERT INTO ops.article_files BY NAME
SELECT d.uri || substr(a.source_uri, length(a.file_uri) + 1) AS source_uri, d.uri AS file_uri, a.article_id
FROM duplicate_of d JOIN ops.article_files a ON a.file_uri = d.original;

-- Where nothing holds its bytes any more, the file is left out of the manifest: the next run reads it.
DELETE FROM batch_files WHERE status = 'duplicate' AND uri NOT IN (SELECT uri FROM duplicate_of);
DELETE FROM batch_files WHERE status = 'same' AND uri NOT IN (SELECT uri FROM ops.files);

CREATE OR REPLACE TEMP TABLE new_files AS
SELECT
    b.uri, b.size, b.mtime_ns, b.content_hash,
    CASE WHEN b.status = 'same' THEN f.status WHEN b.status = 'quarantined' THEN 'quarantined' ELSE 'loaded' END AS status,
    coalesce(h.article_count, 0) AS article_count,
    coalesce(f.first_seen_at, getvariable('started_at')) AS first_seen_at,
    getvariable('started_at') AS last_seen_at,
    CASE
        WHEN f.content_hash = b.content_hash AND (f.status = 'quarantined') = (b.status = 'quarantined') THEN f.load_id
        WHEN b.status = 'same' THEN f.load_id
        ELSE getvariable('load_id')
    END AS load_id,
    b.etag
FROM batch_files b
LEFT JOIN ops.files f USING (uri)
LEFT JOIN (
    SELECT file_uri AS uri, count(*) AS article_count FROM ops.article_files
    WHERE file_uri IN (SELECT uri FROM batch_files) GROUP BY ALL
) h USING (uri);

DELETE FROM ops.files WHERE uri IN (SELECT uri FROM in_files);
INSERT INTO ops.files BY NAME SELECT * FROM new_files;

-- Of the files with the same bytes the smallest path counts as loaded, in whatever order they came.
UPDATE ops.files SET status = s.status
FROM (
    SELECT uri, CASE WHEN uri = min(uri) OVER (PARTITION BY content_hash) THEN 'loaded' ELSE 'duplicate' END AS status
    FROM ops.files
    WHERE status <> 'quarantined' AND content_hash IN (SELECT content_hash FROM touched_hashes)
) s
WHERE files.uri = s.uri AND files.status <> s.status;
