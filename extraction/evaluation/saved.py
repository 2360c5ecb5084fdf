"""An evaluation as JSON, and what has changed since a saved one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from extraction.evaluation.compare import Attribute, Finding
from extraction.evaluation.evaluate import Evaluation
from extraction.evaluation.figures import by_attribute, by_confidence, by_kind
from extraction.evaluation.gold import GoldError

_Key = tuple[str, ...]


def as_json(result: Evaluation) -> str:
    """Figures and findings; `load` reads it again."""
    content = {
        "extractor_version": result.extractor_version,
        "articles": {"read": result.articles, "missing": result.missing, "other_days": result.other_days},
        "notes": result.notes,
        "kinds": [
            asdict(score) | {"precision": score.precision, "recall": score.recall, "f1": score.f1}
            for score in by_kind(result.findings)
        ],
        "attributes": [asdict(score) | {"accuracy": score.accuracy} for score in by_attribute(result.findings)],
        "confidence": [asdict(score) | {"precision": score.precision} for score in by_confidence(result.findings)],
        "findings": [asdict(finding) for finding in result.findings],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def load(path: Path) -> Evaluation:
    """An evaluation saved before. Raises GoldError where the file is none, and OSError."""
    try:
        content = json.loads(path.read_text("utf-8"))
        articles = content["articles"]
        return Evaluation(
            extractor_version=content["extractor_version"],
            articles=articles["read"],
            missing=articles["missing"],
            other_days=articles["other_days"],
            notes=content["notes"],
            findings=[_finding(finding) for finding in content["findings"]],
        )
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError) as error:
        raise GoldError(f"{path} is no saved evaluation: {error}") from None


def _finding(saved: dict[str, Any]) -> Finding:
    return Finding(**saved | {"attributes": tuple(Attribute(**attribute) for attribute in saved["attributes"])})


@dataclass(frozen=True, slots=True)
class AttributeChange:
    """An attribute of a record that is right in both evaluations, and was right in one of them alone."""

    finding: Finding
    attribute: Attribute
    was: str | None


@dataclass(slots=True)
class Changes:
    """What is better and what is worse than before. Spurious records that came are losses, that went are gains."""

    gained: list[Finding] = field(default_factory=list[Finding])
    lost: list[Finding] = field(default_factory=list[Finding])
    gained_attributes: list[AttributeChange] = field(default_factory=list[AttributeChange])
    lost_attributes: list[AttributeChange] = field(default_factory=list[AttributeChange])


def changes(before: Evaluation, now: Evaluation) -> Changes:
    """Compare two evaluations, record by record; what gold has in one of them alone is left out."""
    out = Changes()
    gold_before, gold_now = _keyed(before, spurious=False), _keyed(now, spurious=False)
    for key in gold_now.keys() & gold_before.keys():
        old, new = gold_before[key], gold_now[key]
        if old.verdict == new.verdict:
            _attribute_changes(old, new, out)
        elif new.verdict == "right":
            out.gained.append(new)
        else:
            out.lost.append(new)
    articles = {finding.article for finding in before.findings} & {finding.article for finding in now.findings}
    spurious_before, spurious_now = _keyed(before, spurious=True), _keyed(now, spurious=True)
    out.lost += _only(spurious_now, spurious_before, articles)
    out.gained += _only(spurious_before, spurious_now, articles)
    for findings in (out.gained, out.lost):
        findings.sort(key=lambda finding: (finding.article, finding.kind, finding.verdict, finding.quote, finding.what))
    return out


def _keyed(result: Evaluation, *, spurious: bool) -> dict[_Key, Finding]:
    """Findings by what tells them apart; the nth of several alike has its number in the key."""
    out: dict[_Key, Finding] = {}
    alike: Counter[_Key] = Counter()
    for finding in result.findings:
        if (finding.verdict == "spurious") == spurious:
            key: _Key = (finding.article, finding.kind, finding.what, finding.quote)
            alike[key] += 1
            out[(*key, str(alike[key]))] = finding
    return out


def _only(these: dict[_Key, Finding], others: dict[_Key, Finding], articles: set[str]) -> Iterable[Finding]:
    return [finding for key, finding in these.items() if key not in others and finding.article in articles]


def _attribute_changes(old: Finding, new: Finding, out: Changes) -> None:
    """An attribute that a finding does not have is empty in gold and found alike, and so right."""
    before = {attribute.name: attribute for attribute in old.attributes}
    after = {attribute.name: attribute for attribute in new.attributes}
    for name in before | after:
        empty = Attribute(name=name, gold=None, found=None, right=True)
        was, is_now = before.get(name, empty), after.get(name, empty)
        if was.right != is_now.right:
            side = out.gained_attributes if is_now.right else out.lost_attributes
            side.append(AttributeChange(new, is_now, was.found))
