"""Confidence tables counted from annotated articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extraction.evaluation.calibrate import calibrate
from extraction.evaluation.gold import GoldError

_TEXT = "التقى وزير النقل سامي العلي سفير ألمانيا. في المبنى 5 قاعات وبلغت النسبة 40%."
_METRIC = {
    "evidence": "5 قاعات",
    "value": 5,
    "value_upper": None,
    "qualifier": "exact",
    "unit": "قاعات",
    "unit_kind": "count",
    "subject": None,
    "status": "actual",
    "change": "level",
    "period": None,
    "ref_area": None,
}
_EVENT = {
    "type": "meeting",
    "trigger": "التقى",
    "status": "occurred",
    "mode": None,
    "date_start": None,
    "date_end": None,
    "city": None,
    "country": None,
    "title": None,
    "part_of": None,
    "participants": [],
}


def _write(folder: Path) -> None:
    gold = {"published_on": None, "metrics": [_METRIC], "events": [_EVENT]}
    (folder / "a.json").write_text(json.dumps(gold), "utf-8")


def test_counts_by_rule(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(_TEXT, "utf-8")
    tables = calibrate([tmp_path])
    assert "count\t1\t1\n" in tables["metric"]
    assert "percent\t0\t1\n" in tables["metric"]
    assert tables["event"].endswith("rule\tright\tfound\nmet\t1\t1\n")


def test_an_article_that_is_not_there_is_named(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "articles").mkdir()
    with pytest.raises(GoldError, match="the article of a is not in"):
        calibrate([tmp_path])
