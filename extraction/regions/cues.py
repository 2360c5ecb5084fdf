"""The cues of `region_cues.tsv`: what a line says about itself by its words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.regions.lines import words_in

_LONGEST_CUE = 5  # words
# A label is at most four words before a colon, slash, dash, or where tatweel stood as a dash.
_LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,3})\s*(:|/|-|\s\s|$)\s*")
_HASHTAGS = re.compile(r"\W*(?:#\w+\W*){2,}")
_CRUMBS = re.compile(r"\s[|»›>\"·•]\s")
_MENU = 2  # separators; one may part a headline from its site's name
_CRUMB_WORDS = 4
_ADDRESS = re.compile(r"\S*(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+")


class Cue(NamedTuple):
    """What a cue says: its line's kind, how it matched (see the lexicon's head), where what it labels begins."""

    kind: str
    match: str
    after: int = 0


class _Cues:
    def __init__(self) -> None:
        self.whole: dict[str, Cue] = {}
        self.labels: dict[str, Cue] = {}
        self.words: dict[str, set[str]] = {}
        self.starts: dict[str, list[tuple[str, Cue]]] = {}
        self.within: list[tuple[str, str]] = []
        for row in rows("region_cues"):
            words, kind, match = words_in(fold_text(row["cue"])), row["kind"], row["match"]
            if match in ("line", "heading", "rest"):
                self.whole.setdefault(words, Cue(kind, match))
            if match in ("label", "urgent", "heading", "rest"):
                self.labels.setdefault(words, Cue(kind, "urgent" if match == "urgent" else "label"))
            if match == "words":
                self.words.setdefault(kind, set()).add(words)
            if match in ("start", "lead"):
                self.starts.setdefault(words.split()[0], []).append((words + " ", Cue(kind, match)))
            if match == "within":
                self.within.append((words, kind))


_cues = cache(_Cues)


def cue_of(line: str) -> Cue | None:
    """The cue of a short folded line, or None."""
    words = words_in(line)
    if not words:
        return None
    cues = _cues()
    if cue := cues.whole.get(words):
        return cue
    if cue := _label(line, cues):
        return cue
    for start, cue in cues.starts.get(words.split(" ", 1)[0], ()):
        if f"{words} ".startswith(start):
            return cue if cue.match == "start" else cue._replace(after=line.find(":") + 1)
    for kind, known in cues.words.items():
        if _made_of(words.split(), known):
            return Cue(kind, "words")
    for part, kind in cues.within:
        if part in words:
            return Cue(kind, "within")
    return _by_shape(line)


def _label(line: str, cues: _Cues) -> Cue | None:
    m = _LABEL.match(line)
    cue = cues.labels.get(words_in(m[1])) if m else None
    # Only who wrote is told with a slash or dash as well (بقلم/ ..., كتب - ...).
    if m is None or cue is None or (m[2] != ":" and cue.kind != "byline"):
        return None
    return cue._replace(after=m.end())


def _made_of(words: list[str], known: set[str]) -> bool:
    """Whether the words are known phrases only, but for single letters (`A+ A-`)."""
    at = found = 0
    while at < len(words):
        length = next((n for n in range(_LONGEST_CUE, 0, -1) if " ".join(words[at : at + n]) in known), 0)
        if not length and len(words[at]) > 1:
            return False
        found += bool(length)
        at += length or 1
    return found > 0


def _by_shape(line: str) -> Cue | None:
    if "#" in line and _HASHTAGS.fullmatch(line):
        return Cue("tags", "shape")
    crumbs = _CRUMBS.split(line)
    if len(crumbs) > _MENU and all(len(crumb.split()) <= _CRUMB_WORDS for crumb in crumbs):
        return Cue("navigation", "shape")
    if ("." in line) and not words_in(_ADDRESS.sub("", line)):
        return Cue("source", "shape")
    return None


@cache
def agencies() -> frozenset[str]:
    """News agencies by their words."""
    arab = [row["name"] for row in rows("place_cities") if row["kind"] == "agency"]
    return frozenset(words_in(fold_text(name)) for name in arab) | listed("agency")


@cache
def listed(match: str) -> frozenset[str]:
    """The words of all cues of a `match`."""
    return frozenset(words_in(fold_text(row["cue"])) for row in rows("region_cues") if row["match"] == match)
