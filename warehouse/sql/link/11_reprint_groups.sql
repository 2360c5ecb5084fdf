-- Reads reprint_roots (article_id, root) of the linked articles. A group is named after its first article.

UPDATE articles SET reprint_group_id = g.reprint_group_id
FROM (
    SELECT
        a.article_id,
        'rpt_' || regexp_replace(
            first_value(a.article_id) OVER (
                PARTITION BY coalesce(r.root, a.article_id) ORDER BY a.published_on NULLS LAST, a.article_id
            ),
            '^art_', ''
        ) AS reprint_group_id
    FROM articles a LEFT JOIN reprint_roots r USING (article_id)
) g
WHERE articles.article_id = g.article_id AND articles.reprint_group_id IS DISTINCT FROM g.reprint_group_id;
