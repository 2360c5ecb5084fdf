"""Mentions: who takes part, as the text names them: persons with titles and position, holders of posts, bodies, countries."""

from extraction.mentions.finder import MentionFinder, find_mentions

__all__ = ["MentionFinder", "find_mentions"]
