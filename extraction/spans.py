"""What the finders hand to each other: spans of folded text with what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number in running text. `value_upper` is the upper end of a range, else None."""

    start: int
    end: int
    value: float
    value_upper: float | None
    kind: str  # cardinal, ordinal, percent, fraction


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in running text: ISO 8601 to the precision known; `date_end` only where the text gives a span.

    `date_start` is None where the words are a date that cannot be resolved (relative words without `published_on`).
    """

    start: int
    end: int
    date_start: str | None
    date_end: str | None
    financial: bool = False  # a financial year, which `date_start`/`date_end` name and do not bound


class Mention(NamedTuple):
    """A participant as the text names it.

    [start, end) covers titles, name and position; [name_start, name_end) is the name alone (or the post, where no name
    is given: then `name` and `position` are the same words). `kind` is person, organization or country; `country` is an
    ISO 3166-1 alpha-2 code. All offsets are of the folded text, the strings are the source's own words.

    `entity` is the same for all mentions of one participant within an article; `post` is the folded head of the
    position (`وزير`) or of the organisation's name (`شركه`), with ه where a woman's title or post says so; `short`
    marks a word that stands for a mention elsewhere (`الوزير`, `طلعت`), whose fullest name, position and country it
    then carries. `national` says that the participant is of the article's own country unless the words tell another.
    `members` are the mentions that a dual stands for (`الوزيران`), each with the span of the dual.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    kind: str
    position: str | None
    country: str | None
    entity: str = ""
    post: str = ""
    short: bool = False
    national: bool = True
    members: tuple[Mention, ...] = ()
