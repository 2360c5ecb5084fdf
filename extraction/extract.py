"""The extractor's one entry: an article's events with participants, and its metrics."""

from __future__ import annotations

from extraction.events import find_events
from extraction.folding import fold
from extraction.metrics import find_metrics
from schemas.tables import Article, Records

# Raised whenever the same text may give other records.
EXTRACTOR_VERSION = "0.1.0"


def extract(article: Article) -> Records:
    """The records of one article, in text order, each with `text[evidence_start:evidence_end] == evidence`."""
    if article.language != "ar":
        return Records()
    folded = fold(article.text)
    events, participants = find_events(article, folded)
    return Records(events=events, participants=participants, metrics=find_metrics(article, folded))
