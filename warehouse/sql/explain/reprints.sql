-- Articles that say the same as this one.
SELECT b.article_id, b.outlet, b.title, b.published_on, b.source_uri
FROM articles a JOIN articles b ON b.reprint_group_id = a.reprint_group_id AND b.article_id <> a.article_id
WHERE a.article_id = $id
ORDER BY b.published_on NULLS LAST, b.article_id
