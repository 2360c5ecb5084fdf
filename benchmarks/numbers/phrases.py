"""The phrase lists: what each text states, for the benchmark and for the tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Expected:
    """A number that a phrase states, with its quote."""

    quote: str
    value: float
    value_upper: float | None
    kind: str


@dataclass(frozen=True)
class Phrase:
    """One line of `phrases.tsv`."""

    form: str
    text: str
    expected: list[Expected]


def _lines(name: str) -> list[list[str]]:
    lines = (_HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def _expected(cell: str) -> Expected:
    quote, value = cell.split(" => ")
    number, _, kind = value.partition(" ")
    low, _, high = number.partition("..")
    return Expected(quote, float(low), float(high) if high else None, kind or "cardinal")


def number_phrases() -> list[Phrase]:
    """The phrases of `phrases.tsv`, in order."""
    return [
        Phrase(form, text, [] if expected == "-" else [_expected(e) for e in expected.split(" | ")])
        for form, text, expected in _lines("phrases.tsv")
    ]


@dataclass(frozen=True)
class DatePhrase:
    """One line of `dates.tsv`: (quote, date_start, date_end) of each date."""

    form: str
    text: str
    expected: list[tuple[str, str | None, str | None]]


def _date(cell: str) -> tuple[str, str | None, str | None]:
    quote, value = cell.split(" => ")
    start, _, end = value.partition("/")
    return quote, None if start == "?" else start, end or None


def date_phrases() -> list[DatePhrase]:
    """The phrases of `dates.tsv`, in order."""
    return [
        DatePhrase(form, text, [] if expected == "-" else [_date(e) for e in expected.split(" | ")])
        for form, text, expected in _lines("dates.tsv")
    ]
