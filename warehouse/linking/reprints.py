"""Group the articles that say the same."""

from __future__ import annotations

import duckdb
import polars as pl

from warehouse.linking.clusters import components
from warehouse.linking.scripts import run_script
from warehouse.session import registered

_ROOTS = {"article_id": pl.String(), "root": pl.String()}


def link_reprints(con: duckdb.DuckDBPyConnection) -> None:
    """Compare the articles that came since the last time, and give every article its group."""
    run_script(con, "10_reprints.sql")
    pairs = con.execute("SELECT article_id, other_article_id FROM reprint_links ORDER BY ALL").fetchall()
    groups = components(pairs)
    roots = [(article, groups.find(article)) for article in groups.nodes()]
    with registered(con, {"reprint_roots": pl.DataFrame(roots, schema=_ROOTS, orient="row")}):
        run_script(con, "11_reprint_groups.sql")
