"""Organisations: a head noun with its complement, and those known by a short name."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.mentions.phrases import complement_end
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import ADJECTIVE, DEFINITE, NOUN, ORG, POST, organization_heads, word_class


class Organization(NamedTuple):
    """Words [start, end) of an organisation's name; `country` where the lexicon gives one."""

    start: int
    end: int
    head: str
    scope: str
    country: str | None = None


@cache
def known() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Short names by their first word: (all words, country), the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("organizations"):
        words = tuple(fold_text(row["name"]).split())
        out.setdefault(words[0], []).append((words, row["country"]))
    return {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in out.items()}


def read_known(t: Tokens, i: int) -> Organization | None:
    """An organisation of the lexicon at word i, with the nationality or place that follows."""
    for words, country in known().get(t.form(i), ()):
        end = i + len(words)
        if tuple(t.form(k) for k in range(i, end)) == words and not any(t.words[k].cut for k in range(i + 1, end)):
            head = words[0].removeprefix("ال")
            stop = _located(t, end)
            return Organization(
                i, stop, head, "state" if country == "own" else "known", country if len(country) == 2 else None
            )
    return None


def _located(t: Tokens, k: int) -> int:
    """The word after the nationality (القطري) or the place (بالباحة) that follows a name at word k."""
    nationality = k in t.place and t.place[k].kind == "nisba" and not t.words[k].cut and t.form(k).startswith("ال")
    place = k in t.place and t.place[k].kind != "nisba" and t.words[k].preposition == "ب"
    return max(t.place_end[k], k + 1) if nationality or (place and not t.words[k].conjunction) else k


def read_organization(t: Tokens, i: int) -> list[Organization]:
    """The organisations named from word i on: one, or those after a dual (شركتي "ألف" و"باء")."""
    found = read_known(t, i)
    if found:
        return [found]
    if t.form(i) in word_class("quoted_plural"):
        return _several(t, i)
    if not t.flags(i) & ORG:
        return []
    head = organization_heads()[t.form(i)]
    if head.lemma in word_class("region_head") and (t.words[i].preposition or t.form(i - 1) in ("في", "من", "الي")):
        return []
    opened = not t.flags(i) & DEFINITE
    end, definite = complement_end(t, i + 1, opened, organization=True)
    if not definite or end == i + 1 or not _names(t, i + 1, end, head.unit, opened):
        return []
    return [Organization(i, end, head.lemma, head.scope)]


def _names(t: Tokens, i: int, end: int, unit: str, opened: bool) -> bool:
    """Is the complement at words [i, end) one that makes a name of such a head?"""
    place = any(k in t.place for k in range(i, end))
    if not opened and t.words[i].cut:  # الشركة في, الهيئة للتوسع: the short form of another name
        return False
    if not opened and not t.flags(i) & DEFINITE and i not in t.place:
        return False
    if unit == "nation" and not opened:
        return t.form(i) in word_class("national") or (i in t.place and t.place[i].kind == "nisba")
    if unit == "proper":
        return place or t.form(i) == '"' or not t.flags(i) & (NOUN | ADJECTIVE | POST)
    return True


def _several(t: Tokens, i: int) -> list[Organization]:
    """Quoted names after a dual or plural head."""
    out: list[Organization] = []
    k = i + 1
    while k < t.size:
        end = t.quoted(k) if t.form(k) == '"' else None
        if end is None:
            break
        out.append(Organization(k, end, "شركه", "company"))
        k = end
        if t.form(k) in ("و", "،", ","):
            k += 1
    return out
