-- Pairs of events told in the same words: agencies' sentences stand in longer stories, not in reprints alone.

-- Blocks are three words in a row within a type and days; what more events than this share is a turn of phrase.
CREATE OR REPLACE TEMP TABLE told_shingles AS
WITH said AS (
    SELECT event_id, event_type, date_diff('day', DATE '1970-01-01', published_on) // 4 AS fours,
        string_split(words, ' ') AS words
    FROM event_nodes WHERE published_on IS NOT NULL
),
shingles AS (
    SELECT DISTINCT event_id, event_type, fours, unnest(list_zip(words, words[2:], words[3:], true)) AS shingle FROM said
)
SELECT event_id, event_type, fours, hash(shingle) AS shingle FROM shingles
QUALIFY count(*) OVER (PARTITION BY event_type, fours, shingle) <= 60;

CREATE OR REPLACE TEMP TABLE alike AS
SELECT DISTINCT a.event_id, b.event_id AS other_event_id
FROM (SELECT *, unnest([fours - 1, fours, fours + 1]) AS near FROM told_shingles) a
JOIN told_shingles b ON b.shingle = a.shingle AND b.event_type = a.event_type AND b.fours = a.near
WHERE a.event_id < b.event_id;

CREATE OR REPLACE TEMP TABLE alike_mains AS
WITH alone AS (SELECT event_id, count(DISTINCT entity_id) AS mains FROM event_mains GROUP BY event_id),
common AS (
    SELECT l.event_id, l.other_event_id, count(DISTINCT a.entity_id) AS mains
    FROM alike l
    JOIN event_mains a ON a.event_id = l.event_id
    JOIN event_mains b ON b.event_id = l.other_event_id AND b.entity_id = a.entity_id
    GROUP BY ALL
)
SELECT
    l.event_id, l.other_event_id,
    coalesce(a.mains, 0) AS mains, coalesce(b.mains, 0) AS other_mains, coalesce(c.mains, 0) AS common_mains
FROM alike l
LEFT JOIN alone a ON a.event_id = l.event_id
LEFT JOIN alone b ON b.event_id = l.other_event_id
LEFT JOIN common c ON c.event_id = l.event_id AND c.other_event_id = l.other_event_id;

-- Six words at least in common, and most of all. The same turn of phrase tells other events of other numbers (prices
-- of two days), of other guests (one shares the host alone), and of nobody in common elsewhere.
CREATE OR REPLACE TEMP TABLE worded AS
WITH pairs AS MATERIALIZED (
    SELECT
        l.*, a.vocabulary, b.vocabulary AS other_vocabulary,
        coalesce(a.country <> b.country, false) OR coalesce(a.city <> b.city, false) AS elsewhere,
        a.article_id <> b.article_id AND abs(date_diff('day', a.published_on, b.published_on)) <= 3
            AND coalesce(a.last_day + 1 >= b.first_day AND b.last_day + 1 >= a.first_day, true)
            AND list_sort([a.status, b.status]) <> ['cancelled', 'occurred']
            -- Coming is not leaving, and what was elsewhere on another day is another.
            AND NOT coalesce(a.journey <> b.journey, false)
            AND NOT (coalesce(a.city <> b.city, false) AND coalesce(a.first_day <> b.first_day, false)) AS possible
    FROM alike_mains l
    JOIN event_nodes a ON a.event_id = l.event_id
    JOIN event_nodes b ON b.event_id = l.other_event_id
),
compared AS (
    SELECT *, list_intersect(vocabulary, other_vocabulary) AS common FROM pairs WHERE possible
),
measured AS (
    SELECT
        *, part_in_common(common, vocabulary, other_vocabulary) AS same_words,
        list_filter(vocabulary, lambda w: regexp_full_match(w, '\d+') AND NOT list_contains(common, w)) AS numbers,
        list_filter(other_vocabulary, lambda w: regexp_full_match(w, '\d+') AND NOT list_contains(common, w))
            AS other_numbers
    FROM compared
)
SELECT event_id, other_event_id, same_words FROM measured
WHERE same_words >= 0.6 AND len(common) >= 6
    AND (len(numbers) = 0 OR len(other_numbers) = 0)
    AND CASE
        WHEN mains = 0 OR other_mains = 0 THEN same_words >= 0.7 OR NOT elsewhere
        WHEN common_mains = 0 THEN NOT elsewhere
        ELSE common_mains > 1 OR common_mains = mains OR common_mains = other_mains
    END;
