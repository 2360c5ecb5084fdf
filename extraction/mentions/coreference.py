"""Short forms within an article: `الوزير`, `طلعت`, `معاليه`, `الشركة`, `الوزيران` and the mention each stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

from extraction.folding import fold_text
from extraction.lexicon import Row
from extraction.mentions.entities import Entity, clean_words, folded_words, name_words, same_body, same_person
from extraction.mentions.held import begins, covers, holds, is_second_post, nationality
from extraction.mentions.lone_bodies import in_place_name, lemma_bodies, peer_body
from extraction.mentions.ranks import bearers, heads_of_state, is_of_name, sovereign
from extraction.mentions.salience import Salience
from extraction.mentions.tokens import Text, Tokens
from extraction.mentions.vocabulary import (
    FUNCTION,
    NOUN,
    SHORT,
    WORDS,
    organization_heads,
    posts,
    short_forms,
    word_class,
)
from extraction.places import country_of
from extraction.spans import Mention
from extraction.words import cut, kind_by_rule

_SHORTS = kind_by_rule(lambda form: WORDS[form].flags & SHORT)
_EXALTED = frozenset(("مفدي", "معظم"))  # سمو الأمير المفدى
_DEPUTIES = frozenset(("مساعد", "نايب", "وكيل"))
_WORD = re.compile(r"[^\W_]+")
_SECOND_HEIR = "ولي ولي"
_POSTED = frozenset(("سفير", "قنصل", "ملحق", "قايم"))  # who live where they serve
_OF_STATE = frozenset(("جمهوريه", "دوله"))
_TEAMS = frozenset(("نادي", "فريق"))
_AFTER = re.compile(r"\s+([^\W_]+)")


class Coreference:
    """Resolves the mentions of one article. `mentions` are all that it names in full, in order."""

    def __init__(
        self,
        text: Text,
        mentions: Sequence[Mention],
        default_country: str | None = None,
        sentences: Sequence[tuple[int, int]] = (),
        within: Sequence[tuple[Mention, bool]] = (),
    ) -> None:
        self.folded = text.folded
        self.default_country = default_country
        self._salience = Salience(text.folded.text, sentences)
        self.entities: list[Entity] = []
        self._of: dict[tuple[int, int], Entity] = {}
        self._by_word: dict[tuple[str, str], list[Entity]] = {}
        unnamed: list[Mention] = []
        for m in mentions:
            if m.kind == "person" and m.position == m.name:
                unnamed.append(m)
            elif not m.members:
                self._enter(m)
        for m in unnamed:
            self._enter_post(m)
        self._within: list[Entity] = []
        self._acting: list[Entity] = []
        for m, acts in within:
            self._enter_within(m, acts)
        self._surnames: dict[str, tuple[list[Entity], int]] = {}
        self._enter_surnames(text)
        self._surname_starts = sorted({m for form in self._surnames for m in _occurrences(text, form)})
        self._settled: dict[int, Entity] = {}
        self._settle_all(text, mentions)

    def _enter_surnames(self, text: Text) -> None:
        """Family names as they may stand alone, with how many letters of clitics: unknown words keep theirs."""
        for e in self.entities:
            if e.kind == "person" and e.named and len(e.words) > 1:
                last = e.last
                for clitic in ("",) if last.startswith("ال") else ("", "و", "ل", "ب"):
                    if not clitic or f" {clitic}{last}" in text.folded.text:
                        self._surnames.setdefault(clitic + last, ([], len(clitic)))[0].append(e)

        for e in self.entities:  # نادي الهلال .. الهلال
            club = e.kind == "organization" and e.body in _TEAMS and len(e.words) == 2
            if club and e.last in word_class("club"):
                self._surnames.setdefault(e.last, ([], 0))[0].append(e)

    def _settle_all(self, text: Text, mentions: Sequence[Mention]) -> None:
        """Tell of each short form in text order, outside the mentions, whom it stands for."""
        ends = sorted(m.end for m in mentions)
        starts = sorted(m.start for m in mentions)
        words = cut(text.folded.text)
        for k in words.of_kind(_SHORTS):
            begin, end = words.begin[k], words.begin[k] + len(words.surface[k])
            within = bisect_left(starts, end) != bisect_right(ends, begin)
            if not within and not is_of_name(words.surface, k):
                following = WORDS[words.surface[k + 1]].form if k + 1 < len(words.surface) else ""
                self._settle(WORDS[words.surface[k]].form, begin, end, following)

    def _settle(self, form: str, begin: int, end: int, following: str) -> None:
        """Tell whom a pronoun of honour or a lone post or body stands for: it counts for those that follow it."""
        row = short_forms().get(form)
        if row is not None:
            honour = row["kind"] == "honour"
            e = self._of_honour(fold_text(row["stands_for"]), row["gender"] == "f", begin) if honour else None
        else:
            e = None if form in self._surnames else self._of_surname(form, following) or self._of_head(form, begin)
        if e is not None:
            self._settled[end] = e
            insort(e.starts, begin)

    def _of_surname(self, form: str, following: str) -> Entity | None:
        """Whom a lone post with a family name behind it means that is a common word too: الرئيس سلام."""
        if following not in self._surnames or form not in posts():
            return None
        head = posts()[form].lemma
        return next((e for e in self._surnames[following][0] if e.kind == "person" and holds(e, head)), None)

    def full(self, m: Mention) -> Mention:
        """A mention with its entity's key, position and country."""
        if m.members:
            return m._replace(members=tuple(map(self._member, m.members)))
        e = self._of.get((m.start, m.end))
        if e is None:
            return m
        if m.kind == "person" and m.position == m.name and e.named:
            return m._replace(entity=e.key, name=e.name, position=e.position, country=e.country, short=True)
        if m.kind == "person":
            name = e.name if len(name_words(m.name)) == 1 else m.name
            return m._replace(
                entity=e.key, name=name, position=e.position or m.position, country=e.country or m.country
            )
        return m._replace(entity=e.key, country=e.country or m.country)

    def _member(self, m: Mention) -> Mention:
        """One of وزيري خارجية إيطاليا وقبرص: whoever the article names in that post of that country."""
        wanted = clean_words("رئيس الجمهورية" if fold_text(m.name) == "رييس الدوله" else m.name)
        held = (e for e in self._people() if e.country == m.country and e.named and holds(e, m.post))
        found = max(held, key=lambda e: len(e.position_words & wanted), default=None)
        return m if found is None else self._short(found, m.start, m.end)

    def _enter(self, m: Mention) -> None:
        words = name_words(m.name)
        test = same_person if m.kind == "person" else same_body
        shared = {id(e): e for w in words for e in self._by_word.get((m.kind, w), ())}
        known = [e for e in shared.values() if test(e, m, words) and not self._contradicts(e, m)]
        entity = max(known, key=lambda e: e.starts[-1]) if known else self._new(m, words)
        self._join(entity, m)
        for w in words:
            bucket = self._by_word.setdefault((m.kind, w), [])
            if entity not in bucket:
                bucket.append(entity)

    def _enter_within(self, m: Mention, acts: bool) -> None:
        """A body that a position or another body's name tells: the one so named elsewhere, or known only by these."""
        words = name_words(m.name)
        alike = (e for e in (*self.entities, *self._within) if e.kind == m.kind and e.body == m.post)
        found = next((e for e in alike if same_body(e, m, words)), None)
        if found is None or m.start < min(found.starts):  # known till then by its head's post only
            key = f"organization:{fold_text(m.name)}" if found is None else found.key
            found = Entity(key, m.kind, m.name, words, country=m.country)
            found.add(m, ())
            self._within.append(found)
        elif acts or found in self._within:
            insort(found.starts, m.start)
        if acts and found in self._within and found not in self._acting:
            self._acting.append(found)

    def _new(self, m: Mention, words: tuple[str, ...], named: bool = True) -> Entity:
        entity = Entity(f"{m.kind}:{m.start}", m.kind, m.name, words, named=named)
        self.entities.append(entity)
        return entity

    def _join(self, entity: Entity, m: Mention) -> None:
        explicit = m.country is not None and (m.country != self.default_country or m.kind != "person" or m.position)
        if entity.country is None or (explicit and not entity.position):
            entity.country = m.country or entity.country
        entity.national = entity.national and m.national
        before = self.folded.text[m.start : m.name_start]
        honours = (
            [w.removeprefix("ال") for w in _WORD.findall(before)] if m.kind == "person" and m.name != m.position else []
        )
        entity.add(m, honours)
        self._of[m.start, m.end] = entity

    def _enter_post(self, m: Mention) -> None:
        """An unnamed holder of a post: the person who holds it elsewhere in the article, if one does."""
        named = self._named_after_post(m)
        if named is not None:
            named.starts.append(m.start)
            self._of[m.start, m.end] = named
            return
        country, of_land = nationality(m)
        wanted = clean_words(m.name)
        guest = wanted & word_class("guest")  # الوزير الضيف: the one from abroad
        wanted -= guest | _EXALTED
        if wanted == {"ملك"} and (kings := bearers(self._people(), "ملك", False, m.start)):  # الملك المفدى
            self._join(self._latest(kings, m.start) or kings[0], m)
            return
        head, feminine = m.post.removesuffix("ه"), m.post.endswith("ه")
        fits = [
            e
            for e in self.entities
            if e.kind == "person"
            and (covers(e, wanted) or (e.country == country and e.position_words >= of_land))
            and (head in e.heads or is_second_post(e, m))
            and not self._contradicts(e, m)
            and (e.feminine == feminine or covers(e, wanted))
            and _is_same_heir(e, m)
        ]
        if fits and wanted & _OF_STATE and "رييس" in wanted and m.country in (None, self.default_country):
            fits = heads_of_state(fits, self._people(), self.default_country)
        if fits:
            abroad = [e for e in fits if e.country != self.default_country] if guest else []
            told = folded_words(m.name)
            fits = [e for e in fits if e.named] or fits
            fits = [e for e in abroad or fits if not (e.position_words - wanted) & _DEPUTIES] or abroad or fits
            self._join(
                max(fits, key=lambda e: (e.position_words == wanted, begins(e, told), e.last_before(m.start))), m
            )
        else:
            self._join(self._new(m, name_words(m.name), named=False), m)

    def _named_after_post(self, m: Mention) -> Entity | None:
        """Who is meant where a post is followed by a family name alone (الوزير الدرعي), read as one post."""
        words = folded_words(m.name)
        if len(words) < 2 or not words[0].startswith("ال"):
            return None
        fits = [e for e in self.entities if e.kind == "person" and e.named and len(e.words) > 1 and e.last == words[1]]
        return max(fits, key=lambda e: e.last_before(m.start), default=None)

    def _contradicts(self, e: Entity, m: Mention) -> bool:
        """Do the two stand for different countries by their own words?"""
        if m.kind != "person" or not m.position or not e.position:
            return False
        told = {e.country, m.country} - {None, self.default_country}
        return len(told) > 1

    def shorts(self, t: Tokens, taken: Sequence[Mention]) -> list[Mention]:
        """The short forms in a sentence that lie in none of the `taken` mentions, in order."""
        out: list[Mention] = []
        n = 0
        found_at = [k for k in t.marked if t.words[k].flags & SHORT]
        if t.size and self._surname_starts:
            starts = self._surname_starts
            within = starts[bisect_left(starts, t.begin[0]) : bisect_left(starts, t.end(t.size - 1))]
            found_at = sorted({*found_at, *(bisect_left(t.begin, start) for start in within)})
        for k in found_at:
            a, b = t.start(k), t.end(k)
            while n < len(taken) and taken[n].end <= a:
                n += 1
            if n < len(taken) and taken[n].start < b:
                continue
            found = self._stands_for(t.form(k), a, b)
            if found:
                out.append(found)
        return out

    def _stands_for(self, form: str, a: int, b: int) -> Mention | None:
        if form in short_forms():
            return self._form(short_forms()[form], a, b)
        if form in self._surnames:
            return self._surname(form, a, b)
        return self._lone(form, a, b)

    def _short(self, e: Entity, a: int, b: int) -> Mention:
        post = next(iter(sorted(e.heads)), "") + ("ه" if e.feminine else "")
        position = e.position if e.kind == "person" else None
        return Mention(a, b, a, b, e.name, e.kind, position, e.country, e.key, post, short=True, national=e.national)

    def _latest(self, found: list[Entity], at: int) -> Entity | None:
        """The most recent of the candidates; those of the article's own country before others."""
        if not found:
            return None
        own = self._own(found)
        before = [e for e in own if min(e.starts) < at] or own
        return max(before, key=lambda e: e.last_before(at))

    def _own(self, found: list[Entity]) -> list[Entity]:
        return [e for e in found if e.country in (None, self.default_country)] or found

    def _people(self) -> list[Entity]:
        return [e for e in self.entities if e.kind == "person"]

    def _form(self, row: Row, a: int, b: int) -> Mention | None:
        kind, feminine = row["kind"], row["gender"] == "f"
        target = fold_text(row["stands_for"])
        if kind == "honour":
            found = self._settled.get(b)
            return self._short(found, a, b) if found else sovereign(self.folded, a, b, self.default_country)
        if kind == "peer":
            return self._peer(a, b, feminine)
        if kind == "guest":
            return self._guest(a, b)
        return self._pair(target, a, b)

    def _of_honour(self, target: str, feminine: bool, at: int) -> Entity | None:
        found = bearers(self._people(), target, feminine, at)
        return self._salience.told_of(found, at) or self._latest(found, at)

    def _guest(self, a: int, b: int) -> Mention | None:
        """الضيف: the last named from abroad who is not posted here."""
        home = self.default_country
        abroad = [e for e in self._people() if e.country not in (None, home) and e.position and min(e.starts) < a]
        visiting = [e for e in abroad if not e.heads & _POSTED]
        found = self._salience.told_of(visiting, a) or max(visiting, key=lambda e: e.last_before(a), default=None)
        return self._short(found, a, b) if found else None

    def _peer(self, a: int, b: int, feminine: bool) -> Mention | None:
        """نظيره العراقي: who holds such a post for that country, else the words themselves."""
        following = _AFTER.match(self.folded.text, b)
        country = country_of(following[1]) if following and following[1].startswith("ال") else None
        if following is None or country is None:
            return None
        end = following.end()
        body = peer_body(self.folded, a, end, country)
        if body is not None:
            return body
        foreign = [e for e in self._people() if e.country == country and e.heads - _POSTED and e.position]
        if not foreign:  # نظيره العماني بدر البوسعيدي told him without a post of his own
            foreign = [e for e in self._people() if e.country == country and e.named and min(e.starts) < a]
            foreign = [e for e in foreign if not e.heads & _POSTED]
        found = max(foreign, key=lambda e: (e.named, e.feminine == feminine, e.last_before(a)), default=None)
        if found:
            return self._short(found, a, end)
        name = self.folded.quote(a, end)
        return Mention(a, end, a, end, name, "person", None, country, f"person:{a}", short=True, national=False)

    def _pair(self, head: str, a: int, b: int) -> Mention | None:
        """الوزيران: the two last named before."""
        fits = [e for e in self.entities if (holds(e, head) or e.body == head) and min(e.starts) < a]
        if len(fits) < 2:
            return None
        fits.sort(key=lambda e: e.last_before(a))
        members = tuple(self._short(e, a, b) for e in sorted(fits[-2:], key=lambda e: min(e.starts)))
        name = self.folded.quote(a, b)
        return Mention(a, b, a, b, name, members[0].kind, None, None, "", head, short=True, members=members)

    def _of_head(self, form: str, at: int) -> Entity | None:
        """Whom الوزير or المجلس stands for: of those named before, one of the article's own country first."""
        head = posts().get(form)
        if head and form not in organization_heads():
            found = [e for e in self._people() if holds(e, head.lemma) and e.feminine == head.feminine]
        else:
            lemma = organization_heads()[form].lemma
            named = (e for e in self.entities if e.kind == "organization")
            found = lemma_bodies([e for e in (*named, *self._acting) if min(e.starts) < at], lemma)
            if not any(e.country in (None, self.default_country) for e in found):
                # رئيس بلدية نابلس .. وفدا من بلدية أرل الفرنسية .. البلدية
                told = lemma_bodies([e for e in self._within if min(e.starts) < at], lemma)
                found = [max(told, key=lambda e: e.last_before(at))] if told else found
            return self._salience.told_of(self._own(found), at) or self._latest(found, at)
        found = [e for e in found if min(e.starts) < at] or found
        return self._salience.told_of(self._own(found), at) or self._latest(found, at)

    def _lone(self, form: str, a: int, b: int) -> Mention | None:
        found = self._settled.get(b)
        if found is not None:
            return self._short(found, a, b)
        if form in posts() and form not in organization_heads():
            return None
        lemma = organization_heads()[form].lemma
        if lemma not in word_class("lone_body"):
            return None
        name = self.folded.quote(a, b)
        name = name if name.startswith("ال") else ("ال" if lemma.startswith("ل") else "ا") + name
        key = f"organization:{lemma}"
        return Mention(a, b, a, b, name, "organization", None, self.default_country, key, lemma, short=True)

    def _surname(self, form: str, a: int, b: int) -> Mention | None:
        found, cut = self._surnames[form]
        flags = WORDS[form[cut:]].flags
        if in_place_name(self.folded.text, a):  # ولاية النيل الأبيض
            return None
        if flags & (NOUN | FUNCTION) and not form.startswith("ال"):
            return None
        e = self._latest(found, a)
        return self._short(e, a + cut, b) if e and min(e.starts) < a else None


def _occurrences(text: Text, form: str) -> Iterator[int]:
    """Where the words begin that are this form, clitics off."""
    at = text.folded.text.find(form)
    while at >= 0:
        k = bisect_right(text.begin, at) - 1
        if WORDS[text.surface[k]].form == form:
            yield text.begin[k]
        at = text.folded.text.find(form, at + len(form))


def _is_same_heir(e: Entity, m: Mention) -> bool:
    """ولي العهد and ولي ولي العهد are two, though their words are the same."""
    if "ولي" not in m.name or e.position is None:
        return True
    return (_SECOND_HEIR in e.position) == (_SECOND_HEIR in m.name)
