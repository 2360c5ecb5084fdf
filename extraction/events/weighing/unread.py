"""Read an event of a type at a word that no frame has, and say what speaks for each word as its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from extraction.events.clause import Clause
from extraction.events.draft import Draft
from extraction.events.frames import Reading, learned_reading, readings_of
from extraction.events.lead import is_unlisted
from extraction.events.needs import Match
from extraction.events.participants.cast import unite
from extraction.events.participants.items import heads_item
from extraction.events.syntax import Scene
from extraction.events.verb_form import pasts, verb_form
from extraction.events.words import words_of
from extraction.learned import triggers
from extraction.learned.model import Facet
from extraction.mentions.vocabulary import FUNCTION, MARK, NOUN, VERB, WORDS
from extraction.words import cut

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader

_RECEIVED = words_of("received")


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
        own = draft.arguments
        draft.arguments = list(same.arguments)
        unite(draft.arguments, own)
    return draft


def put_in(drafts: list[Draft], draft: Draft) -> None:
    """Put a draft among those of an article where it stands in the text."""
    drafts.insert(sum((d.sentence, d.start) <= (draft.sentence, draft.start) for d in drafts), draft)


def trigger_facets(clause: Clause, text: str, kind: str, speaking: Sequence[int]) -> dict[int, list[Facet]]:
    """What speaks for or against each token that may name an event of a type; `speaking` as in `Weighed.words`."""
    begin = cut(text).begin
    ranks = {clause.at(begin[word]): rank for rank, word in reversed(list(enumerate(speaking)))}
    words = [t.text for t in clause.tokens]
    kinds = [clause.mentions[t.mention].kind if t.mention >= 0 else "" for t in clause.tokens]
    return {
        at: triggers.facets(kind, words, kinds, at, ranks.get(at, -1), _frames_of)
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
    if flags & NOUN and heads_item(clause.tokens, at):
        return False
    if flags & VERB and flags & NOUN:
        readings = readings_of(text)
        return at == 0 or (bool(readings) and not readings[0].noun)
    return bool(flags & VERB) or is_unlisted(text, flags)


def _reading(clause: Clause, at: int, kind: str) -> Reading:
    text = clause.tokens[at].text
    word = WORDS[text]
    noun = not _is_verb(clause, at)
    prefix = ("و" if word.conjunction else "") + word.preposition
    if noun:
        return learned_reading(kind, True, False, False, False, prefix)
    told = verb_form(word.form, lambda bare: bare not in _in_ta())
    reading = learned_reading(kind, False, told.feminine, told.present, told.future, prefix)
    return _turned(reading) if kind == "aid" and word.form in _RECEIVED else reading


def _turned(reading: Reading) -> Reading:
    """تسلمت الوزيرة من السفير شحنة أدوية: who receives is the object, from whom it comes does it."""
    frame = replace(reading.frame, subject="object", object=None, with_role="actor", by=frozenset({"من"}))
    return replace(reading, frame=frame)


@cache
def _in_ta() -> frozenset[str]:
    """The pasts that begin with ت, and their feminine."""
    return frozenset(form + ending for form in pasts() if form.startswith("ت") for ending in ("", "ت"))
