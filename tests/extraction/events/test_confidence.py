"""How sure an event is: the measured precision of the rule that read it, drawn towards a prior."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from telling import only

from extraction.events.confidence import confidence
from extraction.lexicon import rows

FRAMES = tomllib.loads((files("extraction") / "lexicons" / "event_frames.toml").read_text("utf-8"))
TABLE = rows("event_confidence")
MADE = {"signed_listed"}  # rules without words of their own: extraction/events/listed.py


def test_the_table_counts_rules_that_exist_once() -> None:
    rules = [row["rule"] for row in TABLE]
    assert len(rules) == len(set(rules))
    assert {rule.removesuffix(".noun") for rule in rules} <= FRAMES.keys() | MADE
    assert all(0 <= int(row["right"]) <= int(row["found"]) for row in TABLE)


def test_no_rule_is_certain_and_none_is_hopeless() -> None:
    assert all(0 < confidence(row["rule"]) < 1 for row in TABLE)


def test_more_right_is_surer() -> None:
    best = max(TABLE, key=lambda row: int(row["right"]))
    worst = min(TABLE, key=lambda row: int(row["right"]) / int(row["found"]))
    assert confidence(worst["rule"]) < confidence("no_such_rule") < confidence(best["rule"])


def test_an_event_carries_the_confidence_of_its_rule() -> None:
    signed = "توقيع اتفاقية بين شركة سفن الخليج وشركة موانئ الشام."
    assert only(f"تم {signed}").event.confidence == confidence("signed.noun")
    assert only("وقعت شركة سفن الخليج اتفاقية مع شركة موانئ الشام.").event.confidence == confidence("signed")
