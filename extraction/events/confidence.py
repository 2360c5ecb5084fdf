"""The probability that an event is right, by the frame that read it and whether a verb or a verbal noun called it up.

The table `event_confidence.tsv` holds, for each such rule, how many of its events were right on annotated articles.
Recompute it after a change of rules with `python -m extraction.evaluation.calibrate GOLD_DIR...`.
"""

from __future__ import annotations

from functools import cache

from extraction.events.draft import Draft
from extraction.lexicon import rows

# A rule seen seldom is drawn towards what rules reach on articles that none was written on: this many imagined events
# at this precision.
_PRIOR_WEIGHT = 6
_PRIOR = 0.75


def rule_of(draft: Draft) -> str:
    """The rule that read an event: its frame, with `.noun` where a verbal noun called it up."""
    reading = draft.scene.reading
    return f"{reading.frame.name}.noun" if reading.noun else reading.frame.name


@cache
def confidence(rule: str) -> float:
    """The smoothed precision of a rule, rounded to three places."""
    right, found = _table().get(rule, (0, 0))
    return round((right + _PRIOR_WEIGHT * _PRIOR) / (found + _PRIOR_WEIGHT), 3)


def is_known(rule: str) -> bool:
    """Whether annotated articles held an event of a rule when the table was written."""
    return rule in _table()


@cache
def _table() -> dict[str, tuple[int, int]]:
    return {r["rule"]: (int(r["right"]), int(r["found"])) for r in rows("event_confidence")}
