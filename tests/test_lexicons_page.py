"""docs/lexicons.md: it describes every lexicon as it is, and its examples do what they say."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LEXICONS = ROOT / "extraction" / "lexicons"
PAGE = (ROOT / "docs" / "lexicons.md").read_text("utf-8")
ROW = re.compile(r"^\| `([a-z_]+\.[a-z]+)` \| (.+?) \| (.+) \|$", re.MULTILINE)
BLOCK = re.compile(r"```text (\S+)\n(.*?)```", re.DOTALL)

EXTRACT = """
import json, sys
from extraction import extract
from schemas.tables import Article
found = extract(Article(article_id="a", source_uri="a.txt", text=sys.stdin.read()))
events = [[e.event_type, e.evidence] for e in found.events]
metrics = [[m.value, m.unit_kind, m.unit] for m in found.metrics]
print(json.dumps({"events": events, "metrics": metrics}))
"""


def columns(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return next(line for line in lines if line.strip() and not line.startswith("#")).rstrip().split("\t")


def test_every_lexicon_is_described_with_its_columns() -> None:
    described = {name: cells for name, cells, _ in ROW.findall(PAGE)}
    assert set(described) == {path.name for path in LEXICONS.iterdir() if path.is_file()}
    for name, cells in described.items():
        if name.endswith(".tsv"):
            assert re.findall(r"`(\w+)`", cells) == columns(LEXICONS / name), name


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The extractor in a folder of its own, whose lexicons may be added to."""
    for package in ("extraction", "schemas"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def records(folder: Path, text: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", EXTRACT], cwd=folder, input=text, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def add(folder: Path, name: str, lines: str) -> None:
    with (folder / "extraction" / "lexicons" / name).open("a", encoding="utf-8") as file:
        file.write("\n" + lines)


def test_the_examples_do_what_they_say(copy: Path) -> None:
    (_, dying), nouns, frame, (_, pressure), unit = BLOCK.findall(PAGE)
    assert records(copy, dying)["events"] == []
    assert [kind for _, kind, _ in records(copy, pressure)["metrics"]] == ["count"]
    for name, lines in (nouns, frame, unit):
        add(copy, name, lines)
    ((event_type, evidence),) = records(copy, dying)["events"]
    assert event_type == "incident"
    assert evidence.startswith("نفقت أغنام")
    assert records(copy, pressure)["metrics"] == [[850, "other", "kPa"]]
    for text, kinds in (("أعلنت الشركة نفوق ماشية في وادي الزيتون.", ["incident"]), ("نفقت البضاعة في السوق.", [])):
        assert [kind for kind, _ in records(copy, text)["events"]] == kinds
