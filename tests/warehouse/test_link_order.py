"""Links follow from the articles that are there, not from the order and batches in which they came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st
from press import DAY, OTHER_STORY, STORY, Newsroom, Press
from world import rows

NAMES = ["سالم الدرعي", "سالم محمد الدرعي", "سالم محمد خالد الدرعي", "الدرعي", "مارك لوند", "لوند"]
POSTS = [None, "وزير النقل", "وزير النقل والطرق", "مدرب المنتخب الوطني"]
CITIES = [None, "عمان", "جرش"]
DATES = [None, "2024", "2024-03", "2024-03-04", "2024-03-05"]
TEXTS = ["", STORY, "النخيل: " + STORY, STORY + " انتهى الخبر.", OTHER_STORY]

_person = st.tuples(
    st.just(0), st.sampled_from(["actor", "counterpart"]), st.just("person"), st.sampled_from(NAMES),
    st.sampled_from(POSTS), st.sampled_from([None, "JO", "SE"]),
)  # fmt: skip
_press = st.builds(
    lambda text, days, city, date, people: {
        "text": text, "published_on": None if days is None else DAY + dt.timedelta(days=days),
        "events": [{"city": city, "date_start": date}], "people": people,
    },
    st.sampled_from(TEXTS), st.none() | st.integers(0, 4), st.sampled_from(CITIES), st.sampled_from(DATES),
    st.lists(_person, max_size=3, unique_by=lambda person: person[1:4]),
)  # fmt: skip


def state(con: duckdb.DuckDBPyConnection) -> list[list[Any]]:
    tables = {
        "articles": "article_id, reprint_group_id",
        "reprint_links": "*",
        "events": "event_id, event_group_id",
        "event_participants": "event_id, name, role, evidence_start, entity_id",
        "entities": "entity_id, kind, name, country",
        "entity_aliases": "entity_id, alias",
        "entity_positions": "*",
    }
    return [rows(con, f"SELECT {columns} FROM {table} ORDER BY ALL") for table, columns in tables.items()]


def cut(press: Sequence[Press], sizes: Sequence[int]) -> list[list[Press]]:
    """The articles in batches of these sizes, the rest in one."""
    batches, at = [], 0
    for size in sizes:
        batches.append(list(press[at : at + size]))
        at += size
    return [one for one in [*batches, list(press[at:])] if one]


@given(st.lists(_press, min_size=2, max_size=9), st.data())
@settings(max_examples=8, deadline=None)
def test_links_do_not_depend_on_order_and_batches(
    newsroom: Newsroom, found: list[dict[str, Any]], data: st.DataObject
) -> None:
    press = [Press(number, **one) for number, one in enumerate(found, 1)]
    shuffled = data.draw(st.permutations(press))
    sizes = data.draw(st.lists(st.integers(1, 4), max_size=3))
    con = newsroom.linked(press)
    whole = state(con)
    con = newsroom.linked(*cut(shuffled, sizes), every=True)
    assert state(con) == whole
