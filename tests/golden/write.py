"""Write the golden files: what the extractor finds in each sample, without ids and confidence (`make golden`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from extraction import extract
from extraction.readers import UnreadableFile, read_file
from schemas.tables import Article

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples" / "inbox"
# Ids are hashes, confidence and rule say how a record was read: none of them says what was read.
_LEFT_OUT = ("_id", "confidence", "evidence_end", "text", "entity_key", "rule")


def golden() -> dict[str, str]:
    """The content of each golden file, by name: one file for each readable sample."""
    found: dict[str, str] = {}
    for path in sorted(SAMPLES.iterdir()):
        try:
            articles = read_file(path, path.name)
        except UnreadableFile:
            continue
        found[f"{path.stem}.json"] = json.dumps([_told(a) for a in articles], ensure_ascii=False, indent=1) + "\n"
    return found


def _told(article: Article) -> dict[str, Any]:
    records = extract(article)
    people = [(participant.event_id, _plain(participant)) for participant in records.participants]
    events = [
        _plain(event) | {"participants": [person for event_id, person in people if event_id == event.event_id]}
        for event in records.events
    ]
    return _plain(article) | {
        "events": events,
        "metrics": [_plain(metric) for metric in records.metrics],
        "regions": [{region.kind: article.text[region.region_start : region.region_end]} for region in records.regions],
    }


def _plain(record: Any) -> dict[str, Any]:
    """The columns of a record that hold something."""
    columns: Mapping[str, Any] = asdict(record)
    return {
        name: value if isinstance(value, int | float) else str(value)
        for name, value in columns.items()
        if value is not None and not name.endswith(_LEFT_OUT)
    }


def main() -> None:
    """Rewrite all golden files; one whose sample is gone goes too."""
    wanted = golden()
    for old in HERE.glob("*.json"):
        if old.name not in wanted:
            old.unlink()
    for name, content in wanted.items():
        (HERE / name).write_text(content, "utf-8")


if __name__ == "__main__":
    main()
