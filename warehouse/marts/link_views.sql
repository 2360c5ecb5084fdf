-- Views of what articles say together: one event told by several, reprints, coded pairs, people through time.

CREATE VIEW marts.event_groups AS
WITH told AS (
    SELECT e.*, a.reprint_group_id, p.participants
    FROM marts.events e
    JOIN main.articles a USING (article_id)
    LEFT JOIN (SELECT event_id, count(*) AS participants FROM main.event_participants GROUP BY event_id) p USING (event_id)
),
-- The record that says most and surest stands for the group; ties go to the first published.
ranked AS (
    SELECT *, row_number() OVER (
        PARTITION BY event_group_id
        ORDER BY
            round(confidence, 2) DESC, coalesce(participants, 0) DESC, (date_start IS NOT NULL) DESC,
            (city IS NOT NULL) DESC, published_on NULLS LAST, event_id
    ) AS place
    FROM told
),
counted AS (
    SELECT
        event_group_id, count(*) AS records, count(DISTINCT article_id) AS sources,
        count(DISTINCT coalesce(reprint_group_id, article_id)) AS independent_sources,
        count(DISTINCT outlet) AS outlet_count, list_sort(list(DISTINCT outlet) FILTER (outlet IS NOT NULL)) AS outlets,
        min(published_on) AS first_seen_on, max(published_on) AS last_seen_on,
        list(event_id ORDER BY published_on NULLS LAST, event_id) AS event_ids,
        list(article_id ORDER BY published_on NULLS LAST, event_id) AS article_ids
    FROM told GROUP BY event_group_id
)
SELECT
    c.event_group_id, r.event_id AS representative_event_id, r.event_type, r.label_en, r.label_ar, r.cameo_code,
    r.goldstein, r.plover_category, r.status, r.title, r.part_of, r.event_day, r.date_source, r.date_start, r.date_end,
    r.city, r.country, r.evidence, r.confidence, c.sources, c.independent_sources, c.outlet_count, c.outlets,
    c.first_seen_on, c.last_seen_on, c.event_ids, c.article_ids
FROM counted c JOIN ranked r ON r.event_group_id = c.event_group_id AND r.place = 1;
COMMENT ON VIEW marts.event_groups IS 'One row for each event in the world: a representative record, all articles that tell it (reprints of one text are one independent source), outlets, first and last day.';

CREATE VIEW marts.reprints AS
SELECT
    a.reprint_group_id, a.article_id, l.similarity, count(*) OVER (PARTITION BY a.reprint_group_id) AS articles,
    a.outlet, a.title, a.published_on, a.source_uri
FROM main.articles a
JOIN (
    SELECT article_id, max(similarity) AS similarity
    FROM (
        SELECT article_id, similarity FROM main.reprint_links
        UNION ALL
        SELECT other_article_id, similarity FROM main.reprint_links
    )
    GROUP BY article_id
) l USING (article_id);
COMMENT ON VIEW marts.reprints IS 'Articles that say the same as another: their group, and the similarity to the nearest of it.';

CREATE VIEW marts.events_cameo AS
WITH
-- Who is the source and who the target. In meetings, calls and signings each is both, as in GDELT; a visitor makes a
-- visit (042), who receives him hosts one (043).
directions AS (
    SELECT unnest([
        {'event_type': 'meeting', 'source': 'actor', 'target': 'counterpart', 'other_code': false},
        {'event_type': 'meeting', 'source': 'counterpart', 'target': 'actor', 'other_code': false},
        {'event_type': 'meeting', 'source': 'host', 'target': 'actor', 'other_code': false},
        {'event_type': 'meeting', 'source': 'actor', 'target': 'host', 'other_code': false},
        {'event_type': 'call', 'source': 'actor', 'target': 'counterpart', 'other_code': false},
        {'event_type': 'call', 'source': 'counterpart', 'target': 'actor', 'other_code': false},
        {'event_type': 'signing', 'source': 'actor', 'target': 'counterpart', 'other_code': false},
        {'event_type': 'signing', 'source': 'counterpart', 'target': 'actor', 'other_code': false},
        {'event_type': 'aid', 'source': 'actor', 'target': 'object', 'other_code': false},
        {'event_type': 'aid', 'source': 'actor', 'target': 'counterpart', 'other_code': false},
        {'event_type': 'visit', 'source': 'actor', 'target': 'counterpart', 'other_code': false},
        {'event_type': 'visit', 'source': 'actor', 'target': 'host', 'other_code': false},
        {'event_type': 'visit', 'source': 'counterpart', 'target': 'actor', 'other_code': true},
        {'event_type': 'visit', 'source': 'host', 'target': 'actor', 'other_code': true}
    ], recursive := true)
),
pairs AS (
    SELECT s.event_id, d.other_code, s AS source, t AS target
    FROM main.events e
    JOIN directions d USING (event_type)
    JOIN main.event_participants s ON s.event_id = e.event_id AND s.role = d.source
    JOIN main.event_participants t ON t.event_id = e.event_id AND t.role = d.target
)
SELECT
    e.event_id, e.event_group_id, e.article_id, e.event_type, e.status, e.event_day, e.date_source,
    CASE WHEN p.other_code THEN t.cameo_code_alternative ELSE e.cameo_code END AS cameo_code,
    CASE WHEN p.other_code THEN t.goldstein_alternative ELSE e.goldstein END AS goldstein,
    e.plover_category, CASE WHEN p.other_code THEN t.plover_mode_alternative ELSE e.plover_mode END AS plover_mode,
    p.source.name AS source, p.source.kind AS source_kind, p.source.role AS source_role,
    p.source.country AS source_country, p.source.entity_id AS source_entity_id,
    p.target.name AS target, p.target.kind AS target_kind, p.target.role AS target_role,
    p.target.country AS target_country, p.target.entity_id AS target_entity_id,
    e.part_of, e.city, e.country, e.evidence, e.confidence, e.source_uri
FROM marts.events e
JOIN marts.event_types t USING (event_type)
LEFT JOIN pairs p USING (event_id)
WHERE e.cameo_code IS NOT NULL;
COMMENT ON VIEW marts.events_cameo IS 'Events of the types that have a CAMEO code, one row for each source and target as GDELT has them; an event with one party has one row without source and target.';

CREATE VIEW marts.entity_positions AS
SELECT
    e.entity_id, e.name, p.position, p.organization, p.country, p.first_seen_on, p.last_seen_on, p.articles
FROM main.entity_positions p JOIN main.entities e USING (entity_id);
COMMENT ON VIEW marts.entity_positions IS 'The positions of each named person through time, as articles give them.';
