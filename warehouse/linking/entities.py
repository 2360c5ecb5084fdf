"""Unite the keys of entities: bodies in SQL, persons block by block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import duckdb
import polars as pl

from warehouse.linking.persons import Person, PersonLinker, link_lone_names
from warehouse.linking.scripts import run_script
from warehouse.session import registered

_ROOTS = {"entity_key": pl.String(), "root": pl.String()}
_PEOPLE = "SELECT entity_key, name FROM entity_keys WHERE kind = $1 ORDER BY split_part(name, ' ', 1), entity_key"
# Words that several persons' names begin with.
_GIVEN = (
    "SELECT split_part(name, ' ', 1) FROM entity_keys WHERE kind = 'person' GROUP BY 1 HAVING count(DISTINCT name) > 1"
)
_FULL = (
    "SELECT s.name, k.entity_key, coalesce(r.root, k.entity_key)"
    " FROM (SELECT DISTINCT name FROM entity_keys WHERE kind = 'short') s"
    " JOIN entity_keys k ON k.kind = 'person'"
    " AND (starts_with(k.name, s.name || ' ') OR ends_with(k.name, ' ' || s.name))"
    " LEFT JOIN key_roots r USING (entity_key)"
    " WHERE k.position <> '' AND k.entity_key NOT IN (SELECT entity_key FROM lone_keys) ORDER BY ALL"
)


def link_entities(con: duckdb.DuckDBPyConnection) -> None:
    """Give every participant the id of its entity, and make entities, aliases and positions follow."""
    run_script(con, "20_entity_keys.sql")
    run_script(con, "21_bodies.sql")
    con.execute(
        "CREATE OR REPLACE TEMP TABLE lone_keys AS SELECT entity_key FROM entity_keys WHERE ends_with(kind, '?')"
    )
    _link_people(con)
    _link_lone_names(con)
    run_script(con, "22_entities.sql")
    run_script(con, "40_entities.sql", "load")
    run_script(con, "23_positions.sql")


def _link_people(con: duckdb.DuckDBPyConnection) -> None:
    """Names of two words and more, a block of one first word at a time."""
    given = {word for (word,) in con.execute(_GIVEN).fetchall()}
    roots: list[tuple[str, str]] = []
    lone: list[str] = []
    for _, block in groupby(_rows(con, "person"), key=lambda row: row[1].partition(" ")[0]):
        linker = PersonLinker((Person.of(key) for key, _ in block), given)
        clusters = linker.link()
        roots += [(key, clusters.find(key)) for key in sorted(clusters.nodes())]
        lone += sorted(linker.lone)
    _store(con, roots, lone)


def _link_lone_names(con: duckdb.DuckDBPyConnection) -> None:
    full: dict[str, list[tuple[Person, str]]] = {}
    for name, key, root in con.execute(_FULL).fetchall():
        full.setdefault(name, []).append((Person.of(key), root))
    roots: list[tuple[str, str]] = []
    lone: list[str] = []
    for name, block in groupby(_rows(con, "short"), key=lambda row: row[1]):
        clusters, untold = link_lone_names([Person.of(key) for key, _ in block], full.get(name, []))
        known = {root for _, root in full.get(name, [])}
        roots += [(key, clusters.find(key)) for key in sorted(clusters.nodes()) if key not in known]
        lone += sorted(untold)
    _store(con, roots, lone)


def _rows(con: duckdb.DuckDBPyConnection, kind: str) -> Iterator[tuple[str, str]]:
    yield from con.execute(_PEOPLE, [kind]).fetchall()


def _store(con: duckdb.DuckDBPyConnection, roots: list[tuple[str, str]], lone: list[str]) -> None:
    frames = {
        "new_roots": pl.DataFrame(roots, schema=_ROOTS, orient="row"),
        "new_lone": pl.DataFrame({"entity_key": lone}, schema={"entity_key": pl.String()}),
    }
    with registered(con, frames):
        con.execute("INSERT INTO key_roots SELECT * FROM new_roots")
        con.execute("INSERT INTO lone_keys SELECT * FROM new_lone")
