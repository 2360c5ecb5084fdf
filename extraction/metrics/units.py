"""Units and currencies after a number: lexicon entries matched word by word, the longest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.metrics.tokens import Token
from extraction.places import country_of


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the lexicon. `code` is a UCUM or ISO 4217 code, or `=` for the words as written.

    `family` maps countries to (code, factor) for a currency whose country must be known; `dual` marks a form that
    itself says two.
    """

    kind: str
    code: str
    factor: float = 1.0
    dual: bool = False
    family: tuple[tuple[str, str, float], ...] = ()


_Table = dict[str, list[tuple[tuple[str, ...], Unit]]]


def _family(cell: str) -> tuple[tuple[str, str, float], ...]:
    out: list[tuple[str, str, float]] = []
    for pair in cell.split():
        country, code, *factor = pair.split(":")
        out.append((country, code, float(factor[0]) if factor else 1.0))
    return tuple(out)


def _units() -> list[tuple[str, Unit]]:
    out: list[tuple[str, Unit]] = []
    for r in rows("units"):
        dual = r["factor"] == "dual"
        unit = Unit(r["kind"], r["unit"], 1.0 if dual or not r["factor"] else float(r["factor"]), dual)
        out.extend((form, unit) for form in r["forms"].split("|"))
    for r in rows("currencies"):
        family = _family(r["code"]) if ":" in r["code"] else ()
        unit = Unit("currency", "" if family else r["code"], float(r["factor"] or 1), False, family)
        out.extend((form, unit) for form in r["forms"].split("|"))
    return out


@cache
def _table() -> _Table:
    table: _Table = {}
    for form, unit in _units():
        words = tuple(fold_text(form).split())
        table.setdefault(words[0], []).append((words, unit))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return table


def unit_at(tokens: Sequence[Token], i: int) -> tuple[int, Unit] | None:
    """The unit that begins at token i, with the number of its tokens; None where there is none."""
    if i >= len(tokens):
        return None
    entries = _table().get(tokens[i].word)
    if entries is None:
        return None
    for words, unit in entries:
        if len(words) == 1 or tuple(t.word for t in tokens[i : i + len(words)]) == words:
            return len(words), unit
    return None


@cache
def dual_units() -> frozenset[str]:
    """The single words that are a unit in the dual (كيلومترين)."""
    return frozenset(w[0] for entries in _table().values() for w, u in entries if u.dual and len(w) == 1)


def currency(unit: Unit, adjective: str | None, country: str | None) -> tuple[str, float]:
    """(ISO 4217 code, worth of one in it): by the adjective's country, else the article's, else the family's first."""
    if not unit.family:
        return unit.code, unit.factor
    by_country = {c: (code, factor) for c, code, factor in unit.family}
    for c in (adjective, country):
        if c in by_country:
            return by_country[c]
    return unit.family[0][1], unit.family[0][2]


def adjective_country(word: str) -> str | None:
    """The country of the adjective after a currency (ريال قطري), also in the accusative (ريالا قطريا)."""
    if not word.endswith(("ي", "يه", "يا")):
        return None
    return country_of(word) or (country_of(word[:-1]) if word.endswith("ا") else None)
