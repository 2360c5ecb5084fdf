"""Findings in figures: precision, recall and F1 by kind, accuracy by attribute, precision by confidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from extraction.evaluation.compare import Finding, Kind

KINDS: tuple[Kind, ...] = ("metric", "event", "participant")
# Lower ends of the bins of confidence, and the upper end of the last, which belongs to it.
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindScore:
    """Records of one kind: how many gold has, how many the extractor, and how many are right."""

    kind: Kind
    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Right of those found; 1 where nothing was to be found and nothing was."""
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """Right of those in gold."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeScore:
    """One attribute over the right records in which gold or extractor has it."""

    kind: Kind
    attribute: str
    seen: int
    right: int

    @property
    def accuracy(self) -> float:
        """Right of those seen."""
        return self.right / self.seen


@dataclass(frozen=True, slots=True, kw_only=True)
class BinScore:
    """Found records of one kind with a confidence from `low` up to `high`."""

    kind: Kind
    low: float
    high: float
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Right of those found."""
        return self.right / self.found


def by_kind(findings: Iterable[Finding]) -> list[KindScore]:
    """One score for each kind."""
    counts = Counter((finding.kind, finding.verdict) for finding in findings)
    return [
        KindScore(
            kind=kind,
            gold=counts[kind, "right"] + counts[kind, "missed"],
            found=counts[kind, "right"] + counts[kind, "spurious"],
            right=counts[kind, "right"],
        )
        for kind in KINDS
    ]


def by_attribute(findings: Iterable[Finding]) -> list[AttributeScore]:
    """One score for each attribute that any right record has, by kind and name."""
    seen: Counter[tuple[Kind, str]] = Counter()
    right: Counter[tuple[Kind, str]] = Counter()
    for finding in findings:
        for attribute in finding.attributes:
            seen[finding.kind, attribute.name] += 1
            right[finding.kind, attribute.name] += attribute.right
    return [
        AttributeScore(kind=kind, attribute=name, seen=seen[kind, name], right=right[kind, name])
        for kind, name in sorted(seen)
    ]


def by_confidence(findings: Iterable[Finding]) -> list[BinScore]:
    """Precision in each bin of confidence that has records; participants have no confidence of their own."""
    found: Counter[tuple[Kind, int]] = Counter()
    right: Counter[tuple[Kind, int]] = Counter()
    for finding in findings:
        if finding.confidence is not None:
            key = finding.kind, _bin(finding.confidence)
            found[key] += 1
            right[key] += finding.verdict == "right"
    return [
        BinScore(kind=kind, low=BINS[at], high=BINS[at + 1], found=found[kind, at], right=right[kind, at])
        for kind in KINDS
        for at in range(len(BINS) - 1)
        if found[kind, at]
    ]


def _bin(confidence: float) -> int:
    return max(at for at, low in enumerate(BINS[:-1]) if confidence >= low)
