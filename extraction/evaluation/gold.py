"""Gold files: `STEM.json` says what a careful reader finds in the article `STEM.txt` (or `.json`).

A file holds `article` (its stem), `published_on`, `metrics` (each with a verbatim `evidence`, `value`, `value_upper`
and the attributes) and `events` (each with a verbatim `trigger`, `type`, the attributes and `participants`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extraction.evaluation.page import (
    EVENT_ATTRIBUTES,
    METRIC_ATTRIBUTES,
    PARTICIPANT_ATTRIBUTES,
    Happening,
    Number,
    Page,
    Person,
    Span,
    Values,
)
from schemas import vocabularies as v
from schemas.errors import UserError

_METRIC_WORDS = {
    "qualifier": v.QUALIFIERS,
    "unit_kind": v.UNIT_KINDS,
    "status": v.METRIC_STATUSES,
    "change": v.CHANGES,
}
_EVENT_WORDS = {"type": v.EVENT_TYPES, "status": v.EVENT_STATUSES, "mode": v.EVENT_MODES}
_PARTICIPANT_WORDS = {"kind": v.PARTICIPANT_KINDS, "role": v.PARTICIPANT_ROLES}


class GoldError(UserError):
    """A gold folder or file that cannot be used; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file. `page` has no spans yet: `place` puts them on."""

    stem: str
    published_on: str | None
    page: Page


def read_gold(folder: Path) -> list[Gold]:
    """Every gold file of a folder, by name. Raises GoldError where there is none, or one is not as it must be."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(f"no gold files (STEM.json) in {folder}")
    return [_read(path) for path in paths]


def _read(path: Path) -> Gold:
    try:
        loaded = json.loads(path.read_text("utf-8"))
        page = Page([_number(m) for m in loaded["metrics"]], [_happening(e) for e in loaded["events"]])
        return Gold(path.stem, loaded.get("published_on"), page)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"{path} is not valid JSON: {error}") from None
    except KeyError as error:
        raise GoldError(f"{path} is no gold file: {error} is missing in it or in one of its records") from None
    except (TypeError, AttributeError, ValueError) as error:
        raise GoldError(f"{path} is no gold file: {error}") from None


def _number(record: Mapping[str, Any]) -> Number:
    _check(record, _METRIC_WORDS, record["evidence"])
    upper = record["value_upper"]
    return Number(
        value=float(record["value"]),
        value_upper=None if upper is None else float(upper),
        quote=record["evidence"],
        span=None,
        values=_values(record, METRIC_ATTRIBUTES),
    )


def _happening(record: Mapping[str, Any]) -> Happening:
    _check(record, _EVENT_WORDS, record["trigger"])
    for participant in record["participants"]:
        _check(participant, _PARTICIPANT_WORDS, participant["name"])
    return Happening(
        event_type=record["type"],
        quote=record["trigger"],
        span=None,
        values=_values(record, EVENT_ATTRIBUTES),
        participants=tuple(
            Person(name=p["name"], values=_values(p, PARTICIPANT_ATTRIBUTES)) for p in record["participants"]
        ),
    )


def _values(record: Mapping[str, Any], attributes: tuple[str, ...]) -> Values:
    return {name: record[name] for name in attributes}


def _check(record: Mapping[str, Any], words: Mapping[str, Mapping[str, str]], quote: str) -> None:
    for name, allowed in words.items():
        value = record[name]
        if value not in allowed and not (name == "mode" and value is None):
            raise ValueError(f"{quote!r}: {name} {value!r} is not one of {', '.join(allowed)}")


def place(gold: Gold, text: str) -> tuple[Page, list[str]]:
    """The records with the spans of their quotes, and the quotes that do not stand in the text (their span is None).

    The nth record with a quote is the nth place where the quote stands; events may share one.
    """
    taken: set[int] = set()
    numbers = [replace(number, span=_find(text, number.quote, taken)) for number in gold.page.numbers]
    taken = set()
    happenings = [
        replace(event, span=_find(text, event.quote, taken) or _find(text, event.quote, set()))
        for event in gold.page.happenings
    ]
    lost = [number.quote for number in numbers if number.span is None]
    lost += [event.quote for event in happenings if event.span is None]
    return Page(numbers, happenings), lost


def _find(text: str, quote: str, taken: set[int]) -> Span | None:
    at = text.find(quote)
    while at >= 0 and at in taken:
        at = text.find(quote, at + 1)
    if at < 0:
        return None
    taken.add(at)
    return at, at + len(quote)
