-- Entities and their aliases follow the participants: made anew for each entity of which a mention came or went.
-- Reads touched_entities.

DELETE FROM entities WHERE entity_id IN (SELECT entity_id FROM touched_entities);
DELETE FROM entity_aliases WHERE entity_id IN (SELECT entity_id FROM touched_entities);

CREATE OR REPLACE TEMP TABLE mentions AS
SELECT
    entity_id, kind, name, extractor_version, load_id,
    -- A body of several countries has none in its key, whatever the article around it is about.
    CASE WHEN kind = 'organization' AND contains(entity_key, '|') THEN nullif(split_part(entity_key, '|', 4), '')
        ELSE country
    END AS country
FROM event_participants
WHERE entity_id IN (SELECT entity_id FROM touched_entities);

-- The name is the longest alias of those in use (written a quarter as often as the commonest); kind and country the most frequent; ties go by alphabet.
INSERT INTO entities BY NAME
WITH
kinds AS (
    SELECT entity_id, first(kind ORDER BY mentions DESC, kind) AS kind
    FROM (SELECT entity_id, kind, count(*) AS mentions FROM mentions GROUP BY ALL) GROUP BY entity_id
),
-- A country of a few among many mentions that tell none is the article's, not the body's.
countries AS (
    SELECT entity_id, first(country ORDER BY mentions DESC, country) AS country
    FROM (
        SELECT entity_id, kind, country, count(*) AS mentions, sum(count(*)) OVER (PARTITION BY entity_id) AS every
        FROM mentions GROUP BY entity_id, kind, country
    )
    WHERE country IS NOT NULL AND (kind <> 'organization' OR mentions * 4 >= every)
    GROUP BY entity_id
),
names AS (
    SELECT entity_id, first(name ORDER BY length(name) DESC, name) AS name
    FROM (
        SELECT entity_id, name, count(*) AS times, max(count(*)) OVER (PARTITION BY entity_id) AS most
        FROM mentions GROUP BY entity_id, name
    )
    WHERE 4 * times >= most
    GROUP BY entity_id
),
loads AS (
    SELECT entity_id, arg_max(extractor_version, load_id) AS extractor_version, max(load_id) AS load_id
    FROM mentions GROUP BY entity_id
)
SELECT entity_id, kind, name, country, extractor_version, load_id
FROM names JOIN kinds USING (entity_id) JOIN loads USING (entity_id) LEFT JOIN countries USING (entity_id);

INSERT INTO entity_aliases BY NAME
SELECT
    entity_id, name AS alias, arg_max(extractor_version, load_id) AS extractor_version, max(load_id) AS load_id
FROM mentions GROUP BY entity_id, name;
