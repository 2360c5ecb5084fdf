"""Mentions: who takes part, as the text names them: persons, holders of posts, organisations, countries.

finder = MentionFinder(folded)        # finder.default_country is the article's own country
finder.find(start, end)               # what a stretch (a sentence) of the folded text names in full
finder.find_resolved(start, end)      # the same with short forms (الوزير, طلعت), resolved within the article
find_mentions(folded)                 # the whole text; resolve(folded) adds the short forms
"""

from extraction.mentions.finder import MentionFinder, find_mentions, resolve
from extraction.mentions.home import home_country

__all__ = ["MentionFinder", "find_mentions", "home_country", "resolve"]
