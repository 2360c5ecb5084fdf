"""Weigh an article's events: leave out what its words speak against, and read what they tell and no rule read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from extraction.events.clause import Clause
from extraction.events.confidence import confidence, rule_of
from extraction.events.draft import Draft, is_learned
from extraction.events.frames import TRIGGER, Reading, learned_reading, readings_of
from extraction.events.needs import Match
from extraction.events.recast import recast
from extraction.events.syntax import Scene
from extraction.learned import Weighed, Weigher, triggers
from extraction.learned.features import Feature, of_article
from extraction.learned.terms import RuleEvent
from extraction.learned.triggers import trigger_model
from extraction.learned.weighing import is_told
from extraction.mentions.vocabulary import FUNCTION, MARK, NOUN, VERB, WORDS
from extraction.words import cut

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader

_OPENING = 6  # words that count as a sentence's beginning


def weigh(reader: ArticleReader, told: list[Draft]) -> list[Draft]:
    """The article's events out of what the rules read in its sentences, each with its probability, in text order."""
    weigher = Weigher(features_of(reader), reader.body)
    drafts = list(told)
    for weighed in weigher.unread((d.sentence, d.type) for d in told):
        draft = _read(reader, weighed, told)
        if draft is not None:
            put_in(drafts, draft)
    drafts = reader.completed(drafts)
    drafts = [d for d in drafts if _is_told(d, drafts, weigher)]
    recast(reader, drafts)
    return drafts


def features_of(reader: ArticleReader) -> list[list[Feature]]:
    """The features of the article's sentences from number `body` on, up to where its headline is repeated."""
    until = reader.told_until()
    sentences = [s for s in reader.sentences if s[0] < until]
    return of_article(reader.folded.text, sentences, reader.body, reader.article.title, partial(_marks, reader))


def _marks(reader: ArticleReader, start: int, end: int) -> Iterator[Feature]:
    """What the lexicons know of a sentence: the frames that its words may call up, and whom it names."""
    text = reader.folded.text
    words = cut(text)
    i, j = words.within(start, end)
    for number in words.of_kind_within(TRIGGER, i, j):
        for reading in readings_of(words.surface[number]):
            form = "noun" if reading.noun else "verb"
            yield f"#frame {reading.frame.name} {form}", number
            yield f"#type {reading.frame.type} {form}", number
            if number - i < _OPENING:
                yield f"#opening {reading.frame.type} {form}", number
    named = reader.mentions.find(start, end)
    for kind, count in Counter(m.kind for m in named).items():
        yield f"#named {kind} {min(count, 3)}", -1
    if named:
        yield f"#first {named[0].kind}", -1


def rule_event(draft: Draft) -> RuleEvent:
    """What is weighed of an event that a rule read."""
    rule = rule_of(draft)
    people = len(draft.arguments)
    return RuleEvent(draft.type, rule, confidence(rule), people, draft.status, draft.date_start is not None)


def others_beside(draft: Draft, drafts: Iterable[Draft]) -> list[str]:
    """The other types that rules read in the sentence of a draft."""
    return sorted({d.type for d in drafts if d.sentence == draft.sentence and not is_learned(d)} - {draft.type})


def _is_told(draft: Draft, drafts: Sequence[Draft], weigher: Weigher) -> bool:
    if not is_learned(draft):
        draft.probability = weigher.of_rule(draft.sentence, rule_event(draft), others_beside(draft, drafts))
    return is_told(draft.probability or 0.0)


def _read(reader: ArticleReader, weighed: Weighed, told: Sequence[Draft]) -> Draft | None:
    """The event that the words of a sentence tell; None where no word of it can name one."""
    clause = reader.clause(weighed.sentence)
    at = _trigger(clause, reader.folded.text, weighed)
    if at is None:
        return None
    draft = learned_draft(reader, weighed.sentence, clause, at, weighed.type, told)
    draft.probability = weighed.probability
    return draft


def learned_draft(
    reader: ArticleReader, sentence: int, clause: Clause, at: int, kind: str, told: Sequence[Draft]
) -> Draft:
    """The event of a type that token `at` of a sentence names, beside what the rules read in the article."""
    beside = [d for d in told if d.sentence == sentence]
    opens = sentence == reader.body
    scene = Scene(clause, at, reader.folded.text, _reading(clause, at, kind), *reader.surroundings(sentence), opens)
    until = min((d.scene.at for d in beside if d.scene.at > at), default=len(clause.tokens))
    first = all(d.scene.at >= at for d in beside)
    draft = reader.draft(sentence, clause, (scene, Match(None)), until, first)
    for same in (d for d in beside if d.scene.at == at):  # read as another type: who took part is known
        draft.arguments = list(same.arguments)
    return draft


def put_in(drafts: list[Draft], draft: Draft) -> None:
    """Put a draft among those of an article where it stands in the text."""
    drafts.insert(sum((d.sentence, d.start) <= (draft.sentence, draft.start) for d in drafts), draft)


def _trigger(clause: Clause, text: str, weighed: Weighed) -> int | None:
    """The token that names the event, if any can."""
    names = trigger_names(clause, text, weighed.type, weighed.words)
    model = trigger_model()
    return max(names, key=lambda at: (model.logits(names[at])[0], -at), default=None)


def trigger_names(clause: Clause, text: str, kind: str, speaking: Sequence[int]) -> dict[int, list[str]]:
    """The features of each token that may name an event of a type; `speaking` as in `Weighed.words`."""
    begin = cut(text).begin
    ranks = {clause.at(begin[word]): rank for rank, word in reversed(list(enumerate(speaking)))}
    words = [t.text for t in clause.tokens]
    kinds = [clause.mentions[t.mention].kind if t.mention >= 0 else "" for t in clause.tokens]
    return {
        at: triggers.features(kind, words, kinds, at, ranks.get(at, -1), _frames_of)
        for at, token in enumerate(clause.tokens)
        if token.mention < 0 and triggers.may_name(token.text)
    }


def _frames_of(word: str) -> list[tuple[str, bool]]:
    return [(r.frame.type, r.noun) for r in readings_of(word)]


def _is_verb(clause: Clause, at: int) -> bool:
    text = clause.tokens[at].text
    flags = WORDS[text].flags
    if flags & (FUNCTION | MARK):
        return False
    if flags & VERB and flags & NOUN:
        readings = readings_of(text)
        return at == 0 or (bool(readings) and not readings[0].noun)
    return bool(flags & VERB)


def _reading(clause: Clause, at: int, kind: str) -> Reading:
    text = clause.tokens[at].text
    word = WORDS[text]
    noun = not _is_verb(clause, at)
    prefix = ("و" if word.conjunction else "") + word.preposition
    form = word.form
    future = not noun and form.startswith(("سي", "ست"))
    bare = form[1:] if future else form
    present = not noun and bare.startswith(("ي", "ت")) and not bare.endswith("ت")
    feminine = not noun and (bare.endswith("ت") or (present and bare.startswith("ت")))
    return learned_reading(kind, noun, feminine, present, future, prefix)
