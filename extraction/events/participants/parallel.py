"""Several deeds told as one: documents signed each with a party of its own, people met each by himself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.events.clause import Clause, class_of
from extraction.events.draft import Draft
from extraction.events.needs import Match
from extraction.events.syntax import Scene, reach
from extraction.events.words import words_of

_NEXT = words_of("ordinal_next")  # الأولى مع ..، والثانية مع ..
_PARTY = 7  # words from the document to its party
_DOCUMENT = frozenset({"document"})
Found = tuple[Scene, Match]


def also_signed(scenes: Sequence[Found]) -> list[Found]:
    """The scenes of a sentence, and behind each signing those of the further documents that it names.

    وقعت الهيئة اتفاقية مع ..، ومذكرة مع ..
    """
    out: list[Found] = []
    for n, (scene, met) in enumerate(scenes):
        out.append((scene, met))
        if scene.reading.frame.name != "signed" or met.noun is None or met.noun < scene.at:
            continue
        until = scenes[n + 1][0].at if n + 1 < len(scenes) else reach(scene)
        out += [(_alike(scene, i), Match(i)) for i in _further(scene, met.noun, until)]
    return out


def meet_apart(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of meetings with each by himself (التقى، كلا على حدة، ..) taken apart."""
    out: list[Draft] = []
    for draft in drafts:
        met = draft.people("counterpart")
        clause = draft.scene.clause
        apart = any(t.text == "حده" for t in clause.tokens[draft.scene.at :] if t.start < draft.until)
        if draft.type != "meeting" or not apart or len(met) < 2:
            out.append(draft)
            continue
        others = [a for a in draft.arguments if a not in met]
        for n, one in enumerate(met):
            start, end = (one.mention.start, one.mention.end) if n else (draft.start, draft.end)
            out.append(replace(draft, arguments=[*others, one], retold=[], start=start, end=end))
    return out


def _further(scene: Scene, noun: int, until: int) -> list[int]:
    clause = scene.clause
    party = next((i for i in range(noun + 1, until) if _names_party(clause, i)), None)
    if party is None:
        return []
    return [i for i in range(party + 1, until) if _is_document(scene, i) and _party_follows(clause, i, until)]


def _is_document(scene: Scene, i: int) -> bool:
    token = scene.clause.tokens[i]
    if token.mention >= 0 or not token.text.startswith("و"):
        return False
    return token.text in _NEXT or not _DOCUMENT.isdisjoint(class_of(scene.clause, i, scene.folded)[0])


def _party_follows(clause: Clause, i: int, until: int) -> bool:
    return any(_names_party(clause, j) for j in range(i + 1, min(until, i + _PARTY)))


def _names_party(clause: Clause, i: int) -> bool:
    return clause.tokens[i].mention < 0 and clause.tokens[i].text in ("مع", "بين")


def _alike(scene: Scene, at: int) -> Scene:
    """The same deed again at token `at`, its subject left out."""
    reading = replace(scene.reading, noun=False, passive=False, pronoun=False, prefix="و")
    return replace(scene, at=at, reading=reading)
