"""Bring reprints, entities and event groups up to what is loaded, in one transaction."""

from __future__ import annotations

import duckdb

from warehouse.linking.entities import link_entities
from warehouse.linking.events import link_events
from warehouse.linking.reprints import link_reprints
from warehouse.session import transaction


def link(con: duckdb.DuckDBPyConnection) -> None:
    """Link all that is loaded. Articles are compared once, when they are new; ids are given anew, which changes only
    those of groups that grew or shrank. Doing it twice changes nothing."""
    with transaction(con):
        link_reprints(con)
        link_entities(con)
        link_events(con)
