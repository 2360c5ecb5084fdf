-- Events with what tells whether two are one in the world. Names, titles and places in one spelling.

CREATE OR REPLACE TEMP MACRO plain(words) AS trim(regexp_replace(
    translate(
        regexp_replace(lower(words), '[\x{0610}-\x{061a}\x{0640}\x{064b}-\x{065f}\x{0670}]', '', 'g'), 'أإآٱىةؤئ', 'اااايهوي'
    ),
    '[^\p{L}\p{N}]+', ' ', 'g'
));
-- How much of the different words of two texts they have in common (Jaccard); `common` are those words.
CREATE OR REPLACE TEMP MACRO part_in_common(common, one, other) AS len(common) / (len(one) + len(other) - len(common));
CREATE OR REPLACE TEMP MACRO first_day(iso) AS try_cast(iso || substr('0001-01-01', length(iso) + 1) AS DATE);
CREATE OR REPLACE TEMP MACRO last_day_of(iso) AS CASE length(iso)
    WHEN 4 THEN try_cast(iso || '-12-31' AS DATE)
    WHEN 7 THEN last_day(try_cast(iso || '-01' AS DATE))
    ELSE try_cast(iso AS DATE)
END;

-- The verb or verbal noun that a journey begins with: of leaving, of coming.
CREATE OR REPLACE TEMP MACRO journey(words) AS CASE
    WHEN regexp_matches(words, '^[وف]?(س?[يتن]?غادر|[بل]?مغادر)') THEN 'leave'
    WHEN regexp_matches(words, '^[وف]?(س?[يت]صل|وصل|[بل]?وصول|عاد|س?[يت]عود|[بل]?عوده)') THEN 'come'
END;

CREATE OR REPLACE TEMP TABLE event_mains AS
SELECT event_id, entity_id, bool_or(role = 'actor') AS acts, bool_or(kind = 'person') AS person
FROM event_participants WHERE role IN ('actor', 'counterpart', 'chair', 'host', 'object', 'speaker')
GROUP BY event_id, entity_id;

CREATE OR REPLACE TEMP TABLE event_nodes AS
SELECT
    e.event_id, e.article_id, e.event_type, e.status, e.country, plain(e.city) AS city, plain(e.title) AS title,
    first_day(e.date_start) AS first_day, last_day_of(coalesce(e.date_end, e.date_start)) AS last_day,
    -- Where the day is not known the day of publication tells about when it was.
    CASE WHEN length(e.date_start) = 10 THEN first_day(e.date_start) ELSE a.published_on END AS about,
    a.published_on, a.reprint_group_id,
    e.event_id IN (SELECT event_id FROM event_mains) AS peopled,
    plain(e.evidence) AS words, list_distinct(string_split(words, ' ')) AS vocabulary,
    CASE WHEN e.event_type = 'visit' THEN journey(words) END AS journey
FROM events e
JOIN articles a USING (article_id);
