"""Files of every format from the inbox to the warehouse: nested places, encodings, what is refused within a file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flows.run.summary import Summary, file_rows

SAMPLES = Path(__file__).parents[2] / "samples" / "formats"
Ingest = Callable[..., Summary]
Rows = Callable[..., list[dict[str, Any]]]


def test_archives_with_their_members_are_files_like_any_other(ingest: Ingest, inbox: Path, rows: Rows) -> None:
    for name in ("archive.zip", "lines.jsonl", "printed.pdf"):
        shutil.copy(SAMPLES / name, inbox)
    shutil.copy(SAMPLES / "archive.zip", inbox / "copy#2.zip")
    (inbox / "broken.pdf").write_bytes((SAMPLES / "printed.pdf").read_bytes()[:2000])
    assert dict(file_rows(ingest(inbox))) == {"new": 3, "known": 0, "duplicate": 1, "quarantined": 1}
    held = rows("SELECT source_uri, file_uri FROM ops.article_files ORDER BY ALL")
    places = [(row["source_uri"][len(f"{inbox}/") :], row["file_uri"][len(f"{inbox}/") :]) for row in held]
    members = ("#paper.txt", "#water/both.jsonl#0", "#water/both.jsonl#1", "#water/mahdia.html")
    assert places == [
        *((f"archive.zip{member}", "archive.zip") for member in members),
        *((f"copy#2.zip{member}", "copy#2.zip") for member in members),
        ("lines.jsonl#0", "lines.jsonl"),
        ("lines.jsonl#1", "lines.jsonl"),
        ("printed.pdf", "printed.pdf"),
    ]
    read = rows("SELECT media_type, encoding FROM articles ORDER BY ALL")
    assert [tuple(row.values()) for row in read] == [
        ("application/pdf", None),
        ("application/x-ndjson", "utf-8"),
        ("application/x-ndjson", "utf-8"),
        ("text/html", "utf-8"),
        ("text/plain", "windows-1256"),
    ]
    refused = rows("SELECT kind, file_uri, failed_checks FROM ops.quarantine ORDER BY ALL")
    assert [(row["kind"], Path(row["file_uri"]).name, list(row["failed_checks"])) for row in refused] == [
        ("article", "archive.zip", ["unsupported_suffix"]),
        ("file", "broken.pdf", ["truncated"]),
    ]
    assert dict(file_rows(ingest(inbox)))["known"] == 5


def test_a_member_that_is_mended_leaves_the_quarantine(ingest: Ingest, inbox: Path, rows: Rows) -> None:
    path = inbox / "a.jsonl"
    path.write_text('{"content": "استقبل رئيس المصرف وفد البنك الدولي أمس."}\n{"content": }\n', "utf-8")
    ingest(inbox)
    standing = "SELECT source_uri, resolved_by IS NULL AS stands FROM ops.quarantine"
    assert rows(standing) == [{"source_uri": f"{path}#1", "stands": True}]
    path.write_text(path.read_text("utf-8").replace('{"content": }', '{"content": "خبر ثان عن المصرف."}'), "utf-8")
    ingest(inbox)
    assert rows(standing) == [{"source_uri": f"{path}#1", "stands": False}]
    assert len(rows("SELECT source_uri FROM articles")) == 2
