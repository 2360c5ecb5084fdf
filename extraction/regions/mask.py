"""What the finders are given in place of a page: the text with what is no part of the article blanked out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from extraction.folding import Folded
from extraction.regions.survey import Region
from schemas.tables import ArticleRegion, Event, Metric, Records

# What these say belongs to the article's frame: finders read it (a dateline's city), but take no record from it.
FRAME = frozenset({"byline", "dateline"})


def blank(folded: Folded, regions: Sequence[Region]) -> Folded:
    """The text with all regions but those of `FRAME` as blanks; every offset stays."""
    junk = [region for region in regions if region.kind not in FRAME]
    if not junk:
        return folded
    out: list[str] = []
    at = 0
    for region in junk:
        out += [folded.text[at : region.start], " " * (region.end - region.start)]
        at = region.end
    out.append(folded.text[at:])
    return folded.with_text("".join(out))


def region_records(article_id: str, folded: Folded, regions: Sequence[Region]) -> list[ArticleRegion]:
    """The regions with their offsets in the article's own text."""
    out: list[ArticleRegion] = []
    for region in regions:
        start, end = folded.span(region.start, region.end)
        out.append(ArticleRegion(article_id=article_id, kind=region.kind, region_start=start, region_end=end))
    return out


def records_outside(found: Records) -> Records:
    """The records without those events, with their participants, and metrics that stand wholly within a region."""
    spans = [(region.region_start, region.region_end) for region in found.regions]
    if not spans:
        return found
    events = [event for event in found.events if not _is_within(event, spans)]
    left = {event.event_id for event in events}
    return replace(
        found,
        events=events,
        participants=[person for person in found.participants if person.event_id in left],
        metrics=[metric for metric in found.metrics if not _is_within(metric, spans)],
    )


def _is_within(record: Event | Metric, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, record.evidence_start, key=itemgetter(0)) - 1
    return at >= 0 and record.evidence_end <= spans[at][1]
