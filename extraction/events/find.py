"""The events of an article: triggers, their clauses, and what the article as a whole adds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

from extraction.dates import find_in_folded
from extraction.events.background import is_background
from extraction.events.body import body_start
from extraction.events.bylines import without_reporter
from extraction.events.clause import Clause, Token, make_clause, strip_clitics, tokens_of
from extraction.events.confidence import confidence
from extraction.events.draft import Draft
from extraction.events.frames import Trigger, find_triggers
from extraction.events.lead import deed_scene, may_tell_deed, only_places
from extraction.events.listed import add_listed, without_headings
from extraction.events.needs import Match, match
from extraction.events.participants.arguments import read_arguments
from extraction.events.participants.attendance import Opener, attend, find_openers, only_hands_over, signatories
from extraction.events.participants.cast import unite
from extraction.events.participants.markers import marker_at
from extraction.events.participants.parallel import also_signed, meet_apart
from extraction.events.participants.speeches import add_speakers
from extraction.events.participants.subjects import resolve_subjects
from extraction.events.participants.visited import add_visited_countries
from extraction.events.possible import Possible
from extraction.events.records import records
from extraction.events.retelling.career import own_deeds
from extraction.events.retelling.merge import merge
from extraction.events.setting.scene import place_and_date
from extraction.events.setting.where import PLACES, dateline_city
from extraction.events.status import is_mere_aim, is_negated, set_mode
from extraction.events.syntax import Scene, follows_relative, reach
from extraction.events.titles import set_title
from extraction.events.voice import as_written, is_another_word
from extraction.events.weighing.weigh import weigh
from extraction.events.words import words_of
from extraction.folding import Folded
from extraction.mentions import MentionFinder
from extraction.places import PlaceSpan, find_places
from extraction.regions.tail import headline_again
from extraction.sentences import sentence_spans
from extraction.spans import DateSpan
from schemas.tables import Article, Event, Participant

_PIOUS = words_of("pious")
_SEEN = frozenset(["gathering_seen", "witnessed", "patron"])  # frames of شهد and رعى
_CREDENTIALS = frozenset({"credentials"})
_TOLD_ON = 4  # words between a call and the verb of its relative clause
_DECREED = frozenset(["appointed_by_decree", "appointment_out"])
_WITH_HAMZA = words_of("spelled_with_hamza")
_DECIDED = frozenset(["علي", "ان", "الموافقه", "اعتماد", "تشكيل", "صرف", "منح"])
_ATTENDED = re.compile(r"(?:وذلك )?و?(?:بحضور|في حضور)(?: كل من)?(?!\w)")  # ..؛ بحضور فلان وفلان
_Dates = tuple[DateSpan, ...]
_Places = tuple[tuple[int, int, str], ...]


def find_events(
    article: Article, folded: Folded, confidence_of: Callable[[str], float] = confidence, *, weighed: bool = False
) -> tuple[list[Event], list[Participant]]:
    """The events of an article with their participants, in text order; every record's evidence is its own words.

    `confidence_of` gives a rule's confidence; calibration puts another in its place. Where the events are `weighed`,
    what the words of each sentence say decides with the rules, and gives the confidence.
    """
    reader = ArticleReader(article, folded)
    told = reader.told(find_triggers(folded.text))
    drafts = weigh(reader, told) if weighed else reader.completed(told)
    return records(article, folded, drafts, confidence_of)


class ArticleReader:
    """Reads the events of one article by the rules: `told`, what each sentence tells, and then `completed`."""

    def __init__(self, article: Article, folded: Folded) -> None:
        self.article = article
        self.folded = folded
        self.sentences = sentence_spans(folded.text)
        self.body = body_start(folded.text, self.sentences)
        self.places = find_places(folded.text)
        self.mentions = MentionFinder(folded, places=self.places, outlet=article.outlet)
        self.dates = find_in_folded(folded.text, article.published_on)
        self._date_starts = [d.start for d in self.dates]
        self._place_starts = [p.start for p in self.places]
        self.possible = Possible(folded.text)
        self._attended: list[tuple[Opener, Clause, int]] = []  # who came, of events told before

    def told(self, triggers: list[Trigger]) -> list[Draft]:
        """What the sentences tell one by one, in text order: events told again are not yet one."""
        if not self.sentences:
            return []
        starts = [s[0] for s in self.sentences]
        by_sentence: dict[int, list[Trigger]] = {}
        told = self.told_until
        for trigger in triggers:
            if trigger.start < told:
                by_sentence.setdefault(bisect_right(starts, trigger.start) - 1, []).append(trigger)
        openers: dict[int, list[Opener]] = {}
        for opener in find_openers(self.folded.text):
            index = bisect_right(starts, opener.start) - 1
            if opener.end >= self.sentences[index][1] - 1 and index + 1 < len(self.sentences):  # حضر اللقاءات؛ ..
                index += 1
                opener = opener._replace(start=starts[index], end=starts[index])
            openers.setdefault(index, []).append(opener)
        drafts: list[Draft] = []
        self._attended.clear()
        matched = ((n, _ATTENDED.match(self.folded.text, start)) for n, (start, _) in enumerate(self.sentences))
        attended = {n: came for n, came in matched if came is not None}
        for index in sorted(by_sentence.keys() | openers.keys() | attended.keys()):
            if index >= self.body:
                here = by_sentence.get(index, []), openers.get(index, []), attended.get(index)
                self._read_sentence(index, *here, drafts)
        self._read_lead(drafts)
        add_listed(self, drafts)
        return own_deeds([d for d in drafts if not is_negated(d)], self.folded.text, self.body)

    def completed(self, drafts: list[Draft]) -> list[Draft]:
        """The events that the drafts tell, complete but for their ids, in text order. The drafts are changed."""
        if not drafts:
            return []
        for opener, clause, until in self._attended:
            attend(drafts, opener, clause, until)
        resolve_subjects(drafts, self.clause)
        for draft in drafts:
            set_title(draft, self.folded)
            _join_session(draft)
            set_mode(draft)
        drafts = meet_apart(merge(without_headings([d for d in drafts if d.probability or not is_mere_aim(d)])))
        add_speakers(drafts, self.folded.text, self.sentences, self.clause)
        body = self.sentences[self.body][0]
        home = self.mentions.default_country
        add_visited_countries(drafts, self.folded, self.places, home)
        published = self.article.published_on
        return list(place_and_date(drafts, self.folded, self.places, self.dates, home, self.dateline, published, body))

    @cached_property
    def dateline(self) -> PlaceSpan | None:
        """The town from which the article is written, where its head tells it."""
        return dateline_city(self.folded, self.places, self.sentences[self.body][0]) if self.sentences else None

    @cached_property
    def told_until(self) -> int:
        """Where in the folded text the article's own words end and its headline is only repeated."""
        until, length = headline_again(self.article.text), len(self.folded.text)
        if until == len(self.article.text):
            return length
        return bisect_left(range(length), until, key=lambda at: self.folded.span(at, at + 1)[0])

    def clause(self, index: int) -> Clause:
        """The sentence of a number with the mentions in it."""
        start, end = self.sentences[index]
        text, found = self.folded.text, self.mentions.find_resolved(start, end)
        return make_clause(text, start, end, without_reporter(text, start, found))

    def _read_sentence(
        self,
        index: int,
        triggers: list[Trigger],
        openers: list[Opener],
        came: re.Match[str] | None,
        drafts: list[Draft],
    ) -> None:
        """Add the sentence's events to `drafts`, and its people to events told before.

        `came` is the sentence's beginning where that only tells who was there.
        """
        around = self.surroundings(index)
        lead = index == self.body
        triggers = self.possible.among(
            triggers, *self.sentences[index], lead=lead, dated=bool(around[0]), placed=bool(around[1])
        )
        attended = came if drafts and not triggers else None
        if not (triggers or openers) and not (drafts and (attended or drafts[-1].type == "signing")):
            return
        clause = self.clause(index)
        unsure = [o for o in openers if only_hands_over(o, drafts)]
        openers = [o for o in openers if o not in unsure] or _signed_by(clause, drafts)
        if attended and not openers and drafts[-1].sentence == index - 1:
            openers = [Opener(*attended.span(), "attendee", frozenset({drafts[-1].type}), "last")]
        scenes: list[tuple[Scene, Match]] = []
        for trigger in triggers:
            at = clause.at(trigger.start)
            opening = any(o.start <= trigger.start < o.end for o in (*openers, *_given_here(unsure, scenes)))
            if clause.tokens[at].mention >= 0 or opening:
                continue
            if scenes and (
                any(at in (met.noun, s.at) for s, met in scenes)
                or _is_told(trigger, at, scenes)
                or _only_marks(clause, at, scenes)
            ):
                continue
            scene = self._scene(clause, at, trigger, lead, *around)
            if scene is not None and not any(s.at == scene[1].noun for s, _ in scenes):
                scenes.append(scene)
        openers = [*openers, *_given_here(unsure, scenes)]
        if not (scenes or openers or unsure):
            return
        scenes = also_signed(scenes)
        scenes = [s for n, s in enumerate(scenes) if not _only_introduces(s[0], scenes[n + 1 : n + 2])]
        cuts = sorted([s.at for s, _ in scenes] + [clause.at(o.start) for o in openers] + [len(clause.tokens)])
        steps: list[tuple[int, tuple[Scene, Match] | Opener]] = [(s[0].at, s) for s in scenes]
        # What was given may yet be read by what its words weigh: the rest wait too, and cut nothing off.
        steps += [(clause.at(o.start), o) for o in (*openers, *(o for o in unsure if o not in openers))]
        for at, step in sorted(steps, key=lambda s: s[0]):
            until = next(c for c in cuts if c > at)
            if isinstance(step, Opener):
                self._attended.append((step, clause, until))
            else:
                first = not drafts or drafts[-1].sentence != index
                draft = self.draft(index, clause, step, until, first)
                beside = follows_relative(draft.scene) or draft.scene.reading.frame.name == "signed_participle"
                if drafts and beside and (not first or _on_margin(draft, drafts[-1])):
                    _pass_on(draft, drafts[-1])
                drafts.append(draft)

    def _read_lead(self, drafts: list[Draft]) -> None:
        """Add what the first sentence reports, if it is a deed that no frame reads before its own clause ends."""
        if self.body >= len(self.sentences) or not may_tell_deed(
            tokens_of(self.folded.text, *self.sentences[self.body])
        ):
            return
        read = next((d.scene.clause for d in drafts if d.sentence == self.body), None)
        clause = read if read is not None else self.clause(self.body)
        scene = deed_scene(clause, self.folded.text, *self.surroundings(self.body))
        told = [d for d in drafts if d.sentence == self.body and not only_places(d.scene)]
        if scene is not None and all(d.scene.at >= reach(scene) and d.type != "meeting" for d in told):
            until = min((d.scene.at for d in told), default=len(clause.tokens))
            drafts.insert(0, self.draft(self.body, clause, (scene, Match(None)), until, True))

    def surroundings(self, index: int) -> tuple[_Dates, _Places]:
        """The dates and places of a sentence."""
        start, end = self.sentences[index]
        dates = self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]
        places = self.places[bisect_left(self._place_starts, start) : bisect_left(self._place_starts, end)]
        return tuple(dates), tuple((p.start, p.end, p.kind) for p in places if p.kind in PLACES)

    def draft(self, index: int, clause: Clause, found: tuple[Scene, Match], until: int, first: bool) -> Draft:
        """The event of a scene, whose sentence's next event begins at token `until`."""
        scene, met = found
        arguments = read_arguments(scene, until, met.noun)
        last = max(scene.at + 1, min(reach(scene), until)) - 1
        return Draft(
            scene=scene,
            sentence=index,
            start=clause.tokens[scene.at].start,
            end=clause.tokens[last].end,
            until=clause.tokens[until].start if until < len(clause.tokens) else clause.end + 1,
            type=scene.reading.frame.type,
            arguments=arguments.found,
            dropped_subject=arguments.dropped,
            first_of_sentence=first,
            noun=met.noun,
            background=is_background(scene),
        )

    def _scene(
        self, clause: Clause, at: int, trigger: Trigger, opens: bool, dates: _Dates, places: _Places
    ) -> tuple[Scene, Match] | None:
        written = self.folded.quote(trigger.start, trigger.end)
        teh_marbuta = written.endswith("ة")
        lacks_hamza = clause.tokens[at].text in _WITH_HAMZA and "أ" not in written  # التام is an adjective
        for reading in trigger.readings:
            if (reading.pronoun and teh_marbuta) or lacks_hamza or is_another_word(reading, written):
                continue
            told = as_written(reading, written)
            scene = Scene(clause, at, self.folded.text, told, dates, places, opens)
            found = match(scene)
            if found is not None:
                return scene, found
        return None


def _on_margin(draft: Draft, main: Draft) -> bool:
    """Is the gathering only where that of the sentence before took place (جرى ذلك على هامش المعرض الذي ..)?"""
    before = draft.scene.clause.tokens[: draft.scene.at]
    return main.sentence == draft.sentence - 1 and any(t.text in ("هامش", "هامشه") for t in before)


def _pass_on(draft: Draft, main: Draft) -> None:
    """Give the people named behind a comma to what the sentence tells, not to the relative clause before the comma.

    جرى التوقيع على هامش المعرض الذي انطلق أمس، بحضور فلان: he attended the signing.
    """
    unite(main.arguments, [a for a in draft.arguments if a.aside])
    draft.arguments = [a for a in draft.arguments if not a.aside]


def _is_told(trigger: Trigger, at: int, scenes: list[tuple[Scene, Match]]) -> bool:
    """Whether the word only completes what was told just before: شارك .. في جلسة، أصدر قرارا بتعيين .."""
    first = trigger.readings[0]
    if first.noun and at and scenes[-1][1].noun == at - 1 and scenes[-1][0].reading.frame.classes == _CREDENTIALS:
        return True  # تسلم أوراق اعتماد ..
    if not (first.noun or first.frame.name == "gathering_participle"):
        return False
    if first.frame.type == "meeting" and scenes[-1][0].reading.frame.name == "received":
        return scenes[-1][0].clause.tokens[at - 1].text == "لدي"  # استقبل ..، لدى لقاء سموه في القصر، ..
    if first.frame.type == "conference" and scenes[-1][0].reading.frame.type == "conference":
        noun = scenes[-1][1].noun
        if noun is not None and noun > at:  # دشن انطلاق فعاليات ملتقى ..
            return True
    if first.frame.name == "gathering_participle" and scenes[-1][0].reading.frame.type == "decision":
        return _is_own_session(scenes[-1][0], at)  # قرر المجلس في جلسته المنعقدة ..
    if first.frame.name in ("session", "gathering_participle"):  # شارك في جلسة ..، في القمة المنعقدة ..
        return any(s.reading.frame.type == "participation" for s, _ in scenes)
    told = scenes[-1][0]
    if first.frame.type == "decision" and told.reading.frame.type == "decision":
        of_decree = first.prefix == "ب" and told.reading.frame.name == "decreed"  # أصدر قرارا بتشكيل ..
        return of_decree or not (first.prefix or told.reading.noun)  # وافق .. على اعتماد ..
    return told.reading.frame.name in _DECREED and first.frame.type == "appointment"


def _is_own_session(scene: Scene, at: int) -> bool:
    """Whether the word at token `at` is said of the sitting in which the scene's body decides."""
    words = [t.text for t in scene.clause.tokens[max(scene.at, at - 3) : at]]
    return any(strip_clitics(w).startswith(("جلس", "اجتماع", "دورت")) for w in words)


def _join_session(draft: Draft) -> None:
    """A session with a title of its own is taken part in, says the guideline: تُعقد جلسة بعنوان ..، يديرها فلان."""
    if draft.type != "conference" or draft.noun is None or not draft.title:
        return
    if strip_clitics(draft.scene.clause.tokens[draft.noun].text) == "جلسه":
        draft.type = "participation"


def _only_introduces(scene: Scene, following: list[tuple[Scene, Match]]) -> bool:
    """Whether the word only leads to what is told right behind it (صادق على تعيين ..، شهد مراسم توقيع ..)."""
    if not following:
        return False
    after, frame = following[0][0], scene.reading.frame
    if frame.name == "it_was_decided" and after.at == scene.at + 2 and not after.reading.noun:  # تقرر أن تغادر ..
        return True
    if frame.name in ("intended_deed", "intention"):  # يعتزم المجلس زيارة ..
        return after.at < reach(scene)
    if scene.reading.noun and frame.type == "call" and after.reading.frame.type == "call":
        return after.at - scene.at <= _TOLD_ON  # خلال اتصال هاتفي تلقاه ..
    if frame.name == "headed":  # توجه إلى .. حيث تفقد ..
        return any(t.text == "حيث" for t in scene.clause.tokens[scene.at : after.at]) or not scene.reading.future
    if frame.name in _SEEN:
        return after.reading.noun and after.at < reach(scene)
    nouns = after.reading.noun and after.reading.frame.type != "decision"
    between = [t for t in scene.clause.tokens[scene.at + 1 : after.at] if t.mention < 0 and t.text not in _PIOUS]
    appoints = after.reading.frame.type == "appointment"
    near = after.at - scene.at <= 2 or (appoints and (len(between) <= 1 or _only_when(between)))
    return frame.type == "decision" and nouns and near


def _only_when(between: Sequence[Token]) -> bool:
    """قرر المجلس في اجتماعه أمس تعيين ..: nothing but where and when it was decided stands between."""
    return between[0].text in ("في", "خلال", "،") and not any(t.text in _DECIDED for t in between)


def _given_here(openers: list[Opener], scenes: list[tuple[Scene, Match]]) -> list[Opener]:
    """Those of the openers whose pronoun means what their own sentence gave: قدمت الوزارة مساعدات، وسلمها فلان."""
    told = [(s.reading.frame.type, s.clause.tokens[s.at].start) for s, _ in scenes]
    return [o for o in openers if any(kind in o.types and start < o.start for kind, start in told)]


def _signed_by(clause: Clause, drafts: list[Draft]) -> list[Opener]:
    """An opener where the sentence begins with وقعها and a signing was told just before."""
    if not drafts or drafts[-1].type != "signing" or not clause.tokens:
        return []
    marker = marker_at(clause, 0, "signing")
    if marker is None or "signing" not in marker.types:
        return []
    return [signatories(marker.role, clause.tokens[0].start, clause.tokens[marker.size - 1].end)]


def _only_marks(clause: Clause, at: int, scenes: list[tuple[Scene, Match]]) -> bool:
    """Whether the word at token `at` gives a role in an event told just before (جلسة .. أدارها فلان)."""
    kind = scenes[-1][0].reading.frame.type
    marker = marker_at(clause, at, kind)
    return marker is not None and marker.fits(kind)
