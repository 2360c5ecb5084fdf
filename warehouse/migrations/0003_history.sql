CREATE SCHEMA IF NOT EXISTS history;

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
    "text" VARCHAR NOT NULL USING COMPRESSION zstd,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL
);
COMMENT ON TABLE history.articles IS 'Former rows of articles, of articles that no current file holds any more.';
COMMENT ON COLUMN history.articles."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN history.articles."source_uri" IS 'File that the article was read from; `#N` is its place in a file of several.';
COMMENT ON COLUMN history.articles."url" IS 'The article''s own address, where its file gives one.';
COMMENT ON COLUMN history.articles."outlet" IS 'Newspaper, agency or site that published the article.';
COMMENT ON COLUMN history.articles."title" IS 'Headline.';
COMMENT ON COLUMN history.articles."byline" IS 'Author as printed.';
COMMENT ON COLUMN history.articles."language" IS 'Language of the text. One of: ar, other, und.';
COMMENT ON COLUMN history.articles."published_on" IS 'Day of publication.';
COMMENT ON COLUMN history.articles."published_on_source" IS 'Where the day of publication was found. One of: metadata, text, filename.';
COMMENT ON COLUMN history.articles."text" IS 'Body as the source has it, verbatim after decoding. Every offset counts its code points.';
COMMENT ON COLUMN history.articles."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.articles."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.articles."superseded_by" IS 'The load that replaced this row by a newer version of its source.';

CREATE TABLE history.events (
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
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL
);
COMMENT ON TABLE history.events IS 'Former rows of events, of articles that no current file holds any more.';
COMMENT ON COLUMN history.events."event_id" IS 'Deterministic id of the event: a hash of its article, type and evidence.';
COMMENT ON COLUMN history.events."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN history.events."event_type" IS 'What kind of happening it is. One of: meeting, call, visit, inspection, participation, conference, signing, launch, inauguration, decision, appointment, award, aid, incident, other.';
COMMENT ON COLUMN history.events."status" IS 'Whether it has happened. One of: occurred, ongoing, planned, cancelled.';
COMMENT ON COLUMN history.events."mode" IS 'How the parties met; null where it does not apply. One of: in_person, virtual, phone.';
COMMENT ON COLUMN history.events."title" IS 'Own name of the session, conference, document or thing launched, as written.';
COMMENT ON COLUMN history.events."part_of" IS 'The conference, visit or summit within which it took place, as written.';
COMMENT ON COLUMN history.events."date_start" IS 'First day, month or year of the event. Unit: ISO 8601.';
COMMENT ON COLUMN history.events."date_end" IS 'Last day, month or year where the text gives a span. Unit: ISO 8601.';
COMMENT ON COLUMN history.events."city" IS 'City where it took place, as written.';
COMMENT ON COLUMN history.events."country" IS 'Country where it took place. Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN history.events."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN history.events."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN history.events."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN history.events."confidence" IS 'Estimated probability that the record is right. Unit: probability.';
COMMENT ON COLUMN history.events."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.events."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.events."superseded_by" IS 'The load that replaced this row by a newer version of its source.';

CREATE TABLE history.event_participants (
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
COMMENT ON COLUMN history.event_participants."entity_id" IS 'Deterministic id of the person, organization or country behind the name.';
COMMENT ON COLUMN history.event_participants."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN history.event_participants."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN history.event_participants."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN history.event_participants."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.event_participants."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.event_participants."superseded_by" IS 'The load that replaced this row by a newer version of its source.';

CREATE TABLE history.metrics (
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
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL
);
COMMENT ON TABLE history.metrics IS 'Former rows of metrics, of articles that no current file holds any more.';
COMMENT ON COLUMN history.metrics."metric_id" IS 'Deterministic id of the metric: a hash of its article, evidence and value.';
COMMENT ON COLUMN history.metrics."article_id" IS 'Deterministic id of the article: a hash of its text, title and own address.';
COMMENT ON COLUMN history.metrics."value" IS 'The number in base units (7 مليون is 7000000); the lower end of a range. Unit: see unit.';
COMMENT ON COLUMN history.metrics."value_upper" IS 'The upper end of a range, else null.';
COMMENT ON COLUMN history.metrics."qualifier" IS 'How the text hedges the number. One of: exact, approximately, more_than, at_least, less_than, at_most, range.';
COMMENT ON COLUMN history.metrics."unit_kind" IS 'What kind of quantity it is. One of: count, currency, percent, rank, length, area, volume, mass, energy, power, data, speed, duration, other.';
COMMENT ON COLUMN history.metrics."unit" IS 'Counted noun, ISO 4217 code, %, UCUM code or words, by unit_kind.';
COMMENT ON COLUMN history.metrics."status" IS 'Whether the figure is true, aimed at or expected. One of: actual, target, forecast.';
COMMENT ON COLUMN history.metrics."change" IS 'Level, or a difference. One of: level, increase, decrease.';
COMMENT ON COLUMN history.metrics."subject" IS 'What or whom the number is about, as written.';
COMMENT ON COLUMN history.metrics."ref_area" IS 'Country that the figure is about (SDMX REF_AREA). Unit: ISO 3166-1 alpha-2.';
COMMENT ON COLUMN history.metrics."time_period" IS 'Period that the figure is for (SDMX TIME_PERIOD). Unit: ISO 8601.';
COMMENT ON COLUMN history.metrics."evidence" IS 'The article''s own words for the record: text[evidence_start:evidence_end].';
COMMENT ON COLUMN history.metrics."evidence_start" IS 'Where the evidence begins in articles.text. Unit: Unicode code points.';
COMMENT ON COLUMN history.metrics."evidence_end" IS 'Where the evidence ends in articles.text, exclusive. Unit: Unicode code points.';
COMMENT ON COLUMN history.metrics."confidence" IS 'Estimated probability that the record is right. Unit: probability.';
COMMENT ON COLUMN history.metrics."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.metrics."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.metrics."superseded_by" IS 'The load that replaced this row by a newer version of its source.';
