"""`marsad evaluate`: figures, misses in their sentences, and what a change gained and lost."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from flows.cli import app

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"

Marsad = Callable[..., Any]

TEXT = "زار وزير الصناعة مصنع الورق في مدينة طنطا. ويعمل في المصنع 1200 عامل، وتبلغ مساحته 5 كيلومترات مربعة."
WORKERS = {
    "evidence": "1200 عامل",
    "value": 1200,
    "value_upper": None,
    "qualifier": "exact",
    "unit_kind": "count",
    "unit": "عامل",
    "status": "actual",
    "change": "level",
    "ref_area": None,
    "period": None,
}
AREA = WORKERS | {"evidence": "5 كيلومترات مربعة", "value": 5, "unit_kind": "area", "unit": "km2"}


@pytest.fixture
def gold(tmp_path: Path) -> Callable[..., Path]:
    """Write a gold folder of one article with these metrics and no events."""

    def write(*metrics: dict[str, Any]) -> Path:
        folder = tmp_path / "gold"
        (folder / "articles").mkdir(parents=True, exist_ok=True)
        (folder / "articles" / "visit.txt").write_text(TEXT, "utf-8")
        content: dict[str, Any] = {"article": "visit", "published_on": None, "metrics": metrics, "events": []}
        (folder / "visit.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        return folder

    return write


def evaluate(*args: object) -> Result:
    """`marsad evaluate ARGS...` in this process."""
    return CliRunner().invoke(app, ["evaluate", *map(str, args)])


def of_metrics(done: Result) -> dict[str, Any]:
    assert done.exit_code == 0, done.stderr
    score: dict[str, Any] = next(score for score in json.loads(done.stdout)["kinds"] if score["kind"] == "metric")
    return score


def test_figures_of_right_missed_and_spurious(gold: Callable[..., Path]) -> None:
    all_right = of_metrics(evaluate(gold(WORKERS, AREA), "-f", "json"))
    assert all_right == {
        "kind": "metric", "gold": 2, "found": 2, "right": 2, "precision": 1.0, "recall": 1.0, "f1": 1.0
    }  # fmt: skip
    one = of_metrics(evaluate(gold(WORKERS, AREA | {"value": 7}), "-f", "json"))
    assert (one["gold"], one["found"], one["right"]) == (2, 2, 1)
    assert one["f1"] == pytest.approx(0.5)


def test_verbose_shows_misses_and_wrong_attributes_in_their_sentences(
    marsad: Marsad, gold: Callable[..., Path]
) -> None:
    done = evaluate(gold(WORKERS | {"status": "target"}, AREA | {"value": 7}), "-v")
    assert done.exit_code == 0
    lines = [line.strip() for line in done.stdout.splitlines()]
    at = lines.index("status: gold target, found actual")
    assert "⟦1200 عامل⟧" in lines[at - 1]
    missed = next(n for n, line in enumerate(lines) if line.startswith("missed") and "metric 7" in line)
    assert "ويعمل في المصنع 1200 عامل، وتبلغ مساحته ⟦5 كيلومترات مربعة⟧" in lines[missed + 1]
    assert any(line.startswith("spurious metric 5 ") for line in re.sub(" +", " ", done.stdout).splitlines())


def test_changes_since_a_saved_result(gold: Callable[..., Path], tmp_path: Path) -> None:
    folder, saved = gold(WORKERS | {"status": "target"}, AREA), tmp_path / "before.json"
    assert evaluate(folder, "--save", saved).exit_code == 0
    same = evaluate(folder, "--against", saved).stdout
    assert "gained: 0 records, 0 attributes" in same
    assert "lost: 0 records, 0 attributes" in same
    (folder / "articles" / "visit.txt").write_text(TEXT.partition("، وتبلغ")[0], "utf-8")
    assert "lost: 1 records, 0 attributes" in evaluate(folder, "--against", saved).stdout
    planned = TEXT.replace("ويعمل في المصنع", "ومن المقرر أن يعمل في المصنع")
    (folder / "articles" / "visit.txt").write_text(planned, "utf-8")
    better = evaluate(folder, "--against", saved).stdout
    assert "gained: 0 records, 1 attributes" in better
    assert "status: gold target, was actual, now target" in better


def test_a_cut_at_a_confidence_leaves_records_out(gold: Callable[..., Path]) -> None:
    score = of_metrics(evaluate(gold(WORKERS, AREA), "-f", "json", "--min-confidence", "1"))
    assert (score["gold"], score["found"]) == (2, 0)


def test_a_quote_that_is_not_in_the_article_is_told_and_missed(gold: Callable[..., Path]) -> None:
    done = evaluate(gold(WORKERS | {"evidence": "1300 عامل"}), "-f", "json")
    assert "visit: not in the article, counted as missed: 1300 عامل" in done.stderr
    assert of_metrics(done)["right"] == 0


def test_an_article_that_is_missing_counts_as_missed(gold: Callable[..., Path]) -> None:
    folder = gold(WORKERS)
    (folder / "articles" / "visit.txt").unlink()
    done = evaluate(folder, "-f", "json")
    assert json.loads(done.stdout)["articles"]["missing"] == ["visit"]
    assert (of_metrics(done)["gold"], of_metrics(done)["found"]) == (1, 0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not valid JSON"),
        ('{"metrics": []}', "'events' is missing"),
        (json.dumps({"metrics": [WORKERS | {"change": "up"}], "events": []}), "change 'up' is not one of level"),
        (json.dumps({"metrics": [WORKERS | {"value": "many"}], "events": []}), "many"),
    ],
)
def test_a_wrong_gold_file_is_told_in_one_line(gold: Callable[..., Path], content: str, said: str) -> None:
    folder = gold(WORKERS)
    (folder / "visit.json").write_text(content, "utf-8")
    done = evaluate(folder)
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert said in line
    assert "visit.json" in line


def test_wrong_folders_and_files(gold: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for args, said in (
        ([tmp_path / "nowhere"], "no such folder"),
        ([tmp_path / "empty"], "no gold files"),
        ([gold(WORKERS), "--against", gold(WORKERS) / "visit.json"], "no saved evaluation"),
        ([gold(WORKERS), "--against", "nowhere.json"], "nowhere.json"),
    ):
        done = evaluate(*args)
        assert done.exit_code == 1
        assert said in done.stderr
        assert len(done.stderr.splitlines()) == 1


# What the shared scorer prints of a warehouse.
_KIND = re.compile(r"^(metric|event|participant) +gold +(\d+) +predicted +(\d+) +right +(\d+)", re.MULTILINE)
_ATTRIBUTE = re.compile(r"^ +([a-z_]+\.[a-z_]+) +(\d+) of (\d+)", re.MULTILINE)


@pytest.mark.skipif(not SCORER.is_file(), reason="the shared scorer and gold files are not beside this checkout")
@pytest.mark.parametrize(
    ("gold_folder", "articles"),
    [
        pytest.param(SHARED / "gold", SHARED / "gold" / "articles", id="gold"),
        pytest.param(ROOT / "samples" / "gold", ROOT / "samples" / "inbox", id="samples"),
    ],
)
def test_figures_equal_those_of_the_shared_scorer(
    marsad: Marsad, home: Path, gold_folder: Path, articles: Path
) -> None:
    """The scorer reads what an ingest has loaded; the command extracts by itself."""
    assert marsad("ingest", "--direct", articles).returncode == 0
    warehouse = home / "published" / "marsad.duckdb"
    told = subprocess.run(
        [sys.executable, SCORER, gold_folder, warehouse], capture_output=True, text=True, check=True
    ).stdout
    ours = json.loads(evaluate(gold_folder, "-f", "json").stdout)
    kinds = [(s["kind"], s["gold"], s["found"], s["right"]) for s in ours["kinds"]]
    assert kinds == [(kind, *map(int, counts)) for kind, *counts in _KIND.findall(told)]
    attributes = [(f"{s['kind']}.{s['attribute']}", s["right"], s["seen"]) for s in ours["attributes"]]
    assert attributes == [(name, int(right), int(seen)) for name, right, seen in _ATTRIBUTE.findall(told)]
    assert attributes
