"""Recompute the confidence tables from annotated articles: `python -m extraction.evaluation.calibrate GOLD_DIR...`

Each directory is one that `marsad evaluate` takes; a record is right as there. Name all annotated directories at once:
the tables are written anew.
"""

from __future__ import annotations

import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path

from extraction.evaluation.compare import Finding, compare
from extraction.evaluation.evaluate import article_path, articles_folder
from extraction.evaluation.gold import GoldError, place, read_gold
from extraction.evaluation.page import extracted
from extraction.events.find import find_events
from extraction.folding import fold
from extraction.glued import part_caption
from extraction.metrics.find import find_metrics
from extraction.readers import UnreadableFile, read_file
from schemas.tables import Article, Records

_KINDS = ("metric", "event")
_HEADER = """# For each rule that reads {kind}s: how many of its {kind}s were right, how many found, in annotated text.
# Written by `python -m extraction.evaluation.calibrate GOLD_DIR...`; see extraction/{kind}s/confidence.py.
rule\tright\tfound
"""


class _Rules:
    """Numbers rules, so that a record's confidence can carry the rule that read it through a comparison."""

    def __init__(self) -> None:
        self._names: list[str] = []

    def number(self, rule: str) -> float:
        if rule not in self._names:
            self._names.append(rule)
        return float(self._names.index(rule))

    def of(self, finding: Finding) -> str | None:
        return None if finding.confidence is None else self._names[int(finding.confidence)]


def _records(article: Article, rules: _Rules) -> Records:
    folded = part_caption(fold(article.text))
    events, participants = find_events(article, folded, rules.number)
    metrics = find_metrics(article, folded, rules.number)
    return Records(events=events, participants=participants, metrics=metrics)


def calibrate(directories: list[Path]) -> dict[str, str]:
    """The text of each table by kind: right and found by rule over all gold files of the directories.

    Raises GoldError where the gold cannot be used and UnreadableFile where an article cannot.
    """
    rules = _Rules()
    right: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for directory in directories:
        folder = articles_folder(directory)
        for gold in read_gold(directory):
            article = article_of(folder, gold.stem)
            page, _ = place(gold, article.text)
            for finding in compare(gold.stem, article.text, page, extracted(_records(article, rules))):
                rule = rules.of(finding)
                if rule is not None:
                    found[finding.kind, rule] += 1
                    right[finding.kind, rule] += finding.verdict == "right"
    lines = {
        kind: [f"{rule}\t{right[kind, rule]}\t{n}\n" for (of, rule), n in sorted(found.items()) if of == kind]
        for kind in _KINDS
    }
    return {kind: _HEADER.format(kind=kind) + "".join(lines[kind]) for kind in _KINDS}


def article_of(folder: Path, stem: str) -> Article:
    path = article_path(folder, stem)
    if path is None:
        raise GoldError(f"the article of {stem} is not in {folder}")
    return read_file(path, path.as_posix())[0]


def main() -> None:
    """Write the tables beside the other lexicons."""
    try:
        tables = calibrate([Path(a) for a in sys.argv[1:]])
    except (GoldError, UnreadableFile) as error:
        sys.exit(str(error))
    for kind, table in tables.items():
        Path(str(files("extraction") / "lexicons" / f"{kind}_confidence.tsv")).write_text(table, "utf-8")
        print(table, end="")


if __name__ == "__main__":
    main()
