-- Links between articles: signatures, reprints, what one event or entity is across articles.

CREATE TABLE entity_positions (
    "entity_id" VARCHAR NOT NULL,
    "position" VARCHAR NOT NULL,
    "organization" VARCHAR,
    "country" VARCHAR,
    "first_seen_on" DATE,
    "last_seen_on" DATE,
    "articles" BIGINT NOT NULL
);
COMMENT ON TABLE entity_positions IS 'One position that an entity has held, with the days between which articles say so.';
COMMENT ON COLUMN entity_positions."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN entity_positions."position" IS 'The position, in its fullest form as written.';
COMMENT ON COLUMN entity_positions."organization" IS 'Organization named in the position, as written.';
COMMENT ON COLUMN entity_positions."country" IS 'Country that the entity belongs to. Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN entity_positions."first_seen_on" IS 'First day of publication that says so; null where none is known.';
COMMENT ON COLUMN entity_positions."last_seen_on" IS 'Last day of publication that says so; null where none is known.';
COMMENT ON COLUMN entity_positions."articles" IS 'Articles that give the entity this position.';

CREATE TABLE reprint_links (
    "article_id" VARCHAR NOT NULL,
    "other_article_id" VARCHAR NOT NULL,
    "similarity" DOUBLE NOT NULL
);
COMMENT ON TABLE reprint_links IS 'Two articles that say the same, one being a reprint or a light rewrite of the other.';
COMMENT ON COLUMN reprint_links."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN reprint_links."other_article_id" IS 'The other article, whose id is the greater.';
COMMENT ON COLUMN reprint_links."similarity" IS 'Share of their three-word sequences that the two articles have in common, as their signatures estimate it. Unit: Jaccard index.';

CREATE TABLE ops.article_signatures (
    "article_id" VARCHAR NOT NULL,
    "method" VARCHAR NOT NULL,
    "shingles" BIGINT NOT NULL,
    "minhash" BIGINT[] NOT NULL,
    "bands" BIGINT[] NOT NULL
);
COMMENT ON TABLE ops.article_signatures IS 'What tells whether two articles say the same without reading them again.';
COMMENT ON COLUMN ops.article_signatures."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN ops.article_signatures."method" IS 'How the signature was made; only signatures of one method are compared.';
COMMENT ON COLUMN ops.article_signatures."shingles" IS 'Three-word sequences of the article.';
COMMENT ON COLUMN ops.article_signatures."minhash" IS 'MinHash signature of the article''s three-word sequences.';
COMMENT ON COLUMN ops.article_signatures."bands" IS 'Hashes of the signature''s bands: articles that share one are compared.';

ALTER TABLE articles ADD COLUMN reprint_group_id VARCHAR;
COMMENT ON COLUMN articles."reprint_group_id" IS 'Articles that say the same share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';

ALTER TABLE history.articles ADD COLUMN reprint_group_id VARCHAR;
COMMENT ON COLUMN history.articles."reprint_group_id" IS 'Articles that say the same share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';

ALTER TABLE events ADD COLUMN event_group_id VARCHAR;
COMMENT ON COLUMN events."event_group_id" IS 'Records of different articles that tell of one event in the world share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';

ALTER TABLE history.events ADD COLUMN event_group_id VARCHAR;
COMMENT ON COLUMN history.events."event_group_id" IS 'Records of different articles that tell of one event in the world share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';

-- A column amid others: the table is made anew.
ALTER TABLE event_participants RENAME TO event_participants_before;
CREATE TABLE event_participants (
    "event_id" VARCHAR NOT NULL,
    "article_id" VARCHAR NOT NULL,
    "name" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "role" VARCHAR NOT NULL,
    "position" VARCHAR,
    "country" VARCHAR,
    "organization" VARCHAR,
    "entity_key" VARCHAR,
    "entity_id" VARCHAR NOT NULL,
    "evidence" VARCHAR NOT NULL,
    "evidence_start" BIGINT NOT NULL,
    "evidence_end" BIGINT NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE event_participants IS 'One participant of one event; its evidence is the mention of the name.';
COMMENT ON COLUMN event_participants."event_id" IS 'Deterministic id of the event: a hash of its article, type and evidence.';
COMMENT ON COLUMN event_participants."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN event_participants."name" IS 'Name as written, without titles; the post where no name is given.';
COMMENT ON COLUMN event_participants."kind" IS 'Person, organization or country. One of: person, organization, country.';
COMMENT ON COLUMN event_participants."role" IS 'Part played in the event. One of: actor, counterpart, chair, speaker, host, attendee, object.';
COMMENT ON COLUMN event_participants."position" IS 'Job as written, with its organization.';
COMMENT ON COLUMN event_participants."country" IS 'Country that the participant stands for. Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN event_participants."organization" IS 'Organization named in the position, as written.';
COMMENT ON COLUMN event_participants."entity_key" IS 'What the mention alone says of who is meant: kind, name, position and country in one spelling, parted by `|`. Keys of one entity share their entity_id.';
COMMENT ON COLUMN event_participants."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN event_participants."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN event_participants."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN event_participants."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN event_participants."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN event_participants."load_id" IS 'The load that wrote the row; see ops.loads.';
INSERT INTO event_participants BY NAME SELECT * FROM event_participants_before;
DROP TABLE event_participants_before;

ALTER TABLE history.event_participants RENAME TO event_participants_before;
CREATE TABLE history.event_participants (
    "event_id" VARCHAR NOT NULL,
    "article_id" VARCHAR NOT NULL,
    "name" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "role" VARCHAR NOT NULL,
    "position" VARCHAR,
    "country" VARCHAR,
    "organization" VARCHAR,
    "entity_key" VARCHAR,
    "entity_id" VARCHAR NOT NULL,
    "evidence" VARCHAR NOT NULL,
    "evidence_start" BIGINT NOT NULL,
    "evidence_end" BIGINT NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL
);
COMMENT ON TABLE history.event_participants IS 'Former rows of event_participants, of articles that no current file holds any more.';
COMMENT ON COLUMN history.event_participants."event_id" IS 'Deterministic id of the event: a hash of its article, type and evidence.';
COMMENT ON COLUMN history.event_participants."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN history.event_participants."name" IS 'Name as written, without titles; the post where no name is given.';
COMMENT ON COLUMN history.event_participants."kind" IS 'Person, organization or country. One of: person, organization, country.';
COMMENT ON COLUMN history.event_participants."role" IS 'Part played in the event. One of: actor, counterpart, chair, speaker, host, attendee, object.';
COMMENT ON COLUMN history.event_participants."position" IS 'Job as written, with its organization.';
COMMENT ON COLUMN history.event_participants."country" IS 'Country that the participant stands for. Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN history.event_participants."organization" IS 'Organization named in the position, as written.';
COMMENT ON COLUMN history.event_participants."entity_key" IS 'What the mention alone says of who is meant: kind, name, position and country in one spelling, parted by `|`. Keys of one entity share their entity_id.';
COMMENT ON COLUMN history.event_participants."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN history.event_participants."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN history.event_participants."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN history.event_participants."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN history.event_participants."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.event_participants."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.event_participants."superseded_by" IS 'The load that replaced this row by a newer version of its source.';
INSERT INTO history.event_participants BY NAME SELECT * FROM history.event_participants_before;
DROP TABLE history.event_participants_before;
