"""The extractor's one entry: an article's events with participants, its metrics, and its signature."""

from __future__ import annotations

from extraction.events import find_events
from extraction.folding import fold
from extraction.linking import identify, sign
from extraction.metrics import find_metrics
from schemas.tables import Article, Records


def extract(article: Article) -> Records:
    """The records of one article, in text order, each with `text[evidence_start:evidence_end] == evidence`."""
    folded = fold(article.text)
    signature = sign(article.article_id, folded)
    if article.language != "ar":
        return Records(signature=signature)
    events, participants = find_events(article, folded)
    identify(participants)
    return Records(events=events, participants=participants, metrics=find_metrics(article, folded), signature=signature)
