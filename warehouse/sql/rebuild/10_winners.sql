-- Articles that were extracted again and still stand as they did then; reads rebuild.done.

CREATE OR REPLACE TEMP TABLE winners AS
SELECT article_id FROM articles SEMI JOIN rebuild.done USING (article_id, load_id, extractor_version)
WHERE article_id NOT IN (SELECT article_id FROM rebuild.done WHERE error IS NOT NULL);

CREATE OR REPLACE TEMP TABLE leaving AS SELECT article_id FROM winners;
CREATE OR REPLACE TEMP TABLE gone AS SELECT article_id FROM winners WHERE false;
