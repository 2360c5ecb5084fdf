"""Group the events of different articles that are one event in the world."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import duckdb
import polars as pl

from warehouse.linking.clusters import join_compatible
from warehouse.linking.scripts import run_script
from warehouse.session import registered

_ROOTS = {"event_id": pl.String(), "root": pl.String()}
# From the first to the last report of an event whose day nobody gives.
_LONGEST_REPORTING = dt.timedelta(days=6)
_PAPER_AFTER_AGENCY = dt.timedelta(days=1)
_PAIRS = (
    "SELECT event_id, other_event_id, in_same_words FROM event_pairs"
    " ORDER BY in_same_words DESC, sureness DESC, event_id, other_event_id"
)
_STATES = (
    "SELECT event_id, article_id, country, first_day, last_day, published_on FROM event_nodes"
    " WHERE event_id IN (SELECT event_id FROM event_pairs UNION SELECT other_event_id FROM event_pairs)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the events of a group say together: articles, countries, and the days that it may have been and was told."""

    articles: frozenset[str]
    countries: frozenset[str]
    first_day: dt.date | None
    last_day: dt.date | None
    first_told: dt.date | None
    last_told: dt.date | None


def merge(one: Told, other: Told, in_same_words: bool = False) -> Told | None:
    """Both groups as one; None where an article would tell the event twice, or country or days contradict.

    Of what is told in the same words the country may have been read in two ways, and the day be that of the paper or
    of the agency: such a difference does not part them.
    """
    if one.articles & other.articles:
        return None
    if not in_same_words and one.countries and other.countries and not one.countries & other.countries:
        return None
    first_day, last_day = _latest(one.first_day, other.first_day), _earliest(one.last_day, other.last_day)
    if first_day and last_day and first_day > last_day:
        if not in_same_words or first_day - last_day > _PAPER_AFTER_AGENCY:
            return None
        first_day, last_day = last_day, first_day
    first_told, last_told = _earliest(one.first_told, other.first_told), _latest(one.last_told, other.last_told)
    known = first_day is not None and first_day == last_day
    if not known and first_told and last_told and last_told - first_told > _LONGEST_REPORTING:
        return None
    countries = one.countries | other.countries
    return Told(one.articles | other.articles, countries, first_day, last_day, first_told, last_told)


def link_events(con: duckdb.DuckDBPyConnection) -> None:
    """Give every event the id of its group."""
    run_script(con, "30_event_nodes.sql")
    run_script(con, "31_event_words.sql")
    run_script(con, "32_event_pairs.sql")
    states = {
        event: Told(frozenset([article]), frozenset([country] if country else []), first_day, last_day, told, told)
        for event, article, country, first_day, last_day, told in con.execute(_STATES).fetchall()
    }
    groups = join_compatible(con.execute(_PAIRS).fetchall(), states, merge)
    roots = [(event, groups.find(event)) for event in groups.nodes()]
    with registered(con, {"event_roots": pl.DataFrame(roots, schema=_ROOTS, orient="row")}):
        run_script(con, "33_event_groups.sql")


def _earliest(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return min(one, other) if one and other else one or other


def _latest(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return max(one, other) if one and other else one or other
