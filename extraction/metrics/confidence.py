"""The probability that a metric is right, by the rule that read it.

The table `metric_confidence.tsv` holds, for each rule, how many of its metrics were right on annotated articles.
Recompute it after a change of rules with `python -m extraction.evaluation.calibrate GOLD_DIR...`. The counts of
`metric_reviewed.tsv`, judged by hand on other text, are added, so that the probability holds beyond the articles that
the rules were written on.
"""

from __future__ import annotations

from functools import cache

from extraction.lexicon import rows

# A rule seen seldom is drawn towards the precision of all rules: this many imagined metrics at that precision.
_PRIOR_WEIGHT = 4


@cache
def _table() -> dict[str, tuple[int, int]]:
    table: dict[str, tuple[int, int]] = {}
    for r in (*rows("metric_confidence"), *rows("metric_reviewed")):
        right, found = table.get(r["rule"], (0, 0))
        table[r["rule"]] = right + int(r["right"]), found + int(r["found"])
    return table


@cache
def confidence(rule: str) -> float:
    """The smoothed precision of a rule, rounded to three places."""
    table = _table()
    right = sum(r for r, _ in table.values()) + 1
    found = sum(f for _, f in table.values()) + 2
    own_right, own_found = table.get(rule, (0, 0))
    return round((own_right + _PRIOR_WEIGHT * right / found) / (own_found + _PRIOR_WEIGHT), 3)
