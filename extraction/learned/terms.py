"""What is weighed for "this sentence tells an event of this type": what its words say, and what the rules read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class RuleEvent(NamedTuple):
    """An event that a rule read in the sentence."""

    type: str
    rule: str
    confidence: float
    participants: int
    status: str
    dated: bool


def terms(
    kind: str, logit: float, best: float, place: int, same: RuleEvent | None, others: Sequence[str]
) -> dict[str, float]:
    """The terms of one type in one sentence by name.

    `logit` is what the words say of the type, `best` what they say of the likeliest one; `place` the sentence's place
    in the article; `same` what a rule read of this type, `others` the other types that rules read in the sentence.
    """
    where = min(place, 2)
    found = {"logit": logit, "gap": logit - best, f"type {kind}": 1.0, f"logit {kind}": logit, f"place {where}": 1.0}
    if same:
        found |= {
            "same": 1.0,
            "same confidence": same.confidence,
            f"same {kind}": 1.0,
            f"rule {same.rule}": 1.0,
            "same logit": logit,
            f"participants {min(same.participants, 3)}": 1.0,
            f"status {same.status}": 1.0,
            f"dated {same.dated:d}": 1.0,
            f"same place {where}": 1.0,
        }
    if others:
        found |= {"other": 1.0, f"other place {where}": 1.0, "other logit": logit}
        found |= {f"other {other} {kind}": 1.0 for other in others}
    if same and others:
        found["both"] = 1.0
    return found
