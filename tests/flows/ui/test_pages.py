"""The pages of a run, as the UI shows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from flows.run.outcomes import Quarantined
from flows.run.summary import Summary
from flows.ui.pages import Story, headline, quality_page, share_quarantined, summary_page, table
from schemas.batch import LoadCounts


def _summary(**counts: int) -> Summary:
    return Summary(run_id="run_1", counts=LoadCounts(**counts), batches=1)


def _before(**other: Any) -> dict[str, Any]:
    row = {
        "run_id": "run_0",
        "state": "completed",
        "started_at": datetime(2024, 3, 5, 6, 0, tzinfo=UTC),
        "extractor_version": "0.2.0+aaaaaaaa",
        "files_loaded": 10,
        "files_quarantined": 0,
        "articles": 10,
        "events": 20,
        "participants": 30,
        "metrics": 40,
        "records_quarantined": 0,
    }
    return row | other


@pytest.mark.parametrize(
    ("counts", "share"),
    [
        ({}, 0.0),
        ({"files_loaded": 9, "files_quarantined": 1}, 0.1),
        ({"files_quarantined": 2}, 1.0),
        ({"files_loaded": 9, "files_quarantined": 1, "articles": 1, "events": 2, "records_quarantined": 1}, 0.25),
    ],
)
def test_the_larger_share_counts(counts: dict[str, int], share: float) -> None:
    assert share_quarantined(_summary(**counts)) == pytest.approx(share)


def test_a_headline_tells_what_there_was() -> None:
    assert headline(_summary()) == "Nothing new"
    assert headline(_summary(files_quarantined=2)) == "2 set aside"
    assert headline(_summary(files_loaded=3, articles=1200)) == "1,200 articles from 3 files"


def test_a_summary_compares_with_the_run_before() -> None:
    summary = _summary(files_loaded=5, articles=5, events=20, metrics=10)
    page = summary_page(
        Story(summary=summary, home="/srv/marsad", extractor_version="0.2.0+bbbbbbbb", before=[_before()])
    )
    assert "| files loaded | 10 | 5 | -50% |" in page
    assert "| events an article | 2.00 | 4.00 | +100% |" in page
    assert "| extractor | 0.2.0+aaaaaaaa | 0.2.0+bbbbbbbb | another |" in page
    assert "Since the run before" not in summary_page(Story(summary=summary, home="/srv", extractor_version="1"))


def test_what_is_set_aside_is_linked_and_cannot_break_the_page() -> None:
    summary = _summary(files_quarantined=2)
    summary.quarantined = [
        Quarantined(kind="file", source_uri="/in/a [1] | b.json#2", checks="json_syntax", message="`x` | <b>\nnext"),
        Quarantined(kind="file", source_uri="https://example.invalid/ف.txt", checks="no_content", message="blank"),
    ]
    page = summary_page(
        Story(summary=summary, home="/srv", extractor_version="1", rejects=[("file", "json_syntax", 1)])
    )
    (line,) = [line for line in page.splitlines() if "next" in line]
    assert line == (
        "| file | [a \\[1\\] \\| b.json#2](file:///in/a%20%5B1%5D%20%7C%20b.json#2) | json_syntax"
        " | \\`x\\` \\| \\<b\\> next |"
    )
    assert "[ف.txt](https://example.invalid/%D9%81.txt)" in page


def test_the_last_runs_stand_beside_each_other() -> None:
    story = Story(
        summary=_summary(files_loaded=1, files_quarantined=1, articles=1, metrics=8),
        home="/srv",
        extractor_version="0.2.0+bbbbbbbb",
        before=[_before(), _before(articles=0, files_loaded=0, state="failed")],
    )
    now, before, failed = [line for line in quality_page(story).splitlines() if line.startswith("| ")][2:]
    assert "8.0 ████████ | 50.0% |" in now
    assert "05\u00a0Mar\u00a006:00 | completed | 10 | 10 | 2.0 | 4.0 ████ | 0.0% |" in before
    assert "| failed | 0 | 0 | 0.0 | 0.0  |" in failed


def test_numbers_stand_to_the_right() -> None:
    assert table(("a", "b"), [("x", 1000), ("y", 2)]).splitlines()[1:3] == ["| --- | ---: |", "| x | 1,000 |"]
