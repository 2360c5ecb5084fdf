-- Every key with the first day that says it. A key of doubt counts for the articles of one reprint group alone.

CREATE OR REPLACE TEMP TABLE key_mentions AS
SELECT
    coalesce(p.entity_key, p.entity_id) AS entity_key, p.event_id, p.article_id, p.name, p.role, p.evidence_start,
    a.published_on, a.reprint_group_id
FROM event_participants p JOIN articles a USING (article_id);

CREATE OR REPLACE TEMP TABLE entity_keys AS
SELECT
    entity_key, split_part(entity_key, '|', 1) AS kind, split_part(entity_key, '|', 2) AS name,
    split_part(entity_key, '|', 3) AS position, split_part(entity_key, '|', 4) AS country,
    min(published_on) AS first_seen_on
FROM key_mentions GROUP BY entity_key;
