"""Dates in running Arabic text, resolved to ISO 8601 against the day of publication."""

from extraction.dates.finder import find_dates, find_in_folded

__all__ = ["find_dates", "find_in_folded"]
