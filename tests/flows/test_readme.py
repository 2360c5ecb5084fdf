"""What the README promises: its queries run on the samples, its tables say what the code does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.settings import Settings

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")
RECIPES = re.findall(r"```sql\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory, run_marsad: Callable[..., Any]) -> Path:
    """A home with the sample articles in it."""
    home = tmp_path_factory.mktemp("samples")
    done = run_marsad("ingest", "--direct", ROOT / "samples" / "inbox", "--home", home)
    assert done.returncode == 0, done.stderr
    return home


@pytest.mark.parametrize("recipe", RECIPES)
def test_recipes_work_as_written_and_find_something(recipe: str, samples: Path, rows: Callable[..., Any]) -> None:
    assert len(rows(recipe, samples)) > 0


def test_samples_show_a_near_duplicate_an_array_and_the_quarantine(samples: Path, rows: Callable[..., Any]) -> None:
    assert rows("SELECT count(DISTINCT file_uri) AS files FROM ops.article_files", samples)[0]["files"] == 11
    (aside,) = rows("SELECT kind, failed_checks FROM ops.quarantine", samples)
    assert aside == {"kind": "file", "failed_checks": ["json_syntax"]}
    assert rows("SELECT DISTINCT published_on_source AS said FROM articles ORDER BY said", samples) == [
        {"said": "filename"},
        {"said": "metadata"},
        {"said": "text"},
    ]
    assert rows("SELECT count(DISTINCT kind) > 8 AS many FROM article_regions", samples) == [{"many": True}]
    assert rows("SELECT count(*) AS n FROM articles WHERE title IS NULL", samples) == [{"n": 1}]


def test_every_setting_stands_in_the_readme() -> None:
    named = set(re.findall(r"`(MARSAD_[A-Z_]+)`", README))
    assert named == {f"MARSAD_{name.upper()}" for name in Settings.model_fields}
