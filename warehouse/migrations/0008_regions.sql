-- Regions of articles that are no part of them, and languages by their ISO codes.

CREATE TABLE article_regions (
    "article_id" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "region_start" BIGINT NOT NULL,
    "region_end" BIGINT NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE article_regions IS 'A stretch of an article''s text that is no part of the article: no event or metric is taken from it.';
COMMENT ON COLUMN article_regions."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN article_regions."kind" IS 'What stands there in place of the article. One of: navigation, sharing, counter, tags, related, comments, notice, byline, dateline, caption, source.';
COMMENT ON COLUMN article_regions."region_start" IS 'Where it begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN article_regions."region_end" IS 'Where it ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN article_regions."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN article_regions."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE history.article_regions (
    "article_id" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "region_start" BIGINT NOT NULL,
    "region_end" BIGINT NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL
);
COMMENT ON TABLE history.article_regions IS 'Former rows of article_regions, of articles that no current file holds any more or that a rebuild read again.';
COMMENT ON COLUMN history.article_regions."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN history.article_regions."kind" IS 'What stands there in place of the article. One of: navigation, sharing, counter, tags, related, comments, notice, byline, dateline, caption, source.';
COMMENT ON COLUMN history.article_regions."region_start" IS 'Where it begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN history.article_regions."region_end" IS 'Where it ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN history.article_regions."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.article_regions."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.article_regions."superseded_by" IS 'The load that took this row out: its file had changed, or a rebuild read its article again.';

-- Which language it is tells the next reading of the file.
UPDATE articles SET language = 'und' WHERE language = 'other';
UPDATE history.articles SET language = 'und' WHERE language = 'other';
COMMENT ON COLUMN articles."language" IS 'Language of the text, `und` where too few letters stand to tell. Records are taken from `ar` alone. Unit: ISO 639.';
COMMENT ON COLUMN history.articles."language" IS 'Language of the text, `und` where too few letters stand to tell. Records are taken from `ar` alone. Unit: ISO 639.';
COMMENT ON COLUMN ops.quarantine."kind" IS 'What was rejected. One of: file, article, event, participant, metric, region.';
COMMENT ON COLUMN ops.rebuild_changes."kind" IS 'Kind of the records. One of: event, participant, metric, region.';
