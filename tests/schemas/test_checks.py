"""Every check has a record that fails it, and validation loses nothing."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_records import TEXT, article, event, metric, participant, records, region

from schemas.batch import Rejected
from schemas.checks import validate
from schemas.checks.rules import check_names
from schemas.registry import RECORD_TABLES
from schemas.tables import ArticleSignature, Records

# Table, the check, and the change that makes an otherwise right record fail it.
FAILING: list[tuple[str, str, dict[str, Any]]] = [
    ("articles", "article_id_null", {"article_id": None}),
    ("articles", "article_id_empty", {"article_id": " "}),
    ("articles", "source_uri_null", {"source_uri": None}),
    ("articles", "source_uri_empty", {"source_uri": ""}),
    ("articles", "url_empty", {"url": ""}),
    ("articles", "outlet_empty", {"outlet": ""}),
    ("articles", "title_empty", {"title": ""}),
    ("articles", "byline_empty", {"byline": " "}),
    ("articles", "media_type_empty", {"media_type": ""}),
    ("articles", "encoding_empty", {"encoding": " "}),
    ("articles", "language_null", {"language": None}),
    ("articles", "language_empty", {"language": ""}),
    ("articles", "language_pattern", {"language": "French"}),
    ("articles", "published_on_source_empty", {"published_on": dt.date(2024, 1, 1), "published_on_source": ""}),
    ("articles", "published_on_source_vocabulary", {"published_on": dt.date(2024, 1, 1), "published_on_source": "rss"}),
    ("articles", "published_on_without_source", {"published_on": dt.date(2024, 1, 1)}),
    ("articles", "text_null", {"text": None}),
    ("articles", "text_empty", {"text": " \n"}),
    ("events", "event_id_null", {"event_id": None}),
    ("events", "event_id_empty", {"event_id": ""}),
    ("events", "article_id_null", {"article_id": None}),
    ("events", "article_id_empty", {"article_id": ""}),
    ("events", "event_type_null", {"event_type": None}),
    ("events", "event_type_empty", {"event_type": ""}),
    ("events", "event_type_vocabulary", {"event_type": "party"}),
    ("events", "status_null", {"status": None}),
    ("events", "status_empty", {"status": ""}),
    ("events", "status_vocabulary", {"status": "done"}),
    ("events", "mode_empty", {"mode": ""}),
    ("events", "mode_vocabulary", {"mode": "letter"}),
    ("events", "title_empty", {"title": ""}),
    ("events", "part_of_empty", {"part_of": ""}),
    ("events", "date_start_empty", {"date_start": ""}),
    ("events", "date_start_pattern", {"date_start": "2024-13"}),
    ("events", "date_start_pattern", {"date_start": "٢٠٢٤"}),
    ("events", "date_start_pattern", {"date_start": "2024\n"}),
    ("events", "date_start_exists", {"date_start": "2023-02-29"}),
    ("events", "date_end_empty", {"date_start": "2024", "date_end": ""}),
    ("events", "date_end_pattern", {"date_start": "2024", "date_end": "2024-1"}),
    ("events", "date_end_exists", {"date_start": "2024", "date_end": "2024-04-31"}),
    ("events", "dates_ordered", {"date_start": "2024-03", "date_end": "2024-02-28"}),
    ("events", "date_end_without_start", {"date_end": "2024"}),
    ("events", "city_empty", {"city": ""}),
    ("events", "country_empty", {"country": ""}),
    ("events", "country_pattern", {"country": "eg"}),
    ("events", "country_iso3166", {"country": "UK"}),
    ("events", "evidence_null", {"evidence": None}),
    ("events", "evidence_empty", {"evidence": ""}),
    ("events", "evidence_start_null", {"evidence_start": None}),
    ("events", "evidence_start_minimum", {"evidence_start": -1}),
    ("events", "evidence_end_null", {"evidence_end": None}),
    ("events", "evidence_end_minimum", {"evidence_end": 0}),
    ("events", "confidence_null", {"confidence": None}),
    ("events", "confidence_finite", {"confidence": float("nan")}),
    ("events", "confidence_minimum", {"confidence": -0.1}),
    ("events", "confidence_maximum", {"confidence": 1.1}),
    ("events", "rule_empty", {"rule": ""}),
    ("events", "article_unknown", {"article_id": "art_elsewhere"}),
    ("events", "span_empty", {"evidence_start": 5, "evidence_end": 5}),
    ("events", "span_outside_text", {"evidence_end": len(TEXT) + 1}),
    ("events", "evidence_differs", {"evidence": "التقى"}),
    ("events", "wrong_type", {"evidence_start": "0"}),
    ("event_participants", "event_id_null", {"event_id": None}),
    ("event_participants", "event_id_empty", {"event_id": ""}),
    ("event_participants", "article_id_null", {"article_id": None}),
    ("event_participants", "article_id_empty", {"article_id": ""}),
    ("event_participants", "name_null", {"name": None}),
    ("event_participants", "name_empty", {"name": " "}),
    ("event_participants", "kind_null", {"kind": None}),
    ("event_participants", "kind_empty", {"kind": ""}),
    ("event_participants", "kind_vocabulary", {"kind": "animal"}),
    ("event_participants", "role_null", {"role": None}),
    ("event_participants", "role_empty", {"role": ""}),
    ("event_participants", "role_vocabulary", {"role": "guest"}),
    ("event_participants", "position_empty", {"position": ""}),
    ("event_participants", "country_empty", {"country": ""}),
    ("event_participants", "country_pattern", {"country": "EGY"}),
    ("event_participants", "country_iso3166", {"country": "ZZ"}),
    ("event_participants", "entity_id_null", {"entity_id": None}),
    ("event_participants", "entity_id_empty", {"entity_id": ""}),
    ("event_participants", "entity_key_empty", {"entity_key": ""}),
    ("event_participants", "organization_empty", {"organization": ""}),
    ("event_participants", "evidence_null", {"evidence": None}),
    ("event_participants", "evidence_empty", {"evidence": ""}),
    ("event_participants", "evidence_start_null", {"evidence_start": None}),
    ("event_participants", "evidence_start_minimum", {"evidence_start": -3}),
    ("event_participants", "evidence_end_null", {"evidence_end": None}),
    ("event_participants", "evidence_end_minimum", {"evidence_end": 0}),
    ("event_participants", "article_unknown", {"article_id": "art_elsewhere"}),
    ("event_participants", "event_unknown", {"event_id": "evt_elsewhere"}),
    ("event_participants", "span_empty", {"evidence_start": 9, "evidence_end": 8}),
    ("event_participants", "span_outside_text", {"evidence_end": 10_000}),
    ("event_participants", "evidence_differs", {"evidence": "وزير"}),
    ("metrics", "metric_id_null", {"metric_id": None}),
    ("metrics", "metric_id_empty", {"metric_id": ""}),
    ("metrics", "article_id_null", {"article_id": None}),
    ("metrics", "article_id_empty", {"article_id": ""}),
    ("metrics", "value_null", {"value": None}),
    ("metrics", "value_finite", {"value": float("inf")}),
    ("metrics", "value_upper_finite", {"value_upper": float("nan"), "qualifier": "range"}),
    ("metrics", "value_ordered", {"value_upper": 1.0, "qualifier": "range"}),
    ("metrics", "value_upper_without_range", {"value_upper": 30e6}),
    ("metrics", "qualifier_null", {"qualifier": None}),
    ("metrics", "qualifier_empty", {"qualifier": ""}),
    ("metrics", "qualifier_vocabulary", {"qualifier": "circa"}),
    ("metrics", "unit_kind_null", {"unit_kind": None}),
    ("metrics", "unit_kind_empty", {"unit_kind": ""}),
    ("metrics", "unit_kind_vocabulary", {"unit_kind": "money"}),
    ("metrics", "unit_empty", {"unit": ""}),
    ("metrics", "unit_currency", {"unit": "دولار"}),
    ("metrics", "unit_currency", {"unit": None}),
    ("metrics", "unit_percent", {"unit_kind": "percent", "unit": "percent"}),
    ("metrics", "status_null", {"status": None}),
    ("metrics", "status_empty", {"status": ""}),
    ("metrics", "status_vocabulary", {"status": "hoped"}),
    ("metrics", "change_null", {"change": None}),
    ("metrics", "change_empty", {"change": ""}),
    ("metrics", "change_vocabulary", {"change": "up"}),
    ("metrics", "subject_empty", {"subject": ""}),
    ("metrics", "ref_area_empty", {"ref_area": ""}),
    ("metrics", "ref_area_pattern", {"ref_area": "E1"}),
    ("metrics", "ref_area_iso3166", {"ref_area": "XX"}),
    ("metrics", "time_period_empty", {"time_period": ""}),
    ("metrics", "time_period_pattern", {"time_period": "2015Q2"}),
    ("metrics", "time_period_exists", {"time_period": "2015-01/2015-02-30"}),
    ("metrics", "time_period_ordered", {"time_period": "2015-06/2015-04"}),
    ("metrics", "evidence_null", {"evidence": None}),
    ("metrics", "evidence_empty", {"evidence": ""}),
    ("metrics", "rule_empty", {"rule": ""}),
    ("metrics", "evidence_start_null", {"evidence_start": None}),
    ("metrics", "evidence_start_minimum", {"evidence_start": -1}),
    ("metrics", "evidence_end_null", {"evidence_end": None}),
    ("metrics", "evidence_end_minimum", {"evidence_end": 0}),
    ("metrics", "confidence_null", {"confidence": None}),
    ("metrics", "confidence_finite", {"confidence": float("nan")}),
    ("metrics", "confidence_minimum", {"confidence": -1.0}),
    ("metrics", "confidence_maximum", {"confidence": 2.0}),
    ("metrics", "article_unknown", {"article_id": "art_elsewhere"}),
    ("metrics", "span_empty", {"evidence_start": 9, "evidence_end": 9}),
    ("metrics", "span_outside_text", {"evidence_end": 10_000}),
    ("metrics", "evidence_differs", {"evidence": "25 مليون"}),
    ("metrics", "wrong_type", {"value": "25"}),
    ("article_regions", "article_id_null", {"article_id": None}),
    ("article_regions", "article_id_empty", {"article_id": ""}),
    ("article_regions", "article_unknown", {"article_id": "art_elsewhere"}),
    ("article_regions", "kind_null", {"kind": None}),
    ("article_regions", "kind_empty", {"kind": ""}),
    ("article_regions", "kind_vocabulary", {"kind": "menu"}),
    ("article_regions", "region_start_null", {"region_start": None}),
    ("article_regions", "region_start_minimum", {"region_start": -1}),
    ("article_regions", "region_end_null", {"region_end": None}),
    ("article_regions", "region_end_minimum", {"region_end": 0}),
    ("article_regions", "span_empty", {"region_start": 5}),
    ("article_regions", "span_outside_text", {"region_end": len(TEXT) + 1}),
]
# Checks that take more than one record to fail; each has a test of its own below.
OF_SEVERAL = {
    "source_uri_duplicate",
    "event_id_duplicate",
    "metric_id_duplicate",
    "participant_duplicate",
    "region_duplicate",
    "region_overlaps",
    "article_rejected",
    "event_rejected",
    "event_of_another_article",
}


@pytest.fixture(scope="module")
def outcome() -> dict[int, list[Rejected]]:
    """What validation rejects of each failing example, by its number; all of them in one batch of one article each."""
    articles, found = [], []
    for number, (table, _, changes) in enumerate(FAILING):
        own = {"article_id": f"art_{number}"}
        ids = own | {"event_id": f"evt_{number}"}
        is_article = table == "articles"
        articles.append(article(**(own | {"source_uri": f"{number}.txt"} | (changes if is_article else {}))))
        batch = Records()
        if table in ("events", "event_participants"):
            batch.events.append(event(**(ids | (changes if table == "events" else {}))))
        if table == "event_participants":
            batch.participants.append(participant(**(ids | changes)))
        if table == "metrics":
            batch.metrics.append(metric(**(own | {"metric_id": f"met_{number}"} | changes)))
        if table == "article_regions":
            batch.regions.append(region(**(own | changes)))
        found.append(batch)
    places = {str(one.source_uri): number for number, one in enumerate(articles)}
    by_number: dict[int, list[Rejected]] = {number: [] for number in range(len(FAILING))}
    for rejected in validate(articles, found).rejected:
        by_number[places[rejected.source_uri]].append(rejected)
    return by_number


@pytest.mark.parametrize("number", range(len(FAILING)), ids=lambda number: "-".join(FAILING[number][:2]))
def test_check_rejects_its_failing_example_whole(outcome: dict[int, list[Rejected]], number: int) -> None:
    _, check, changes = FAILING[number]
    (rejected,) = outcome[number]
    assert check in rejected.failed_checks
    payload = json.loads(rejected.payload)
    assert {name: str(payload[name]) for name in changes} == {name: str(value) for name, value in changes.items()}


def test_every_check_has_a_failing_example() -> None:
    tried = {(table, check) for table, check, _ in FAILING}
    for table in RECORD_TABLES:
        untried = {name for name in check_names(table) if (table.name, name) not in tried} - OF_SEVERAL
        assert not untried, table.name


def test_right_records_pass() -> None:
    period = metric(metric_id="met_2", time_period="2023/2024", qualifier="range", value_upper=None)
    dated = event(event_id="evt_2", date_start="2024-02-12", date_end="2024", country="JO", mode="in_person")
    validated = validate([article()], [records(events=[event(), dated], metrics=[metric(), period])])
    assert validated.rejected == []
    assert {name: frame.height for name, frame in validated.frames.items()} == {
        "articles": 1,
        "events": 2,
        "event_participants": 1,
        "metrics": 2,
        "article_regions": 0,
        "article_signatures": 0,
    }


def test_a_signature_goes_with_its_valid_article() -> None:
    def signed(name: str) -> Records:
        return Records(signature=ArticleSignature(article_id=name, method="m", shingles=1, minhash=[1], bands=[2]))

    validated = validate([article(), article(article_id="art_2", text=" ")], [signed("art_1"), signed("art_2")])
    assert validated.frames["article_signatures"]["article_id"].to_list() == ["art_1"]


def test_all_failed_checks_are_named() -> None:
    bad = metric(qualifier="circa", unit="دولار", confidence=2.0)
    (rejected,) = validate([article()], [records(metrics=[bad])]).rejected
    assert rejected.failed_checks == ("confidence_maximum", "qualifier_vocabulary", "unit_currency")
    assert (rejected.kind, rejected.record_id, rejected.article_id) == ("metric", "met_1", "art_1")


def test_second_record_of_an_id_is_rejected() -> None:
    twice = records(
        events=[event(), event(city="عمّان")],
        participants=[participant(), participant(position="وزير")],
        metrics=[metric(), metric(value=3.0)],
    )
    rejected = validate([article()], [twice]).rejected
    assert [(r.kind, r.failed_checks) for r in rejected] == [
        ("event", ("event_id_duplicate",)),
        ("participant", ("participant_duplicate",)),
        ("metric", ("metric_id_duplicate",)),
    ]


def test_regions_of_an_article_do_not_overlap() -> None:
    spans = [(20, 30), (0, 10), (10, 20), (15, 18), (29, 40), (29, 31), (50, 60)]
    found = [Records(regions=[region(region_start=a, region_end=b) for a, b in spans])]
    found.append(Records(regions=[region(article_id="art_2", region_start=5, region_end=9)]))
    validated = validate([article(), article(article_id="art_2", source_uri="inbox/two.txt")], found)
    overlapping = [(json.loads(r.payload)["region_start"], r.failed_checks) for r in validated.rejected]
    assert overlapping == [
        (15, ("region_overlaps",)),
        (29, ("region_overlaps",)),
        (29, ("region_duplicate", "region_overlaps")),
    ]
    assert validated.frames["article_regions"].height == 5


def test_records_fail_with_their_article_and_participants_with_their_event() -> None:
    rejected = validate([article(language="French")], [records()]).rejected
    assert {r.kind: r.failed_checks for r in rejected} == {
        "article": ("language_pattern",),
        "event": ("article_rejected",),
        "participant": ("article_rejected", "event_rejected"),
        "metric": ("article_rejected",),
    }
    rejected = validate([article()], [records(events=[event(status="done")])]).rejected
    assert {r.kind: r.failed_checks for r in rejected} == {
        "event": ("status_vocabulary",),
        "participant": ("event_rejected",),
    }


def test_a_participant_is_of_its_events_article() -> None:
    stray = records(participants=[participant(article_id="art_2")])
    (rejected,) = validate([article(), article(article_id="art_2", source_uri="2.txt")], [stray, Records()]).rejected
    assert rejected.failed_checks == ("event_of_another_article",)


def test_one_article_of_two_files_gives_its_records_once() -> None:
    copy = article(source_uri="inbox/copy.txt")
    validated = validate([article(), copy], [records(), records()])
    assert validated.rejected == []
    assert validated.frames["articles"]["source_uri"].to_list() == ["inbox/one.txt", "inbox/copy.txt"]
    assert validated.frames["events"].height == 1


def test_records_come_from_the_valid_reading() -> None:
    broken = article(source_uri="inbox/a.txt", language="French")
    validated = validate([broken, article()], [records(), records()])
    assert [r.kind for r in validated.rejected] == ["article"]
    assert validated.frames["metrics"].height == 1


def test_same_place_twice_is_rejected_once() -> None:
    (rejected,) = validate([article(), article(article_id="art_2")], [Records(), Records()]).rejected
    assert rejected.failed_checks == ("source_uri_duplicate",)


def test_text_that_is_no_unicode_goes_to_quarantine_with_its_payload() -> None:
    (rejected,) = validate([article(text="نص \ud800")], [Records()]).rejected
    assert rejected.failed_checks == ("wrong_type",)
    assert json.loads(rejected.payload)["text"] == "نص \ud800"
    rejected.payload.encode()


_changes = st.sampled_from([(table, changes) for table, _, changes in FAILING if table != "articles"])
_part = st.one_of(st.none(), _changes)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.lists(_part, max_size=4)), max_size=5))
def test_valid_and_rejected_are_all(plan: list[tuple[bool, list[tuple[str, dict[str, Any]] | None]]]) -> None:
    articles, found = [], []
    for number, (bad_article, parts) in enumerate(plan):
        own = {"article_id": f"art_{number}"}
        articles.append(article(**own, source_uri=f"{number}.txt", language="French" if bad_article else "ar"))
        batch = Records()
        for place, part in enumerate(parts):
            table, changes = part or ("events", {})
            ids = own | {"event_id": f"evt_{number}_{place}"}
            if table == "metrics":
                batch.metrics.append(metric(**(own | {"metric_id": f"met_{number}_{place}"} | changes)))
                continue
            batch.events.append(event(**(ids | (changes if table == "events" else {}))))
            batch.participants.append(participant(**(ids | (changes if table == "event_participants" else {}))))
        found.append(batch)
    validated = validate(articles, found)
    kinds = [r.kind for r in validated.rejected]
    for table, kind, count in [
        ("articles", "article", len(articles)),
        ("events", "event", sum(len(batch.events) for batch in found)),
        ("event_participants", "participant", sum(len(batch.participants) for batch in found)),
        ("metrics", "metric", sum(len(batch.metrics) for batch in found)),
    ]:
        assert validated.frames[table].height + kinds.count(kind) == count
    events = set(validated.frames["events"]["event_id"])
    assert set(validated.frames["event_participants"]["event_id"]) <= events
