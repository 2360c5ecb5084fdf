-- The positions of named persons. One position is what is the same words without article, country and standing.

DELETE FROM entity_positions;
INSERT INTO entity_positions BY NAME
WITH held AS (
    SELECT
        p.entity_id, coalesce(nullif(split_part(p.entity_key, '|', 3), ''), p.position) AS words,
        p.position, p.organization, p.country, p.article_id, a.published_on
    FROM event_participants p JOIN articles a USING (article_id)
    WHERE p.position IS NOT NULL AND p.kind = 'person' AND coalesce(NOT starts_with(p.entity_key, 'post'), true)
),
counted AS (
    SELECT
        entity_id, words, first(position ORDER BY length(position) DESC, position) AS position,
        min(published_on) AS first_seen_on, max(published_on) AS last_seen_on, count(DISTINCT article_id) AS articles
    FROM held GROUP BY entity_id, words
),
countries AS (
    SELECT entity_id, words, first(country ORDER BY times DESC, country) AS country
    FROM (SELECT entity_id, words, country, count(*) AS times FROM held WHERE country IS NOT NULL GROUP BY ALL)
    GROUP BY entity_id, words
),
organizations AS (
    SELECT entity_id, words, first(organization ORDER BY length(organization) DESC, organization) AS organization
    FROM held WHERE organization IS NOT NULL GROUP BY entity_id, words
)
SELECT entity_id, position, organization, country, first_seen_on, last_seen_on, articles
FROM counted LEFT JOIN countries USING (entity_id, words) LEFT JOIN organizations USING (entity_id, words);
