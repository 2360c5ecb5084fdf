"""Weigh who takes part in an article's events: whom the rules gave a role, and who else is named around them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extraction.events.confidence import rule_of
from extraction.events.draft import Draft, is_learned
from extraction.events.participants.cast import Argument, key
from extraction.learned.cast import Beside, Candidate, Happening, facets, part_model, role_model
from extraction.learned.model import Facet, names_of, probability_of
from extraction.spans import Mention

if TYPE_CHECKING:
    from extraction.events.find import ArticleReader

_BEFORE, _BEHIND = 2, 3  # sentences around an event's in which those named may take part in it
# From which probability of event and part together somebody is recorded: about half of the F1 reached, where F1 is best
# (Lipton, Elkan & Naryanaswamy 2014).
_PART = 0.3
_NOWHERE = Beside(tokens=0, between=0, before="", after="", clitic="")


@dataclass(slots=True)
class _Named:
    """One mention as the article has it: of sentence number `sentence`, the `order`th of those that it names."""

    mention: Mention
    sentence: int
    order: int


class Named:
    """Everybody whom an article names, by sentence and by who it is."""

    def __init__(self, reader: ArticleReader) -> None:
        self.reader = reader
        self.by_sentence: dict[int, list[_Named]] = {}
        self.times: Counter[str] = Counter()
        self.first = ""
        for number, (start, end) in enumerate(reader.sentences):
            found = reader.mentions.find_resolved(start, end)
            for order, mention in enumerate(one for m in found for one in m.members or (m,)):
                self.by_sentence.setdefault(number, []).append(_Named(mention, number, order))
                self.times[key(mention)] += 1
                self.first = self.first or key(mention)
        self.headline, self.lead = self._in(range(reader.body)), self._in(range(reader.body, reader.body + 1))

    def around(self, draft: Draft) -> dict[str, _Named]:
        """Who may take part in an event: by key the mention that stands nearest to its word."""
        near = range(draft.sentence - _BEFORE, draft.sentence + _BEHIND + 1)
        places = sorted({*near, *range(self.reader.body + 1)}, key=lambda n: (abs(n - draft.sentence), n))
        found: dict[str, _Named] = {}
        for n in places:
            here = self.by_sentence.get(n, [])
            if n == draft.sentence:
                here = sorted(here, key=lambda x: abs(x.mention.start - draft.start))
            for named in here:
                found.setdefault(key(named.mention), named)
        return found

    def _in(self, sentences: range) -> frozenset[str]:
        return frozenset(key(x.mention) for n in sentences for x in self.by_sentence.get(n, ()))


def recast(reader: ArticleReader, drafts: Sequence[Draft]) -> None:
    """Give each event those who take part in it by what was learned, with what the rules say in the balance."""
    if not drafts:
        return
    named = Named(reader)
    parts, roles = part_model(), role_model()
    chosen: list[list[Argument]] = []
    for draft in drafts:
        told = draft.probability or 1.0
        cast = [a for a in draft.arguments if a.sure]
        sure = {key(a.mention) for a in cast}
        for mention, facets_of in candidates(named, draft, drafts):
            if key(mention) not in sure and told * probability_of(parts.logit(facets_of)) >= _PART:
                said = roles.logits(names_of(facets_of))
                cast.append(Argument(mention, roles.types[said.index(max(said))]))
        chosen.append(cast)
    for draft, cast in zip(drafts, chosen, strict=True):
        draft.arguments = cast


def candidates(named: Named, draft: Draft, drafts: Sequence[Draft]) -> Iterator[tuple[Mention, list[Facet]]]:
    """Who may take part in an event, with what speaks for or against each; first those to whom rules gave a role."""
    given = {key(a.mention): a for a in draft.arguments}
    around = named.around(draft)
    event = Happening(
        type=draft.type,
        rule=rule_of(draft),
        learned=is_learned(draft),
        noun=draft.scene.reading.noun,
        place=draft.sentence - named.reader.body,
        roles=frozenset(a.role for a in draft.arguments),
        parts=len(given),
    )
    elsewhere = {key(a.mention): a.role for d in drafts if d is not draft for a in d.arguments}
    for who in (*given, *(w for w in around if w not in given)):
        argument = given.get(who)
        mention, role = (argument.mention, argument.role) if argument else (around[who].mention, "")
        candidate = _candidate(named, draft, who, mention, around.get(who), role, elsewhere.get(who, ""))
        yield mention, facets(event, candidate)


def _candidate(
    named: Named, draft: Draft, who: str, mention: Mention, near: _Named | None, role: str, elsewhere: str
) -> Candidate:
    reader = named.reader
    sentence = near.sentence if near else bisect_right(reader.sentences, mention.start, key=lambda s: s[0]) - 1
    beside = _beside(draft, near.mention) if near and sentence == draft.sentence else _NOWHERE
    return Candidate(
        kind=mention.kind,
        role=role,
        sentences=sentence - draft.sentence,
        beside=beside,
        named=mention.position != mention.name,
        placed=mention.position is not None,
        short=mention.short,
        times=named.times[who],
        lead=who in named.lead,
        headline=who in named.headline,
        first=named.first == who,
        opens=near is not None and not near.order,
        elsewhere=elsewhere,
        home=mention.country is not None and mention.country == reader.mentions.default_country,
    )


def _beside(draft: Draft, mention: Mention) -> Beside:
    """How a mention of the event's sentence stands to its word."""
    clause, at = draft.scene.clause, draft.scene.at
    k = next((k for k, m in enumerate(clause.mentions) if m.start == mention.start), None)
    if k is None or clause.first[k] < 0:
        return _NOWHERE
    first, last, tokens = clause.first[k], clause.last[k], clause.tokens
    low, high = sorted((at, first))
    return Beside(
        tokens=first - at if first > at else last - at,
        between=len({t.mention for t in tokens[low:high]} - {-1, k}),
        before=tokens[first - 1].text if first else "^",
        after=tokens[last + 1].text if last + 1 < len(tokens) else "$",
        clitic=clause.lead[k],
    )
