"""Make the `marts` schema anew: code lists from data files, views from SQL."""

from __future__ import annotations

from pathlib import Path

import duckdb

from schemas.ddl import quote
from warehouse.session import transaction

FOLDER = Path(__file__).parent
VIEWS = ("views.sql", "link_views.sql")

EVENT_TYPES = (
    "Code list of event types, with labels and the codes by which they join CAMEO (GDELT) and PLOVER (POLECAT)."
)
# CAMEO codes and Goldstein values are those of GDELT's lookups, PLOVER categories and modes those of the conversion
# table CAMEO2PLOVER-2021 of openeventdata/PLOVER. What neither settles for a whole type is empty.
EVENT_TYPE_COLUMNS = {
    "event_type": ("VARCHAR", "Code, as in events.event_type."),
    "label_en": ("VARCHAR", "English label."),
    "label_ar": ("VARCHAR", "Arabic label."),
    "cameo_code": ("VARCHAR", "CAMEO code of the type; null where CAMEO has none that fits all of its events."),
    "goldstein": ("DOUBLE", "Goldstein value of cameo_code, from -10 (conflict) to 10 (cooperation)."),
    "cameo_code_alternative": ("VARCHAR", "CAMEO code of some of its events; see alternative_when."),
    "goldstein_alternative": ("DOUBLE", "Goldstein value of cameo_code_alternative."),
    "alternative_when": ("VARCHAR", "When the alternative code holds."),
    "plover_category": ("VARCHAR", "PLOVER category; null where none fits all of its events."),
    "plover_mode": ("VARCHAR", "PLOVER mode that goes with cameo_code; null where it has none."),
    "plover_mode_alternative": ("VARCHAR", "PLOVER mode that goes with cameo_code_alternative."),
}


def refresh_marts(con: duckdb.DuckDBPyConnection) -> None:
    """Replace the schema `marts` by what the files of this version say, in one transaction."""
    with transaction(con):
        con.execute("DROP SCHEMA IF EXISTS marts CASCADE; CREATE SCHEMA marts")
        _create_event_types(con)
        for name in VIEWS:
            con.execute((FOLDER / name).read_text(encoding="utf-8"))


def _create_event_types(con: duckdb.DuckDBPyConnection) -> None:
    lines = (FOLDER / "event_types.tsv").read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines]
    if header != list(EVENT_TYPE_COLUMNS):
        raise ValueError(f"event_types.tsv has the columns {header}")
    columns = ", ".join(f"{name} {kind}" for name, (kind, _) in EVENT_TYPE_COLUMNS.items())
    con.execute(f"CREATE TABLE marts.event_types ({columns})")
    values = ", ".join("(" + ", ".join(quote(cell) if cell else "NULL" for cell in row) + ")" for row in rows)
    con.execute(f"INSERT INTO marts.event_types VALUES {values}")
    con.execute(f"COMMENT ON TABLE marts.event_types IS {quote(EVENT_TYPES)}")
    for name, (_, comment) in EVENT_TYPE_COLUMNS.items():
        con.execute(f"COMMENT ON COLUMN marts.event_types.{name} IS {quote(comment)}")
