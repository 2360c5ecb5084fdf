"""Documents listed an item to a line under what tells their signing: وقعت الوزارتان ما يلي: - اتفاقية بين .."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extraction.events.clause import Clause, class_of
from extraction.events.draft import Draft
from extraction.events.frames import deed_reading
from extraction.events.needs import Match
from extraction.events.participants.cast import unite
from extraction.events.participants.items import is_item
from extraction.events.syntax import Scene

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader

_LISTED = "signed_listed"  # the frame of signing with a rule of its own
_HEAD = 3  # tokens of an item's mark and number
_PARTY = 10  # tokens from the document to its parties
_PARTIES = frozenset({"مع", "بين", "تربط", "تجمع", "يربط", "يجمع"})
_SIDES = frozenset({"actor", "counterpart"})


def add_listed(reader: ArticleReader, drafts: list[Draft]) -> None:
    """Put in a signing for each document listed behind a colon, with the guests of what announces the list."""
    for heading in [d for d in drafts if _may_announce(d)]:
        listed: list[Draft] = []
        for n in range(heading.sentence + 1, len(reader.sentences)):
            clause = reader.clause(n)
            at = _document(clause, reader.folded.text)
            if at is None:
                break
            listed.append(_of_item(reader, n, clause, at))
        for draft in listed:
            for told in [d for d in drafts if d.type == "signing" and d.sentence == draft.sentence]:
                unite(draft.arguments, told.arguments)
                drafts.remove(told)
            unite(draft.arguments, [a for a in heading.arguments if a.role not in _SIDES])
        drafts += listed
    drafts.sort(key=lambda d: (d.sentence, d.start))


def without_headings(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that only announce a list of documents, each signed with a party of its own."""
    listed = {d.sentence for d in drafts if d.scene.reading.frame.name == _LISTED}
    return [d for d in drafts if not (_may_announce(d) and d.sentence + 1 in listed)]


def _may_announce(draft: Draft) -> bool:
    return (
        draft.type == "signing"
        and draft.scene.reading.frame.name != _LISTED
        and draft.scene.clause.tokens[-1].text == ":"
        and not any(a.role == "counterpart" for a in draft.arguments)
    )


def _document(clause: Clause, folded: str) -> int | None:
    """The token of the document that heads an item and names its parties (- مذكرة تفاهم بين ..، 2- عقد مع ..)."""
    tokens = clause.tokens
    heads = range(min(_HEAD + 1 if is_item(tokens) else 1, len(tokens)))
    at = next((i for i in heads if "document" in class_of(clause, i, folded)[0]), None)
    if at is None:
        return None
    party = next((i for i in range(at + 1, min(len(tokens), at + _PARTY)) if tokens[i].text in _PARTIES), None)
    return at if party is not None and any(k > party for k in clause.first) else None


def _of_item(reader: ArticleReader, n: int, clause: Clause, at: int) -> Draft:
    """The signing of the document at token `at` of sentence number `n`."""
    signed = deed_reading("signed", False, False, False)
    reading = replace(signed, frame=replace(signed.frame, name=_LISTED), noun=True)
    scene = Scene(clause, at, reader.folded.text, reading, *reader.surroundings(n), False)
    return reader.draft(n, clause, (scene, Match(at)), len(clause.tokens), True)
