"""Metrics: every number that an article states about the world.

`find_metrics(article, folded)` reads each number where it stands: `reader` decides what it counts (money, percentage,
measure, rank, counted noun), `traps` what is no metric, and `status`, `change`, `period`, `ref_area` and `subject`
ask its clause for the rest. The words they go by are lexicons an analyst can extend: `units.tsv`, `currencies.tsv`,
`qualifiers.tsv` and `metric_*.tsv`; each says at its top how.
"""

from extraction.metrics.find import find_metrics

__all__ = ["find_metrics"]
