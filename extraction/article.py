"""The extractor's one entry: an article's events with participants, its metrics, its regions and its signature."""

from __future__ import annotations

from extraction.events import find_events
from extraction.folding import fold
from extraction.glued import part_caption
from extraction.linking import identify, sign
from extraction.metrics import find_metrics
from extraction.regions import blank, records_outside, region_records, survey
from schemas.tables import Article, Records


def extract(article: Article) -> Records:
    """The records of one article, in text order, each with `text[evidence_start:evidence_end] == evidence`.

    Of what is no part of the article (see `extraction.regions`) only the place is told, and no record is taken from it.
    """
    folded = fold(article.text)
    if article.language != "ar":
        return Records(signature=sign(article.article_id, folded))
    folded = part_caption(folded)
    regions = survey(folded.text).regions
    folded = blank(folded, regions)
    events, participants = find_events(article, folded, weighed=True)
    identify(participants)
    found = Records(
        events=events,
        participants=participants,
        metrics=find_metrics(article, folded),
        regions=region_records(article.article_id, folded, regions),
        signature=sign(article.article_id, folded),
    )
    return records_outside(found)
