"""A page read line by line: its header, its article, and what stands around and within that."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from extraction.regions.credits import credit, is_person, opening, source_named
from extraction.regions.cues import Cue, cue_of
from extraction.regions.dateline import Dateline, find_dateline, told_today
from extraction.regions.lines import Line, lines_of, words_in

_HEADLINE_WORDS = 4
_HEADER = (
    12  # lines above the first paragraph that may be title, byline and dateline, what is none of the article apart
)
_ABOVE_FORM = 300  # characters of article above a comment form
_OUTLET_WORDS = 5
_GENERIC = re.compile("وكالات|متابعات|مواقع|خاص")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?:\s*(?:ص|م|صباحا|مساء|ت م|am|pm))?", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*\d+[\s.)-]")
_END_MARK = re.compile(
    r"(?:\(\s*(?:النهايه|انتهي|يتبع)\s*\)|/{1,2}\s*(?:انتهي|يتبع)\s*/{1,2}|-{1,3}\s*\(([^()]{2,15})\))\s*$"
)
_OWNER = re.compile(r"(?:©|\(c\)|محفوظه(?: ل)?)[\s\d:,-]*([^\d|.©-]{2,40}[^\d|.©\s-])")


class Region(NamedTuple):
    """[start, end) of a folded text that is no part of the article; `kind` is of `REGION_KINDS`."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class Survey:
    """What a page tells beside its article: its regions in order, and where it names title, byline and outlet.

    All offsets are of the folded text; `day` is that of publication.
    """

    regions: list[Region] = field(default_factory=list[Region])
    title: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    outlet: tuple[int, int] | None = None
    day: dt.date | None = None


@lru_cache(maxsize=2)
def survey(text: str) -> Survey:
    """The survey of a folded text, kept for the reader and the extractor who ask for the same page in turn."""
    found = _Surveyor(list(lines_of(text))).survey()
    found.regions = _joined(text, sorted(found.regions, key=lambda region: region.start))
    return found


class _Surveyor:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.found = Survey()
        self.updated: dt.date | None = None
        self.owner: tuple[int, int] | None = None
        self.left: list[int] = []  # lines that no cue claims

    def survey(self) -> Survey:
        """Claim the lines that cues tell, then read what is left of the header, and the last line."""
        self._claim_by_cues()
        self.body = next((n for n in self.left if self.lines[n].is_sentence), len(self.lines))
        self._read_header()
        self._read_end()
        self.found.day = self.found.day or self.updated
        self.found.outlet = self.found.outlet or self.owner
        return self.found

    def _claim_by_cues(self) -> None:
        block: Cue | None = None
        rest: Cue | None = None
        above = 0  # characters of article so far
        for n, line in enumerate(self.lines):
            cue = cue_of(line.text) if line.is_short else None
            if cue is not None and cue.match == "lead" and cue.after:
                self._add(cue.kind, line.start, line.start + cue.after)
            elif cue is not None and not self._is_headline_despite(n, cue):
                self._claim(line, cue)
                if cue.match == "rest" and above >= _ABOVE_FORM:
                    block = rest = cue
                elif cue.match == "heading":
                    block = cue
            elif block is not None and _belongs(line, above):
                self._add(block.kind, line.start, line.end)
            elif rest is not None:
                self._add(rest.kind, line.start, line.end)
            else:
                block = None
                self.left.append(n)
                above += len(line.text) if line.is_sentence else 0

    def _is_headline_despite(self, n: int, cue: Cue) -> bool:
        """Whether a line marked urgent is the article's own headline: no other stands between it and the body."""
        if cue.match != "urgent":
            return False
        for line in self.lines[n + 1 :]:
            if line.is_sentence:
                return True
            if is_headline(line) and cue_of(line.text) is None and find_dateline(line.text, True) is None:
                return False
        return False

    def _claim(self, line: Line, cue: Cue) -> None:
        self._add(cue.kind, line.start, line.end)
        if cue.kind in ("byline", "dateline") and (dateline := find_dateline(line.text, True)):
            self._take_day(dateline)
        elif cue.kind == "source" and cue.match == "label":
            named = line.text[cue.after :].rstrip(" .")
            if named and not _GENERIC.search(named) and len(named.split()) <= _OUTLET_WORDS:
                self._take_outlet(line, (cue.after, cue.after + len(named)))
        elif cue.kind == "notice" and (owner := _OWNER.search(line.text)):
            self.owner = (line.start + owner.start(1), line.start + owner.end(1))

    def _read_header(self) -> None:
        """Title, byline and dateline among the lines above the first paragraph, and the head of that."""
        header = [n for n in self.left if n <= self.body][:_HEADER]
        navigated = any(region.kind == "navigation" for region in self.found.regions)
        for n in header:
            line = self.lines[n]
            if n == self.body:
                self._read_opening(line)
            elif self._is_frame(line) or self.found.title:
                continue
            elif is_headline(line) and n + 1 < len(self.lines):
                self.found.title = (line.start, line.end)
            elif navigated:
                self._add("navigation", line.start, line.end)  # the site's name above the headline

    def _is_frame(self, line: Line) -> bool:
        """Whether a header line is byline or dateline; if so it is claimed."""
        if dateline := find_dateline(line.text, True):
            self._take_dateline(line, dateline)
        elif named := credit(line.text):
            self._take_outlet(line, named.outlet)
            self._add(named.kind, line.start, line.end)
        elif self.found.title and is_person(line.text):
            self._add("byline", line.start, line.end)
        elif _CLOCK.fullmatch(line.text):
            self._add("dateline", line.start, line.end)
        else:
            return False
        return True

    def _take_dateline(self, line: Line, dateline: Dateline) -> None:
        """Claim a dateline, and what stands behind its agency's mark in a header line: the author."""
        end = line.start + len(line.text[: dateline.end].rstrip())
        self._take_day(dateline)
        self._take_outlet(line, dateline.agency)
        self._add("dateline", line.start, end)
        rest = line.text[dateline.end :].lstrip()
        if line.is_short and words_in(rest):
            self._add("byline", line.end - len(rest), line.end)

    def _read_opening(self, line: Line) -> None:
        if dateline := find_dateline(line.text, False):
            self._take_dateline(line, dateline)
        elif named := opening(line.text):
            self._take_outlet(line, named.outlet)
            self._add(named.kind, line.start, line.start + named.end)
        self.found.day = self.found.day or self.updated or told_today(line.text)

    def _read_end(self) -> None:
        """The mark that closes an agency's report, or an author's name below the article."""
        below = [n for n in self.left if n > self.body]
        line = self.lines[max(below, default=self.body)] if self.left and self.body < len(self.lines) else None
        if line is None:
            return
        if below and (named := source_named(line.text)):
            self._take_outlet(line, named)
            self._add("source", line.start, line.end)
        elif below and line.is_short and (credit(line.text) or is_person(line.text)):
            self._add("byline", line.start, line.end)
        elif line.text.endswith((")", "/")) and (mark := _END_MARK.search(line.text)):
            self._take_outlet(line, mark.span(1) if mark[1] else None)
            self._add("source", line.start + mark.start(), line.end)

    def _take_day(self, dateline: Dateline) -> None:
        if dateline.updated:
            self.updated = self.updated or dateline.day
        else:
            self.found.day = self.found.day or dateline.day

    def _take_outlet(self, line: Line, span: tuple[int, int] | None) -> None:
        if span and not self.found.outlet and not _GENERIC.search(line.text, *span):
            self.found.outlet = (line.start + span[0], line.start + span[1])

    def _add(self, kind: str, start: int, end: int) -> None:
        self.found.regions.append(Region(kind, start, end))
        if kind == "byline" and self.found.byline is None:
            self.found.byline = (start, end)


def is_headline(line: Line) -> bool:
    """Whether a header line can be the headline: short, of four words or more."""
    return line.is_short and len(line.text.split()) >= _HEADLINE_WORDS


def _belongs(line: Line, above: int) -> bool:
    """Whether the line belongs to the links above it: short, and no headline of an article that comes below."""
    if line.gap and not above and not _NUMBERED.match(line.text):
        return False
    return line.is_short


def _joined(text: str, regions: Sequence[Region]) -> list[Region]:
    """Regions of one kind with nothing between them as one; `regions` are in order."""
    out: list[Region] = []
    for region in regions:
        if out and out[-1].kind == region.kind and not text[out[-1].end : region.start].strip():
            out[-1] = Region(region.kind, out[-1].start, region.end)
        else:
            out.append(region)
    return out
