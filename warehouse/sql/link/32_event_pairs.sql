-- Pairs of events of different articles that are one event in the world, the surest first.

-- Days in fours: events within three days of each other stand in the same four or in neighbouring ones.
CREATE OR REPLACE TEMP TABLE dated_events AS
SELECT event_id, article_id, event_type, title, about, date_diff('day', DATE '1970-01-01', about) // 4 AS fours
FROM event_nodes WHERE about IS NOT NULL;
CREATE OR REPLACE TEMP TABLE dated_mains AS
SELECT m.entity_id, m.acts, m.person, e.* FROM event_mains m JOIN dated_events e USING (event_id);

-- What may be one: the same type within days, with a participant or title of its own in common, or told in a reprint.
CREATE OR REPLACE TEMP TABLE shared AS
SELECT
    a.event_id, b.event_id AS other_event_id, count(DISTINCT a.entity_id) AS participants,
    bool_or(a.acts AND b.acts) AS actor, bool_or(a.person AND b.person) AS person
FROM (SELECT *, unnest([fours - 1, fours, fours + 1]) AS near FROM dated_mains) a
JOIN dated_mains b ON b.entity_id = a.entity_id AND b.event_type = a.event_type AND b.fours = a.near
WHERE a.event_id < b.event_id AND a.article_id <> b.article_id AND abs(date_diff('day', a.about, b.about)) <= 3
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE candidates AS
SELECT event_id, other_event_id FROM shared
UNION
SELECT a.event_id, b.event_id
FROM (SELECT *, unnest([fours - 1, fours, fours + 1]) AS near FROM dated_events WHERE event_type = 'conference') a
JOIN dated_events b ON b.event_type = a.event_type AND b.title = a.title AND b.fours = a.near
WHERE a.event_id < b.event_id AND a.article_id <> b.article_id AND abs(date_diff('day', a.about, b.about)) <= 3
    AND contains(a.title, ' ')
UNION
SELECT event_id, other_event_id FROM worded
UNION
SELECT a.event_id, b.event_id
FROM event_nodes a
JOIN event_nodes b USING (reprint_group_id, event_type)
WHERE a.event_id < b.event_id AND a.article_id <> b.article_id;

CREATE OR REPLACE TEMP TABLE compared_events AS
SELECT
    c.event_id, c.other_event_id, a.event_type,
    coalesce(s.participants, 0) AS participants, coalesce(s.actor, false) AS actor,
    coalesce(s.person, false) AS person,
    -- One word (الاتفاق) is no title that tells.
    CASE
        WHEN a.title = b.title THEN if(contains(a.title, ' '), true, NULL)
        ELSE (contains(a.title, b.title) AND contains(b.title, ' '))
            OR (contains(b.title, a.title) AND contains(a.title, ' '))
    END AS same_title,
    -- A title alone tells where day or city agree and not both name who takes part; حفل معايدة is held everywhere.
    len(string_split(a.title, ' ')) > 2 AND len(string_split(b.title, ' ')) > 2 AND NOT (a.peopled AND b.peopled)
        AND (coalesce(a.city = b.city, false) OR coalesce(a.first_day = b.first_day AND a.last_day = b.last_day, false))
        AS told_by_title,
    a.city = b.city AS same_city,
    a.first_day = b.first_day AND a.first_day = a.last_day AND b.first_day = b.last_day AS same_day,
    a.reprint_group_id = b.reprint_group_id AS reprints,
    part_in_common(list_intersect(a.vocabulary, b.vocabulary), a.vocabulary, b.vocabulary) AS same_words,
    w.same_words AS worded,
    -- Nothing that both tell may differ.
    coalesce(a.country <> b.country, false)
        OR coalesce(a.last_day < b.first_day OR b.last_day < a.first_day, false)
        OR coalesce(a.journey <> b.journey, false)
        OR (a.status = 'cancelled' AND b.status = 'occurred') OR (a.status = 'occurred' AND b.status = 'cancelled')
        AS contradict
FROM candidates c
JOIN event_nodes a ON a.event_id = c.event_id
JOIN event_nodes b ON b.event_id = c.other_event_id
LEFT JOIN shared s ON s.event_id = c.event_id AND s.other_event_id = c.other_event_id
LEFT JOIN worded w ON w.event_id = c.event_id AND w.other_event_id = c.other_event_id;

CREATE OR REPLACE TEMP TABLE event_pairs AS
SELECT
    event_id, other_event_id, worded IS NOT NULL AS in_same_words,
    10 * coalesce(worded, if(reprints, same_words, 0)) + participants + 2 * coalesce(same_title, false)::INT
        + coalesce(same_city, false)::INT + 2 * coalesce(same_day, false)::INT AS sureness
FROM compared_events
WHERE worded IS NOT NULL OR NOT contradict AND (
    (reprints AND same_words >= 0.6)
    OR (
        coalesce(same_title, true) AND coalesce(same_city, true) AND CASE
            WHEN event_type IN ('meeting', 'call', 'signing')
                THEN participants >= 2 OR (participants = 1 AND coalesce(same_title, false))
            WHEN event_type = 'conference'
                THEN (coalesce(same_title, false) AND (participants >= 1 OR coalesce(told_by_title, false)))
                    OR (actor AND participants >= 2)
            WHEN event_type IN ('visit', 'inspection')
                THEN actor AND (participants >= 2 OR (coalesce(same_city, false) AND coalesce(same_day, false)))
            -- Two sides of a war fight many battles in a day: bodies alone do not tell which.
            WHEN event_type = 'incident'
                THEN participants >= 2 AND (person OR coalesce(same_city, false) OR same_words >= 0.25)
            ELSE (actor AND participants >= 2) OR (participants >= 1 AND coalesce(same_title, false))
        END
    )
);
