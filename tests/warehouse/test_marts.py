"""The views for reporting, on a small world."""

from __future__ import annotations

import datetime as dt

import duckdb
import pytest
from sample_records import article, event, metric, participant
from world import outcome, rows, validated

from schemas.batch import Batch
from schemas.tables import Records
from schemas.vocabularies import EVENT_TYPES
from warehouse.load import load_batch, new_load

Con = duckdb.DuckDBPyConnection


@pytest.fixture
def con(con: Con) -> Con:
    events = [
        event(date_start="2024-02", part_of="القمة", country="JO"),
        event(event_id="evt_2", event_type="signing"),
    ]
    people = [
        participant(country="EG"),
        participant(name="نظيره", role="counterpart", country="JO", entity_id="ent_2"),
        participant(event_id="evt_2", role="counterpart", country="JO", entity_id="ent_2"),
    ]
    one = article(published_on=dt.date(2024, 3, 5), published_on_source="metadata", outlet="صحيفة")
    records = Records(events=events, participants=people, metrics=[metric(ref_area="JO")])
    batch = Batch([outcome("inbox/one.txt", (1,), "read")], validated([one], [records]))
    load_batch(con, batch, new_load(extractor_version="1", run_id="r"))
    return con


def test_event_types_are_the_vocabulary_with_codes(con: Con) -> None:
    assert set(rows(con, "SELECT event_type FROM marts.event_types")) == set(EVENT_TYPES)
    codes = "SELECT event_type, cameo_code, goldstein FROM marts.event_types WHERE cameo_code IS NOT NULL ORDER BY 1"
    assert rows(con, codes) == [
        ("aid", "070", 7.0),
        ("call", "041", 1.0),
        ("meeting", "040", 1.0),
        ("signing", "057", 8.0),
        ("visit", "042", 1.9),
    ]


def test_event_types_carry_plover_and_the_codes_of_circumstances(con: Con) -> None:
    columns = "plover_category, plover_mode, cameo_code_alternative, goldstein_alternative, plover_mode_alternative"
    found = rows(
        con, f"SELECT event_type, {columns} FROM marts.event_types WHERE plover_category IS NOT NULL ORDER BY 1"
    )
    assert found == [
        ("aid", "AID", None, None, None, None),
        ("call", "CONSULT", "phone", None, None, None),
        ("meeting", "CONSULT", None, "044", 2.5, "third-party"),
        ("signing", "SUPPORT", None, None, None, None),
        ("visit", "CONSULT", "visit", "043", 2.8, "host"),
    ]
    assert rows(con, "SELECT event_type FROM marts.event_types WHERE label_en IS NULL OR label_ar IS NULL") == []


def test_events_have_a_day_and_the_code_of_their_circumstances(con: Con) -> None:
    found = rows(con, "SELECT event_id, cameo_code, goldstein, event_day, date_source FROM marts.events ORDER BY 1")
    assert found == [
        ("evt_1", "044", 2.5, dt.date(2024, 2, 1), "event"),
        ("evt_2", "057", 8.0, dt.date(2024, 3, 5), "published_on"),
    ]


def test_participants_stand_beside_their_event_by_role(con: Con) -> None:
    wide = "SELECT event_id, actors, counterparts, participant_countries FROM marts.event_participants_wide ORDER BY 1"
    assert rows(con, wide) == [
        ("evt_1", ["الوزير"], ["نظيره"], ["EG", "JO"]),
        ("evt_2", None, ["الوزير"], ["JO"]),
    ]
    contacts = "SELECT country, other_country, event_type, events FROM marts.country_contacts"
    assert rows(con, contacts) == [("EG", "JO", "meeting", 1)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT month, event_type, events FROM marts.events_by_month ORDER BY 1",
         [(dt.date(2024, 2, 1), "meeting", 1), (dt.date(2024, 3, 1), "signing", 1)]),
        ("SELECT value, outlet FROM marts.metrics", [(25e6, "صحيفة")]),
        ("SELECT unit, metrics, largest FROM marts.metrics_by_unit", [("USD", 1, 25e6)]),
        ("SELECT ref_area, currency, largest_evidence FROM marts.money_by_country", [("JO", "USD", "25 مليون دولار")]),
        ("SELECT entity_id, aliases, events FROM marts.entities ORDER BY 1",
         [("ent_1", ["الوزير"], 1), ("ent_2", ["الوزير", "نظيره"], 2)]),
        ("SELECT outlet, articles, events, metrics FROM marts.outlets", [("صحيفة", 1, 2, 1)]),
        ("SELECT file_uri, is_current FROM marts.article_versions", [("inbox/one.txt", True)]),
    ],
)  # fmt: skip
def test_reports(con: Con, query: str, expected: list[object]) -> None:
    assert rows(con, query) == expected


def test_every_view_is_described(con: Con) -> None:
    views = "SELECT view_name FROM duckdb_views() WHERE schema_name = 'marts' AND comment IS NULL"
    assert rows(con, views) == []
