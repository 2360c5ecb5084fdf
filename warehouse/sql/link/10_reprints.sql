-- Articles that came since the last link, compared with all: those that share a band of their signatures.
-- Threshold: in a day of newspapers pairs from 0.5 on said the same, below it some did not.

CREATE OR REPLACE TEMP TABLE fresh_signatures AS
SELECT s.* FROM ops.article_signatures s JOIN articles a USING (article_id) WHERE a.reprint_group_id IS NULL;

INSERT INTO reprint_links BY NAME
WITH
fresh AS (SELECT article_id, method, unnest(bands) AS band FROM fresh_signatures),
known AS (SELECT article_id, method, unnest(bands) AS band FROM ops.article_signatures),
pairs AS (
    SELECT DISTINCT
        least(f.article_id, k.article_id) AS article_id, greatest(f.article_id, k.article_id) AS other_article_id
    FROM fresh f JOIN known k USING (method, band)
    WHERE f.article_id <> k.article_id
),
compared AS (
    SELECT
        p.article_id, p.other_article_id,
        len(list_filter(list_zip(x.minhash, y.minhash), lambda z: z[1] = z[2])) / len(x.minhash) AS similarity
    FROM pairs p
    JOIN ops.article_signatures x ON x.article_id = p.article_id
    JOIN ops.article_signatures y ON y.article_id = p.other_article_id
)
SELECT c.article_id, c.other_article_id, c.similarity
FROM compared c
ANTI JOIN reprint_links l ON l.article_id = c.article_id AND l.other_article_id = c.other_article_id
WHERE c.similarity >= 0.5;
