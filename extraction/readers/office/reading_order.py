"""Glyphs at their places on a page -> lines in reading order, lines -> paragraphs.

A PDF paints glyphs where they stand and says little of their order: a right-to-left word may be stored from its last
letter, a ligature as several letters at one place. So the order is made from the places, by the rules of the Unicode
bidirectional algorithm (UAX #9) read backwards: in a right-to-left line, numbers and Latin words run the other way.
"""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Of the usual gap between words, where the PDF tells that one word ends, and where it does not; of a letter's height.
_TOLD, _UNTOLD, _LEAST_GAP = 0.5, 0.8, 0.2
_SAME_LINE = 0.5  # of a glyph's height: baselines nearer than this are one
_PARAGRAPH_GAP = 1.45  # times the usual distance of lines
_SHORT_LINE = 0.88  # of the longest line around it: what is shorter ends a paragraph
_OTHER_SIZE = 0.25  # letters higher or lower by this share are of another size
_EDGE = 8.0  # points within which lines begin at one edge
_LONGEST_RUN = 300  # characters of another direction within a line
_SHADDA = "\u0651"
_RTL = ("R", "AL")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"))
_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,:/٫٬\u00a0][0-9٠-٩۰-۹]+)*")
_LATIN = re.compile(r"[^\W\d_](?:[^\n]*[^\W_])?")


@dataclass(slots=True)
class Glyph:
    """What one glyph stands for, and where it stands; y grows upwards.

    `word` tells the words of a line apart, more or less.
    """

    text: str
    word: int
    x: float
    baseline: float
    left: float
    right: float
    height: float


@dataclass(slots=True)
class Line:
    """A line's text in reading order, and where it stands."""

    text: str
    baseline: float
    left: float
    right: float
    height: float
    is_rtl: bool

    @property
    def edge(self) -> float:
        """Where the line begins."""
        return self.right if self.is_rtl else self.left


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of a page, in the order in which the page paints them. Glyphs come in that order too."""
    painted = list(glyphs)
    kinds = [unicodedata.bidirectional(glyph.text[0]) for glyph in painted]
    usually_rtl = sum(kind in _RTL for kind in kinds) > kinds.count("L")
    return [_line(row, usually_rtl) for row in _rows(painted)]


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and abs(glyph.baseline - row[0].baseline) > _SAME_LINE * max(glyph.height, row[0].height, 1):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(row: Sequence[Glyph], usually_rtl: bool) -> Line:
    letters = [unicodedata.bidirectional(letter) for glyph in row for letter in glyph.text]
    right_to_left, left_to_right = sum(kind in _RTL for kind in letters), letters.count("L")
    is_rtl = right_to_left > left_to_right or (right_to_left == left_to_right and usually_rtl)
    texts = _spaced(_with_marks(sorted(row, key=_place)))
    return Line(
        text=_right_to_left(texts) if is_rtl else "".join(texts),
        baseline=row[0].baseline,
        left=min(glyph.left for glyph in row),
        right=max(glyph.right for glyph in row),
        height=max(glyph.height for glyph in row),
        is_rtl=is_rtl,
    )


def _place(glyph: Glyph) -> tuple[float, float]:
    """From left to right; the letters of a ligature share its origin, and have each a part of its box."""
    return glyph.x, glyph.left


def _with_marks(row: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs from left to right, each mark (tashkeel) joined to the letter it stands on."""
    bases = [glyph for glyph in row if not _is_mark(glyph)]
    # Shadda goes before the vowel, as it is typed.
    for mark in sorted((glyph for glyph in row if _is_mark(glyph)), key=lambda mark: mark.text != _SHADDA):
        middle = (mark.left + mark.right) / 2
        letters = [glyph for glyph in bases if glyph.text[0].isalpha()]
        if letters:
            nearest = min(letters, key=lambda glyph: abs((glyph.left + glyph.right) / 2 - middle))
            nearest.text += mark.text
    return bases or list(row)


def _is_mark(glyph: Glyph) -> bool:
    return all(unicodedata.category(letter) == "Mn" for letter in glyph.text)


def _spaced(units: Sequence[Glyph]) -> list[str]:
    """The texts from left to right, with a space in each gap as wide as those between the words that the PDF tells.

    Where it tells them it is not to be relied on: it may put a space on the wrong side of a bracket or mark.
    """
    pairs = list(pairwise(units))
    gaps = [b.x - a.right for a, b in pairs if a.word != b.word]
    usual = statistics.median(gaps) if gaps else float("inf")
    texts = [units[0].text] if units else []
    for before, glyph in pairs:
        apart = before.word != glyph.word
        is_number = not apart and any(text[-1].isdigit() for text in (before.text, glyph.text))
        least = max(usual * (_TOLD if apart else _UNTOLD), _LEAST_GAP * glyph.height)
        texts += [" ", glyph.text] if not is_number and glyph.x - before.right > least else [glyph.text]
    return texts


def _right_to_left(texts: Sequence[str]) -> str:
    """Texts that stand from left to right, in reading order: reversed, but for numbers and Latin words."""
    pieces: list[str] = []
    at = 0
    while at < len(texts):
        end = _run_end(texts, at)
        pieces.append("".join(texts[at:end]))
        at = end
    return " ".join("".join(reversed(pieces)).split())


def _run_end(texts: Sequence[str], at: int) -> int:
    """Where the run that begins here and reads from left to right ends; the next place where there is none."""
    if len(texts[at]) != 1:
        return at + 1
    end = at
    for text in texts[at : at + _LONGEST_RUN]:
        if len(text) != 1 or unicodedata.bidirectional(text) in _RTL:
            break
        end += 1
    ahead = "".join(texts[at:end])
    run = _NUMBER.match(ahead) or _LATIN.match(ahead)
    return at + max(1, run.end() if run else 1)


def upright(text: str) -> str:
    """A paragraph with each pair of brackets or quotes the right way round: PDFs store them as they are read, as they
    look, or both by turns. A bracket without a counterpart stays as it is."""
    letters = list(text)
    for opening, closing in _PAIRS:
        places = [n for n, letter in enumerate(letters) if letter in (opening, closing)]
        if len(places) % 2 == 0:
            for n, place in enumerate(places):
                letters[place] = closing if n % 2 else opening
    return "".join(letters)


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Lines joined into paragraphs: a wider gap, another size of letters, or a short line before ends one."""
    lines = [line for page in pages for line in page]
    steps = [a.baseline - b.baseline for page in pages for a, b in pairwise(page)]
    step = statistics.median([value for value in steps if value > 0] or [0])
    paragraphs: list[str] = []
    for block in _blocks(lines, step):
        longest = max(line.right - line.left for line in block)
        goes_on = False
        for line in block:
            if goes_on:
                paragraphs[-1] += f" {line.text}"
            else:
                paragraphs.append(line.text)
            goes_on = line.right - line.left >= _SHORT_LINE * longest
    return [upright(paragraph) for paragraph in paragraphs]


def _blocks(lines: Sequence[Line], step: float) -> Iterator[list[Line]]:
    """Lines of one column and size that follow each other closely."""
    block: list[Line] = []
    for line in lines:
        if block and not _is_next(block[-1], line, step):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_next(before: Line, line: Line, step: float) -> bool:
    gap = before.baseline - line.baseline
    same_size = abs(before.height - line.height) <= _OTHER_SIZE * max(before.height, line.height)
    return 0 < gap <= _PARAGRAPH_GAP * step and same_size and abs(before.edge - line.edge) <= _EDGE
