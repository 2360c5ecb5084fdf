-- Reads key_roots (entity_key, root), lone_keys (entity_key): which keys are one entity, which stand for one in a single
-- reprint group only. An entity bears the id of the key that was seen first, so that later articles do not change it.

CREATE OR REPLACE TEMP TABLE key_entities AS
SELECT
    k.entity_key,
    'ent_' || md5(first_value(k.entity_key) OVER (
        PARTITION BY coalesce(r.root, k.entity_key) ORDER BY k.first_seen_on NULLS LAST, k.entity_key
    )) AS entity_id
FROM entity_keys k LEFT JOIN key_roots r USING (entity_key)
WHERE contains(k.entity_key, '|') AND k.entity_key NOT IN (SELECT entity_key FROM lone_keys);

CREATE OR REPLACE TEMP TABLE moved AS
SELECT
    p.event_id, p.name, p.role, p.evidence_start, p.entity_id AS before,
    CASE
        WHEN e.entity_id IS NOT NULL THEN e.entity_id
        WHEN contains(k.entity_key, '|') THEN 'ent_' || md5(k.entity_key || '|' || k.reprint_group_id)
        ELSE k.entity_key
    END AS entity_id
FROM event_participants p
JOIN key_mentions k USING (event_id, name, role, evidence_start)
LEFT JOIN key_entities e ON e.entity_key = k.entity_key;
DELETE FROM moved WHERE entity_id = before;

CREATE OR REPLACE TEMP TABLE touched_entities AS
SELECT before AS entity_id FROM moved UNION SELECT entity_id FROM moved;

UPDATE event_participants SET entity_id = m.entity_id
FROM moved m
WHERE event_participants.event_id = m.event_id AND event_participants.name = m.name
    AND event_participants.role = m.role AND event_participants.evidence_start = m.evidence_start;
