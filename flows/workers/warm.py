"""Imported once by the process that worker processes are forked from: they begin with the lexicons loaded."""

from contextlib import suppress

from extraction import extract
from flows.workers import worker
from schemas.tables import Article

__all__ = ["worker"]

# What fails here fails in the workers, where it is told.
with suppress(Exception):
    extract(Article(article_id="", source_uri="", text="زار الوزير 3 مدن في مصر يوم 5 مارس 2024."))
