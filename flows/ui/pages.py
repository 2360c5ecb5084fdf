"""The pages of a run as Markdown: what it did, and how the last runs compare. Prefect is not imported here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from flows.places.uris import is_remote
from flows.run.lines import one_line
from flows.run.outcomes import Quarantined
from flows.run.rebuild import RebuildReport
from flows.run.summary import Summary, file_rows, left_lines, record_rows

_KINDS = ("articles", "events", "participants", "metrics")
_ASIDE = 20  # lines of the quarantine on the summary page; the table beside it has more
_BAR = 8  # characters of the longest bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the pages of a run are made from; `before` holds rows of `ops.runs`, the newest first."""

    summary: Summary
    home: str
    extractor_version: str
    rejects: Sequence[tuple[str, str, int]] = ()
    before: Sequence[Mapping[str, Any]] = field(default_factory=tuple)


def share_quarantined(summary: Summary) -> float:
    """Of the files that were read, and of the records found, which share was set aside: the larger of the two."""
    counts = summary.counts
    records = counts.articles + counts.events + counts.participants + counts.metrics
    return max(_share(counts.files_quarantined, counts.files_loaded), _share(counts.records_quarantined, records))


def summary_page(story: Story) -> str:
    """Files, records, what was set aside and why, the slowest files, what changed since the run before."""
    summary = story.summary
    parts = [
        f"# {headline(summary)}",
        *([f"**Incomplete**: {summary.late}."] if summary.late else []),
        table(("files", ""), file_rows(summary)),
        table(("records", ""), record_rows(summary)),
    ]
    if story.rejects:
        parts += ["## Set aside", table(("kind", "failed check", "number"), story.rejects)]
        parts += [_quarantine(summary.quarantined, summary.quarantined_total)]
    if story.before:
        parts += ["## Since the run before", _changes(story)]
    if summary.slowest:
        parts += ["## Slowest files", table(("file", "seconds"), [(_link(u), f"{s:.2f}") for u, s in summary.slowest])]
    if summary.left:
        parts += ["## Left alone for now", "\n".join(f"- {line}" for line in left_lines(summary))]
    parts.append(
        f"Batches: {summary.batches}, {summary.seconds:.1f} s, run `{summary.run_id}`, extractor"
        f" `{story.extractor_version}`, warehouse `{story.home}`."
    )
    return "\n\n".join(parts)


def headline(summary: Summary) -> str:
    """The run in a few words."""
    if not summary.counts.files_loaded:
        return "Nothing new" if not summary.quarantined_total else f"{summary.quarantined_total:,} set aside"
    aside = f", {summary.quarantined_total:,} set aside" if summary.quarantined_total else ""
    return f"{summary.counts.articles:,} articles from {summary.counts.files_loaded:,} files{aside}"


def quality_page(story: Story) -> str:
    """The last runs that read anything, the newest first: how much each found in an article, and what share failed."""
    rows = [_as_row(story.summary, story.extractor_version), *story.before]
    most = max((_per_article(row, "metrics") for row in rows), default=0) or 1
    lines = [
        (
            _when(row),
            row["state"],
            row["files_loaded"],
            row["articles"],
            f"{_per_article(row, 'events'):.1f}",
            f"{_per_article(row, 'metrics'):.1f} {_bar(_per_article(row, 'metrics') / most)}",
            f"{_share(row['files_quarantined'], row['files_loaded']):.1%}",
            f"{_share(row['records_quarantined'], sum(row[kind] for kind in _KINDS)):.2%}",
            (row["extractor_version"] or "").rpartition("+")[2],
        )
        for row in rows
    ]
    columns = ("run", "state", "files", "articles", "events an article", "metrics an article", "files set aside")
    return f"# The last {len(rows)} runs\n\n" + table((*columns, "records set aside", "extractor"), lines)


def rebuild_page(report: RebuildReport) -> str:
    """Records gained, lost and changed by a rebuild, by kind and column."""
    lines = [(c.kind, c.change, c.column_name or "", c.records, c.articles, c.example_id) for c in report.changes]
    parts = [
        f"# {report.articles + report.resumed:,} articles extracted again by `{report.extractor_version}`",
        table(("kind", "change", "column", "records", "articles", "example"), lines) if lines else "No record differs.",
    ]
    if report.failed:
        parts += ["## Kept as they were", table(("article", "why"), list(report.failed.items())[:_ASIDE])]
    return "\n\n".join(parts)


def _changes(story: Story) -> str:
    now, before = _as_row(story.summary, story.extractor_version), story.before[0]
    lines = [(kind, before[kind], now[kind], _change(before[kind], now[kind])) for kind in ("files_loaded", *_KINDS)]
    for kind in ("events", "metrics"):
        was, is_ = _per_article(before, kind), _per_article(now, kind)
        lines.append((f"{kind} an article", f"{was:.2f}", f"{is_:.2f}", _change(was, is_)))
    if now["extractor_version"] != before["extractor_version"]:
        lines.append(("extractor", before["extractor_version"], now["extractor_version"], "another"))
    return table(("", f"run of {_when(before)}", "this run", "change"), [(n.replace("_", " "), *v) for n, *v in lines])


def _quarantine(items: Sequence[Quarantined], total: int) -> str:
    lines = [(item.kind, _link(item.source_uri), item.checks, item.message) for item in items[:_ASIDE]]
    more = f"\n\n{total - _ASIDE:,} more: `marsad quarantine list`" if total > _ASIDE else ""
    return table(("kind", "source", "failed checks", "what is wrong"), lines) + more


def _as_row(summary: Summary, extractor_version: str) -> dict[str, Any]:
    counts = summary.counts
    names = ("files_loaded", "files_quarantined", "records_quarantined", *_KINDS)
    return {
        "state": "this run",
        "started_at": None,
        "extractor_version": extractor_version,
        **{name: getattr(counts, name) for name in names},
    }


def _when(row: Mapping[str, Any]) -> str:
    # No-break spaces: the UI's columns are narrow.
    return f"{row['started_at']:%d %b %H:%M}".replace(" ", "\u00a0") if row["started_at"] else "now"


def _per_article(row: Mapping[str, Any], kind: str) -> float:
    return float(row[kind]) / row["articles"] if row["articles"] else 0.0


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part else 0.0


def _change(was: float, is_: float) -> str:
    return f"{(is_ - was) / was:+.0%}" if was else "" if not is_ else "new"


def _bar(share: float) -> str:
    return "█" * round(_BAR * share)


def _link(uri: str) -> str:
    """The file's name, linked to where it is: remote ones open in the browser."""
    path, _, inside = uri.partition("#")
    name = _cell(one_line(path.rstrip("/").rsplit("/", 1)[-1] + (f"#{inside}" if inside else "")))
    return f"[{name}]({quote(uri if is_remote(uri) else f'file://{uri}', safe=':/#?&=%')})"


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; columns of numbers stand to the right, marks in texts are taken for themselves."""
    found = list(rows)
    numeric = [bool(found) and all(isinstance(row[at], int | float) for row in found) for at in range(len(columns))]
    lines = ["| " + " | ".join(columns) + " |", "|" + "|".join(" ---: " if n else " --- " for n in numeric) + "|"]
    lines += ["| " + " | ".join(map(_text, row)) + " |" for row in found]
    return "\n".join(lines)


def _text(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    text = str(value)
    return text if text.startswith("[") else _cell(text)


def _cell(text: str) -> str:
    for mark in "\\|[]<>`*_":
        text = text.replace(mark, "\\" + mark) if mark != "_" else text
    return text.replace("\n", " ")
