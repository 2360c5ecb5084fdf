"""Small records for tests of the schemas and the warehouse, right unless told otherwise."""

from __future__ import annotations

from typing import Any

from schemas.tables import Article, ArticleRegion, Event, Metric, Participant, Records

TEXT = "التقى الوزير نظيره في عمّان ووقّعا ثلاث مذكرات بقيمة 25 مليون دولار."


def article(**changes: Any) -> Article:
    return Article(**({"article_id": "art_1", "source_uri": "inbox/one.txt", "text": TEXT} | changes))


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    start = text.index(words)
    return {"evidence": words, "evidence_start": start, "evidence_end": start + len(words)}


def event(**changes: Any) -> Event:
    values = {"event_id": "evt_1", "article_id": "art_1", "event_type": "meeting", "status": "occurred"}
    return Event(**(values | {"confidence": 0.8} | span("التقى الوزير نظيره") | changes))


def participant(**changes: Any) -> Participant:
    values = {"event_id": "evt_1", "article_id": "art_1", "name": "الوزير", "kind": "person", "role": "actor"}
    return Participant(**(values | {"entity_id": "ent_1"} | span("الوزير") | changes))


def metric(**changes: Any) -> Metric:
    values = {"metric_id": "met_1", "article_id": "art_1", "value": 25e6, "qualifier": "exact", "unit_kind": "currency"}
    more = {"unit": "USD", "status": "actual", "change": "level", "confidence": 0.9}
    return Metric(**(values | more | span("25 مليون دولار") | changes))


def region(**changes: Any) -> ArticleRegion:
    return ArticleRegion(**({"article_id": "art_1", "kind": "byline", "region_start": 0, "region_end": 5} | changes))


def records(**changes: Any) -> Records:
    return Records(**({"events": [event()], "participants": [participant()], "metrics": [metric()]} | changes))
