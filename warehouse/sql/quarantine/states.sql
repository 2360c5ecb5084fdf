-- Files that are not either loaded or in quarantine, but both or neither, as (uri, what is wrong): there must be none.
WITH standing AS (SELECT DISTINCT file_uri, kind = 'file' AS whole FROM ops.quarantine WHERE resolved_by IS NULL)
SELECT uri, 'in quarantine without a row that says why' AS problem FROM ops.files
WHERE status = 'quarantined' AND uri NOT IN (SELECT file_uri FROM standing WHERE whole)
UNION ALL
SELECT uri, 'both loaded and in quarantine' FROM ops.files
WHERE status <> 'quarantined' AND uri IN (SELECT file_uri FROM standing WHERE whole)
UNION ALL
SELECT uri, 'in quarantine, and its articles are loaded' FROM ops.files
WHERE status = 'quarantined' AND uri IN (SELECT file_uri FROM ops.article_files)
UNION ALL
SELECT uri, 'neither has articles nor is anything of it in quarantine' FROM ops.files
WHERE status = 'loaded'
    AND uri NOT IN (SELECT file_uri FROM ops.article_files)
    AND uri NOT IN (SELECT file_uri FROM standing)
UNION ALL
SELECT DISTINCT file_uri, 'in quarantine, but not in the manifest' FROM standing
WHERE file_uri NOT IN (SELECT uri FROM ops.files)
ORDER BY ALL
