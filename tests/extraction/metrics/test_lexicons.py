"""The lexicons of metrics: every entry has a meaning that the program knows."""

from __future__ import annotations

import re

import pycountry
import pytest

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.metrics.vocabulary import is_future
from schemas import vocabularies as v

CONTEXT_CLASSES = {
    "event", "harm", "budget", "results", "market", "market_move", "weather", "incident", "statistics", "claim",
    "measure", "own_waw", "wider", "between_two", "given", "partner", "source", "held", "coming", "attending",
    "attendance", "wider_name",
}  # fmt: skip
WORD_CLASSES = {
    "stop", "verb", "noun", "rate", "goal", "measured", "one_idiom", "name_head", "number_head", "group", "total",
    "rank", "elative", "scope", "area_free", "hypothetical", "idiom", "paired", "not_future", "members", "victims",
    "change_level", "change_by", "change_said", "change_ends", "reaches", "journey", "placing", "subject_verb",
    "year_word",
}  # fmt: skip


def test_units_have_a_kind_of_the_vocabulary() -> None:
    assert {r["kind"] for r in rows("units")} <= set(v.UNIT_KINDS)
    assert all(r["factor"] in ("", "dual") or float(r["factor"]) > 0 for r in rows("units"))


def test_currencies_are_iso_4217() -> None:
    codes = {code for r in rows("currencies") for code in re.findall(r"(?:^|:)([A-Z]{3})(?=$|:| )", r["code"])}
    historic = {"FRF", "ITL", "ZWL"}
    assert {c for c in codes - historic if pycountry.currencies.get(alpha_3=c) is None} == set()


def test_hedges_are_of_the_vocabulary() -> None:
    assert {r["qualifier"] for r in rows("qualifiers")} <= set(v.QUALIFIERS)
    assert {r["place"] for r in rows("qualifiers")} == {"before", "verb", "after"}


def test_status_and_change_words_have_known_kinds() -> None:
    kinds = {r["kind"] for r in rows("metric_status")}
    assert kinds == {*v.METRIC_STATUSES, "masdar", "masdar_near", "magnitude", "present", "money"}
    assert {r["change"] for r in rows("metric_change")} == {"increase", "decrease"}


def test_word_classes_are_known() -> None:
    assert {r["class"] for r in rows("metric_words")} == WORD_CLASSES
    assert {r["class"] for r in rows("metric_context")} == CONTEXT_CLASSES


@pytest.mark.parametrize("word", ["سيطرح", "سيرتفع", "سيبلغ", "سيناقش", "ستؤدي", "ستراوح", "وسيلتقي", "فستأتي"])
def test_future_verbs(word: str) -> None:
    assert is_future(fold_text(word))


@pytest.mark.parametrize("word", ["سيطرت", "سياستها", "ستانفورد", "وسيناريوهات", "سيدني", "سيارتهم", "ستوديو"])
def test_words_like_future_verbs(word: str) -> None:
    assert not is_future(fold_text(word))


@pytest.mark.parametrize("name", ["metric_confidence", "metric_reviewed"])
def test_precision_counts_are_counts(name: str) -> None:
    assert all(0 <= int(r["right"]) <= int(r["found"]) for r in rows(name))
