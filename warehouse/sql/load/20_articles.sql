-- Articles with their records: what no current file holds goes to history, new and changed readings come in.
-- Reads in_articles, in_events, in_event_participants, in_metrics, in_article_regions, in_article_signatures;
-- leaves gone, winners and touched_entities.

CREATE OR REPLACE TEMP TABLE gone AS
SELECT article_id FROM released WHERE article_id NOT IN (SELECT article_id FROM ops.article_files);

-- The first file, by path, that holds each article of which something changed.
CREATE OR REPLACE TEMP TABLE holders AS
SELECT article_id, min(source_uri) AS source_uri
FROM ops.article_files
WHERE article_id IN (
    SELECT article_id FROM released
    UNION SELECT article_id FROM in_articles
    UNION SELECT article_id FROM ops.article_files WHERE file_uri IN (SELECT uri FROM duplicate_of)
)
GROUP BY article_id;

-- Of several readings of one article in the batch, that of the smallest path.
CREATE OR REPLACE TEMP TABLE readings AS
SELECT * EXCLUDE (place) FROM (
    SELECT * EXCLUDE (text), row_number() OVER (PARTITION BY article_id ORDER BY source_uri) AS place FROM in_articles
)
WHERE place = 1;

-- What comes in: articles not there yet, and other readings of the file that the article stands for.
CREATE OR REPLACE TEMP TABLE winners AS
SELECT r.article_id, r.source_uri AS read_from, coalesce(h.source_uri, r.source_uri) AS source_uri
FROM readings r
LEFT JOIN holders h USING (article_id)
LEFT JOIN articles a USING (article_id)
WHERE a.article_id IS NULL
    OR (
        r.source_uri = h.source_uri
        AND (
            getvariable('mode') = 'retry'
            OR a.extractor_version <> getvariable('extractor_version')
            OR (r.url, r.outlet, r.title, r.byline, r.language, r.published_on, r.published_on_source, r.media_type, r.encoding)
            IS DISTINCT FROM
            (a.url, a.outlet, a.title, a.byline, a.language, a.published_on, a.published_on_source, a.media_type, a.encoding)
        )
    );

CREATE OR REPLACE TEMP TABLE leaving AS SELECT article_id FROM gone UNION SELECT article_id FROM winners;

CREATE OR REPLACE TEMP TABLE touched_entities AS
SELECT entity_id FROM event_participants WHERE article_id IN (SELECT article_id FROM leaving)
UNION
SELECT entity_id FROM in_event_participants WHERE article_id IN (SELECT article_id FROM winners);

-- Articles that were linked to one that leaves are grouped anew at the next publish, and so is what takes its place.
DELETE FROM reprint_links
WHERE article_id IN (SELECT article_id FROM leaving) OR other_article_id IN (SELECT article_id FROM leaving);
DELETE FROM ops.article_signatures WHERE article_id IN (SELECT article_id FROM leaving);
INSERT INTO ops.article_signatures BY NAME
SELECT * FROM in_article_signatures WHERE article_id IN (SELECT article_id FROM winners);

INSERT INTO history.articles BY NAME
SELECT *, getvariable('load_id') AS superseded_by FROM articles WHERE article_id IN (SELECT article_id FROM gone);
INSERT INTO history.events BY NAME
SELECT *, getvariable('load_id') AS superseded_by FROM events WHERE article_id IN (SELECT article_id FROM gone);
INSERT INTO history.event_participants BY NAME
SELECT *, getvariable('load_id') AS superseded_by FROM event_participants
WHERE article_id IN (SELECT article_id FROM gone);
INSERT INTO history.metrics BY NAME
SELECT *, getvariable('load_id') AS superseded_by FROM metrics WHERE article_id IN (SELECT article_id FROM gone);
INSERT INTO history.article_regions BY NAME
SELECT *, getvariable('load_id') AS superseded_by FROM article_regions WHERE article_id IN (SELECT article_id FROM gone);

DELETE FROM articles WHERE article_id IN (SELECT article_id FROM leaving);
DELETE FROM events WHERE article_id IN (SELECT article_id FROM leaving);
DELETE FROM event_participants WHERE article_id IN (SELECT article_id FROM leaving);
DELETE FROM metrics WHERE article_id IN (SELECT article_id FROM leaving);
DELETE FROM article_regions WHERE article_id IN (SELECT article_id FROM leaving);

INSERT INTO articles BY NAME
SELECT
    i.* REPLACE (w.source_uri AS source_uri),
    getvariable('extractor_version') AS extractor_version,
    getvariable('load_id') AS load_id
FROM in_articles i JOIN winners w ON i.article_id = w.article_id AND i.source_uri = w.read_from;
INSERT INTO events BY NAME
SELECT *, getvariable('extractor_version') AS extractor_version, getvariable('load_id') AS load_id
FROM in_events WHERE article_id IN (SELECT article_id FROM winners);
INSERT INTO event_participants BY NAME
SELECT *, getvariable('extractor_version') AS extractor_version, getvariable('load_id') AS load_id
FROM in_event_participants WHERE article_id IN (SELECT article_id FROM winners);
INSERT INTO metrics BY NAME
SELECT *, getvariable('extractor_version') AS extractor_version, getvariable('load_id') AS load_id
FROM in_metrics WHERE article_id IN (SELECT article_id FROM winners);
INSERT INTO article_regions BY NAME
SELECT *, getvariable('extractor_version') AS extractor_version, getvariable('load_id') AS load_id
FROM in_article_regions WHERE article_id IN (SELECT article_id FROM winners);

UPDATE articles SET source_uri = h.source_uri
FROM holders h WHERE articles.article_id = h.article_id AND articles.source_uri <> h.source_uri;
