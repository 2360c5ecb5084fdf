-- The format and the encoding of an article.
-- Columns amid others: the tables are made anew.

ALTER TABLE articles RENAME TO articles_before;
CREATE TABLE articles (
    "article_id" VARCHAR NOT NULL,
    "source_uri" VARCHAR NOT NULL,
    "url" VARCHAR,
    "outlet" VARCHAR,
    "title" VARCHAR,
    "byline" VARCHAR,
    "language" VARCHAR NOT NULL,
    "published_on" DATE,
    "published_on_source" VARCHAR,
    "media_type" VARCHAR,
    "encoding" VARCHAR,
    "text" VARCHAR NOT NULL USING COMPRESSION zstd,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "reprint_group_id" VARCHAR
);
COMMENT ON TABLE articles IS 'One article of one file.';
COMMENT ON COLUMN articles."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN articles."source_uri" IS 'File that the article was read from; what stands behind each `#` is its place within: the name of a member, or the number of an item from 0.';
COMMENT ON COLUMN articles."url" IS 'The article''s own address, where its file gives one.';
COMMENT ON COLUMN articles."outlet" IS 'Newspaper, agency or site that published the article.';
COMMENT ON COLUMN articles."title" IS 'Headline.';
COMMENT ON COLUMN articles."byline" IS 'Author as printed.';
COMMENT ON COLUMN articles."language" IS 'Language of the text. One of: ar, other, und.';
COMMENT ON COLUMN articles."published_on" IS 'Day of publication.';
COMMENT ON COLUMN articles."published_on_source" IS 'Where the day of publication was found. One of: metadata, text, filename.';
COMMENT ON COLUMN articles."media_type" IS 'Format that the article was read from, as its bytes tell. Unit: media type.';
COMMENT ON COLUMN articles."encoding" IS 'Encoding that the bytes were decoded from; null where the format has its own, as PDF has.';
COMMENT ON COLUMN articles."text" IS 'Body as the source has it, verbatim after decoding. Every offset counts its code points.';
COMMENT ON COLUMN articles."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN articles."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN articles."reprint_group_id" IS 'Articles that say the same share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';
INSERT INTO articles BY NAME SELECT * FROM articles_before;
DROP TABLE articles_before;

ALTER TABLE history.articles RENAME TO articles_before;
CREATE TABLE history.articles (
    "article_id" VARCHAR NOT NULL,
    "source_uri" VARCHAR NOT NULL,
    "url" VARCHAR,
    "outlet" VARCHAR,
    "title" VARCHAR,
    "byline" VARCHAR,
    "language" VARCHAR NOT NULL,
    "published_on" DATE,
    "published_on_source" VARCHAR,
    "media_type" VARCHAR,
    "encoding" VARCHAR,
    "text" VARCHAR NOT NULL USING COMPRESSION zstd,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL,
    "reprint_group_id" VARCHAR
);
COMMENT ON TABLE history.articles IS 'Former rows of articles, of articles that no current file holds any more.';
COMMENT ON COLUMN history.articles."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN history.articles."source_uri" IS 'File that the article was read from; what stands behind each `#` is its place within: the name of a member, or the number of an item from 0.';
COMMENT ON COLUMN history.articles."url" IS 'The article''s own address, where its file gives one.';
COMMENT ON COLUMN history.articles."outlet" IS 'Newspaper, agency or site that published the article.';
COMMENT ON COLUMN history.articles."title" IS 'Headline.';
COMMENT ON COLUMN history.articles."byline" IS 'Author as printed.';
COMMENT ON COLUMN history.articles."language" IS 'Language of the text. One of: ar, other, und.';
COMMENT ON COLUMN history.articles."published_on" IS 'Day of publication.';
COMMENT ON COLUMN history.articles."published_on_source" IS 'Where the day of publication was found. One of: metadata, text, filename.';
COMMENT ON COLUMN history.articles."media_type" IS 'Format that the article was read from, as its bytes tell. Unit: media type.';
COMMENT ON COLUMN history.articles."encoding" IS 'Encoding that the bytes were decoded from; null where the format has its own, as PDF has.';
COMMENT ON COLUMN history.articles."text" IS 'Body as the source has it, verbatim after decoding. Every offset counts its code points.';
COMMENT ON COLUMN history.articles."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.articles."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.articles."superseded_by" IS 'The load that took this row out: its file had changed, or a rebuild read its article again.';
COMMENT ON COLUMN history.articles."reprint_group_id" IS 'Articles that say the same share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';
INSERT INTO history.articles BY NAME SELECT * FROM history.articles_before;
DROP TABLE history.articles_before;

COMMENT ON COLUMN ops.article_files."source_uri" IS 'File that the article was read from; what stands behind each `#` is its place within: the name of a member, or the number of an item from 0.';
COMMENT ON COLUMN ops.quarantine."source_uri" IS 'File that the article was read from; what stands behind each `#` is its place within: the name of a member, or the number of an item from 0.';
