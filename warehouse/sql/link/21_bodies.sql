-- Organisations, posts and countries: one name is one entity, but for those that several countries have.

CREATE OR REPLACE TEMP TABLE key_roots AS
WITH bodies AS (
    SELECT *, count(DISTINCT nullif(country, '')) OVER (PARTITION BY kind, name, position) AS countries
    FROM entity_keys WHERE kind IN ('organization', 'post', 'country')
)
SELECT
    entity_key,
    kind || '|' || name || '|' || position || '|' || CASE WHEN countries > 1 OR kind = 'country' THEN country ELSE '' END
        AS root
FROM bodies;
