"""Every column of the warehouse, declared once as an annotated type; `schemas.tables` puts them into tables."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from schemas import vocabularies as v
from schemas.column import Column

# ISO 8601 to the precision known: a year, a month or a day.
ISO_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
# A year, month, date or an interval A/B of these.
ISO_PERIOD = rf"{ISO_DATE}(/{ISO_DATE})?"
ALPHA_2 = r"[A-Z]{2}"
# Two letters where the language has such a code, else three.
LANGUAGE = r"[a-z]{2,3}"
MEDIA_TYPE = r"[a-z]+/[a-z0-9.+-]+"

# --- identity -------------------------------------------------------------------------------------------------------
ArticleId = Annotated[str, Column("Deterministic id of the article: a hash of its text, title and own address.")]
EventId = Annotated[str, Column("Deterministic id of the event: a hash of its article, type and evidence.")]
MetricId = Annotated[str, Column("Deterministic id of the metric: a hash of its article, evidence and value.")]
EntityId = Annotated[str, Column("Deterministic id of the person, organization or country behind the name.")]
LoadId = Annotated[str, Column("The load that wrote the row; see ops.loads.")]
ExtractorVersion = Annotated[str, Column("Version of the extractor that read the record.")]
ReprintGroupId = Annotated[
    str | None,
    Column(
        "Articles that say the same share it; made from the first published of them, then the smallest id. Null until"
        " the first publish after the load."
    ),
]
EventGroupId = Annotated[
    str | None,
    Column(
        "Records of different articles that tell of one event in the world share it; made from the first published of"
        " them, then the smallest id. Null until the first publish after the load."
    ),
]
SupersededBy = Annotated[
    str, Column("The load that took this row out: its file had changed, or a rebuild read its article again.")
]

# --- articles -------------------------------------------------------------------------------------------------------
SourceUri = Annotated[
    str,
    Column(
        "File that the article was read from; what stands behind each `#` is its place within: the name of a member, or"
        " the number of an item from 0."
    ),
]
Url = Annotated[str | None, Column("The article's own address, where its file gives one.")]
Outlet = Annotated[str | None, Column("Newspaper, agency or site that published the article.")]
ArticleTitle = Annotated[str | None, Column("Headline.")]
Byline = Annotated[str | None, Column("Author as printed.")]
Language = Annotated[
    str,
    Column(
        "Language of the text, `und` where too few letters stand to tell. Records are taken from `ar` alone.",
        unit="ISO 639",
        pattern=LANGUAGE,
    ),
]
PublishedOn = Annotated[dt.date | None, Column("Day of publication.")]
PublishedOnSource = Annotated[
    str | None, Column("Where the day of publication was found.", vocabulary=v.PUBLISHED_ON_SOURCES)
]
MediaType = Annotated[
    str | None, Column("Format that the article was read from, as its bytes tell.", unit="media type")
]
Encoding = Annotated[
    str | None, Column("Encoding that the bytes were decoded from; null where the format has its own, as PDF has.")
]
Text = Annotated[
    str,
    Column("Body as the source has it, verbatim after decoding. Every offset counts its code points.", long_text=True),
]

# --- regions --------------------------------------------------------------------------------------------------------
RegionKind = Annotated[str, Column("What stands there in place of the article.", vocabulary=v.REGION_KINDS)]
RegionStart = Annotated[int, Column("Where it begins in articles.text.", unit="Unicode code points", minimum=0)]
RegionEnd = Annotated[int, Column("Where it ends in articles.text, exclusive.", unit="Unicode code points", minimum=1)]

# --- operations -----------------------------------------------------------------------------------------------------
FileUri = Annotated[str, Column("Path or URL of the file.")]
FileSize = Annotated[int, Column("Size of the file.", unit="bytes", minimum=0)]
FileMtime = Annotated[
    int, Column("When the file was last changed, as its storage tells.", unit="ns since 1970-01-01 UTC")
]
ContentHash = Annotated[str, Column("Hash of the file's bytes.")]
FileTag = Annotated[
    str | None, Column("The tag that a remote place gives to each version of the file; null where it gives none.")
]
FileStatus = Annotated[str, Column("What became of the file.", vocabulary=v.FILE_STATUSES)]
ArticleCount = Annotated[int, Column("Articles that the file holds and that passed validation.", minimum=0)]
FirstSeenAt = Annotated[dt.datetime, Column("When the file was first read.", unit="UTC")]
LastSeenAt = Annotated[dt.datetime, Column("When the file's bytes were last looked at.", unit="UTC")]
RunId = Annotated[str, Column("The run that the load belongs to: all loads of one command share it.")]
LoadMode = Annotated[str, Column("What the load was made for.", vocabulary=v.LOAD_MODES)]
FlowRunId = Annotated[str | None, Column("Prefect's id of the flow run; null without Prefect.")]
RunKey = Annotated[str, Column("Id of the run: when it began, and a random part.")]
RunMode = Annotated[str, Column("What the run is for.", vocabulary=v.RUN_MODES)]
RunState = Annotated[str, Column("How the run stands.", vocabulary=v.RUN_STATES)]
RunStartedAt = Annotated[dt.datetime, Column("When the run began.", unit="UTC")]
RunFinishedAt = Annotated[
    dt.datetime | None, Column("When the run ended; of a crashed run, when that was found.", unit="UTC")
]
RunError = Annotated[str | None, Column("What ended the run, where an error did.")]
RunExtractor = Annotated[str, Column("Version of the extractor that the run worked with.")]
ProgramVersion = Annotated[str, Column("Version of marsad.")]
Host = Annotated[str, Column("Machine that the run was on.")]
ProcessId = Annotated[int, Column("Process that the run was.", minimum=0)]
FilesFound = Annotated[
    int | None, Column("Files that the listing gave, known ones too; null before it was made.", minimum=0)
]
RunLoads = Annotated[
    int, Column("Batches that the run committed; the figures after it are the sums of theirs.", minimum=0)
]
StartedAt = Annotated[dt.datetime, Column("When the load was begun.", unit="UTC")]
FinishedAt = Annotated[dt.datetime, Column("When the load was about to commit.", unit="UTC")]
FilesLoaded = Annotated[int, Column("Files read and loaded.", minimum=0)]
FilesDuplicate = Annotated[
    int, Column("Files with the bytes of another current file: recorded, not extracted.", minimum=0)
]
FilesKnown = Annotated[int, Column("Files whose bytes the manifest knew under the same path.", minimum=0)]
FilesQuarantined = Annotated[int, Column("Files that could not be read.", minimum=0)]
ArticlesAdded = Annotated[int, Column("Articles added, or replaced by another reading of the same article.", minimum=0)]
EventsAdded = Annotated[int, Column("Events added.", minimum=0)]
ParticipantsAdded = Annotated[int, Column("Participants added.", minimum=0)]
MetricsAdded = Annotated[int, Column("Metrics added.", minimum=0)]
RecordsQuarantined = Annotated[int, Column("Records that failed validation.", minimum=0)]
ArticlesSuperseded = Annotated[
    int, Column("Articles that no current file holds any more: moved to history.", minimum=0)
]
RecordKind = Annotated[str, Column("Kind of the records.", vocabulary=v.RECORD_KINDS)]
RecordChange = Annotated[str, Column("What became of the records.", vocabulary=v.RECORD_CHANGES)]
ChangedColumn = Annotated[
    str | None, Column("Column in which changed records differ; null in the row that counts them all.")
]
ChangedRecords = Annotated[int, Column("How many records.", minimum=1)]
ChangedArticles = Annotated[int, Column("How many articles have such records.", minimum=1)]
ExampleId = Annotated[str, Column("Id of the first of them, of a participant its event's.")]
QuarantineId = Annotated[str, Column("Deterministic id: a hash of what was rejected, from where and why.")]
QuarantineKind = Annotated[str, Column("What was rejected.", vocabulary=v.QUARANTINE_KINDS)]
QuarantinedArticle = Annotated[str | None, Column("The article concerned; null for a file.")]
QuarantinedRecord = Annotated[str | None, Column("Id of the event or metric, or of a participant's event.")]
FailedChecks = Annotated[list[str], Column("Every check that failed, by name.")]
QuarantineMessage = Annotated[str, Column("What is wrong, for a person.")]
QuarantineHint = Annotated[str | None, Column("What can be done about it.")]
Payload = Annotated[str, Column("The whole record as JSON; of a file its path, size and hash.", long_text=True)]
KeptPath = Annotated[
    str | None,
    Column(
        "Where the file's bytes are kept, from the home folder on; null where they are not: never read, too large, or"
        " resolved long ago."
    ),
]
QuarantinedAt = Annotated[dt.datetime, Column("When it was rejected.", unit="UTC")]
ResolvedBy = Annotated[str | None, Column("The load after which it no longer failed; null while it stands.")]
MigrationNumber = Annotated[int, Column("Number of the migration.", minimum=1)]
MigrationName = Annotated[str, Column("Name of the migration's file.")]
MigrationChecksum = Annotated[str, Column("SHA-256 of the migration's file.")]
AppliedAt = Annotated[dt.datetime, Column("When the migration was applied.", unit="UTC")]

# --- grounding ------------------------------------------------------------------------------------------------------
Evidence = Annotated[str, Column("The article's own words for the record: text[evidence_start:evidence_end].")]
EvidenceStart = Annotated[
    int, Column("Where the evidence begins in articles.text.", unit="Unicode code points", minimum=0)
]
EvidenceEnd = Annotated[
    int, Column("Where the evidence ends in articles.text, exclusive.", unit="Unicode code points", minimum=1)
]
Confidence = Annotated[
    float, Column("Estimated probability that the record is right.", unit="probability", minimum=0.0, maximum=1.0)
]

Rule = Annotated[
    str | None, Column("Name of the rule that read the record, as in the confidence tables of the extractor.")
]

# --- events ---------------------------------------------------------------------------------------------------------
EventType = Annotated[str, Column("What kind of happening it is.", vocabulary=v.EVENT_TYPES)]
EventStatus = Annotated[str, Column("Whether it has happened.", vocabulary=v.EVENT_STATUSES)]
EventMode = Annotated[
    str | None, Column("How the parties met; null where it does not apply.", vocabulary=v.EVENT_MODES)
]
EventTitle = Annotated[
    str | None, Column("Own name of the session, conference, document or thing launched, as written.")
]
PartOf = Annotated[str | None, Column("The conference, visit or summit within which it took place, as written.")]
DateStart = Annotated[
    str | None,
    Column("First day, month or year of the event.", unit="ISO 8601", pattern=ISO_DATE),
]
DateEnd = Annotated[
    str | None,
    Column("Last day, month or year where the text gives a span.", unit="ISO 8601", pattern=ISO_DATE),
]
City = Annotated[str | None, Column("City where it took place, as written.")]
EventCountry = Annotated[str | None, Column("Country where it took place.", unit="ISO 3166-1 alpha-2", pattern=ALPHA_2)]

# --- participants ---------------------------------------------------------------------------------------------------
ParticipantName = Annotated[str, Column("Name as written, without titles; the post where no name is given.")]
ParticipantKind = Annotated[str, Column("Person, organization or country.", vocabulary=v.PARTICIPANT_KINDS)]
ParticipantRole = Annotated[str, Column("Part played in the event.", vocabulary=v.PARTICIPANT_ROLES)]
Position = Annotated[str | None, Column("Job as written, with its organization.")]
ParticipantCountry = Annotated[
    str | None, Column("Country that the participant stands for.", unit="ISO 3166-1 alpha-2", pattern=ALPHA_2)
]

Organization = Annotated[str | None, Column("Organization named in the position, as written.")]
EntityKey = Annotated[
    str | None,
    Column(
        "What the mention alone says of who is meant: kind, name, position and country in one spelling, parted by `|`."
        " Keys of one entity share their entity_id."
    ),
]

# --- metrics --------------------------------------------------------------------------------------------------------
Value = Annotated[
    float, Column("The number in base units (7 مليون is 7000000); the lower end of a range.", unit="see unit")
]
ValueUpper = Annotated[float | None, Column("The upper end of a range, else null.")]
Qualifier = Annotated[str, Column("How the text hedges the number.", vocabulary=v.QUALIFIERS)]
UnitKind = Annotated[str, Column("What kind of quantity it is.", vocabulary=v.UNIT_KINDS)]
Unit = Annotated[str | None, Column("Counted noun, ISO 4217 code, %, UCUM code or words, by unit_kind.")]
MetricStatus = Annotated[str, Column("Whether the figure is true, aimed at or expected.", vocabulary=v.METRIC_STATUSES)]
Change = Annotated[str, Column("Level, or a difference.", vocabulary=v.CHANGES)]
Subject = Annotated[str | None, Column("What or whom the number is about, as written.")]
RefArea = Annotated[
    str | None, Column("Country that the figure is about (SDMX REF_AREA).", unit="ISO 3166-1 alpha-2", pattern=ALPHA_2)
]
TimePeriod = Annotated[
    str | None,
    Column(
        "Period that the figure is for (SDMX TIME_PERIOD).",
        unit="ISO 8601",
        pattern=ISO_PERIOD,
    ),
]

# --- entities -------------------------------------------------------------------------------------------------------
EntityName = Annotated[str, Column("The entity's fullest name among its aliases.")]
EntityCountry = Annotated[
    str | None, Column("Country that the entity belongs to.", unit="ISO 3166-1 alpha-2", pattern=ALPHA_2)
]
Alias = Annotated[str, Column("One way in which articles write the entity's name.")]
HeldPosition = Annotated[str, Column("The position, in its fullest form as written.")]
FirstSeenOn = Annotated[dt.date | None, Column("First day of publication that says so; null where none is known.")]
LastSeenOn = Annotated[dt.date | None, Column("Last day of publication that says so; null where none is known.")]
PositionArticles = Annotated[int, Column("Articles that give the entity this position.", minimum=1)]

# --- links ----------------------------------------------------------------------------------------------------------
OtherArticleId = Annotated[str, Column("The other article, whose id is the greater.")]
Similarity = Annotated[
    float,
    Column(
        "Share of their three-word sequences that the two articles have in common, as their signatures estimate it.",
        unit="Jaccard index",
        minimum=0.0,
        maximum=1.0,
    ),
]
SignatureMethod = Annotated[str, Column("How the signature was made; only signatures of one method are compared.")]
Shingles = Annotated[int, Column("Three-word sequences of the article.", minimum=1)]
MinHash = Annotated[list[int], Column("MinHash signature of the article's three-word sequences.")]
Bands = Annotated[list[int], Column("Hashes of the signature's bands: articles that share one are compared.")]
