"""Recompute `metric_confidence.tsv` from annotated articles: `python -m extraction.metrics.calibrate GOLD_DIR...`

Each directory holds gold files (`STEM.json`, see the annotation guidelines) and `articles/STEM.txt` or
`articles/STEM.json` (with `content`, `source`). A metric is right when a gold one has its value and overlaps it.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

from extraction.folding import fold
from extraction.metrics.find import find_with_rules
from schemas.tables import Article, Metric

_HEADER = """# For each rule that reads a metric: how many of its metrics were right, how many found, in annotated text.
# Written by `python -m extraction.metrics.calibrate GOLD_DIR...`; see extraction/metrics/confidence.py.
rule\tright\tfound
"""


def _article(gold: dict[str, Any], path: Path) -> Article:
    source: dict[str, Any] = {}
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        source = json.loads(text)
        text = source["content"]
    day = gold["published_on"]
    return Article(
        article_id=path.stem,
        source_uri=str(path),
        outlet=source.get("source"),
        published_on=dt.date.fromisoformat(day) if day else None,
        text=text,
    )


def _spans(gold: list[dict[str, Any]], text: str) -> list[tuple[int, int, float, float | None]]:
    taken: set[int] = set()
    out: list[tuple[int, int, float, float | None]] = []
    for g in gold:
        at = text.find(g["evidence"])
        while at >= 0 and at in taken:
            at = text.find(g["evidence"], at + 1)
        if at >= 0:
            taken.add(at)
            out.append((at, at + len(g["evidence"]), g["value"], g["value_upper"]))
    return out


def _is_right(m: Metric, left: list[tuple[int, int, float, float | None]]) -> bool:
    for g in left:
        if g[0] < m.evidence_end and m.evidence_start < g[1] and (m.value, m.value_upper) == (g[2], g[3]):
            left.remove(g)
            return True
    return False


def calibrate(directories: list[Path]) -> str:
    """The table's text: right and found by rule over all gold files of the directories."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for directory in directories:
        for path in sorted(directory.glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            article = _article(gold, next((directory / "articles").glob(f"{path.stem}.*")))
            left = _spans(gold["metrics"], article.text)
            for m, rule in find_with_rules(article, fold(article.text)):
                found[rule] += 1
                right[rule] += _is_right(m, left)
    return _HEADER + "".join(f"{rule}\t{right[rule]}\t{found[rule]}\n" for rule in sorted(found))


def main() -> None:
    """Write the table beside the other lexicons."""
    table = calibrate([Path(a) for a in sys.argv[1:]])
    Path(str(files("extraction") / "lexicons" / "metric_confidence.tsv")).write_text(table, "utf-8")
    print(table, end="")


if __name__ == "__main__":
    main()
