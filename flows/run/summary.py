"""What a run came to, and how it reads as text."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.run.outcomes import Quarantined
from flows.run.steps import BatchReport
from schemas.batch import LoadCounts

# The report keeps this many quarantined things; all of them are in the warehouse.
_KEPT = 1000


@dataclass(slots=True, kw_only=True)
class Summary:
    """One run in figures. `known` files were as the manifest knew them, by size and time or by content."""

    run_id: str
    found: int = 0
    unchanged: int = 0
    counts: LoadCounts = field(default_factory=LoadCounts)
    quarantined: list[Quarantined] = field(default_factory=list[Quarantined])
    batches: int = 0
    published: bool = False
    seconds: float = 0.0

    def add(self, report: BatchReport) -> None:
        """Count one more batch."""
        self.batches += 1
        self.counts = self.counts + report.counts
        self.quarantined += report.quarantined[: max(0, _KEPT - len(self.quarantined))]

    @property
    def known(self) -> int:
        """Files that needed no reading because the manifest knows their bytes."""
        return self.unchanged + self.counts.files_known

    @property
    def quarantined_total(self) -> int:
        """Files and records set aside by this run."""
        return self.counts.files_quarantined + self.counts.records_quarantined


def file_rows(summary: Summary) -> list[tuple[str, int]]:
    """Files by what became of them."""
    counts = summary.counts
    return [
        ("new", counts.files_loaded),
        ("known", summary.known),
        ("duplicate", counts.files_duplicate),
        ("quarantined", counts.files_quarantined),
    ]


def record_rows(summary: Summary) -> list[tuple[str, int]]:
    """Records added by kind, and those set aside."""
    counts = summary.counts
    return [
        ("articles", counts.articles),
        ("events", counts.events),
        ("participants", counts.participants),
        ("metrics", counts.metrics),
        ("quarantined", counts.records_quarantined),
    ]


def batch_line(number: int, of: int, report: BatchReport) -> str:
    """One batch in one line, for logs."""
    c = report.counts
    return (
        f"batch {number} of {of}: {c.files_loaded} files loaded, {c.files_duplicate} duplicate, {c.files_known} known, "
        f"{c.files_quarantined} quarantined; {c.articles} articles, {c.events} events, {c.participants} participants, "
        f"{c.metrics} metrics, {c.records_quarantined} records quarantined ({report.load_id})"
    )


def closing_line(summary: Summary) -> str:
    """The run in one line, for logs."""
    files = ", ".join(f"{count} {name}" for name, count in file_rows(summary))
    records = ", ".join(f"{count} {name}" for name, count in record_rows(summary))
    return f"files: {files}; records: {records}; {summary.seconds:.1f} s"


def markdown(summary: Summary, home: str) -> str:
    """The run as a Markdown page."""
    lines = [f"# Run {summary.run_id}", "", "| files | |", "| --- | ---: |"]
    lines += [f"| {name} | {count:,} |" for name, count in file_rows(summary)]
    lines += ["", "| records | |", "| --- | ---: |"]
    lines += [f"| {name} | {count:,} |" for name, count in record_rows(summary)]
    if summary.counts.articles_superseded:
        lines += [
            "",
            f"{summary.counts.articles_superseded:,} articles were replaced by a newer version of their file.",
        ]
    lines += ["", f"{summary.batches} batches in {summary.seconds:.1f} s. Warehouse: `{home}`."]
    return "\n".join(lines)
