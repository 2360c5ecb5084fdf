"""Metrics: every number that an article states about the world."""

from __future__ import annotations

from extraction.folding import Folded
from schemas.tables import Article, Metric


def find_metrics(article: Article, folded: Folded) -> list[Metric]:
    """The metrics of an article, in text order."""
    return []
