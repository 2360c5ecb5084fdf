-- Former against new records of one kind, as rows (change, column_name, records, articles, example_id).
-- Filled in by warehouse.rebuild.compare: the table, its key, the column of the id, and for each column whether it differs.
WITH
before AS (SELECT * FROM {table} WHERE article_id IN (SELECT article_id FROM winners)),
after AS (SELECT * FROM rebuild.in_{table} WHERE article_id IN (SELECT article_id FROM winners)),
paired AS (
    SELECT after.article_id, after.{id} AS id, {differences} AS differences
    FROM before JOIN after USING ({key})
),
found AS (
    SELECT 'gained' AS change, NULL AS column_name, article_id, {id} AS id FROM after ANTI JOIN before USING ({key})
    UNION ALL
    SELECT 'lost', NULL, article_id, {id} FROM before ANTI JOIN after USING ({key})
    UNION ALL
    SELECT 'changed', NULL, article_id, id FROM paired WHERE len(list_filter(differences, lambda d: d.differs)) > 0
    UNION ALL
    SELECT 'changed', difference.name, article_id, id
    FROM (SELECT article_id, id, unnest(list_filter(differences, lambda d: d.differs)) AS difference FROM paired)
)
SELECT change, column_name, count(*) AS records, count(DISTINCT article_id) AS articles, min(id) AS example_id
FROM found GROUP BY change, column_name
ORDER BY change = 'changed', change, column_name NULLS FIRST
