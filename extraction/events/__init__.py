"""Events: who did what with whom, where and when."""

from extraction.events.find import find_events

__all__ = ["find_events"]
