"""Who spoke, recited or sang at a ceremony told before: ثم ألقى رئيس اللجنة فلان كلمة، وأحياها الشاعر فلان."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from extraction.events.clause import Clause
from extraction.events.draft import Draft
from extraction.events.lead import said
from extraction.events.participants.cast import Argument, takes_part, unite
from extraction.events.syntax import governed
from extraction.events.words import words_of
from extraction.spans import Mention
from extraction.words import cut, kind_of_word

_DELIVERED = words_of("delivered")
_PERFORMED = words_of("performed")
_PIECES = words_of("piece")
_CEREMONIES = ("conference", "inauguration", "launch", "award")
_HELD = ("conference", "inauguration")  # what speeches are rather held at
_OWN = ("كلمته", "كلمتها", "كلمه")
_GIVEN = ("له", "لها", "القاها", "القتها")  # في كلمة ألقاها ..
_NEAR = 3  # words between the verb and who does it
_FAR = 30  # words between the speaker and what he delivers


def _spoken() -> frozenset[str]:
    pieces = (c + w for w in _PIECES for c in ("", "ب", "و"))
    return _DELIVERED | _PERFORMED | frozenset(_OWN) | frozenset(pieces)


_SPOKEN = kind_of_word(_spoken)


def add_speakers(
    drafts: Sequence[Draft], folded: str, sentences: Sequence[tuple[int, int]], clause_of: Callable[[int], Clause]
) -> None:
    """Give the ceremonies among the drafts those who spoke there by the sentences behind."""
    ceremonies = [d for d in drafts if d.type in _CEREMONIES]
    if not ceremonies:
        return
    starts = [s[0] for s in sentences]
    words = cut(folded)
    told = {bisect_right(starts, words.begin[k]) - 1 for k in words.of_kind(_SPOKEN)}
    for index in sorted(told):
        before = [d for d in ceremonies if d.sentence <= index and d.status != "planned" and not d.background]
        if not before:
            continue
        elsewhere = [a for d in drafts if d.type == "participation" and d.sentence == index for a in d.arguments]
        spoke = [Argument(m, "speaker") for m in _speakers(clause_of(index)) if not takes_part(m, elsewhere)]
        held = [d for d in before if d.type in _HELD] or before
        for draft in held:
            if draft.sentence == held[-1].sentence and draft.type == held[-1].type:
                unite(draft.arguments, spoke)


def _speakers(clause: Clause) -> Iterator[Mention]:
    for i, token in enumerate(clause.tokens):
        if token.mention >= 0:
            continue
        text = token.text
        if text in _DELIVERED:
            found = _person_after(clause, i)
            if found is not None and _delivers(clause, clause.last[found]):
                yield clause.mentions[found]
        elif text in _PERFORMED:
            found = _person_after(clause, i)
            if found is not None:
                yield clause.mentions[found]
        elif text in _OWN or text.removeprefix("و") == "كلمه":
            yield from _of_speech(clause, i)


def _of_speech(clause: Clause, i: int) -> Iterator[Mention]:
    """ثم كلمة رئيس اللجنة فلان، قال فلان في كلمته: who speaks where كلمة is token i."""
    tokens = clause.tokens
    before = tokens[i - 1].text if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    k = after.mention if after else -1
    given = after is not None and k < 0 and after.text in _GIVEN
    if before in ("في", "خلال") and (tokens[i].text != "كلمه" or given):
        for n, t in enumerate(tokens[:i]):
            if t.mention < 0 and said(t.text):
                found = _person_after(clause, n)
                if found is not None and clause.last[found] < i:
                    yield clause.mentions[found]
                return
    elif k >= 0 and not before.endswith("ت") and clause.mentions[k].kind == "person" and before not in _DELIVERED:
        yield clause.mentions[k]


def _person_after(clause: Clause, i: int) -> int | None:
    """The person right behind token i that nothing governs."""
    for n in range(i + 1, min(i + 1 + _NEAR, len(clause.tokens))):
        k = clause.tokens[n].mention
        if k >= 0:
            mention = clause.mentions[k]
            return k if mention.kind == "person" and not mention.members and not governed(clause, k) else None
        if clause.tokens[n].text in ("،", "."):
            return None
    return None


def _delivers(clause: Clause, last: int) -> bool:
    """Whether what is delivered follows the speaker."""
    following = clause.tokens[last + 1 : last + 1 + _FAR]
    return any(t.mention < 0 and (t.text in _PIECES or t.text.removeprefix("ب") in _PIECES) for t in following)
