-- Runs from their beginning on; what a rebuild changed; the rule that read a record.

CREATE TABLE ops.runs (
    "run_id" VARCHAR NOT NULL,
    "mode" VARCHAR NOT NULL,
    "state" VARCHAR NOT NULL,
    "flow_run_id" VARCHAR,
    "started_at" TIMESTAMP NOT NULL,
    "finished_at" TIMESTAMP,
    "error" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "program_version" VARCHAR NOT NULL,
    "host" VARCHAR NOT NULL,
    "process_id" BIGINT NOT NULL,
    "files_found" BIGINT,
    "loads" BIGINT NOT NULL,
    "files_loaded" BIGINT NOT NULL,
    "files_duplicate" BIGINT NOT NULL,
    "files_known" BIGINT NOT NULL,
    "files_quarantined" BIGINT NOT NULL,
    "articles" BIGINT NOT NULL,
    "events" BIGINT NOT NULL,
    "participants" BIGINT NOT NULL,
    "metrics" BIGINT NOT NULL,
    "records_quarantined" BIGINT NOT NULL,
    "articles_superseded" BIGINT NOT NULL
);
COMMENT ON TABLE ops.runs IS 'One row for each run that writes, from its beginning on.';
COMMENT ON COLUMN ops.runs."run_id" IS 'Id of the run: when it began, and a random part.';
COMMENT ON COLUMN ops.runs."mode" IS 'What the run is for. One of: ingest, retry, rebuild, publish, maintain.';
COMMENT ON COLUMN ops.runs."state" IS 'How the run stands. One of: running, completed, failed, cancelled, crashed.';
COMMENT ON COLUMN ops.runs."flow_run_id" IS 'Prefect''s id of the flow run; null without Prefect.';
COMMENT ON COLUMN ops.runs."started_at" IS 'When the run began. Unit: UTC.';
COMMENT ON COLUMN ops.runs."finished_at" IS 'When the run ended; of a crashed run, when that was found. Unit: UTC.';
COMMENT ON COLUMN ops.runs."error" IS 'What ended the run, where an error did.';
COMMENT ON COLUMN ops.runs."extractor_version" IS 'Version of the extractor that the run worked with.';
COMMENT ON COLUMN ops.runs."program_version" IS 'Version of marsad.';
COMMENT ON COLUMN ops.runs."host" IS 'Machine that the run was on.';
COMMENT ON COLUMN ops.runs."process_id" IS 'Process that the run was.';
COMMENT ON COLUMN ops.runs."files_found" IS 'Files that the listing gave, known ones too; null before it was made.';
COMMENT ON COLUMN ops.runs."loads" IS 'Batches that the run committed; the figures after it are the sums of theirs.';
COMMENT ON COLUMN ops.runs."files_loaded" IS 'Files read and loaded.';
COMMENT ON COLUMN ops.runs."files_duplicate" IS 'Files with the bytes of another current file: recorded, not extracted.';
COMMENT ON COLUMN ops.runs."files_known" IS 'Files whose bytes the manifest knew under the same path.';
COMMENT ON COLUMN ops.runs."files_quarantined" IS 'Files that could not be read.';
COMMENT ON COLUMN ops.runs."articles" IS 'Articles added, or replaced by another reading of the same article.';
COMMENT ON COLUMN ops.runs."events" IS 'Events added.';
COMMENT ON COLUMN ops.runs."participants" IS 'Participants added.';
COMMENT ON COLUMN ops.runs."metrics" IS 'Metrics added.';
COMMENT ON COLUMN ops.runs."records_quarantined" IS 'Records that failed validation.';
COMMENT ON COLUMN ops.runs."articles_superseded" IS 'Articles that no current file holds any more: moved to history.';

CREATE TABLE ops.rebuild_changes (
    "load_id" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "change" VARCHAR NOT NULL,
    "column_name" VARCHAR,
    "records" BIGINT NOT NULL,
    "articles" BIGINT NOT NULL,
    "example_id" VARCHAR NOT NULL
);
COMMENT ON TABLE ops.rebuild_changes IS 'What a rebuild changed, in figures; the former rows stand in history.';
COMMENT ON COLUMN ops.rebuild_changes."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN ops.rebuild_changes."kind" IS 'Kind of the records. One of: event, participant, metric.';
COMMENT ON COLUMN ops.rebuild_changes."change" IS 'What became of the records. One of: gained, lost, changed.';
COMMENT ON COLUMN ops.rebuild_changes."column_name" IS 'Column in which changed records differ; null in the row that counts them all.';
COMMENT ON COLUMN ops.rebuild_changes."records" IS 'How many records.';
COMMENT ON COLUMN ops.rebuild_changes."articles" IS 'How many articles have such records.';
COMMENT ON COLUMN ops.rebuild_changes."example_id" IS 'Id of the first of them, of a participant its event''s.';

ALTER TABLE events RENAME TO events_before;
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
    "rule" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "event_group_id" VARCHAR
);
INSERT INTO events BY NAME SELECT * FROM events_before;
DROP TABLE events_before;
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
COMMENT ON COLUMN events."rule" IS 'Name of the rule that read the record, as in the confidence tables of the extractor.';
COMMENT ON COLUMN events."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN events."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN events."event_group_id" IS 'Records of different articles that tell of one event in the world share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';

ALTER TABLE metrics RENAME TO metrics_before;
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
    "rule" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL
);
INSERT INTO metrics BY NAME SELECT * FROM metrics_before;
DROP TABLE metrics_before;
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
COMMENT ON COLUMN metrics."rule" IS 'Name of the rule that read the record, as in the confidence tables of the extractor.';
COMMENT ON COLUMN metrics."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN metrics."load_id" IS 'The load that wrote the row; see ops.loads.';

ALTER TABLE history.events RENAME TO events_before;
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
    "rule" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL,
    "event_group_id" VARCHAR
);
INSERT INTO history.events BY NAME SELECT * FROM history.events_before;
DROP TABLE history.events_before;
COMMENT ON TABLE history.events IS 'Former rows of events, of articles that no current file holds any more or that a rebuild read again.';
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
COMMENT ON COLUMN history.events."rule" IS 'Name of the rule that read the record, as in the confidence tables of the extractor.';
COMMENT ON COLUMN history.events."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.events."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.events."superseded_by" IS 'The load that took this row out: its file had changed, or a rebuild read its article again.';
COMMENT ON COLUMN history.events."event_group_id" IS 'Records of different articles that tell of one event in the world share it; made from the first published of them, then the smallest id. Null until the first publish after the load.';

ALTER TABLE history.metrics RENAME TO metrics_before;
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
    "rule" VARCHAR,
    "extractor_version" VARCHAR NOT NULL,
    "load_id" VARCHAR NOT NULL,
    "superseded_by" VARCHAR NOT NULL
);
INSERT INTO history.metrics BY NAME SELECT * FROM history.metrics_before;
DROP TABLE history.metrics_before;
COMMENT ON TABLE history.metrics IS 'Former rows of metrics, of articles that no current file holds any more or that a rebuild read again.';
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
COMMENT ON COLUMN history.metrics."rule" IS 'Name of the rule that read the record, as in the confidence tables of the extractor.';
COMMENT ON COLUMN history.metrics."extractor_version" IS 'Version of the extractor that read the record.';
COMMENT ON COLUMN history.metrics."load_id" IS 'The load that wrote the row; see ops.loads.';
COMMENT ON COLUMN history.metrics."superseded_by" IS 'The load that took this row out: its file had changed, or a rebuild read its article again.';

COMMENT ON COLUMN history.articles."superseded_by" IS 'The load that took this row out: its file had changed, or a rebuild read its article again.';
COMMENT ON TABLE history.event_participants IS 'Former rows of event_participants, of articles that no current file holds any more or that a rebuild read again.';
COMMENT ON COLUMN history.event_participants."superseded_by" IS 'The load that took this row out: its file had changed, or a rebuild read its article again.';
