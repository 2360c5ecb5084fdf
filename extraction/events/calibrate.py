"""Recompute `event_confidence.tsv` from annotated articles: `python -m extraction.events.calibrate GOLD_DIR...`

Each directory is one that `marsad evaluate` takes; an event is right as there.
"""

from __future__ import annotations

import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path

from extraction.evaluation.compare import compare
from extraction.evaluation.evaluate import articles_folder
from extraction.evaluation.gold import place, read_gold
from extraction.evaluation.page import extracted
from extraction.events.find import find_events
from extraction.folding import fold
from extraction.readers import read_file
from schemas.tables import Records

_HEADER = """# For each rule that reads an event: how many of its events were right, how many found, in annotated text.
# Written by `python -m extraction.events.calibrate GOLD_DIR...`; see extraction/events/confidence.py.
rule\tright\tfound
"""


def calibrate(directories: list[Path]) -> str:
    """The table's text: right and found by rule over all gold files of the directories."""
    rules: list[str] = []

    def number(rule: str) -> float:
        if rule not in rules:
            rules.append(rule)
        return float(rules.index(rule))

    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for directory in directories:
        for gold in read_gold(directory):
            path = next(articles_folder(directory).glob(f"{gold.stem}.*"))
            article = read_file(path, path.as_posix())[0]
            events, people = find_events(article, fold(article.text), number)
            page, _ = place(gold, article.text)
            for finding in compare(
                gold.stem, article.text, page, extracted(Records(events=events, participants=people))
            ):
                if finding.kind == "event" and finding.confidence is not None:
                    rule = rules[int(finding.confidence)]
                    found[rule] += 1
                    right[rule] += finding.verdict == "right"
    return _HEADER + "".join(f"{rule}\t{right[rule]}\t{found[rule]}\n" for rule in sorted(found))


def main() -> None:
    """Write the table beside the other lexicons."""
    table = calibrate([Path(a) for a in sys.argv[1:]])
    Path(str(files("extraction") / "lexicons" / "event_confidence.tsv")).write_text(table, "utf-8")
    print(table, end="")


if __name__ == "__main__":
    main()
