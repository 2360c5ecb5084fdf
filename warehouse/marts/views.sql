-- Views for reporting. A date known only to the month or year counts from its first day; where the text gives no date
-- for an event, the day of publication stands in (`date_source` tells which).

CREATE VIEW marts.events AS
SELECT
    e.event_id, e.event_group_id, e.article_id, e.event_type, t.label_en, t.label_ar,
    CASE WHEN e.on_margins THEN t.cameo_code_alternative ELSE t.cameo_code END AS cameo_code,
    CASE WHEN e.on_margins THEN t.goldstein_alternative ELSE t.goldstein END AS goldstein,
    t.plover_category,
    CASE WHEN e.on_margins THEN t.plover_mode_alternative ELSE t.plover_mode END AS plover_mode,
    e.status, e.mode, e.title, e.part_of, e.date_start, e.date_end,
    coalesce(try_cast(rpad(e.date_start, 10, '-01') AS DATE), a.published_on) AS event_day,
    CASE WHEN e.date_start IS NOT NULL THEN 'event' WHEN a.published_on IS NOT NULL THEN 'published_on' END
        AS date_source,
    e.city, e.country, e.evidence, e.confidence, a.outlet, a.title AS article_title, a.published_on, a.source_uri
FROM (
    -- A meeting at a conference or summit is one at a third place; within a visit it is not.
    SELECT *, coalesce(event_type = 'meeting' AND NOT regexp_matches(part_of, 'زيار'), false) AS on_margins
    FROM main.events
) e
JOIN main.articles a USING (article_id)
LEFT JOIN marts.event_types t USING (event_type);
COMMENT ON VIEW marts.events IS 'Events with their article and their CAMEO and PLOVER codes. One row for each event.';

CREATE VIEW marts.event_participants_wide AS
SELECT
    e.event_id, e.event_type, e.status, e.event_day, e.city, e.country,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'actor') AS actors,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'counterpart') AS counterparts,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'chair') AS chairs,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'speaker') AS speakers,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'host') AS hosts,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'attendee') AS attendees,
    list(p.name ORDER BY p.evidence_start, p.name) FILTER (p.role = 'object') AS objects,
    list_sort(list(DISTINCT p.country) FILTER (p.country IS NOT NULL)) AS participant_countries,
    e.title, e.part_of, e.evidence, e.source_uri
FROM marts.events e
LEFT JOIN main.event_participants p USING (event_id)
GROUP BY ALL;
COMMENT ON VIEW marts.event_participants_wide IS 'Who did what with whom: one row for each event, participants by role.';

CREATE VIEW marts.event_pairs AS
SELECT
    e.event_id, e.event_group_id, e.event_type, e.cameo_code, e.goldstein, e.status, e.event_day, e.country,
    a.name AS actor, a.country AS actor_country, a.entity_id AS actor_entity_id,
    b.name AS counterpart, b.country AS counterpart_country, b.entity_id AS counterpart_entity_id,
    e.source_uri
FROM marts.events e
JOIN main.event_participants a ON a.event_id = e.event_id AND a.role = 'actor'
JOIN main.event_participants b ON b.event_id = e.event_id AND b.role IN ('counterpart', 'object');
COMMENT ON VIEW marts.event_pairs IS 'Source and target as GDELT has them: one row for each actor with each counterpart or object of an event.';

CREATE VIEW marts.events_by_month AS
SELECT date_trunc('month', event_day)::DATE AS month, event_type, country, count(*) AS events,
    count(DISTINCT article_id) AS articles, count(DISTINCT coalesce(event_group_id, event_id)) AS distinct_events
FROM marts.events WHERE event_day IS NOT NULL AND status <> 'cancelled'
GROUP BY ALL;
COMMENT ON VIEW marts.events_by_month IS 'Events that were not cancelled, by month, type and country; distinct_events counts what several articles tell once.';

CREATE VIEW marts.country_contacts AS
SELECT
    least(actor_country, counterpart_country) AS country, greatest(actor_country, counterpart_country) AS other_country,
    event_type, count(DISTINCT event_id) AS events,
    count(DISTINCT coalesce(event_group_id, event_id)) AS distinct_events, min(event_day) AS first_day, max(event_day) AS last_day,
    avg(goldstein) AS mean_goldstein
FROM marts.event_pairs
WHERE actor_country <> counterpart_country AND status <> 'cancelled'
GROUP BY ALL;
COMMENT ON VIEW marts.country_contacts IS 'How often two countries'' representatives dealt with each other, by event type; distinct_events counts what several articles tell once.';

CREATE VIEW marts.metrics AS
SELECT
    m.metric_id, m.article_id, m.value, m.value_upper, m.qualifier, m.unit_kind, m.unit, m.status, m.change, m.subject,
    m.ref_area, m.time_period, m.evidence, m.confidence, a.outlet, a.title AS article_title, a.published_on,
    a.source_uri
FROM main.metrics m JOIN main.articles a USING (article_id);
COMMENT ON VIEW marts.metrics IS 'Metrics with their article. One row for each metric.';

CREATE VIEW marts.metrics_by_unit AS
SELECT unit_kind, unit, ref_area, status, count(*) AS metrics, count(DISTINCT article_id) AS articles,
    min(value) AS smallest, median(value) AS median, max(coalesce(value_upper, value)) AS largest
FROM main.metrics
GROUP BY ALL;
COMMENT ON VIEW marts.metrics_by_unit IS 'How many figures there are of each unit, country and status, and how large.';

CREATE VIEW marts.money_by_country AS
SELECT ref_area, unit AS currency, status, change, count(*) AS metrics, count(DISTINCT article_id) AS articles,
    max(coalesce(value_upper, value)) AS largest, arg_max(evidence, coalesce(value_upper, value)) AS largest_evidence
FROM main.metrics
WHERE unit_kind = 'currency'
GROUP BY ALL;
COMMENT ON VIEW marts.money_by_country IS 'Amounts of money by country, currency, status and change, with the largest as written.';

CREATE VIEW marts.entities AS
SELECT e.entity_id, e.kind, e.name, e.country, a.aliases, p.positions, p.events, p.articles
FROM main.entities e
LEFT JOIN (SELECT entity_id, list(alias ORDER BY alias) AS aliases FROM main.entity_aliases GROUP BY entity_id) a
    USING (entity_id)
LEFT JOIN (
    SELECT entity_id, list_sort(list(DISTINCT position) FILTER (position IS NOT NULL)) AS positions,
        count(DISTINCT event_id) AS events, count(DISTINCT article_id) AS articles
    FROM main.event_participants GROUP BY entity_id
) p USING (entity_id);
COMMENT ON VIEW marts.entities IS 'People, organizations and countries with their aliases, positions and number of events.';

CREATE VIEW marts.article_versions AS
SELECT
    regexp_replace(source_uri, '#[0-9]+$', '') AS file_uri, source_uri, article_id, load_id, superseded_by,
    superseded_by IS NULL AS is_current, outlet, title, published_on, text
FROM (
    SELECT *, NULL AS superseded_by FROM main.articles
    UNION ALL BY NAME
    SELECT * FROM history.articles
);
COMMENT ON VIEW marts.article_versions IS 'Every version of every article: current ones, and those that a changed file replaced.';

CREATE VIEW marts.outlets AS
SELECT a.outlet, count(*) AS articles, min(a.published_on) AS first_day, max(a.published_on) AS last_day,
    sum(coalesce(e.events, 0))::BIGINT AS events, sum(coalesce(m.metrics, 0))::BIGINT AS metrics
FROM main.articles a
LEFT JOIN (SELECT article_id, count(*) AS events FROM main.events GROUP BY article_id) e USING (article_id)
LEFT JOIN (SELECT article_id, count(*) AS metrics FROM main.metrics GROUP BY article_id) m USING (article_id)
GROUP BY a.outlet;
COMMENT ON VIEW marts.outlets IS 'Articles, events and metrics by outlet.';
