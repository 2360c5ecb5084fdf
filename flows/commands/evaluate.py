"""`marsad evaluate`: how right the extractor is on gold files, and what a change of it did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.table import Table

from extraction.evaluation import Evaluation, Finding, evaluate
from extraction.evaluation.figures import by_attribute, by_confidence, by_kind
from extraction.evaluation.saved import AttributeChange, Changes, as_json, changes, load
from flows.commands.console import err, out


def run_evaluate(
    gold: Path,
    articles: Path | None,
    *,
    verbose: bool,
    output: str,
    min_confidence: float,
    save: Path | None,
    against: Path | None,
) -> None:
    """Evaluate, print, and save or compare where asked. Raises GoldError and OSError."""
    before = load(against) if against else None
    result = evaluate(gold, articles, min_confidence)
    for note in result.notes:
        err.print(note, style="yellow", markup=False)
    if output == "json":
        print(as_json(result))
    else:
        _print_figures(result, before)
        if verbose:
            _print_findings(result.findings)
        if before:
            _print_changes(changes(before, result))
    if save:
        save.write_text(as_json(result), "utf-8")


def _print_figures(result: Evaluation, before: Evaluation | None) -> None:
    missing = f", {len(result.missing)} missing" if result.missing else ""
    days = f", {result.other_days} with another day of publication than gold" if result.other_days else ""
    out.print(f"{result.articles} articles{missing}{days}; extractor {result.extractor_version}\n")
    earlier = {score.kind: [score.f1] for score in by_kind(before.findings)} if before else {}
    kinds = [
        [s.kind, s.gold, s.found, s.right, *map(_share, (s.precision, s.recall, s.f1, *earlier.get(s.kind, ())))]
        for s in by_kind(result.findings)
    ]
    head = ["records", "gold", "found", "right", "precision", "recall", "F1", *(["F1 before"] if before else [])]
    out.print(_table(head, kinds), "")
    attributes = [
        (f"{s.kind}.{s.attribute}", s.right, s.seen, _share(s.accuracy)) for s in by_attribute(result.findings)
    ]
    out.print(_table(["attribute of right records", "right", "of", "accuracy"], attributes), "")
    bins = [
        (s.kind, f"{s.low:.1f} - {s.high:.1f}", s.right, s.found, _share(s.precision))
        for s in by_confidence(result.findings)
    ]
    out.print(_table(["records", "confidence", "right", "found", "precision"], bins))


def _print_findings(findings: Sequence[Finding]) -> None:
    """Each record that is not right, and each wrong attribute, with its sentence."""
    for finding in findings:
        if finding.verdict != "right":
            if finding.event in (None, "right"):  # participants of a missed or spurious event go with it
                _print_finding(finding.verdict, finding)
        elif finding.wrong:
            _print_finding("wrong", finding)
            for attribute in finding.wrong:
                _line(f"    {attribute.name}: gold {_shown(attribute.gold)}, found {_shown(attribute.found)}")


_STYLES = {"missed": "red", "spurious": "yellow", "wrong": "cyan", "+": "green", "-": "red"}


def _print_finding(mark: str, finding: Finding) -> None:
    confidence = "" if finding.confidence is None else f"  ({finding.confidence:.2f})"
    out.print(f"{mark:<8} ", style=_STYLES[mark], end="")
    _line(f"{finding.kind} {finding.what}  [{finding.article}]{confidence}")
    _line(f"    {finding.sentence or finding.quote}")


def _print_changes(found: Changes) -> None:
    """What was gained and lost since the saved evaluation."""
    for title, mark, findings, attributes in (
        ("gained", "+", found.gained, found.gained_attributes),
        ("lost", "-", found.lost, found.lost_attributes),
    ):
        out.print(f"\n[bold]{title}[/]: {len(findings)} records, {len(attributes)} attributes")
        for finding in findings:
            _print_change(mark, finding)
        for change in attributes:
            _print_attribute_change(mark, change)


def _print_change(mark: str, finding: Finding) -> None:
    if finding.verdict == "spurious":
        said = "spurious, no longer found" if mark == "+" else "now found, spurious"
    else:
        said = "now right" if mark == "+" else "now missed"
    out.print(f"{mark} ", style=_STYLES[mark], end="")
    _line(f"{finding.kind} {finding.what}  [{finding.article}]  {said}")
    _line(f"    {finding.sentence or finding.quote}")


def _print_attribute_change(mark: str, change: AttributeChange) -> None:
    finding, attribute = change.finding, change.attribute
    out.print(f"{mark} ", style=_STYLES[mark], end="")
    _line(
        f"{finding.kind} {finding.what}  [{finding.article}]  {attribute.name}: gold {_shown(attribute.gold)}, "
        f"was {_shown(change.was)}, now {_shown(attribute.found)}"
    )
    _line(f"    {finding.sentence}")


def _line(text: str) -> None:
    out.print(text, markup=False, soft_wrap=True)


def _shown(value: str | None) -> str:
    return value or "nothing"


def _share(value: float) -> str:
    return f"{value:.3f}"


def _table(head: Sequence[str], lines: Sequence[Sequence[object]]) -> Table:
    """The first column on the left, the others on the right."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    for at, name in enumerate(head):
        table.add_column(name, justify="right" if at else "left", no_wrap=True)
    for line in lines:
        table.add_row(*map(str, line))
    return table
