"""Lines and openings that say from where and by whom: `الدمام - واس`, `سوهاج - محمد عبدالعال`, `سبق- الرياض:`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.regions.cues import agencies, cue_of, listed
from extraction.regions.dateline import is_place
from extraction.regions.lines import words_in

_PART = re.compile(r"[^\s\-/|،,:]+(?: [^\s\-/|،,:]+)*")
_FEWEST_PARTS, _MOST_PARTS, _PART_WORDS = 2, 4, 4
_CLOSED = re.compile(r"[.؟?!؛;\d%\"]")
# The head of a paragraph up to its colon, or to an agency in brackets.
_TO_COLON = re.compile(r"[^:.؟!؛\n]{3,70}:(?=\s)")
_TO_AGENCY = re.compile(r"(?:\w+[ ،,/-]+){0,6}\(([^()]{2,20})\)(?:\s*(?:-{1,2}|:|،))?")
_FEWEST_NAMES, _MOST_NAMES = 2, 5


class Credit(NamedTuple):
    """What stands before `end` in a folded line: a `byline`, or a `dateline` where only place and agency are given.

    `outlet` is where the agency or newspaper is named within the line.
    """

    kind: str
    end: int
    outlet: tuple[int, int] | None


def credit(line: str) -> Credit | None:
    """The credit that a short line is, its parts being places, agencies and names; None for titles, which have others.

    A place beside what may be a name is a byline.
    """
    bare = line.rstrip(" :-")
    if span := source_named(bare):
        return Credit("dateline", len(line), span)
    if _CLOSED.search(bare):
        return None
    parts = list(_PART.finditer(bare))
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS or any(len(m[0].split()) > _PART_WORDS for m in parts):
        return None
    kinds = [_part_kind(words_in(m[0])) for m in parts]
    known = set(kinds) - {"other"}
    if not known or known == {"name"} or set(kinds) == {"place"} or kinds.count("other") > 1:
        return None
    outlet = next((m.span() for m, kind in zip(parts, kinds, strict=True) if kind == "outlet"), None)
    # What stands beside an outlet and is no name is a place that nobody has listed.
    placed = known <= {"place", "outlet"} and ("other" not in kinds or outlet is not None)
    return Credit("dateline" if placed else "byline", len(line), outlet)


def source_named(line: str) -> tuple[int, int] | None:
    """Where a line names an agency and says nothing else: `--(بترا)`."""
    if words_in(line) not in agencies():
        return None
    parts = list(re.finditer(r"[^\W\d_]+", line))
    return parts[0].start(), parts[-1].end()


def is_person(line: str) -> bool:
    """Whether a line is a person's name alone."""
    words = line.split()
    return _FEWEST_NAMES <= len(words) <= _MOST_NAMES and words_in(line) == line and _begins_name(words)


def opening(paragraph: str) -> Credit | None:
    """The credit at the head of a folded paragraph, up to a colon or an agency in brackets."""
    if m := _TO_AGENCY.match(paragraph):
        if words_in(m[1]) in agencies() or is_place(m[0][: m.start(1) - 1].strip(" ،,-")):
            return Credit("dateline", m.end(), m.span(1))
        return None
    if (m := _TO_COLON.match(paragraph)) and (found := credit(m[0])):
        return found
    return None


def _part_kind(part: str) -> str:
    if part in agencies() or part in _outlets() or not listed("outlet").isdisjoint(part.split()):
        return "outlet"
    if is_place(part) or is_place(part, "في مدينه "):
        return "place"
    cue = cue_of(part)
    if cue is not None and cue.kind == "byline":
        return "label"
    return "name" if _begins_name(part.split()) else "other"


def _begins_name(words: list[str]) -> bool:
    """Whether the first word is a given name, and where it is another word too the second as well."""
    names = _given_names()
    if not words or words[0] not in names:
        return False
    return names[words[0]] or (len(words) > 1 and words[1] in names)


@cache
def _outlets() -> frozenset[str]:
    """Outlets with an Arabic name, which a credit gives beside its place."""
    names = (row["outlet"] for row in rows("place_outlets"))
    return frozenset(words_in(fold_text(name)) for name in names if not name.isascii())


@cache
def _given_names() -> dict[str, bool]:
    """Given names with whether they are nothing else."""
    names = {fold_text(row["name"]): "word" not in row["also"] for row in rows("given_names")}
    return names | dict.fromkeys(("عبد", "ابو", "ام"), True)
