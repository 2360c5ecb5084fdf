"""What a run came to, and how it reads as text."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.places.errors import Left
from flows.run.lines import one_line
from flows.run.outcomes import Quarantined
from flows.run.steps import BatchReport, slowest
from schemas.batch import LoadCounts

# The report keeps this many quarantined things; all of them are in the warehouse.
_KEPT = 1000


@dataclass(slots=True, kw_only=True)
class Summary:
    """One run in figures. `known` files were as the manifest knew them, by size and time or by content.

    `unread` files are left to the next run, since the time was up, as `late` says in words.
    """

    run_id: str
    found: int = 0
    unchanged: int = 0
    counts: LoadCounts = field(default_factory=LoadCounts)
    quarantined: list[Quarantined] = field(default_factory=list[Quarantined])
    left: list[Left] = field(default_factory=list[Left])
    slowest: list[tuple[str, float]] = field(default_factory=list[tuple[str, float]])
    batches: int = 0
    unread: int = 0
    late: str = ""
    published: bool = False
    seconds: float = 0.0

    def add(self, report: BatchReport) -> None:
        """Count one more batch."""
        self.batches += 1
        self.counts = self.counts + report.counts
        self.left += report.left
        self.unread += report.unread
        self.slowest = slowest(self.slowest + report.slowest)
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
    rows = [
        ("new", counts.files_loaded),
        ("known", summary.known),
        ("duplicate", counts.files_duplicate),
        ("quarantined", counts.files_quarantined),
    ]
    rows += [("left alone", len(summary.left))] if summary.left else []
    return [*rows, ("not reached", summary.unread)] if summary.unread else rows


def left_lines(summary: Summary, most: int = 10) -> list[str]:
    """What the run left alone, a line each with the reason; the next run looks at it again."""
    lines = [f"left alone: {one_line(left.uri)} {left.reason}" for left in summary.left[:most]]
    return [*lines, f"left alone: {len(summary.left) - most:,} more"] if len(summary.left) > most else lines


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
    left = f", {len(report.left)} left alone" if report.left else ""
    files = (
        f"{c.files_loaded} files loaded, {c.files_duplicate} duplicate, {c.files_known} known, "
        f"{c.files_quarantined} quarantined{left}"
    )
    records = (
        f"{c.articles} articles, {c.events} events, {c.participants} participants, {c.metrics} metrics, "
        f"{c.records_quarantined} records quarantined"
    )
    return f"batch {number} of {of}: {files}; {records} ({report.load_id or 'nothing to load'})"


def closing_line(summary: Summary) -> str:
    """The run in one line, for logs."""
    files = ", ".join(f"{count} {name}" for name, count in file_rows(summary))
    records = ", ".join(f"{count} {name}" for name, count in record_rows(summary))
    return f"files: {files}; records: {records}; {summary.seconds:.1f} s"
