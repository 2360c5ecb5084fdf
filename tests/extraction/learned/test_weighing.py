"""What is weighed of rules and words, and what comes of it."""

from __future__ import annotations

import pytest

from extraction.learned import Weigher
from extraction.learned.model import sentence_model
from extraction.learned.terms import RuleEvent, terms
from extraction.learned.weighing import is_told, probability

VISIT = RuleEvent("visit", "travelled", 0.9, 2, "occurred", True)


def test_terms_name_what_the_rules_read_of_the_type_and_beside_it() -> None:
    alone = terms("visit", -1.0, 2.0, 5, None, [])
    assert alone == {"logit": -1.0, "gap": -3.0, "type visit": 1.0, "logit visit": -1.0, "place 2": 1.0}
    both = terms("visit", -1.0, 2.0, 0, VISIT, ["signing"])
    assert {"same", "rule travelled", "participants 2", "dated 1", "other signing visit", "both"} <= set(both)
    assert both["same confidence"] == 0.9


def test_what_rules_and_words_say_raises_the_probability() -> None:
    nobody = probability(terms("visit", -3.0, -3.0, 0, None, []))
    words = probability(terms("visit", 2.0, 2.0, 0, None, []))
    rule = probability(terms("visit", -3.0, -3.0, 0, VISIT, []))
    both = probability(terms("visit", 2.0, 2.0, 0, VISIT, []))
    assert 0 < nobody < min(words, rule) < max(words, rule) < both < 1
    assert not is_told(nobody)
    assert is_told(both)


@pytest.mark.parametrize("read", [[], [(0, "incident")]])
def test_what_a_rule_read_is_not_read_again(read: list[tuple[int, str]]) -> None:
    model = sentence_model()
    column = model.types.index("incident")
    speaking = sorted(model.rows.values(), key=lambda row: -model.share(row, column))[:8]
    features = {row: 3 + n % 3 for n, row in enumerate(speaking)}
    found = [w for w in Weigher([features], 0).unread(read) if w.type == "incident"]
    assert [w.sentence for w in found] == ([] if read else [0])
    assert all(set(w.words) <= {3, 4, 5} and is_told(w.probability) for w in found)
