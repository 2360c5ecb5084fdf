"""Finding mentions in a folded text or in stretches of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.folding import Folded
from extraction.mentions.coreference import Coreference
from extraction.mentions.countries import is_company, organization_country, position_country
from extraction.mentions.home import home_country
from extraction.mentions.organizations import Organization, known, read_organization
from extraction.mentions.people import Person, read_person
from extraction.mentions.tokens import Tokens, tokens
from extraction.mentions.vocabulary import (
    ABBREVIATION,
    CONNECTOR,
    FOREIGN,
    GIVEN,
    NAMED,
    ORG,
    POST,
    ROYAL,
    TITLE,
    word_class,
)
from extraction.places import PlaceSpan, find_places
from extraction.sentences import sentence_spans
from extraction.spans import Mention

_PERSON = TITLE | POST | GIVEN | ABBREVIATION


class MentionFinder:
    """Finds mentions in the stretches asked for; each sentence is read once.

    `places` are the article's (`find_places(folded.text)`), found here where not given. `default_country` is the
    article's own, for officials and bodies whose words tell none; where it is not given, the article tells it.
    """

    def __init__(self, folded: Folded, default_country: str | None = None, places: Sequence[PlaceSpan] | None = None):
        self.folded = folded
        self._default = default_country
        self._asked = default_country is not None
        self.places = find_places(folded.text) if places is None else places
        self._book: Coreference | None = None
        self._read: dict[tuple[int, int], list[Mention]] = {}

    @property
    def default_country(self) -> str | None:
        """The article's own country: given, or told by its places and officials."""
        if not self._asked:
            self._asked = True
            raw = [m for a, b in sentence_spans(self.folded.text) for m in self._raw(a, b)]
            self._default = home_country(self.places, raw)
        return self._default

    def find(self, start: int, end: int) -> list[Mention]:
        """The mentions within [start, end), best a sentence, in order, non-overlapping."""
        return [self._at_home(m) for m in self._raw(start, end)]

    def _raw(self, start: int, end: int) -> list[Mention]:
        key = (start, end)
        if key not in self._read:
            self._read[key] = list(self._scan(tokens(self.folded, start, end, self.places)))
        return self._read[key]

    def _at_home(self, m: Mention) -> Mention:
        own = m.country is None and m.national and self.default_country
        return replace(m, country=self.default_country) if own else m

    def find_resolved(self, start: int, end: int) -> list[Mention]:
        """The mentions within [start, end) with their entity's position and country, and the short forms, in order."""
        if self._book is None:
            self._book = Coreference(self.folded, self.find_all(), self.default_country)
        named = self.find(start, end)
        shorts = self._book.shorts(start, end, named)
        return sorted([self._book.full(m) for m in named] + shorts, key=lambda m: m.start)

    def find_all(self) -> list[Mention]:
        """The mentions of the whole text, sentence by sentence."""
        return [m for a, b in sentence_spans(self.folded.text) for m in self.find(a, b)]

    def _scan(self, t: Tokens) -> Iterator[Mention]:
        short_names, plurals = known(), word_class("quoted_plural")
        i, size = 0, len(t)
        while i < size:
            word = t.words[i]
            if i in t.place and t.place[i].kind == "country" and not word.flags & (TITLE | POST | ORG | NAMED):
                yield self._country(t, i)
                i = max(i + 1, t.place_end[i])
                continue
            if word.flags & ROYAL and i and t.form(i - 1) in word_class("named_after"):
                i += 1
                while t.flags(i) & (GIVEN | CONNECTOR):
                    i += 1
                continue
            if word.flags & _PERSON or (word.flags & CONNECTOR and word.form in ("عبد", "ابو")):
                person = read_person(t, i)
                if person:
                    yield self._person(t, person)
                    i = max(person.end, i + 1)
                    continue
            if word.flags & ORG or word.form in short_names or word.form in plurals:
                found = read_organization(t, i)
                if found:
                    yield from (self._organization(t, o) for o in found)
                    i = found[-1].end
                    continue
            i += 1

    def _quote(self, t: Tokens, i: int, j: int) -> str:
        """The source's words i to j, with the article restored after لـ."""
        start = t.start(i)
        words = self.folded.quote(start, t.stop[j - 1])
        lost = t.words[i].preposition == "ل" and t.words[i].form.startswith("ال") and self.folded.text[start] == "ل"
        return "ا" + words if lost else words

    def _country(self, t: Tokens, i: int) -> Mention:
        span = t.place[i]
        name = self._quote(t, i, max(i + 1, t.place_end[i]))
        return Mention(span.start, span.end, span.start, span.end, name, "country", None, span.code, span.code)

    def _organization(self, t: Tokens, o: Organization) -> Mention:
        a, b = t.start(o.start), t.stop[o.end - 1]
        country, national = organization_country(t, o.start, o.end, o.scope)
        country = country or o.country
        name = self._quote(t, o.start, o.end)
        return Mention(a, b, a, b, name, "organization", None, country, post=o.head, national=national)

    def _person(self, t: Tokens, p: Person) -> Mention:
        a, b = t.start(p.start), t.stop[p.end - 1]
        parts = [self._quote(t, q.start, q.end) for q in p.positions]
        position = _joined(t, p, parts)
        country, national = self._person_country(t, p)
        post = (p.positions[0].head if p.positions else "") + ("ه" if p.feminine else "")
        if p.name == p.name_end:
            held = p.positions[0]
            a1, b1 = t.start(held.start), t.stop[held.end - 1]
            return Mention(a, b, a1, b1, parts[0], "person", parts[0], country, post=post, national=national)
        a1, b1 = t.start(p.name), t.stop[p.name_end - 1]
        name = self.folded.quote(a1, b1)
        return Mention(a, b, a1, b1, name, "person", position, country, post=post, national=national)

    def _person_country(self, t: Tokens, p: Person) -> tuple[str | None, bool]:
        told = [position_country(t, held.start, held.end) for held in p.positions]
        country = next((c for c, _ in told if c), None)
        if country:
            return country, True
        if p.positions:
            return None, any(n for _, n in told) and not any(is_company(t, q.start, q.end) for q in p.positions)
        arabic = t.flags(p.name) & (GIVEN | FOREIGN) == GIVEN or bool(t.flags(p.name) & CONNECTOR)
        return None, arabic or any(t.flags(k) & ROYAL for k in range(p.start, p.name))


def _joined(t: Tokens, p: Person, parts: list[str]) -> str | None:
    """The positions as written: with و where the text joins them so."""
    if not parts:
        return None
    out = parts[0]
    for held, part in zip(p.positions[1:], parts[1:], strict=True):
        out += (" و" if t.words[held.start].conjunction else " ") + part
    return out


def find_mentions(folded: Folded, default_country: str | None = None) -> list[Mention]:
    """Every participant that a text names, in order, non-overlapping: persons with position, unnamed holders of a post,
    organisations, countries. Never raises."""
    return MentionFinder(folded, default_country).find_all()
