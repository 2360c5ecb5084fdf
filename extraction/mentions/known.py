"""Organisations known by a short name of their own (`organizations.tsv`), persons known by one name."""

from __future__ import annotations

from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows


@cache
def known_names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Short names by their first word: (all words, country), the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("organizations"):
        words = tuple(fold_text(row["name"]).split())
        out.setdefault(words[0], []).append((words, row["country"]))
    return {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in out.items()}


@cache
def known_people() -> dict[str, str | None]:
    """Persons known by one name, folded -> the ISO code of whom they stand for."""
    return {fold_text(r["name"]): r["country"] or None for r in rows("known_people")}
