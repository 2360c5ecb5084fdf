SELECT 'file ' || f.uri || ': ' || f.article_count || ' articles in the manifest, ' || count(h.article_id) || ' held'
FROM ops.files f LEFT JOIN ops.article_files h ON h.file_uri = f.uri
GROUP BY f.uri, f.article_count HAVING f.article_count <> count(h.article_id)
UNION ALL
SELECT 'article ' || article_id || ' of ' || file_uri || ' is not there'
FROM ops.article_files ANTI JOIN articles USING (article_id)
UNION ALL
SELECT 'file ' || file_uri || ' holds articles and is not in the manifest'
FROM (SELECT DISTINCT file_uri FROM ops.article_files) WHERE file_uri NOT IN (SELECT uri FROM ops.files)
