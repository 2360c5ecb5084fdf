"""The tables: each a dataclass of declared fields, which is also the record type that the extractor makes.

Columns that only a load knows (`load_id`, `extractor_version`) are put beside a record's own when it is loaded;
`schemas.registry` lists every table with all of its columns.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas import fields as f


@dataclass(slots=True, kw_only=True)
class Article:
    """One article of one file."""

    article_id: f.ArticleId
    source_uri: f.SourceUri
    url: f.Url = None
    outlet: f.Outlet = None
    title: f.ArticleTitle = None
    byline: f.Byline = None
    language: f.Language = "ar"
    published_on: f.PublishedOn = None
    published_on_source: f.PublishedOnSource = None
    media_type: f.MediaType = None
    encoding: f.Encoding = None
    text: f.Text


@dataclass(slots=True, kw_only=True)
class Event:
    """Something that happened, is happening or is planned, once per article."""

    event_id: f.EventId
    article_id: f.ArticleId
    event_type: f.EventType
    status: f.EventStatus
    mode: f.EventMode = None
    title: f.EventTitle = None
    part_of: f.PartOf = None
    date_start: f.DateStart = None
    date_end: f.DateEnd = None
    city: f.City = None
    country: f.EventCountry = None
    evidence: f.Evidence
    evidence_start: f.EvidenceStart
    evidence_end: f.EvidenceEnd
    confidence: f.Confidence
    rule: f.Rule = None


@dataclass(slots=True, kw_only=True)
class Participant:
    """One participant of one event; its evidence is the mention of the name."""

    event_id: f.EventId
    article_id: f.ArticleId
    name: f.ParticipantName
    kind: f.ParticipantKind
    role: f.ParticipantRole
    position: f.Position = None
    country: f.ParticipantCountry = None
    organization: f.Organization = None
    entity_key: f.EntityKey = None
    entity_id: f.EntityId
    evidence: f.Evidence
    evidence_start: f.EvidenceStart
    evidence_end: f.EvidenceEnd


@dataclass(slots=True, kw_only=True)
class Metric:
    """One mention of one number stated about the world."""

    metric_id: f.MetricId
    article_id: f.ArticleId
    value: f.Value
    value_upper: f.ValueUpper = None
    qualifier: f.Qualifier
    unit_kind: f.UnitKind
    unit: f.Unit = None
    status: f.MetricStatus
    change: f.Change
    subject: f.Subject = None
    ref_area: f.RefArea = None
    time_period: f.TimePeriod = None
    evidence: f.Evidence
    evidence_start: f.EvidenceStart
    evidence_end: f.EvidenceEnd
    confidence: f.Confidence
    rule: f.Rule = None


@dataclass(slots=True, kw_only=True)
class ArticleRegion:
    """A stretch of an article's text that is no part of the article: no event or metric is taken from it."""

    article_id: f.ArticleId
    kind: f.RegionKind
    region_start: f.RegionStart
    region_end: f.RegionEnd


@dataclass(slots=True, kw_only=True)
class Entity:
    """A person, organization or country across articles."""

    entity_id: f.EntityId
    kind: f.ParticipantKind
    name: f.EntityName
    country: f.EntityCountry = None


@dataclass(slots=True, kw_only=True)
class EntityAlias:
    """One written form of an entity's name."""

    entity_id: f.EntityId
    alias: f.Alias


@dataclass(slots=True, kw_only=True)
class EntityPosition:
    """One position that an entity has held, with the days between which articles say so."""

    entity_id: f.EntityId
    position: f.HeldPosition
    organization: f.Organization = None
    country: f.EntityCountry = None
    first_seen_on: f.FirstSeenOn = None
    last_seen_on: f.LastSeenOn = None
    articles: f.PositionArticles


@dataclass(slots=True, kw_only=True)
class ReprintLink:
    """Two articles that say the same, one being a reprint or a light rewrite of the other."""

    article_id: f.ArticleId
    other_article_id: f.OtherArticleId
    similarity: f.Similarity


@dataclass(slots=True, kw_only=True)
class ArticleSignature:
    """What tells whether two articles say the same without reading them again."""

    article_id: f.ArticleId
    method: f.SignatureMethod
    shingles: f.Shingles
    minhash: f.MinHash
    bands: f.Bands


@dataclass(slots=True)
class Records:
    """All that the extractor finds in one article; no signature where it is too short to compare."""

    events: list[Event] = field(default_factory=list[Event])
    participants: list[Participant] = field(default_factory=list[Participant])
    metrics: list[Metric] = field(default_factory=list[Metric])
    regions: list[ArticleRegion] = field(default_factory=list[ArticleRegion])
    signature: ArticleSignature | None = None
