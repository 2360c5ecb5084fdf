-- Keys that stand twice among the rows that this load touched, as (table, key): there must be none.
SELECT 'articles' AS table_name, article_id AS key FROM articles
WHERE article_id IN (SELECT article_id FROM winners) GROUP BY article_id HAVING count(*) > 1
UNION ALL
SELECT 'events', event_id FROM events
WHERE event_id IN (SELECT event_id FROM in_events) GROUP BY event_id HAVING count(*) > 1
UNION ALL
SELECT 'metrics', metric_id FROM metrics
WHERE metric_id IN (SELECT metric_id FROM in_metrics) GROUP BY metric_id HAVING count(*) > 1
UNION ALL
SELECT 'event_participants', event_id || ' ' || name FROM event_participants
WHERE event_id IN (SELECT event_id FROM in_event_participants)
GROUP BY event_id, name, role, evidence_start HAVING count(*) > 1
UNION ALL
SELECT 'article_regions', article_id || ' ' || region_start FROM article_regions
WHERE article_id IN (SELECT article_id FROM winners) GROUP BY article_id, region_start HAVING count(*) > 1
UNION ALL
SELECT 'ops.files', uri FROM ops.files WHERE uri IN (SELECT uri FROM in_files) GROUP BY uri HAVING count(*) > 1
UNION ALL
SELECT 'ops.article_files', source_uri FROM ops.article_files
WHERE file_uri IN (SELECT uri FROM in_files) GROUP BY source_uri HAVING count(*) > 1
UNION ALL
SELECT 'entities', entity_id FROM entities
WHERE entity_id IN (SELECT entity_id FROM touched_entities) GROUP BY entity_id HAVING count(*) > 1
UNION ALL
-- A participant without its event, an event or metric without its article.
SELECT 'event_participants without event', event_id FROM event_participants
WHERE article_id IN (SELECT article_id FROM winners) AND event_id NOT IN (SELECT event_id FROM events)
UNION ALL
SELECT 'article without file', article_id FROM articles
WHERE article_id IN (SELECT article_id FROM winners)
    AND article_id NOT IN (SELECT article_id FROM ops.article_files)
