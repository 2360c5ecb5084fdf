"""Finding mentions in a folded text or in stretches of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from extraction.folding import Folded
from extraction.mentions.coreference import Coreference
from extraction.mentions.countries import is_company, nationality_beside, organization_country, position_country
from extraction.mentions.home import home_country
from extraction.mentions.known import known_people
from extraction.mentions.listed import listed_names
from extraction.mentions.names import SYLLABLES, called_after, name_end
from extraction.mentions.organizations import Organization, place_passed, read_lone_club, read_organization, read_quoted
from extraction.mentions.people import (
    Person,
    read_by_nationality,
    read_in_quotes,
    read_named_before,
    read_person,
    with_unknown_first,
)
from extraction.mentions.plural_posts import PLURAL_POST, plural_mention, read_plural_post
from extraction.mentions.quoted import quoted_bodies
from extraction.mentions.tokens import Text, Tokens
from extraction.mentions.vocabulary import (
    ABBREVIATION,
    CONNECTOR,
    DEFINITE,
    FOREIGN,
    FUNCTION,
    GIVEN,
    HEAD,
    MARK,
    NAMED,
    ORG,
    POST,
    ROYAL,
    TITLE,
    opening_words,
    word_class,
)
from extraction.mentions.within import acts, windows_within
from extraction.places import PlaceSpan, find_places
from extraction.sentences import sentence_spans
from extraction.spans import Mention

_PERSON = TITLE | POST | GIVEN | ABBREVIATION


_SIDES = frozenset(("الجانب", "الطرف"))


class MentionFinder:
    """Finds mentions in the stretches asked for; each sentence is read once.

    `places` (`find_places(folded.text)`) and `sentences` are the article's, found here where not given.
    `default_country` is the article's own, for officials and bodies whose words tell none; where it is not given, the
    article tells it.
    """

    def __init__(
        self,
        folded: Folded,
        default_country: str | None = None,
        places: Sequence[PlaceSpan] | None = None,
        sentences: Sequence[tuple[int, int]] | None = None,
        outlet: str | None = None,
    ):
        self.folded = folded
        self._default = default_country
        self._outlet = outlet
        self._asked = default_country is not None
        self.places = find_places(folded.text) if places is None else places
        self._at_home: dict[tuple[int, int], list[Mention]] = {}
        self._resolved: dict[tuple[int, int], list[Mention]] = {}
        self._text: Text | None = None
        self._sentences = sentences
        self._quoted: frozenset[str] | None = None
        self._book: Coreference | None = None
        self._read: dict[tuple[int, int], tuple[Tokens, list[Mention]]] = {}

    @property
    def default_country(self) -> str | None:
        """The article's own country: given, or told by its places and officials."""
        if not self._asked:
            self._asked = True
            raw = [m for span in self.sentences for m in self._sentence(span)[1]]
            self._default = home_country(self.places, raw, self._outlet, self.folded.text)
        return self._default

    @property
    def text(self) -> Text:
        """The article's words."""
        if self._text is None:
            self._text = Text(self.folded, self.places)
        return self._text

    @property
    def quoted(self) -> frozenset[str]:
        """Names in quotation marks that the article tells for organisations', folded."""
        if self._quoted is None:
            self._quoted = quoted_bodies(self.folded.text)
        return self._quoted

    @property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The article's sentences."""
        if self._sentences is None:
            self._sentences = sentence_spans(self.folded.text)
        return self._sentences

    def find(self, start: int, end: int) -> list[Mention]:
        """The mentions within [start, end), best a sentence, in order, non-overlapping."""
        span = (start, end)
        found = self._at_home.get(span)
        if found is None:
            home = self.default_country
            found = self._sentence(span)[1]
            if home and found:
                found = [_at_home(m, home) for m in found]
            self._at_home[span] = found
        return found

    def _sentence(self, span: tuple[int, int]) -> tuple[Tokens, list[Mention]]:
        """The words of a stretch and what it names, without a default country."""
        read = self._read.get(span)
        if read is None:
            t = self.text.window(*span)
            quotes = self.text.quotation_marks(*span)
            clubs = self.text.clubs(*span)
            plurals = self.text.of_kind(PLURAL_POST, *span) if len(t.place) > 1 else []
            found = list(self._scan(t, quotes, clubs, plurals)) if t.marked or t.place or quotes or clubs else []
            read = self._read[span] = t, self._with_listed(t, found, self.text.each(*span))
        return read

    def _with_listed(self, t: Tokens, found: list[Mention], each: Sequence[int]) -> list[Mention]:
        """The mentions, with those whose place in a list of names tells them."""
        ranges = [(bisect_right(t.begin, m.start) - 1, bisect_left(t.begin, m.end)) for m in found]
        people = [r for m, r in zip(found, ranges, strict=True) if m.kind == "person" and m.name != m.position]
        if not people and not each:
            return found
        more = [self._person(t, p) for p in listed_names(t, ranges, people, each)]
        return sorted(found + more, key=lambda m: m.start) if more else found

    def find_resolved(self, start: int, end: int) -> list[Mention]:
        """The mentions within [start, end) with their entity's position and country, and the short forms, in order."""
        if self._book is None:
            named = self.find_all()
            self._book = Coreference(self.text, named, self.default_country, self.sentences, self._bodies_within(named))
        found = self._resolved.get((start, end))
        if found is None:
            named = self.find(start, end)
            shorts = self._book.shorts(self._sentence((start, end))[0], named)
            full = [self._book.full(m) for m in named]
            found = self._resolved[start, end] = sorted(full + shorts, key=lambda m: m.start) if shorts else full
        return found

    def _bodies_within(self, mentions: Sequence[Mention]) -> list[tuple[Mention, bool]]:
        """The bodies that posts and other bodies' names tell, at the starts of those, and whether such a one acts."""
        found: list[tuple[Mention, bool]] = []
        for m in mentions:
            for t in windows_within(self.text, m):
                for k in range(int(m.kind == "organization"), t.size):
                    bodies = read_organization(t, k) if t.flags(k) & ORG else []
                    told = (self._organization(t, o)._replace(start=m.start) for o in bodies)
                    home = self.default_country
                    found += [(_at_home(o, home) if home else o, acts(self.folded.text, m)) for o in told]
        return found

    def find_all(self) -> list[Mention]:
        """The mentions of the whole text, sentence by sentence."""
        return [m for a, b in self.sentences for m in self.find(a, b)]

    def _scan(
        self, t: Tokens, quotes: Sequence[int], clubs: Sequence[int], plurals: Sequence[int]
    ) -> Iterator[Mention]:
        # A place that is no country is a mention only as a word that may begin one.
        openings = opening_words()
        more = [k for k, p in t.place.items() if p.kind != "city" or t.words[k].form in openings]
        more += quotes
        more += clubs
        more += plurals
        i = 0
        for k in sorted({*t.marked, *more}) if more else t.marked:
            if k < i:
                continue
            if k in plurals and (holders := read_plural_post(t, k)):
                yield plural_mention(t, k, holders)
                i = holders.holders[-1].end
            elif t.words[k].form == '"':
                quoted = read_quoted(t, k, self.quoted)
                if quoted:
                    yield self._organization(t, quoted)
                    i = quoted.end
                elif k >= i and (person := read_in_quotes(t, k)):
                    yield self._person(t, person)
                    i = person.end
            elif t.words[k].flags & HEAD or k in t.place:
                found, i = self._at(t, k, i)
                if not found and k in clubs and (club := read_lone_club(t, k)):
                    found, i = [self._organization(t, club)], club.end
                yield from found
            elif k in clubs and (club := read_lone_club(t, k)):
                yield self._organization(t, club)
                i = club.end

    def _at(self, t: Tokens, i: int, floor: int = 0) -> tuple[list[Mention], int]:
        """The mentions that begin at word i (a name before its post: from word `floor` on), and the word after them."""
        flags, form = t.flags(i), t.form(i)
        if form == "الان" and self.folded.quote(t.start(i), t.end(i)).endswith("لآن"):  # الآن, not آلان
            return [], i + 1
        if i in t.place and t.place[i].kind == "nisba":
            person = read_by_nationality(t, i)
            if person:
                return [self._person(t, person)._replace(country=t.place[i].code)], person.end
        long = i in t.place and t.place_end[i] > i + 1  # دولة قطر
        if i in t.place and t.place[i].kind == "country" and (long or not flags & (TITLE | POST | ORG | NAMED)):
            return [self._country(t, i)], max(i + 1, t.place_end[i])
        passed = _only_calls(t, i)
        if passed:
            return [], passed
        if form in known_people() and not (t.flags(i + 1) & NAMED and not t.words[i + 1].cut):
            if t.form(i - 1) in word_class("named_after"):  # كأس مارادونا
                return [], i + 1
            a, b = t.start(i), t.end(i)
            name, country = self._quote(t, i, i + 1), known_people()[form] or nationality_beside(t, i, False)[0]
            return [Mention(a, b, a, b, name, "person", None, country, national=False)], i + 1
        related = self._related(t, i) if form in word_class("relation") or form in word_class("peer") else None
        if related:
            return related
        person = read_person(t, i) if (flags & _PERSON or form in ("عبد", "ابو")) and not _stands_alone(t, i) else None
        if person and person.name == person.name_end:
            person = read_named_before(t, i, floor) or person
        if person:
            person = with_unknown_first(t, person, floor)
            return [self._person(t, person)], max(person.end, i + 1)
        found = read_organization(t, i)
        return [self._organization(t, o) for o in found], found[-1].end if found else place_passed(t, i)

    def _related(self, t: Tokens, i: int) -> tuple[list[Mention], int] | None:
        """A person told by another: `والد الشهيد فلان` (the relation stands as the name), `نظيره الروسي فلان`."""
        peer = t.form(i) in word_class("peer")
        at = i + 1 + peer
        nationality = t.place.get(i + 1)
        adjective = peer and t.flags(i + 1) & DEFINITE and t.form(i + 1).endswith(("ي", "يه"))  # نظيره المالي فلان
        if at >= t.size or t.words[at].cut or t.words[i].flags & DEFINITE or (peer and not (nationality or adjective)):
            return None
        if peer and t.form(at) in ("،", ",") and t.flags(at + 1) & TITLE and not t.words[at + 1].cut:
            at += 1  # نظيره الفرنسي، السيد فلان
        person = read_person(t, at)
        if peer and person is None and (end := name_end(t, at, titled=True)) and end - at > 1:
            person = Person(at, end, at, end)  # نظيره البريطاني كيمي بادنوك
        if person is None or person.name == person.name_end:
            return None
        m = self._person(t, person)
        if peer:
            code = nationality.code if nationality else None
            return [m._replace(start=t.start(i), country=m.country or code, national=False)], person.end
        a, b = t.start(i), t.end(person.name_end - 1)
        name = self.folded.quote(a, b)
        return [m._replace(start=a, name_start=a, name_end=b, name=name, position=None, post="")], person.end

    def _quote(self, t: Tokens, i: int, j: int) -> str:
        """The source's words i to j, with the article restored after لـ."""
        start = t.start(i)
        words = self.folded.quote(start, t.end(j - 1))
        if t.words[i].preposition != "ل" or not t.words[i].form.startswith("ال") or self.folded.text[start] != "ل":
            return words
        doubled = t.words[i].form.startswith("الل") and not self.folded.text.startswith("لل", start)
        return ("ال" if doubled else "ا") + words

    def _country(self, t: Tokens, i: int) -> Mention:
        span = t.place[i]
        name = self._quote(t, i, max(i + 1, t.place_end[i]))
        return Mention(span.start, span.end, span.start, span.end, name, "country", None, span.code, span.code)

    def _organization(self, t: Tokens, o: Organization) -> Mention:
        a, b = t.start(o.start), t.end(o.end - 1)
        country, national = organization_country(t, o.start, o.end, o.scope)
        country = country or o.country or _seat(t, o.end)
        named = o.start if o.name is None else o.name
        name = f"{o.before} {self._quote(t, named, o.end)}".lstrip()
        return Mention(a, b, t.start(named), b, name, "organization", None, country, post=o.head, national=national)

    def _person(self, t: Tokens, p: Person) -> Mention:
        a, b = t.start(p.start), t.end(p.end - 1)
        parts = [self._quote(t, q.start, q.end) for q in p.positions]
        position = _joined(t, p, parts)
        country, national = self._person_country(t, p)
        post = (p.positions[0].head if p.positions else "") + ("ه" if p.feminine else "")
        if p.name == p.name_end:
            held = p.positions[0]
            a1, b1 = t.start(held.start), t.end(held.end - 1)
            return Mention(a, b, a1, b1, parts[0], "person", parts[0], country, post=post, national=national)
        a1, b1 = t.start(p.name), t.end(p.name_end - 1)
        name = self.folded.quote(a1, b1)
        return Mention(a, b, a1, b1, name, "person", position, country, post=post, national=national)

    def _person_country(self, t: Tokens, p: Person) -> tuple[str | None, bool]:
        side = t.place.get(p.start - 1)
        if side is not None and side.kind == "nisba" and t.form(p.start - 2) in _SIDES:  # عن الجانب الأردني فلان
            return side.code, True
        told = [position_country(t, held.start, held.end) for held in p.positions]
        country = next((c for c, _ in told if c), None)
        by_name = p.name < p.name_end and not any(q.start == p.start for q in p.positions)
        beside, alone = nationality_beside(t, p.start, p.feminine) if by_name else (None, False)
        own = any(t.place[k].kind == "nisba" for q in p.positions for k in range(q.start, q.end) if k in t.place)
        country = beside if beside and (country is None or (alone and not own)) else country
        if country:
            return country, True
        if p.positions:
            return None, any(n for _, n in told) and not any(is_company(t, q.start, q.end) for q in p.positions)
        arabic = t.flags(p.name) & (GIVEN | FOREIGN) == GIVEN or bool(t.flags(p.name) & CONNECTOR)
        return None, arabic or any(t.flags(k) & ROYAL for k in range(p.start, p.name))


def _only_calls(t: Tokens, i: int) -> int | None:
    """The word after a name at word i that is a place's (أبو ظبي, شارع الملك فهد), None where it is a participant's."""
    flags, end = t.flags(i), t.place_end.get(i, i)
    if end > i + 1 and (flags & GIVEN or t.form(i) == "ابو") and t.place[i].kind == "city":
        return end
    if flags & ROYAL and i and t.form(i - 1) in word_class("named_after"):
        end = i + 1
        while t.flags(end) & (GIVEN | CONNECTOR):
            end += 1
        return end
    return called_after(t, i) if flags & _PERSON else None


def _at_home(m: Mention, home: str) -> Mention:
    return m._replace(country=home) if m.country is None and m.national else m


def _seat(t: Tokens, k: int) -> str | None:
    """The country that a body's name is followed by (وزارة المالية في جمهورية كينيا)."""
    at = k + 1 if t.form(k) == "في" else k
    place = t.place.get(at)
    said = at > k or (at < t.size and t.words[at].preposition == "ب")
    return place.code if said and place is not None and place.kind == "country" else None


def _stands_alone(t: Tokens, i: int) -> bool:
    """Is word i a given name and nothing else that a mention begins with, and no name can follow it?"""
    if t.words[i].flags & (_PERSON | CONNECTOR) != GIVEN:
        return False
    if i + 1 >= t.size:
        return True
    following = t.words[i + 1]
    particle = (
        following.flags & (FUNCTION | GIVEN | CONNECTOR | DEFINITE) == FUNCTION and following.form not in SYLLABLES
    )
    return following.cut > 0 or bool(following.flags & MARK and not t.glued(i + 1)) or particle


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


def resolve(folded: Folded, default_country: str | None = None) -> list[Mention]:
    """The same with each mention's entity, fullest position and country, and with the short forms (الوزير, طلعت)."""
    finder = MentionFinder(folded, default_country)
    return [m for a, b in finder.sentences for m in finder.find_resolved(a, b)]
