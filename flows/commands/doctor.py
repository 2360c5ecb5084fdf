"""`marsad doctor`: every check, what it found, what to do."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typer

from extraction import extractor_version
from flows.commands.console import Exit, out
from flows.settings import load_settings
from warehouse.doctor import Finding, examine


def run_doctor(home: Path | None, output: str) -> None:
    """Examine the home; status 1 where something is wrong, a note being no fault."""
    findings: list[Finding] = []
    for finding in examine(load_settings(home).home, extractor_version()):
        findings.append(finding)
        if output == "text":
            _print(finding)
    wrong = [finding for finding in findings if not finding.ok and not finding.note]
    if output == "json":
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        result = f"{len(wrong)} failed" if wrong else "all is well"
        out.print(f"\n{len(findings)} checks, {result}")
    if wrong:
        raise typer.Exit(Exit.ERROR)


def _print(finding: Finding) -> None:
    if finding.ok:
        out.print(f"[green]ok[/]      {finding.name}")
        return
    word = "[yellow]note[/]  " if finding.note else "[red]wrong[/] "
    out.print(f"{word}  {finding.name}: {finding.looks_for} ({finding.found:,})", soft_wrap=True)
    for example in finding.examples:
        out.print(f"          {example}", markup=False, soft_wrap=True)
    out.print(f"        -> {finding.remedy}", markup=False, soft_wrap=True)
