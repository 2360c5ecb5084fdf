"""Stored articles, extracted again: set aside batch by batch, compared, put in place of the former records at once."""

from warehouse.rebuild.compare import Change, compare
from warehouse.rebuild.staging import NAME, Staging
from warehouse.rebuild.stored import Stored, articles_of, outdated
from warehouse.rebuild.switch import ready, switch, switched

__all__ = ["NAME", "Change", "Staging", "Stored", "articles_of", "compare", "outdated", "ready", "switch", "switched"]
