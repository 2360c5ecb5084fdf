"""What stands on a page beside the article: menus, share buttons, other news, comments, bylines, datelines, captions.

    from extraction.regions import survey

    survey(folded.text).regions     # [Region(kind, start, end)], folded offsets, in order, none overlapping
    survey(folded.text).day         # the day of publication that the page tells

Nothing is cut from a text: regions only say where no event or metric is to be taken from.
"""

from extraction.regions.mask import blank, records_outside, region_records
from extraction.regions.survey import Survey, survey

__all__ = ["Survey", "blank", "records_outside", "region_records", "survey"]
