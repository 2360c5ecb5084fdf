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
    "text" VARCHAR NOT NULL USING COMPRESSION zstd,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE articles IS 'One article of one file.';
COMMENT ON COLUMN articles."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN articles."source_uri" IS 'File that the article was read from; `#N` is its place in a file of several.';
COMMENT ON COLUMN articles."url" IS 'The article''s own address, where its file gives one.';
COMMENT ON COLUMN articles."outlet" IS 'Newspaper, agency or site that published the article.';
COMMENT ON COLUMN articles."title" IS 'Headline.';
COMMENT ON COLUMN articles."byline" IS 'Author as printed.';
COMMENT ON COLUMN articles."language" IS 'Language of the text. One of: ar, other, und.';
COMMENT ON COLUMN articles."published_on" IS 'Day of publication.';
COMMENT ON COLUMN articles."published_on_source" IS 'Where the day of publication was found. One of: metadata, text, filename.';
COMMENT ON COLUMN articles."text" IS 'Body as the source has it, verbatim after decoding. Every offset counts its code points.';
COMMENT ON COLUMN articles."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN articles."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE events (
    "event_id" VARCHAR NOT NULL,
    "article_id" VARCHAR NOT NULL,
    "event_type" VARCHAR NOT NULL,
    "status" VARCHAR NOT NULL,
    "mode" VARCHAR,
    "title" VARCHAR,
    "part_of" VARCHAR,
    "date_start" VARCHAR,
    "date_end" VARCHAR,
    "city" VARCHAR,
    "country" VARCHAR,
    "evidence" VARCHAR NOT NULL,
    "evidence_start" BIGINT NOT NULL,
    "evidence_end" BIGINT NOT NULL,
    "confidence" DOUBLE NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE events IS 'Something that happened, is happening or is planned, once per article.';
COMMENT ON COLUMN events."event_id" IS 'Deterministic id of the event: a hash of its article, type and evidence.';
COMMENT ON COLUMN events."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN events."event_type" IS 'What kind of happening it is. One of: meeting, call, visit, inspection, participation, conference, signing, launch, inauguration, decision, appointment, award, aid, incident, other.';
COMMENT ON COLUMN events."status" IS 'Whether it has happened. One of: occurred, ongoing, planned, cancelled.';
COMMENT ON COLUMN events."mode" IS 'How the parties met; null where it does not apply. One of: in_person, virtual, phone.';
COMMENT ON COLUMN events."title" IS 'Own name of the session, conference, document or thing launched, as written.';
COMMENT ON COLUMN events."part_of" IS 'The conference, visit or summit within which it took place, as written.';
COMMENT ON COLUMN events."date_start" IS 'First day, month or year of the event. Unit: ISO 8601.';
COMMENT ON COLUMN events."date_end" IS 'Last day, month or year where the text gives a span. Unit: ISO 8601.';
COMMENT ON COLUMN events."city" IS 'City where it took place, as written.';
COMMENT ON COLUMN events."country" IS 'Country where it took place. Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN events."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN events."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN events."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN events."confidence" IS 'Estimated probability that the record is right. Unit: probability.';
COMMENT ON COLUMN events."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN events."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE event_participants (
    "event_id" VARCHAR NOT NULL,
    "article_id" VARCHAR NOT NULL,
    "name" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "role" VARCHAR NOT NULL,
    "position" VARCHAR,
    "country" VARCHAR,
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
COMMENT ON COLUMN event_participants."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN event_participants."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN event_participants."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN event_participants."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN event_participants."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN event_participants."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE metrics (
    "metric_id" VARCHAR NOT NULL,
    "article_id" VARCHAR NOT NULL,
    "value" DOUBLE NOT NULL,
    "value_upper" DOUBLE,
    "qualifier" VARCHAR NOT NULL,
    "unit_kind" VARCHAR NOT NULL,
    "unit" VARCHAR,
    "status" VARCHAR NOT NULL,
    "change" VARCHAR NOT NULL,
    "subject" VARCHAR,
    "ref_area" VARCHAR,
    "time_period" VARCHAR,
    "evidence" VARCHAR NOT NULL,
    "evidence_start" BIGINT NOT NULL,
    "evidence_end" BIGINT NOT NULL,
    "confidence" DOUBLE NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE metrics IS 'One mention of one number stated about the world.';
COMMENT ON COLUMN metrics."metric_id" IS 'Deterministic id of the metric: a hash of its article, evidence and value.';
COMMENT ON COLUMN metrics."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN metrics."value" IS 'The number in base units (7 مليون is 7000000); the lower end of a range. Unit: see unit.';
COMMENT ON COLUMN metrics."value_upper" IS 'The upper end of a range, else null.';
COMMENT ON COLUMN metrics."qualifier" IS 'How the text hedges the number. One of: exact, approximately, more_than, at_least, less_than, at_most, range.';
COMMENT ON COLUMN metrics."unit_kind" IS 'What kind of quantity it is. One of: count, currency, percent, rank, length, area, volume, mass, energy, power, data, speed, duration, other.';
COMMENT ON COLUMN metrics."unit" IS 'Counted noun, ISO 4217 code, %, UCUM code or words, by unit_kind.';
COMMENT ON COLUMN metrics."status" IS 'Whether the figure is true, aimed at or expected. One of: actual, target, forecast.';
COMMENT ON COLUMN metrics."change" IS 'Level, or a difference. One of: level, increase, decrease.';
COMMENT ON COLUMN metrics."subject" IS 'What or whom the number is about, as written.';
COMMENT ON COLUMN metrics."ref_area" IS 'Country that the figure is about (SDMX REF_AREA). Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN metrics."time_period" IS 'Period that the figure is for (SDMX TIME_PERIOD). Unit: ISO 8601.';
COMMENT ON COLUMN metrics."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN metrics."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN metrics."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN metrics."confidence" IS 'Estimated probability that the record is right. Unit: probability.';
COMMENT ON COLUMN metrics."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN metrics."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE entities (
    "entity_id" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "name" VARCHAR NOT NULL,
    "country" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE entities IS 'A person, organization or country across articles.';
COMMENT ON COLUMN entities."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN entities."kind" IS 'Person, organization or country. One of: person, organization, country.';
COMMENT ON COLUMN entities."name" IS 'The entity''s fullest name among its aliases.';
COMMENT ON COLUMN entities."country" IS 'Country that the entity belongs to. Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN entities."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN entities."load_id" IS 'The load that wrote the row; see ops.loads.';

CREATE TABLE entity_aliases (
    "entity_id" VARCHAR NOT NULL,
    "alias" VARCHAR NOT NULL,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
COMMENT ON TABLE entity_aliases IS 'One written form of an entity''s name.';
COMMENT ON COLUMN entity_aliases."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN entity_aliases."alias" IS 'One way in which articles write the entity''s name.';
COMMENT ON COLUMN entity_aliases."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN entity_aliases."load_id" IS 'The load that wrote the row; see ops.loads.';
