"""Mentions: who takes part, as the text names them: persons, holders of posts, organisations, countries.

finder = MentionFinder(folded, default_country)     # default_country: home_country(places, finder.find_all()) tells it
finder.find(start, end)                             # what a stretch (a sentence) of the folded text names in full
finder.find_resolved(start, end)                    # the same with short forms (الوزير, طلعت), resolved in the article
find_mentions(folded)                               # the whole text; resolve(mentions, folded) adds the short forms
"""

from extraction.mentions.coreference import resolve
from extraction.mentions.finder import MentionFinder, find_mentions
from extraction.mentions.home import home_country

__all__ = ["MentionFinder", "find_mentions", "home_country", "resolve"]
