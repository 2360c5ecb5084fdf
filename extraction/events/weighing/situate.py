"""Weigh on which day and in which town each of an article's events was, with what the rules say in the balance."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from extraction.events.draft import Draft, is_learned
from extraction.events.participants.cast import key
from extraction.events.setting.belonging import is_reported, turning_points
from extraction.events.setting.when import is_of_thing, precise
from extraction.events.setting.where import NO_PLACE, is_online
from extraction.events.status import set_status
from extraction.folding import fold_text
from extraction.learned import setting
from extraction.learned.model import Facet, Model
from extraction.learned.setting import Choice, Day, Event, Other, Standing, Town

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader

_BEHIND = 3  # sentences behind an event's in which its day or town may be told
_LINE_FEED = re.compile("\n")
_STEPS = (1, 3, 6, 10, 16, 25)  # words between the event's word and the day or town, in steps
_KINDS = ("city", "region")
_YEARS, _MONTHS, _DAY = len("2024"), len("2024-05"), len("2024-05-12")
_APART = ((-30, "months before"), (-7, "weeks before"), (-2, "days before"), (31, "days after"))


class Option(NamedTuple):
    """A day or town that an event may have, None for none of those told, and what speaks for or against it.

    `end` is the last day that the text tells with a day, or the country of a town.
    """

    value: str | None
    end: str | None
    facets: list[Facet]


class _Told(NamedTuple):
    """A day or town as the text names it at one place."""

    key: str  # the same for the same day or town
    value: str
    end: str | None
    start: int
    stop: int
    sentence: int
    kind: str  # day, city, region


class _Kind(NamedTuple):
    """All that an article tells of days, or of towns: by its words, and by what the rules gave each event."""

    told: list[_Told]
    times: Counter[str]
    here: Counter[int]  # by number of sentence
    ruled: list[tuple[str, str, str | None] | None]  # key, value and end


@dataclass(slots=True)
class _Backed:
    """What tells a day or town: where the text names it nearest, and the events that the rules put there."""

    value: str
    end: str | None
    named: _Told | None = None
    rank: int = 0
    others: list[Other] = field(default_factory=list[Other])


class Settings:
    """The days and towns of an article, and which of them each of its events may have."""

    def __init__(self, reader: ArticleReader, drafts: Sequence[Draft]) -> None:
        self.reader, self.drafts = reader, drafts
        self.text = reader.folded.text
        self._starts = sorted(d.start for d in drafts)
        self._turns = turning_points(self.text)
        self._lines = [m.start() for m in _LINE_FEED.finditer(self.text)]
        self._reported = [is_reported(d) for d in drafts]
        self._people = [{key(a.mention) for a in d.arguments} for d in drafts]
        days = [(d.date_start, d.date_start, d.date_end) for d in drafts]
        towns = [(d.city and fold_text(d.city), d.city, d.country) for d in drafts]
        self._days = _kind(list(self._told_days()), days)
        self._towns = _kind(list(self._told_towns()), towns)

    def days(self, n: int) -> list[Option]:
        """The days that the `n`th event may have been on; the first option is none."""
        return self._options(n, self._days)

    def towns(self, n: int) -> list[Option]:
        """The towns that the `n`th event may have been in; the first option is none. Empty for what has no place."""
        draft = self.drafts[n]
        return [] if draft.type in NO_PLACE or is_online(draft) else self._options(n, self._towns)

    def _told_days(self) -> Iterator[_Told]:
        for date in self.reader.dates:
            start, end = precise(date, self.text)
            if start and not date.financial and not is_of_thing(self.text, date):
                yield _Told(start, start, end, date.start, date.end, self._sentence(date.start), "day")

    def _told_towns(self) -> Iterator[_Told]:
        for place in self.reader.places:
            if place.kind in _KINDS:
                name = self.reader.folded.quote(place.start, place.end)
                at = place.start, place.end, self._sentence(place.start)
                yield _Told(self.text[place.start : place.end], name, place.code, *at, place.kind)
        listed = {self.text[p.start : p.end] for p in self.reader.places if p.kind in _KINDS}
        for draft in self.drafts:  # towns that no list has
            name, clause = fold_text(draft.city or ""), draft.scene.clause
            start = self.text.find(name, clause.start, clause.end) if name else -1
            if start >= 0 and name not in listed:
                at = start, start + len(name), draft.sentence
                yield _Told(name, draft.city or "", draft.country, *at, "city")

    def _sentence(self, at: int) -> int:
        return bisect_right(self.reader.sentences, at, key=lambda s: s[0]) - 1

    def _options(self, n: int, kind: _Kind) -> list[Option]:
        event, backed, ruled = self._event(n), self._backed(n, kind), kind.ruled[n]
        here = kind.here[self.drafts[n].sentence]
        none, missed = ("unruled", "unruled") if ruled else ("ruled", "free")
        options = [Option(None, None, setting.facets_of_none(event, none, len(backed), here))]
        for name, one in backed.items():
            by_rule = "ruled" if ruled and name == ruled[0] else missed
            choice = self._choice(n, one, by_rule, kind.times[name], days=kind is self._days)
            options.append(Option(one.value, one.end, setting.facets(event, choice)))
        return options

    def _backed(self, n: int, kind: _Kind) -> dict[str, _Backed]:
        """By its key what tells a day or town, first what is named nearest to the event."""
        draft = self.drafts[n]
        found: dict[str, _Backed] = {}
        near = (t for t in kind.told if t.sentence <= draft.sentence + _BEHIND)
        for one in sorted(near, key=lambda t: (abs(t.sentence - draft.sentence), abs(t.start - draft.start))):
            if one.key not in found:
                found[one.key] = _Backed(one.value, one.end, one, len(found))
        for m, ruled in enumerate(kind.ruled):
            if ruled is None:
                continue
            if ruled[0] not in found:
                found[ruled[0]] = _Backed(*ruled[1:])
            others, which = found[ruled[0]].others, _which(m, n)
            if m != n and all(o.which != which for o in others):
                others.append(self._other(m, n, which))
        return found

    def _event(self, n: int) -> Event:
        draft = self.drafts[n]
        return Event(
            type=draft.type,
            status=draft.status,
            background=draft.background,
            learned=is_learned(draft),
            place=draft.sentence - self.reader.body,
            first=draft.first_of_sentence,
            within=draft.part_of is not None,
            reported=self._reported[n],
            turned=self._turned(self.drafts[0], draft),
        )

    def _turned(self, one: Draft, other: Draft) -> bool:
        first, last = sorted((one.start, other.start))
        return bisect_left(self._turns, first) < bisect_left(self._turns, last)

    def _other(self, m: int, n: int, which: str) -> Other:
        draft, other = self.drafts[n], self.drafts[m]
        first, last = sorted((draft.start, other.start))
        return Other(
            which=which,
            type=other.type,
            status=other.status,
            shared=min(2, len(self._people[n] & self._people[m])),
            beside=draft.sentence == other.sentence,
            apart=bisect_left(self._lines, first) < bisect_left(self._lines, last),
            turned=self._turned(draft, other),
            whole=draft.part_of is not None and draft.part_of == other.part_of,
            sentences=abs(draft.sentence - other.sentence),
            datelined=other.datelined,
        )

    def _choice(self, n: int, one: _Backed, by_rule: str, times: int, *, days: bool) -> Choice:
        named, draft = one.named, self.drafts[n]
        standing = None if named is None else self._standing(draft, named, times)
        told: Day | Town | None = None
        if named is not None and named.kind == "day":
            told = Day(self.text[named.start : named.stop].split()[0], named.end is not None)
        elif named is not None:
            told = self._town(draft, named, one.rank)
        if not days:
            return Choice(standing, told, one.others, by_rule)
        published = _from_published(one.value, self.reader.article.published_on)
        return Choice(standing, told, one.others, by_rule, len(one.value), published)

    def _standing(self, draft: Draft, named: _Told, times: int) -> Standing:
        first, last = sorted((draft.start, named.start))
        away = named.sentence - draft.sentence
        after = named.start >= draft.start
        lead = named.sentence == self.reader.body
        gap = ""
        if away:
            where = (f"p{min(4, -away)}" if away < 0 else f"n{away}") + ("L" if lead else "")
        else:
            gap = self.text[draft.end : named.start] if after else self.text[named.stop : draft.start]
            where = ("a" if after else "b") + str(bisect_right(_STEPS, len(gap.split())))
        before = self.text[max(0, named.start - 25) : named.start].split()
        return Standing(
            where=where,
            between=max(0, bisect_left(self._starts, last) - bisect_right(self._starts, first)),
            comma="،" in gap,
            reach=not away and after and named.start < draft.until,
            lead=lead,
            headline=named.sentence < self.reader.body,
            before=before[-1] if before else "",
            times=times,
        )

    def _town(self, draft: Draft, named: _Told, rank: int) -> Town:
        inside = next(
            (
                m
                for m in self.reader.mentions.find_resolved(*self.reader.sentences[named.sentence])
                if m.start <= named.start < m.end
            ),
            None,
        )
        role = next((a.role for a in draft.arguments if inside and a.mention.start == inside.start), "none")
        begin = named.start
        while begin and self.text[begin - 1].isalnum():
            begin -= 1
        dateline = self.reader.dateline
        return Town(
            kind=named.kind,
            inside=inside.kind if inside else "none",
            role=role,
            prefix=self.text[begin : named.start],
            rank=rank,
            dateline=dateline is not None and dateline.start == named.start,
            region=draft.region is not None,
            mode=draft.mode or "",
        )


def situate(reader: ArticleReader, drafts: Sequence[Draft]) -> None:
    """Give each event the day and the town that is the likeliest by what was learned."""
    if not drafts:
        return
    settings = Settings(reader, drafts)
    days = [_likeliest(setting.day_model(), settings.days(n)) for n in range(len(drafts))]
    towns = [_likeliest(setting.town_model(), settings.towns(n)) for n in range(len(drafts))]
    for draft, day, town in zip(drafts, days, towns, strict=True):
        if day is not None and day.value != draft.date_start:
            _put(draft, day, reader.article.published_on)
        if town is not None and fold_text(town.value or "") != fold_text(draft.city or ""):
            draft.city, draft.country = town.value, town.end or draft.country


def _put(draft: Draft, day: Option, published_on: dt.date | None) -> None:
    """Give an event a day, unless its tense speaks against that: then the rules' own stays."""
    before = draft.date_start, draft.date_end, draft.first_day
    draft.date_start, draft.date_end, draft.first_day = day.value, day.end, day.value
    set_status(draft, published_on, placed=True)
    if day.value is not None and draft.date_start is None:
        draft.date_start, draft.date_end, draft.first_day = before
        set_status(draft, published_on, placed=True)


def _likeliest(model: Model, options: Sequence[Option]) -> Option | None:
    return max(options, key=lambda option: model.logit(option.facets), default=None)


def _kind(told: list[_Told], ruled: Sequence[tuple[str | None, str | None, str | None]]) -> _Kind:
    given = [(name, value, end) if name and value else None for name, value, end in ruled]
    return _Kind(told, Counter(t.key for t in told), Counter(t.sentence for t in told), given)


def _which(m: int, n: int) -> str:
    if m == 0:
        return "lead"
    if m in (n - 1, n + 1):
        return "prev" if m < n else "next"
    return "before" if m < n else "after"


def _from_published(value: str, published: dt.date | None) -> str:
    """How far a day, month or year is from the day of publication."""
    if published is None:
        return "unknown"
    year = int(value[:_YEARS]) - published.year
    if len(value) == _YEARS:
        return f"year {max(-3, min(2, year))}"
    if len(value) == _MONTHS:
        return f"month {max(-3, min(3, year * 12 + int(value[5:7]) - published.month))}"
    if len(value) != _DAY:  # beyond the year 9999
        return "unknown"
    days = (dt.date.fromisoformat(value) - published).days
    if -2 <= days <= 2:
        return f"day {days}"
    return next((name for limit, name in _APART if days < limit), "months after")
