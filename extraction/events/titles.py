"""The event's own name: in quotes, after بعنوان, or the noun phrase that names a gathering or a thing."""

from __future__ import annotations

import re

from extraction.events.clause import BOUNDARIES, TOKEN, Clause, class_of
from extraction.events.draft import Draft
from extraction.events.needs import PREPOSITIONS, first_class_noun, reach
from extraction.events.words import words_of
from extraction.folding import Folded

_QUOTED = re.compile(r'"\s*([^"\n]{2,120}?)\s*"|\(\s*([^()\n]{4,80}?)\s*\)')
_NAMED = re.compile(r'(?:عنوان|شعار|بعنوان|مسمي|اسم)\s*:?\s*"\s*([^"\n]{2,140}?)\s*"')
_PHRASE_STOPS = words_of("phrase_stop")
_GENERIC = words_of("generic")
_TITLED = frozenset({"participation", "conference", "launch", "inauguration", "decision", "award"})
_OBJECTS: dict[str, set[str]] = {
    "participation": {"gathering"},
    "conference": {"gathering"},
    "launch": {"initiative", "phase", "institution", "facility"},
    "inauguration": {"facility", "initiative"},
    "decision": {"initiative", "document", "decree", "institution"},
    "award": {"prize"},
}


def set_title(draft: Draft, folded: Folded) -> None:
    """Fill in `title` with the source's own words, where the clause names the thing."""
    if draft.type not in _TITLED:
        return
    clause, at = draft.scene.clause, draft.scene.at
    end = reach(draft.scene)
    stop = clause.tokens[min(end, len(clause.tokens)) - 1].end
    start = clause.tokens[at].start
    named = _NAMED.search(folded.text, start, clause.end)
    if named and named.start() < stop + 40 and draft.type != "conference":
        draft.title = folded.quote(named.start(1), named.end(1))
        return
    i = draft.noun
    if i is None:
        noun = first_class_noun(draft.scene, end, _OBJECTS[draft.type], set())
        if noun is None:
            return
        i = noun[0]
    after = max(i + 1, class_of(clause, i, folded.text)[1])
    begin, finish = phrase(clause, i, after, folded.text)
    quoted = _QUOTED.search(folded.text, clause.tokens[i].start, min(clause.end, finish + 30))
    if (
        quoted
        and quoted.start() <= finish + 2
        and draft.type in ("launch", "participation", "conference", "inauguration")
    ):
        group = 1 if quoted[1] else 2
        draft.title = folded.quote(quoted.start(group), quoted.end(group))
        return
    if finish - begin > 4 and (draft.type != "award" or " " in folded.text[begin:finish]):
        draft.title = folded.quote(begin, finish)


def phrase(clause: Clause, i: int, after: int, folded: str) -> tuple[int, int]:
    """Span of the noun phrase whose head is token i: adjectives, iḍāfa, complements with ل, and the year."""
    tokens = clause.tokens
    while i + 1 < len(tokens) and tokens[i].text.lstrip("وبل") in _GENERIC and tokens[i + 1].text not in PREPOSITIONS:
        i += 1
        after = max(after, i + 1)
    begin = tokens[i].start
    while (folded[begin] in "وبل" and folded[begin + 1 : begin + 3] in ("ال",)) or folded[begin : begin + 3] == "بال":
        begin += 1
    if (
        tokens[i].text[:1] == "ب"
        and class_of(clause, i, folded)[0]
        and not tokens[i].text.startswith(("برنامج", "بطول", "بوابه", "بروتوكول"))
    ):
        begin = tokens[i].start + 1
    j = after
    while j < len(tokens):
        token = tokens[j]
        if (
            not TOKEN.match(token.text)
            or token.text in PREPOSITIONS
            or token.text in BOUNDARIES
            or token.text in _PHRASE_STOPS
        ):
            break
        if not token.text[0].isalnum() or (token.text[0] == "ب" and len(token.text) > 3 and j > after):
            break
        j += 1
    return begin, tokens[j - 1].end


def gathering_phrase(clause: Clause, i: int, folded: Folded) -> str | None:
    """The name of a gathering whose head noun is token i, in the source's words; None if token i is no such noun."""
    classes, after = class_of(clause, i, folded.text)
    if "gathering" not in classes:
        return None
    begin, finish = phrase(clause, i, after, folded.text)
    return folded.quote(begin, finish)
