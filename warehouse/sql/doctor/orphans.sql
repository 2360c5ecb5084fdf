SELECT 'event ' || event_id || ' without article' FROM events ANTI JOIN articles USING (article_id)
UNION ALL
SELECT 'metric ' || metric_id || ' without article' FROM metrics ANTI JOIN articles USING (article_id)
UNION ALL
SELECT 'region of ' || article_id || ' without article' FROM article_regions ANTI JOIN articles USING (article_id)
UNION ALL
SELECT 'participant ' || name || ' without event ' || event_id FROM event_participants ANTI JOIN events USING (event_id)
UNION ALL
SELECT 'participant ' || name || ' without entity ' || entity_id
FROM event_participants ANTI JOIN entities USING (entity_id)
UNION ALL
SELECT 'entity ' || entity_id || ' without participant' FROM entities ANTI JOIN event_participants USING (entity_id)
UNION ALL
SELECT 'alias ' || alias || ' without entity ' || entity_id FROM entity_aliases ANTI JOIN entities USING (entity_id)
UNION ALL
SELECT 'article ' || article_id || ' without file' FROM articles ANTI JOIN ops.article_files USING (article_id)
UNION ALL
SELECT 'signature of ' || article_id || ' without article' FROM ops.article_signatures ANTI JOIN articles USING (article_id)
UNION ALL
SELECT 'link of ' || article_id || ' without article' FROM reprint_links
WHERE article_id NOT IN (SELECT article_id FROM articles) OR other_article_id NOT IN (SELECT article_id FROM articles)
