"""Every table of the warehouse: where it is, its record type, the columns put beside the record's own, its key."""

from __future__ import annotations

import types
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from schemas import fields as f
from schemas import ops
from schemas import tables as t
from schemas.column import Column


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of one table: `type` is the Python type of a value, without `None`."""

    name: str
    type: Any
    nullable: bool
    meaning: Column


def _column(name: str, annotation: Any) -> TableColumn:
    if get_origin(annotation) is not Annotated:
        raise TypeError(f"column {name} is not declared in schemas.fields")
    kind, meaning = get_args(annotation)[:2]
    if get_origin(kind) in (Union, types.UnionType):
        (kind,) = [part for part in get_args(kind) if part is not type(None)]
        return TableColumn(name, kind, True, meaning)
    return TableColumn(name, kind, False, meaning)


@dataclass(frozen=True)
class Table:
    """A table of the warehouse. `extra` are the columns that only a load knows, `linked` those that only a comparison
    of articles knows; `key` tells rows apart."""

    schema: str
    name: str
    record: type
    key: tuple[str, ...]
    extra: tuple[tuple[str, Any], ...] = ()
    linked: tuple[tuple[str, Any], ...] = ()
    note: str = ""

    @property
    def full_name(self) -> str:
        """Name to write in SQL: contract tables stand in the default schema and go without it."""
        return self.name if self.schema == "main" else f"{self.schema}.{self.name}"

    @property
    def description(self) -> str:
        """First paragraph of the record's docstring, or the table's own note."""
        return self.note or (self.record.__doc__ or "").split("\n\n")[0].replace("\n", " ").strip()

    @cached_property
    def columns(self) -> tuple[TableColumn, ...]:
        """The record's columns in order, then the extra ones, then those of linking."""
        hints = get_type_hints(self.record, include_extras=True)
        own = [_column(field.name, hints[field.name]) for field in fields(self.record)]
        return (*own, *(_column(name, annotation) for name, annotation in (*self.extra, *self.linked)))

    @cached_property
    def record_columns(self) -> tuple[TableColumn, ...]:
        """The record's own columns only."""
        return self.columns[: len(self.columns) - len(self.extra) - len(self.linked)]


LOADED: tuple[tuple[str, Any], ...] = (("extractor_version", f.ExtractorVersion), ("load_id", f.LoadId))

ARTICLES = Table(
    "main", "articles", t.Article, ("article_id",), LOADED, linked=(("reprint_group_id", f.ReprintGroupId),)
)
EVENTS = Table("main", "events", t.Event, ("event_id",), LOADED, linked=(("event_group_id", f.EventGroupId),))
PARTICIPANTS = Table(
    "main", "event_participants", t.Participant, ("event_id", "name", "role", "evidence_start"), LOADED
)
METRICS = Table("main", "metrics", t.Metric, ("metric_id",), LOADED)
REGIONS = Table("main", "article_regions", t.ArticleRegion, ("article_id", "region_start"), LOADED)
ENTITIES = Table("main", "entities", t.Entity, ("entity_id",), LOADED)
ENTITY_ALIASES = Table("main", "entity_aliases", t.EntityAlias, ("entity_id", "alias"), LOADED)
ENTITY_POSITIONS = Table(
    "main", "entity_positions", t.EntityPosition, ("entity_id", "position", "organization", "country")
)
REPRINT_LINKS = Table("main", "reprint_links", t.ReprintLink, ("article_id", "other_article_id"))

# Validated and loaded from records, in the order in which one depends on another.
RECORD_TABLES = (ARTICLES, EVENTS, PARTICIPANTS, METRICS, REGIONS)
CONTRACT_TABLES = (*RECORD_TABLES, ENTITIES, ENTITY_ALIASES, ENTITY_POSITIONS, REPRINT_LINKS)

FILES = Table("ops", "files", ops.File, ("uri",))
ARTICLE_FILES = Table("ops", "article_files", ops.ArticleFile, ("source_uri",))
LOADS = Table("ops", "loads", ops.LoadRow, ("load_id",))
RUNS = Table("ops", "runs", ops.RunRow, ("run_id",))
REBUILD_CHANGES = Table("ops", "rebuild_changes", ops.RebuildChange, ("load_id", "kind", "change", "column_name"))
QUARANTINE = Table("ops", "quarantine", ops.QuarantineRow, ("quarantine_id",))
MIGRATIONS = Table("ops", "migrations", ops.Migration, ("number",))
SIGNATURES = Table("ops", "article_signatures", t.ArticleSignature, ("article_id",))
OPS_TABLES = (FILES, ARTICLE_FILES, LOADS, RUNS, REBUILD_CHANGES, QUARANTINE, MIGRATIONS, SIGNATURES)


def _history(table: Table) -> Table:
    more = "" if table is ARTICLES else " or that a rebuild read again"
    return Table(
        "history",
        table.name,
        table.record,
        (*table.key, "superseded_by"),
        (*table.extra, ("superseded_by", f.SupersededBy)),
        table.linked,
        note=f"Former rows of {table.name}, of articles that no current file holds any more{more}.",
    )


HISTORY_TABLES = tuple(_history(table) for table in RECORD_TABLES)
TABLES = (*CONTRACT_TABLES, *HISTORY_TABLES, *OPS_TABLES)
