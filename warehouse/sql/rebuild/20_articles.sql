-- What follows from new records for entities and signatures. The articles stay: their text and load are as before.
-- Reads in_event_participants and in_article_signatures; leaves touched_entities.

CREATE OR REPLACE TEMP TABLE touched_entities AS
SELECT entity_id FROM event_participants WHERE article_id IN (SELECT article_id FROM winners)
UNION
SELECT entity_id FROM in_event_participants WHERE article_id IN (SELECT article_id FROM winners);

-- Articles with another signature than before are compared with all others at the next publish.
CREATE OR REPLACE TEMP TABLE resigned AS
SELECT article_id FROM winners
LEFT JOIN ops.article_signatures b USING (article_id)
LEFT JOIN in_article_signatures n USING (article_id)
WHERE (b.method, b.minhash, b.bands) IS DISTINCT FROM (n.method, n.minhash, n.bands);

DELETE FROM reprint_links
WHERE article_id IN (SELECT article_id FROM resigned) OR other_article_id IN (SELECT article_id FROM resigned);
DELETE FROM ops.article_signatures WHERE article_id IN (SELECT article_id FROM resigned);
INSERT INTO ops.article_signatures BY NAME
SELECT * FROM in_article_signatures WHERE article_id IN (SELECT article_id FROM resigned);
UPDATE articles SET reprint_group_id = NULL WHERE article_id IN (SELECT article_id FROM resigned);

UPDATE articles SET extractor_version = getvariable('extractor_version')
WHERE article_id IN (SELECT article_id FROM winners);
